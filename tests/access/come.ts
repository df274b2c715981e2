import type { Page } from '@playwright/test';
import { expect, open, settle, test } from '../browser/support.ts';
import { VIEWS, type View } from './views.ts';

/** Opens a view and presses what leads to it. The window must have its size. */
export async function come(page: Page, view: View): Promise<void> {
  await view.before?.(page);
  if (typeof view.at === 'string') await open(page, view.at);
  else {
    await page.goto(`./${view.at.page}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  }
  await view.act?.(page);
  await settle(page);
}

/** Makes a test of every view. */
export function everyView(
  name: (view: View) => string,
  body: (page: Page, view: View) => Promise<void>,
  views: readonly View[] = VIEWS,
): void {
  const make = (view: View): void => test(name(view), ({ page }) => body(page, view));
  for (const view of views.filter(({ loud }) => loud !== true)) make(view);
  test.describe('while something fails', () => {
    // The test makes it fail, and the browser says so.
    test.use({ mayComplain: true });
    for (const view of views.filter(({ loud }) => loud === true)) make(view);
  });
}

/** Holds a page to having none of these faults, and notes that it was looked at, for the scorecard. */
export function holds(check: string, found: readonly string[], where: string): void {
  test.info().annotations.push({ type: check, description: String(found.length) });
  expect.soft(found, `${check}: ${where}`).toEqual([]);
}
