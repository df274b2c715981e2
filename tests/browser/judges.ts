import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';

/** What an independent reader finds in a picture of the page, as it stands on the screen. */
export async function codeIn(page: Page, context: BrowserContext): Promise<string | null> {
  const picture = (await page.screenshot({ scale: 'css' })).toString('base64');
  const reader = await context.newPage();
  await reader.addScriptTag({ path: createRequire(import.meta.url).resolve('jsqr') });
  const found = await reader.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    });
    const ink = canvas.getContext('2d');
    ink?.drawImage(image, 0, 0);
    const pixels = ink?.getImageData(0, 0, image.width, image.height);
    type Read = (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
    const read = Reflect.get(globalThis, 'jsQR') as Read;
    return pixels === undefined ? null : (read(pixels.data, image.width, image.height)?.data ?? null);
  }, picture);
  await reader.close();
  return found;
}

/** Everything that axe finds, on the page or within an element, in a form that can be read in a failing test. */
export async function findings(page: Page, within?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    // It takes a link of ours below the fold of a panel for a skip link: `#view=…` is an address.
    .disableRules(['skip-link'])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']);
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
