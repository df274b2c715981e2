import { matching, NO_FILTER } from '../../src/query/filter.ts';
import { findings } from './judges.ts';
import { dataset, events, expect, open, settle, test } from './support.ts';

const stated = matching(dataset, { ...NO_FILTER, bases: new Set(['stated']) }) ?? new Set();
const both = matching(dataset, { ...NO_FILTER, bases: new Set(['stated']), lanes: new Set(['law']) });
const said = `Filter: ${stated.size} of ${events.length}`;

test('the list leaves out what does not match, the address says so, and Back brings all again', async ({
  page,
}) => {
  await open(page, 'view=list');
  const list = page.locator('.list');
  await expect(list.getByRole('listitem')).toHaveCount(events.length);
  await list.getByRole('button', { name: 'Filter' }).click();
  const panel = page.getByRole('dialog', { name: 'Filter' });
  await expect(panel.getByRole('checkbox').first()).toBeFocused();
  await panel.getByRole('checkbox', { name: /^Stated/ }).check();
  await expect(panel.getByRole('status')).toHaveText(`${stated.size} of ${events.length} events match`);
  await panel.getByRole('checkbox', { name: /^Law/ }).check();
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#view=list&lane=law&known=stated');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(list.getByRole('button', { name: `Filter: ${both?.size} of ${events.length}` })).toBeFocused();
  await expect(list.getByRole('listitem')).toHaveCount(both?.size ?? 0);

  await page.goBack();
  await expect(list.getByRole('listitem')).toHaveCount(stated.size);
  await page.reload();
  await expect(page.locator('.app[data-ready]')).toBeAttached();
  const shown = await list
    .locator('li')
    .evaluateAll((items) => items.map((item) => item.id.replace(/^event-/, '')));
  expect(shown).toEqual([...stated]);
  await list.getByRole('button', { name: 'Show all' }).click();
  await expect(list.getByRole('listitem')).toHaveCount(events.length);
  expect(await page.evaluate(() => location.hash)).toBe('#view=list');
});

test('the chart says how many match, wherever there is room for it, and clears at one press', async ({
  page,
  isMobile,
}) => {
  await open(page, 'known=stated&others=hidden');
  const bar = page.locator('.toolbar');
  if (isMobile) {
    await bar.getByRole('button', { name: 'View' }).click();
    await expect(page.getByRole('menuitem', { name: said })).toBeVisible();
    await page.getByRole('menuitem', { name: 'Clear the filter' }).click();
  } else {
    await expect(bar.getByRole('button', { name: said })).toBeVisible();
    await bar.getByRole('button', { name: 'Clear the filter' }).click();
    await expect(bar.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();
  }
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#others=hidden');
});

for (const width of [600, 700, 800, 900, 1024, 1280, 1366, 1440, 1600, 1920]) {
  test(`nothing of the toolbar is cut off at ${width} px, filtered or not`, async ({ page, isMobile }) => {
    test.skip(isMobile, 'The widths are named in the test');
    await page.setViewportSize({ width, height: 800 });
    for (const hash of ['', 'known=stated']) {
      await open(page, hash);
      const cut = await page.locator('.toolbar').evaluate((bar) => {
        const places = bar.querySelector('.places') ?? bar;
        return [bar.scrollWidth - bar.clientWidth, places.scrollWidth - places.clientWidth];
      });
      expect(cut, hash).toEqual([0, 0]);
    }
  });
}

test('the panel stays in the window, on every screen, and can be scrolled to its end', async ({ page }) => {
  for (const [width, height] of [
    [1440, 900],
    [1024, 600],
    [390, 844],
    [320, 480],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, 'view=list');
    await page.locator('.list').getByRole('button', { name: 'Filter' }).click();
    const panel = page.getByRole('dialog', { name: 'Filter' });
    await settle(page);
    const box = await panel.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height);
    const last = panel.getByRole('radio', { name: 'Hide others' });
    await last.check();
    await expect(last).toBeInViewport();
  }
});

test('axe finds nothing in the open panel', async ({ page }) => {
  await open(page, 'view=list&known=stated&within=1949/1950');
  await page.locator('.list').getByRole('button', { name: 'Filter:' }).click();
  await expect(page.getByRole('dialog', { name: 'Filter' })).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
