import type { Locator, Page } from '@playwright/test';
import type { TimelineEvent } from '../../src/dataset/model.ts';
import {
  bare,
  ctrlWheel,
  dataset,
  events,
  expect,
  focus,
  freeSpot,
  highlighted,
  JOURNEYS,
  markOf,
  open,
  plotBox,
  seen,
  settle,
  spanOf,
  stretchOf,
  test,
  touch,
  xOfInstant,
} from './support.ts';

/** Moves what is at one place of the plot to another, with the mouse or a finger. */
async function drag(page: Page, isMobile: boolean, by: number): Promise<void> {
  const spot = await freeSpot(page);
  const to = { x: spot.x + by, y: spot.y };
  if (isMobile) await touch(page, [spot], [to]);
  else {
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
  }
  await settle(page);
}

/** Comes nearer by hand, as a reader would: until the event stands there by name or there is nothing nearer. */
async function comeNearer(page: Page, event: TimelineEvent, isMobile: boolean): Promise<void> {
  const nearest = page.getByRole('button', { name: 'Zoom in' }).and(page.locator('[aria-disabled="true"]'));
  const { from } = stretchOf(event);
  for (let step = 0; step < 30; step++) {
    const label = markOf(page, event).locator('text');
    if (step >= 3 && (await label.count()) === 1) return;
    if ((await nearest.count()) === 1) return;
    const box = await plotBox(page);
    const x = await xOfInstant(page, from);
    const y = box.y + box.height / 2;
    const off = x - (box.x + box.width / 2);
    if (Math.abs(off) > box.width / 2 - 24) {
      await drag(page, isMobile, -Math.sign(off) * Math.min(Math.abs(off), box.width * 0.3));
      continue;
    }
    if (isMobile) {
      await touch(
        page,
        [
          { x: x - 16, y },
          { x: x + 16, y },
        ],
        [
          { x: x - 40, y },
          { x: x + 40, y },
        ],
      );
    } else await ctrlWheel(page, x, y, -60);
    await settle(page);
  }
  throw new Error(`${event.id} never came near`);
}

/** Opens an event by its mark, or by the pill that counts it. */
async function choose(page: Page, event: TimelineEvent, isMobile: boolean): Promise<void> {
  const press = (at: Locator): Promise<void> => (isMobile ? at.tap() : at.click());
  const label = markOf(page, event).locator('text');
  if ((await label.count()) === 1) {
    await press(label);
    await expect(markOf(page, event)).toHaveAttribute('aria-pressed', 'true');
    return;
  }
  for (const pill of await page.locator('.plot .pill').all()) {
    await press(pill);
    const entry = page.getByRole('dialog').getByText(event.title, { exact: true });
    if ((await entry.count()) === 1) {
      await press(entry);
      return;
    }
    await page.keyboard.press('Escape');
  }
  throw new Error(`${event.id} is neither named nor counted where it should be`);
}

/** What the panel must show of an event, and where "Read in the document" must lead and lead back from. */
async function readAndReturn(page: Page, event: TimelineEvent, follow: () => Promise<void>): Promise<void> {
  await expect(page.locator('#panel-title')).toHaveText(event.title);
  await expect(page.locator('.event-head .when')).toContainText(event.date.words);
  expect(await highlighted(page)).toEqual(event.passages.map(({ raw }) => raw.exact));
  const before = await seen(page);

  await follow();
  const document = event.passages[0]?.document;
  await expect(page.locator('#document-title')).toHaveText(document?.raw.title ?? '');
  const words = event.passages.filter((passage) => passage.document === document).map(({ raw }) => raw);
  const marked = await page.locator('.document mark.is-selected').allTextContents();
  const inOrder = words.sort((a, b) => a.start - b.start).map(({ exact }) => exact);
  expect(bare(marked.join(''))).toBe(bare(inOrder.join('')));
  await expect(page.locator('.document mark.is-selected').first()).toBeInViewport();

  await page.goBack();
  expect(await seen(page)).toEqual(before);
  await expect(page.locator('#panel-title')).toBeVisible();
}

