import type { Page } from '@playwright/test';
import {
  ctrlWheel,
  expect,
  freeSpot,
  JOURNEYS,
  markOf,
  open,
  plotBox,
  seen,
  settle,
  test,
} from './support.ts';

// An address is the same whatever the screen.
test.skip(({ isMobile }) => isMobile === true, 'The same on every screen');

const PLACE = 'event=first&from=1930-01-01&to=1956-06-01';
const [republic, year1949] = [JOURNEYS[0].event, JOURNEYS[1].event];
const hash = PLACE.replace('first', republic.id);

const historyLength = (page: Page): Promise<number> => page.evaluate(() => history.length);

test('reload and a copied link restore the event and the span', async ({ page, browser, baseURL }) => {
  await open(page, hash);
  await expect(page.locator('#panel-title')).toHaveText(republic.title);
  const box = await plotBox(page);
  await ctrlWheel(page, box.x + box.width * 0.4, box.y + 20, -90);
  const before = await seen(page);
  expect(before.axis.length).toBeGreaterThan(1);
  expect(before.band.length).toBeGreaterThan(0);
  expect(before.address).toContain(`event=${republic.id}`);
  expect(before.address).toMatch(/from=\d{4}-\d\d-\d\d.*&to=\d{4}-\d\d-\d\d/);

  await page.reload();
  await expect(page.locator('.app[data-ready]')).toBeAttached();
  expect(await seen(page)).toEqual(before);

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(`${baseURL}${before.address}`);
  await expect(other.locator('.app[data-ready]')).toBeAttached();
  expect(await seen(other)).toEqual(before);
  await elsewhere.close();
});

test('a link opens the same time on a screen of another width', async ({ page }) => {
  await open(page, hash);
  const before = await seen(page);
  await page.setViewportSize({ width: 1000, height: 700 });
  const after = await seen(page);
  expect(after.address).toBe(before.address);
  expect(after.panel).toBe(before.panel);
});

test('Back and Forward walk through places, each with its span', async ({ page }) => {
  await open(page);
  const home = await seen(page);
  await markOf(page, republic).dispatchEvent('click');
  const first = await seen(page);
  expect(first.panel).toBe(republic.title);
  const box = await plotBox(page);
  await ctrlWheel(page, box.x + box.width * 0.3, box.y + 20, -60);
  const nearer = await seen(page);
  await page.getByRole('link', { name: 'List' }).click();
  await expect(page.locator('.app')).toHaveAttribute('data-mode', 'list');
  await page.getByRole('link', { name: year1949.title, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`event=${year1949.id}`));
  await page.getByRole('link', { name: 'Documents' }).click();
  await expect(page.locator('.app')).toHaveAttribute('data-mode', 'documents');

  await page.goBack();
  await page.goBack();
  await page.goBack();
  expect(await seen(page)).toEqual(nearer);
  await page.goBack();
  expect(await seen(page)).toEqual(home);
  await page.goForward();
  expect(await seen(page)).toEqual(nearer);
});

test('places are pushed onto the history, positions replace', async ({ page }) => {
  await open(page);
  const before = await historyLength(page);
  const box = await plotBox(page);
  for (const by of [-40, -40, 60]) {
    await ctrlWheel(page, box.x + box.width * 0.5, box.y + 20, by);
    await settle(page);
  }
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await settle(page);
  const spot = await freeSpot(page);
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await page.mouse.move(spot.x + 50, spot.y, { steps: 5 });
  await page.mouse.up();
  await settle(page);
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('from=');
  await expect.poll(() => historyLength(page)).toBe(before);
  await page.getByRole('button', { name: 'Fit' }).click();
  await settle(page);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
  await expect.poll(() => historyLength(page)).toBe(before);

  await markOf(page, republic).dispatchEvent('click');
  await expect.poll(() => historyLength(page)).toBe(before + 1);
  await markOf(page, republic).dispatchEvent('click');
  await expect.poll(() => historyLength(page)).toBe(before + 1);
  await page.getByRole('link', { name: 'Documents' }).click();
  await expect.poll(() => historyLength(page)).toBe(before + 2);
});

test('every link can be opened in a tab of its own', async ({ page, context, baseURL }) => {
  await open(page, hash);
  const link = page.getByRole('link', { name: 'Read in the document' }).first();
  const href = (await link.getAttribute('href')) ?? '';
  const other = await context.newPage();
  await other.goto(`${baseURL}${href}`);
  await expect(other.locator('#document-title')).toHaveText(republic.passages[0]?.document.raw.title ?? '');
  await expect(other.locator('.document mark.is-selected').first()).toBeInViewport();
});

const MANGLED: readonly { readonly name: string; readonly hash: string; readonly says: RegExp }[] = [
  { name: 'an unknown event', hash: 'event=no-such-event', says: /event that is not in this collection/ },
  { name: 'a misspelt event', hash: `event=${republic.id}x`, says: /The nearest is “/ },
  { name: 'an unknown view', hash: 'view=3d', says: /view that does not exist/ },
  { name: 'an unknown document', hash: 'view=documents&document=nowhere', says: /document that is not/ },
  { name: 'words for dates', hash: 'from=yesterday&to=tomorrow', says: /cannot be read/ },
  { name: 'an end before its start', hash: 'from=2000-01-01&to=1990-01-01', says: /cannot be read/ },
  { name: 'a day that does not exist', hash: 'from=1949-02-30&to=1950-01-01', says: /cannot be read/ },
  { name: 'one end only', hash: 'from=1949-01-01', says: /cannot be read/ },
  {
    name: 'a time of which nothing is told',
    hash: 'from=9000-01-01&to=9001-01-01',
    says: /in which this collection has nothing/,
  },
  { name: 'broken escapes', hash: 'event=%E0%A4%A&view=%', says: /view that does not exist/ },
  { name: 'markup', hash: 'event=%3Cimg%20src=x%20onerror=alert(1)%3E', says: /is not in this collection/ },
  { name: 'an endless name', hash: `event=${'x'.repeat(5000)}`, says: /is not in this collection/ },
];

for (const { name, hash: mangled, says } of MANGLED) {
  test(`a mangled address: ${name}`, async ({ page }) => {
    await open(page, mangled);
    await expect(page.locator('.notice')).toBeVisible();
    await expect(page.locator('[role="status"] .notice')).toHaveText(says);
    const notice = (await page.locator('.notice span').textContent()) ?? '';
    expect(notice.length).toBeLessThan(220);
    const documents = mangled.startsWith('view=documents');
    await expect(page.locator(documents ? 'article.document' : '.plot .mark').first()).toBeVisible();
    await expect(page.locator('.broken')).toHaveCount(0);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await page.locator('.notice').getByRole('button', { name: 'Close' }).click();
    await expect(page.locator('.notice')).toHaveCount(0);
  });
}

test('keys that nobody knows are ignored without a word', async ({ page }) => {
  await open(page, `colour=red&&&=&event=${republic.id}&%%%`);
  await expect(page.locator('#panel-title')).toHaveText(republic.title);
  await expect(page.locator('.notice')).toHaveCount(0);
});
