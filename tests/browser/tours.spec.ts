import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { defined } from '../../src/base/assert.ts';
import { readTourFile } from '../../src/formats/own-tour.ts';
import { findings } from './judges.ts';
import { dataset, expect, focus, JOURNEYS, open, test } from './support.ts';

// These tests choose their own window; once is enough.
test.skip(({ isMobile }) => isMobile === true, 'The sizes are named in the tests');

const [{ event: republic }, { event: crash }] = JOURNEYS;
const other = defined(
  dataset.events.find(({ id }) => id !== crash.id && id !== republic.id),
  'The dataset has three events',
);
const tour = defined(dataset.tours[0], 'The dataset has a tour');
const SAVED = 'Saved on this device, and nowhere else.';

const steps = (page: Page): Locator => page.locator('.tours .steps > li');
const titles = (page: Page): Locator => page.locator('.tours .steps h4');

/** Adds an event to a new tour in its panel, and opens the tour. */
async function beginInPanel(page: Page): Promise<void> {
  await open(page, `event=${crash.id}`);
  const foot = page.locator('.panel .copy');
  await foot.getByRole('button', { name: 'Add to tour' }).press('Enter');
  await expect(page.getByRole('menuitem', { name: 'New tour' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(foot.getByText('Added to “New tour”.')).toBeVisible();
  await expect(foot.getByRole('button', { name: 'Add to tour' })).toBeFocused();
}

/** Adds a second event in the list, and a third in the tour itself. */
async function goOn(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'List', exact: true }).click();
  const entry = page.locator(`#event-${republic.id}`);
  await entry.getByRole('button', { name: 'Add to tour' }).click();
  await page.getByRole('menuitem', { name: 'New tour 1 step' }).click();
  await entry.getByRole('button', { name: 'Open the tour' }).click();
  const field = page.getByRole('combobox', { name: 'Add an event' });
  await field.fill(other.title);
  await page.keyboard.press('Enter');
  await expect(titles(page)).toHaveText([crash.title, republic.title, other.title]);
  await expect(field).toBeFocused();
}

test('a tour is made in the panel, the list and the shelf, ordered, and there after a reload', async ({
  page,
}) => {
  await beginInPanel(page);
  await goOn(page);

  const second = page.getByRole('listitem', { name: republic.title });
  await second.getByRole('button', { name: 'Move up' }).press('Enter');
  await expect(titles(page)).toHaveText([republic.title, crash.title, other.title]);
  await expect(second.getByRole('button', { name: 'Move up' })).toBeFocused();

  const grip = await steps(page).first().locator('.grip').boundingBox();
  const last = await steps(page).last().boundingBox();
  if (grip === null || last === null) throw new Error('The tour is not drawn');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + 12);
  await page.mouse.down();
  await page.mouse.move(grip.x, last.y + last.height - 4, { steps: 4 });
  await page.mouse.up();
  await expect(titles(page)).toHaveText([crash.title, other.title, republic.title]);

  await steps(page).nth(1).getByRole('button', { name: 'Remove' }).click();
  await expect(titles(page)).toHaveText([crash.title, republic.title]);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(titles(page)).toHaveText([crash.title, other.title, republic.title]);

  await page.getByRole('textbox', { name: 'Title' }).fill('Who speaks?');
  const first = page.getByRole('listitem', { name: crash.title });
  await first.getByRole('button', { name: 'Change' }).click();
  await first.getByRole('textbox', { name: 'Question' }).fill('Which year is printed?');
  await first.getByRole('checkbox', { name: /^Ask for the date first/ }).check();
  await expect(page.getByText(SAVED)).toBeVisible();

  await page.reload();
  await expect(page.locator('.app[data-ready]')).toBeAttached();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Who speaks?');
  await expect(titles(page)).toHaveText([crash.title, other.title, republic.title]);
  await expect(first.getByText('Which year is printed?')).toBeVisible();
  await expect(first.getByText('Date asked first')).toBeVisible();

  await page.getByRole('link', { name: 'All tours' }).click();
  const own = page.getByRole('listitem', { name: 'Who speaks?' });
  await expect(own.getByText(/^3 steps, showing /)).toBeVisible();
  await own.getByRole('button', { name: 'Present' }).click();
  await expect(page.locator('.talk')).toContainText('Which year is printed?');
  await page.keyboard.press('Escape');
  await expect(page.locator('.talk')).toHaveCount(0);
  await expect.poll(async () => (await focus(page)).what, 'after the talk').not.toBe('body');
});

test('a copy of a tour goes out as a file and comes back as the same tour', async ({ page }) => {
  await open(page, 'view=tours');
  await page
    .getByRole('listitem', { name: tour.title })
    .getByRole('button', { name: 'Make a copy to change' })
    .click();
  await expect(steps(page)).toHaveCount(tour.steps.length);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).click();
  const path = await (await download).path();
  const read = readTourFile(readFileSync(path, 'utf8'), '');
  expect(read.ok && read.value.steps.map(({ event }) => event)).toEqual(tour.steps.map((s) => s.event.id));

  await page.getByRole('link', { name: 'All tours' }).click();
  const own = page.locator('.tours .own');
  await own.getByRole('button', { name: 'Remove' }).click();
  await expect(own.getByRole('listitem')).toHaveCount(0);
  const field = page.getByLabel('Files with tours');
  await field.setInputFiles([
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('No tour') },
    { name: 'tour.json', mimeType: 'application/json', buffer: readFileSync(path) },
  ]);
  await expect(own.getByText('notes.txt: This file is not a tour: it cannot be read as JSON.')).toBeVisible();
  await expect(own.getByText('tour.json: Opened.')).toBeVisible();
  await expect(own.getByRole('heading', { level: 4 })).toHaveText([tour.title]);
});

test('where storage is blocked a tour says so, works, and can be saved as a file', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No', 'SecurityError');
    };
  });
  await open(page, 'view=tours');
  await page.getByRole('button', { name: 'New tour' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Only here');
  await expect(page.getByText('Not saved.')).toBeVisible();
  await expect(
    page.getByText('This browser does not let the page save anything on this device.'),
  ).toContainText('save it as a file');
  await expect(page.getByText(SAVED)).toHaveCount(0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as file' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('"title": "Only here"');
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [390, 'dark'],
] as const) {
  test(`the shelf and the open tour have no fault that axe knows at ${width} px, ${colorScheme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    const past = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await open(page, 'view=tours');
    expect(await findings(page, '.tours'), 'the shelf').toEqual([]);
    expect(await past(), 'pixels past the edge').toBeLessThanOrEqual(0);
    await page
      .getByRole('listitem', { name: tour.title })
      .getByRole('button', { name: 'Make a copy to change' })
      .click();
    await page.getByRole('button', { name: 'Change', exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Title' }).fill('א'.repeat(2000));
    await page.getByRole('combobox', { name: 'Add an event' }).fill('republic');
    await expect(page.getByRole('option').first()).toBeVisible();
    expect(await findings(page, '.tours'), 'a tour with a step and the events open').toEqual([]);
    expect(await past(), 'pixels past the edge').toBeLessThanOrEqual(0);
  });
}
