import type { Page } from '@playwright/test';
import { findings } from './judges.ts';
import { events, expect, JOURNEYS, open, test } from './support.ts';

const { event } = JOURNEYS[1];

async function proof(page: Page) {
  await open(page, `event=${event.id}`);
  await page.locator('.panel').getByRole('button', { name: 'Words verified' }).first().click();
  return page.getByRole('dialog', { name: 'Where these words stand' });
}

test('the proof of every passage is made again in the browser, from the bytes of the file', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile === true, 'The files are the same');
  test.setTimeout(120_000);
  await open(page);
  for (const { id, passages } of events.filter((_, at) => at % 4 === 0)) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `event=${id}`);
    const marks = page.locator('.panel').getByRole('button', { name: 'Words verified' });
    await expect(marks).toHaveCount(passages.length);
    await marks.first().click();
    const dialog = page.getByRole('dialog', { name: 'Where these words stand' });
    await dialog.getByRole('button', { name: 'Check again in this browser' }).click();
    await expect(dialog.getByText('Verified.', { exact: true })).toBeVisible();
    await expect(dialog).toContainText('SHA-256 is the same');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
});

test('a file that was changed on the server is not verified, and the proof says what it found', async ({
  page,
}) => {
  await page.route('**/documents/*.txt', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('August 27', 'August 28') });
  });
  const dialog = await proof(page);
  await dialog.getByRole('button', { name: 'Check again in this browser' }).click();
  await expect(dialog.getByText('Not verified.', { exact: true })).toBeVisible();
  await expect(dialog).toContainText('SHA-256 differs');
  await expect(dialog).toContainText('August 28');
});

test.describe('without the file', () => {
  // The test takes it away, and the browser says so.
  test.use({ mayComplain: true });
  test('the copy in the page is looked at, and the proof says so', async ({ page }) => {
    await page.route('**/documents/*.txt', (route) => route.abort());
    const dialog = await proof(page);
    await dialog.getByRole('button', { name: 'Check again in this browser' }).click();
    await expect(dialog).toContainText('The file could not be fetched');
    await expect(dialog.getByText('Verified.', { exact: true })).toBeVisible();
  });
});

test('axe finds nothing in the panel, the proof and the citations', async ({ page }) => {
  const dialog = await proof(page);
  await dialog.getByRole('button', { name: 'Check again in this browser' }).click();
  await expect(dialog.getByText('Verified.', { exact: true })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.panel').getByRole('button', { name: 'Cite' }).click();
  await expect(page.getByRole('dialog', { name: 'Cite' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
