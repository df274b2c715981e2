import type { CDPSession, Page } from '@playwright/test';
import type { Sample } from './judge.ts';
import { resize } from './screen.ts';

/** The window that the page is always weighed in. */
const WINDOW = { width: 1280, height: 800 };

/** What lies over the page. */
const OVER = 'dialog[open], [popover]:popover-open, .talk';

/** More than can lie over each other: a menu in a dialog over a talk, and what was being fetched. */
const LAYERS = 10;

/** Waits until the page has moved no more for a while, or for so long that it never will. */
async function rest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let last = '';
        let [begun, since] = [performance.now(), performance.now()];
        const look = (now: number): void => {
          const state = `${location.href} ${document.body.textContent?.length} ${document.querySelectorAll('*').length}`;
          if (state !== last) [last, since] = [state, now];
          if (now - since > 400 || now - begun > 4000) done();
          else requestAnimationFrame(look);
        };
        begun = performance.now();
        requestAnimationFrame(look);
      }),
  );
}

/** Closes what lies over the page, by Escape, as long as that may take. */
export async function closeAll(page: Page, pause = 0): Promise<void> {
  for (let left = LAYERS; left > 0 && (await page.locator(OVER).count()) > 0; left--) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(pause);
  }
}

/** Goes to a place within the page, as a link does. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** Removes all that the reader keeps, by the page's own buttons: what a reader adds is to be kept, and is no leak. */
async function empty(page: Page): Promise<void> {
  const removeAll = async (within: string): Promise<void> => {
    const remove = page.locator(within).getByRole('button', { name: 'Remove', exact: true });
    for (let left = 600; left > 0 && (await remove.count()) > 0; left--) await remove.first().click();
  };
  await goTo(page, 'view=tours');
  await page.locator('.tours .own .shelf').waitFor({ state: 'attached' });
  await removeAll('.tours .own .shelf');
  await goTo(page, '');
  if ((await page.locator('.tray-button span').count()) === 0) return;
  await page.locator('.tray-button').click();
  await page.locator('.tray-dialog').waitFor();
  await removeAll('.tray-dialog');
  await page.keyboard.press('Escape');
}

/**
 * Brings the page back to where everybody begins, without opening it anew: everything closed, nothing written, nothing
 * kept, the same window.
 * @throws Error where something cannot be closed
 */
async function goHome(page: Page, session: CDPSession): Promise<void> {
  await page.mouse.up();
  for (const key of ['Control', 'Shift', 'Alt', 'Meta']) await page.keyboard.up(key);
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
  await resize(page, WINDOW);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  await closeAll(page);
  // A talk that the first page began with, and dialogs over it, are left by the address.
  await goTo(page, '');
  await page.locator('.talk').waitFor({ state: 'detached' });
  await empty(page);
  const search = page.locator('.search input');
  await search.fill('');
  await search.blur();
  // The browser holds what its menu (of a right press or a long touch) was last opened on, and the nodes around the words
  // that were chosen then, for a link to them. It lets go of them when the menu is opened on other chosen words: the title's.
  // And it holds what something was last dragged over, if that was given up, until the next thing is dropped: the title's words.
  const title = page.locator('h1');
  await title.dblclick();
  await title.dragTo(title, { targetPosition: { x: 2, y: 2 } });
  await title.click({ button: 'right' });
  await page.keyboard.press('Escape');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.mouse.move(1, 1);
  await page.evaluate(() => scrollTo(0, 0));
  // What was being fetched may open late.
  await closeAll(page, 100);
  for (const open of await page.locator(OVER).all())
    throw new Error(`Something stays open whatever is pressed: ${(await open.textContent())?.slice(0, 80)}`);
}

/** Weighs the page at home, after what is garbage has been collected. */
export async function weigh(page: Page, session: CDPSession, begun: number): Promise<Sample> {
  await goHome(page, session);
  await rest(page);
  for (let time = 0; time < 2; time++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(60);
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const named = new Map(metrics.map(({ name, value }) => [name, value]));
  return {
    at: (Date.now() - begun) / 60_000,
    heap: named.get('JSHeapUsedSize') ?? Number.NaN,
    nodes: named.get('Nodes') ?? Number.NaN,
    listeners: named.get('JSEventListeners') ?? Number.NaN,
  };
}
