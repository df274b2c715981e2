import type { Page } from '@playwright/test';
import { expect, focus, open, settle, spanOf, test, touch } from './support.ts';

const YEAR = 365.2425 * 86_400_000;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(page: Page, name: string): Promise<Box> {
  const box = await page.getByRole('slider', { name, exact: true }).boundingBox();
  if (box === null) throw new Error(`${name} is not to be seen`);
  return box;
}

/** The drawn window, whatever can be pressed around it. */
async function windowOf(page: Page): Promise<Box> {
  const box = await page.locator('.overview .window').boundingBox();
  if (box === null) throw new Error('The overview has no window');
  return box;
}

test.describe('with a mouse', () => {
  test.skip(({ isMobile }) => isMobile === true, 'For fingers there is a test of its own');

  test('the window drags under the pointer, also while the view leaves the home span', async ({ page }) => {
    await open(page, 'from=1960-01-01&to=1990-01-01');
    const before = await windowOf(page);
    const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 40, y, { steps: 4 });
    await settle(page);
    expect((await windowOf(page)).x - before.x).toBeCloseTo(40, 0);
    await page.mouse.move(0, y, { steps: 4 });
    await settle(page);
    expect((await spanOf(page)).from).toBeLessThan(Date.UTC(1929, 0));
    await page.mouse.move(x + 15, y, { steps: 4 });
    await settle(page);
    const after = await windowOf(page);
    expect(after.x - before.x).toBeCloseTo(15, 0);
    expect(after.width).toBeCloseTo(before.width, 0);
    await page.mouse.up();
    const { from, to } = await spanOf(page);
    expect((to - from) / YEAR).toBeCloseTo(30, 1);
  });

  test('a handle moves its end and leaves the other', async ({ page }) => {
    await open(page, 'from=1960-01-01&to=1990-01-01');
    const [begun, window] = [await spanOf(page), await windowOf(page)];
    const handle = await boxOf(page, 'View ends');
    await page.mouse.move(handle.x + handle.width / 2, handle.y + 10);
    await page.mouse.down();
    await page.mouse.move(handle.x + handle.width / 2 - 60, handle.y + 10, { steps: 4 });
    await page.mouse.up();
    await settle(page);
    const after = await spanOf(page);
    expect(after.from).toBe(begun.from);
    const share = (after.to - after.from) / (begun.to - begun.from);
    expect(share).toBeCloseTo((window.width - 60) / window.width, 2);
    await page.getByRole('slider', { name: 'View begins' }).press('ArrowLeft');
    await settle(page);
    expect((await spanOf(page)).from).toBeLessThan(begun.from);
    expect((await focus(page)).shown).toBe(true);
  });

  test('a window of a few pixels can be pressed, by its ends too', async ({ page }) => {
    for (const [from, to] of [
      ['1949-08-01', '1949-10-01'],
      ['1929-07-01', '1929-09-01'],
      ['2026-01-01', '2026-03-01'],
    ]) {
      await open(page, `from=${from}&to=${to}`);
      const grips = [];
      for (const name of ['View begins', 'View', 'View ends']) {
        const box = await boxOf(page, name);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(23.99);
        const hit = await page.evaluate(
          ({ x, y, width, height }) =>
            document.elementFromPoint(x + width / 2, y + height / 2)?.getAttribute('aria-label'),
          box,
        );
        grips.push(hit);
      }
      expect(grips).toEqual(['View begins', 'View', 'View ends']);
    }
  });
});

test.describe('with a finger', () => {
  test.skip(({ isMobile }) => isMobile !== true, 'On a phone');

  test('sideways moves the view, down scrolls the page', async ({ page }) => {
    await open(page, 'from=1932-01-01&to=1960-01-01');
    await page.locator('.overview').scrollIntoViewIfNeeded();
    const before = await spanOf(page);
    const box = await boxOf(page, 'View');
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await touch(page, [at], [{ x: at.x + 50, y: at.y }]);
    await settle(page);
    const moved = await spanOf(page);
    expect(moved.from).toBeGreaterThan(before.from + 5 * YEAR);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const now = await boxOf(page, 'View');
    const start = { x: now.x + now.width / 2, y: now.y + now.height / 2 };
    await touch(page, [start], [{ x: start.x + 4, y: start.y - 160 }]);
    await settle(page);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(60);
    expect(await spanOf(page)).toEqual(moved);
  });
});
