import type { Page } from '@playwright/test';
import type { Action } from './action.ts';

const SIZES = [
  [320, 256],
  [320, 640],
  [390, 844],
  [480, 800],
  [768, 1024],
  [1024, 768],
  [1280, 800],
  [1440, 900],
  [1920, 1080],
] as const satisfies readonly [number, number][];

/** Gives the window a size. One that fills the screen has none to choose, and stops filling it first. */
export async function resize(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await page.evaluate(() => (document.fullscreenElement === null ? undefined : document.exitFullscreen()));
  await page.setViewportSize(size);
}

export const SCREEN: readonly Action[] = [
  {
    name: 'resize',
    weight: 4,
    act: async ({ page, chance }) => {
      const [width, height] = chance.often(0.6)
        ? chance.oneOf(SIZES)
        : [chance.whole(320, 1920), chance.whole(256, 1080)];
      await resize(page, { width, height });
      return `${width} × ${height}`;
    },
  },
  {
    name: 'taste',
    weight: 2,
    act: async ({ page, chance }) => {
      const colorScheme = chance.oneOf(['light', 'dark']);
      const reducedMotion = chance.oneOf(['reduce', 'no-preference']);
      const forcedColors = chance.often(0.2) ? 'active' : 'none';
      await page.emulateMedia({ colorScheme, reducedMotion, forcedColors });
      return `${colorScheme}, motion: ${reducedMotion}, forced colours: ${forcedColors}`;
    },
  },
  {
    name: 'paper',
    weight: 1,
    act: async ({ page }) => {
      const told = (type: string): Promise<boolean> =>
        page.evaluate((name) => dispatchEvent(new Event(name)), type);
      await told('beforeprint');
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
      await page.emulateMedia({ media: null });
      await told('afterprint');
      return 'print and back';
    },
  },
];
