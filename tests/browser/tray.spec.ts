import type { Locator, Page } from '@playwright/test';
import { findings } from './judges.ts';
import { dataset, expect, JOURNEYS, open, test } from './support.ts';

const [, { event: crash }] = JOURNEYS;
const other = dataset.events.find(({ id }) => id !== crash.id) ?? crash;

/** Opens the tray by its button in the header. */
async function openTray(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Tray/ }).click();
  const tray = page.getByRole('dialog', { name: 'Tray' });
  await expect(tray).toBeVisible();
  return tray;
}

const titles = (tray: Locator): Locator => tray.getByRole('heading', { level: 3 });

/** Pins one event in its panel and another in the list. */
async function pinTwo(page: Page): Promise<void> {
  await open(page, `event=${crash.id}`);
  await page.locator('.panel .copy').getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(page.locator('.panel .copy').getByRole('button', { name: 'Unpin' })).toBeVisible();
  // Within the page, as a reader goes on: a page that is opened anew at once may be before what is being written.
  await page.getByRole('link', { name: 'List', exact: true }).click();
  const entry = page.locator(`#event-${other.id}`);
  await entry.getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(entry.getByRole('button', { name: 'Unpin' })).toBeVisible();
}

test('what is pinned in the panel and in the list is there after a reload, with order and note', async ({
  page,
}) => {
  await pinTwo(page);
  await expect(page.getByRole('button', { name: 'Tray 2 pinned' })).toBeVisible();
  const tray = await openTray(page);
  await expect(titles(tray)).toHaveText([crash.title, other.title]);
  const item = tray.getByRole('listitem', { name: other.title });
  await item.getByRole('textbox', { name: 'Note' }).fill('Who is speaking?');
  await item.getByRole('button', { name: 'Move up' }).click();
  await expect(titles(tray)).toHaveText([other.title, crash.title]);
  await expect(tray.getByText('Saved on this device, and nowhere else.')).toBeVisible();
  // Never in a link.
  expect(await page.evaluate(() => location.href)).not.toContain('speaking');

  await page.reload();
  await expect(page.locator('.app[data-ready]')).toBeAttached();
  const again = await openTray(page);
  await expect(titles(again)).toHaveText([other.title, crash.title]);
  await expect(again.getByRole('textbox', { name: 'Note' }).first()).toHaveValue('Who is speaking?');
  await again.getByRole('button', { name: crash.title, exact: true }).click();
  await expect(again).toHaveCount(0);
  await expect(page.locator('#panel-title')).toHaveText(crash.title);
});

test('a pin is dragged to its place, and removing one can be undone', async ({ page }) => {
  await pinTwo(page);
  const tray = await openTray(page);
  const grip = await tray.locator('.grip').first().boundingBox();
  const last = await tray.getByRole('listitem').last().boundingBox();
  if (grip === null || last === null) throw new Error('The tray is not drawn');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + 12);
  await page.mouse.down();
  await page.mouse.move(grip.x, last.y + last.height - 4, { steps: 4 });
  await page.mouse.up();
  await expect(titles(tray)).toHaveText([other.title, crash.title]);
  await tray.getByRole('listitem', { name: other.title }).getByRole('button', { name: 'Remove' }).click();
  await expect(titles(tray)).toHaveText([crash.title]);
  await expect(tray.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(titles(tray)).toHaveText([other.title, crash.title]);
  await expect(tray.getByRole('button', { name: other.title, exact: true })).toBeFocused();
});

test('another tab follows', async ({ page, context }) => {
  await open(page, 'view=list');
  const second = await context.newPage();
  await open(second, 'view=list');
  await openTray(second);
  await page.locator(`#event-${other.id}`).getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(titles(second.getByRole('dialog', { name: 'Tray' }))).toHaveText([other.title]);
});

test('where storage is blocked the tray says so, and works', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No', 'SecurityError');
    };
  });
  await open(page, 'view=list');
  await page.locator(`#event-${other.id}`).getByRole('button', { name: 'Pin', exact: true }).click();
  const says = 'This browser does not let the page save anything on this device.';
  await expect(page.locator('.notice')).toContainText(says);
  const tray = await openTray(page);
  await expect(titles(tray)).toHaveText([other.title]);
  await expect(tray.getByText('Not saved.')).toBeVisible();
  await expect(tray.getByText(says)).toContainText('copy it or save it as text');
  await expect(tray.getByText(/^Saved on this device/)).toHaveCount(0);
});

test('the open tray has no fault that axe knows, and nothing is cut off', async ({ page }) => {
  await pinTwo(page);
  const tray = await openTray(page);
  await expect(tray.getByText(/^Saved on this device/)).toBeVisible();
  expect(await findings(page)).toEqual([]);
  expect(await tray.evaluate((at) => at.scrollWidth - at.clientWidth)).toBeLessThanOrEqual(0);
});