for (const { name, event } of JOURNEYS) {
  test(`by hand: ${name}`, async ({ page, isMobile }) => {
    await open(page);
    const wide = await spanOf(page);
    await comeNearer(page, event, isMobile);
    const near = await spanOf(page);
    expect(near.to - near.from).toBeLessThan((wide.to - wide.from) / 2);
    await choose(page, event, isMobile);
    await expect(page.locator('.plot .band').first()).toBeVisible();
    const link = page.getByRole('link', { name: 'Read in the document' }).first();
    await readAndReturn(page, event, () => (isMobile ? link.tap() : link.click()));
  });

  test(`by keyboard: ${name}`, async ({ page, isMobile }) => {
    test.skip(isMobile === true, 'The keys are those of a desk');
    await open(page);
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    for (let tabs = 0; tabs < 20 && !(await inPlot(page)); tabs++) await press('Tab');
    expect(await inPlot(page)).toBe(true);

    await press('Home');
    const order = events.indexOf(event);
    for (let step = 0; step < order; step++) await press('ArrowRight');
    await settle(page);
    for (let step = 0; step < 24 && (await markOf(page, event).locator('text').count()) === 0; step++) {
      await press('+');
      await settle(page);
    }
    await expect(markOf(page, event)).toBeFocused();
    expect((await focus(page)).shown).toBe(true);

    await press('Enter');
    await expect(page.locator('#panel-title')).toBeFocused();
    await readAndReturn(page, event, async () => {
      const link = page.getByRole('link', { name: 'Read in the document' }).first();
      for (let tabs = 0; tabs < 8 && !(await link.evaluate((at) => at === document.activeElement)); tabs++)
        await press('Tab');
      await expect(link).toBeFocused();
      await press('Enter');
    });

    await page.locator('#panel-title').focus();
    await press('Escape');
    await expect(page.locator('.panel')).toHaveClass(/is-intro/);
    await expect(markOf(page, event)).toBeFocused();
  });
}

function inPlot(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.closest('.plot') != null);
}

for (const { name, event } of JOURNEYS) {
  test(`to a citation: ${name}`, async ({ page, isMobile }) => {
    await open(page, `event=${event.id}`);
    const cite = page.locator('.panel').getByRole('button', { name: 'Cite' });
    if (isMobile) await cite.tap();
    else await cite.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Cite' });
    for (const { raw, issued } of new Set(event.passages.map(({ document }) => document))) {
      const entry = dialog
        .getByRole('listitem')
        .filter({ hasText: raw.title.replace(/[“”]/g, '') })
        .first();
      await expect(entry).toContainText(dataset.title);
      if (issued.basis === 'stated') await expect(entry).not.toContainText('n.d.');
      else await expect(entry).toContainText('n.d.');
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(cite).toBeFocused();
  });
}

test('a pill opens as a list, and the list leads to an event', async ({ page, isMobile }) => {
  await open(page);
  const pill = page.locator('.plot .pill').last();
  const counted = Number(await pill.locator('.count').textContent());
  if (isMobile) await pill.tap();
  else await pill.click();
  const list = page.getByRole('dialog');
  await expect(list).toBeVisible();
  await expect(pill).toHaveAttribute('aria-expanded', 'true');
  const entries = list.locator('li button');
  expect(await entries.count()).toBe(counted);
  const box = await list.boundingBox();
  const size = page.viewportSize();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size?.width ?? 0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size?.height ?? 0);

  const title = (await entries.first().locator('.what').textContent()) ?? '';
  await entries.first().click();
  await expect(page.locator('#panel-title')).toHaveText(title);
  await expect(list).toBeHidden();
  const event = events.find((each) => each.title === title);
  expect(await highlighted(page)).toEqual(event?.passages.map(({ raw }) => raw.exact));
});

test('“Zoom to these” shows what a pill counts, and Escape closes its list', async ({ page }) => {
  await open(page);
  const pill = page.locator('.plot .pill').last();
  const label = await pill.getAttribute('aria-label');
  await pill.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').locator('li button').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(label);

  await page.keyboard.press('Enter');
  const titles = await page.getByRole('dialog').locator('.what').allTextContents();
  const before = await spanOf(page);
  await page.getByRole('button', { name: 'Zoom to these' }).click();
  await settle(page);
  const after = await spanOf(page);
  expect(after.to - after.from).toBeLessThan(before.to - before.from);
  const wanted = events.filter((event) => titles.includes(event.title));
  for (const event of wanted) {
    const { from, to } = stretchOf(event);
    expect(from >= after.from - 60_000 && to <= after.to + 60_000, `${event.id} is in view`).toBe(true);
  }
});

test('every document is there whole, and its marks lead to their events', async ({ page }) => {
  await open(page, 'view=documents');
  for (const document of dataset.documents.values()) {
    await page.locator('.documents nav').getByText(document.raw.shortTitle, { exact: true }).click();
    await expect(page.locator('#document-title')).toHaveText(document.raw.title);
    const text = await page.locator('article.document > p[dir]').allTextContents();
    expect(bare(text.join(''))).toBe(bare(document.text.text));
  }
});
