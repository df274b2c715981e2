import type { Page } from '@playwright/test';
import type { TimelineEvent } from '../../src/dataset/model.ts';
import { lanesBy } from '../../src/query/lanes.ts';
import { measured } from '../../src/query/measure.ts';
import {
  accounted,
  chooseInMenu,
  ctrlWheel,
  dataset,
  events,
  expect,
  focus,
  freeSpot,
  JOURNEYS,
  markOf,
  open,
  plotBox,
  seen,
  settle,
  spanOf,
  test,
  xOfInstant,
} from './support.ts';

const [republic, year1949] = [JOURNEYS[0].event, JOURNEYS[1].event];

/** The years on the axis, left to right; words such as "12 Oct" have none. */
async function yearsOnAxis(page: Page): Promise<readonly number[]> {
  const labels = await page.locator('.axis text:not(.skipped)').allTextContents();
  return labels.flatMap((label) => /(\d{3,4})(?: CE)?$/.exec(label)?.[1] ?? []).map(Number);
}

test('closing the gaps shows each break with its words, and one can move, share and go back', async ({
  page,
  isMobile,
}) => {
  await open(page);
  const before = await seen(page);
  await expect(page.locator('.axis .skipped')).toHaveCount(0);
  await chooseInMenu(page, 'Close the gaps');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('spacing=closed');
  await settle(page);
  const skipped = page.locator('.axis .skipped');
  expect(await skipped.count()).toBeGreaterThan(0);
  for (const words of await skipped.allTextContents()) expect(words).toMatch(/\d+ (?:year|month|day)s?/);
  expect(await page.locator('.plot .break-edge').count()).toBeGreaterThanOrEqual(await skipped.count());
  const labels = await yearsOnAxis(page);
  expect(labels.length).toBeGreaterThan(1);
  expect([...labels].sort((one, other) => one - other)).toEqual(labels);
  if (!isMobile) expect(await accounted(page)).toBe(events.length);

  const box = await plotBox(page);
  const comeNearer = async (): Promise<{ readonly from: number; readonly to: number }> => {
    await ctrlWheel(page, box.x + box.width * 0.6, box.y + 20, -20);
    await settle(page);
    return spanOf(page);
  };
  const closed = await comeNearer();
  const nearer = await comeNearer();
  expect(nearer.to - nearer.from).toBeLessThan(closed.to - closed.from);
  const spot = await freeSpot(page);
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await page.mouse.move(spot.x + 60, spot.y, { steps: 6 });
  await page.mouse.up();
  await settle(page);
  expect((await spanOf(page)).from).toBeLessThan(nearer.from);
  if (!isMobile) expect(await accounted(page)).toBe(events.length);
  const moved = await seen(page);
  await page.reload();
  await expect(page.locator('.app[data-ready]')).toBeAttached();
  expect(await seen(page), 'the address brings the same picture').toEqual(moved);

  await page.goBack();
  expect(await seen(page), 'Back is true to time again').toEqual(before);
  await expect(skipped).toHaveCount(0);
  await page.goForward();
  await expect.poll(() => skipped.count()).toBeGreaterThan(0);
  await chooseInMenu(page, 'True to time');
  await settle(page);
  await expect(skipped).toHaveCount(0);
  expect(await page.evaluate(() => location.hash)).not.toContain('spacing');
});

test.describe('lanes', () => {
  test.skip(({ isMobile }) => isMobile === true, 'A phone has one band');

  for (const [item, kind] of [
    ['Document', 'document'],
    ['Voice', 'voice'],
  ] as const) {
    test(`by ${kind}: each has its own, and everything is in them`, async ({ page }) => {
      await open(page);
      await chooseInMenu(page, item);
      await settle(page);
      const titles = lanesBy(dataset, kind).lanes.map(({ title }) => title);
      expect(titles.length).toBeGreaterThan(2);
      await expect(page.locator('.lane-heads .title')).toHaveText(titles);
      expect(await accounted(page)).toBe(events.length);
      await expect.poll(() => page.evaluate(() => location.hash)).toContain(`lanes=${kind}`);
      await page.goBack();
      await settle(page);
      await expect(page.locator('.lane-heads .title').first()).toHaveText(
        lanesBy(dataset, 'theme').lanes[0]?.title ?? '',
      );
    });
  }

  test('fold by click and by key, open again, and the address keeps it', async ({ page }) => {
    await open(page);
    const folds = page.locator('.lane-heads .fold');
    const marks = async (): Promise<number> => page.locator('.plot .mark').count();
    const height = async (at: number): Promise<number> => (await folds.nth(at).boundingBox())?.height ?? 0;
    const begun = { marks: await marks(), height: await height(0) };
    await folds.first().click();
    await expect(folds.first()).toHaveAttribute('aria-expanded', 'false');
    await settle(page);
    expect(await marks()).toBeLessThan(begun.marks);
    expect(await accounted(page)).toBe(events.length);
    await expect(folds.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(folds.nth(1)).toHaveAttribute('aria-expanded', 'false');
    expect((await focus(page)).shown).toBe(true);
    await settle(page);
    const [one, two] = dataset.lanes.map(({ id }) => id);
    await expect.poll(() => page.evaluate(() => location.hash)).toContain(`collapsed=${one},${two}`);

    await page.reload();
    await expect(page.locator('.app[data-ready]')).toBeAttached();
    await settle(page);
    await expect(page.locator('.lane-heads .fold[aria-expanded="false"]')).toHaveCount(2);
    expect(await accounted(page)).toBe(events.length);

    await folds.first().focus();
    await page.keyboard.press(' ');
    await expect(folds.first()).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Shift+Enter');
    await expect(page.locator('.lane-heads .fold[aria-expanded="true"]')).toHaveCount(1);
    await settle(page);
    expect(await accounted(page)).toBe(events.length);
    await chooseInMenu(page, 'Open all lanes');
    await expect(page.locator('.lane-heads .fold[aria-expanded="false"]')).toHaveCount(0);
    await settle(page);
    expect(await marks()).toBe(begun.marks);
    expect(await page.evaluate(() => location.hash)).not.toContain('collapsed');
  });
});

test.describe('measuring', () => {
  const found = measured(republic, year1949);
  const place = 'from=1930-01-01&to=1956-06-01';

  test('from the panel to an event that is pressed, in words', async ({ page, isMobile }) => {
    await open(page, `event=${republic.id}&${place}`);
    await page.getByRole('button', { name: 'Measure from here' }).click();
    const bar = page.locator('.measure-bar');
    await expect(bar).toContainText('pick another event');
    const mark = markOf(page, year1949).locator('.dot');
    if (isMobile) await mark.tap();
    else await mark.click();
    await expect(bar).toContainText(`${found.what}: ${found.length}.`);
    await expect(page.locator('.dimension .certain')).toHaveAttribute('d', /^M/);
    await settle(page);
    expect(await page.evaluate(() => location.hash)).toContain(`measure=${republic.id},${year1949.id}`);
    await page.reload();
    await expect(bar).toContainText(found.length);
    await bar.getByRole('button', { name: 'Close' }).click();
    await expect(bar).toHaveCount(0);
    await expect(page.locator('.plot')).toBeFocused();
  });

  test('by keyboard alone', async ({ page, isMobile }) => {
    test.skip(isMobile === true, 'The keys are those of a desk');
    await open(page, place);
    await markOf(page, republic).focus();
    await page.locator('.plot').focus();
    await page.keyboard.press('Home');
    for (let step = events.indexOf(republic); step > 0; step--) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('m');
    const bar = page.locator('.measure-bar');
    await expect(bar).toContainText('pick another event');
    for (let step = events.indexOf(year1949) - events.indexOf(republic); step > 0; step--)
      await page.keyboard.press('ArrowRight');
    await page.keyboard.press('m');
    await expect(bar).toContainText(`${found.what}: ${found.length}.`);
    await expect(page.getByRole('status').filter({ hasText: found.words })).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(bar).toHaveCount(0);
    expect((await focus(page)).what).not.toBe('body');
  });
});

test.describe('at this time', () => {
  test.skip(({ isMobile }) => isMobile === true, 'For a phone there is a test of its own');

  test('the line follows the pointer and names what was going on', async ({ page }) => {
    await open(page, 'from=1949-07-01&to=1949-12-31');
    await page.getByRole('button', { name: 'At this time' }).click();
    const card = page.locator('.guide-card');
    await expect(card).toBeVisible();
    const box = await plotBox(page);
    const y = box.y + box.height - 60;
    await page.mouse.move(await xOfInstant(page, Date.UTC(1949, 7, 27, 12)), y);
    await expect(card.locator('.guide-when')).toHaveText('27 August 1949');
    await expect(card).toContainText(year1949.shortTitle);
    await page.mouse.move(await xOfInstant(page, Date.UTC(1949, 6, 12)), y);
    await expect(card.locator('.guide-when')).toContainText('July 1949');
    await expect(card).not.toContainText(year1949.shortTitle);
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('guide=on');
  });

  test('the keys show the line, move it from event to event, and put it away', async ({ page }) => {
    await open(page, 'from=1930-01-01&to=1956-06-01');
    await page.locator('.plot').focus();
    await page.keyboard.press('t');
    const line = page.getByRole('slider', { name: 'At this time' });
    await expect(line).toBeVisible();
    const said = (): Promise<string> => line.getAttribute('aria-valuetext').then(String);
    const begun = await said();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(said).not.toBe(begun);
    const next = await said();
    await expect(page.locator('.guide [role="status"]')).toContainText(next);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(said).not.toBe(next);
    await line.focus();
    expect((await focus(page)).shown).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(said).toBe(next);
    await page.keyboard.press('Escape');
    await expect(line).toHaveCount(0);
    await expect(page.locator('.plot')).toBeFocused();
  });
});

test('on a phone, what was going on is told under the chart, and a finger moves the line', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile !== true, 'On a phone');
  await open(page, 'from=1949-07-01&to=1949-12-31');
  await chooseInMenu(page, 'At this time');
  const card = page.locator('.guide-under');
  await expect(card).toBeVisible();
  const strip = await page.locator('.guide-strip').boundingBox();
  await page.touchscreen.tap(
    await xOfInstant(page, Date.UTC(1949, 7, 27, 12)),
    (strip?.y ?? 0) + (strip?.height ?? 0) / 2,
  );
  await expect(card).toContainText('27 August 1949');
  await expect(card).toContainText(year1949.shortTitle);
});

test('an event that documents date differently is joined to the other, and leads to it', async ({ page }) => {
  const about = dataset.disagreements.find(({ id }) => id === 'occupation-begins');
  const [one, other] = about?.readings.map(({ event }) => event) ?? [];
  if (one == null || other == null) throw new Error('The dataset has no such disagreement');
  await open(page, `event=${one.id}&from=1949-10-01&to=1950-01-10`);
  // Each stands there as a mark or in a pill, and both carry the sign.
  const standsFor = (id: string) => page.locator(`.plot [data-events~="${id}"]`);
  for (const { id } of [one, other]) await expect(standsFor(id).locator('.sign')).toHaveCount(1);
  const ends = await Promise.all([one, other].map(({ id }) => standsFor(id).boundingBox()));
  const joined = await page.locator('.plot .link-line').evaluateAll((lines) =>
    lines.map((line) => {
      const { left, right } = line.getBoundingClientRect();
      return { left, right };
    }),
  );
  const middles = ends.map((box) => (box?.x ?? 0) + (box?.width ?? 0) / 2);
  const within = joined.some(({ left, right }) =>
    ends.every((box) => box !== null && left <= box.x + box.width && right >= box.x),
  );
  expect(within, `a line joins what stands at ${middles.join(' and ')}`).toBe(true);
  const differ = page.getByRole('region', { name: 'Where documents differ' });
  await expect(differ).toContainText(about?.question ?? '');
  // Quotation marks within quotation marks are single ones.
  const see = ({ shortTitle }: TimelineEvent) =>
    differ.getByRole('button', { name: `See “${shortTitle.replace('“', '‘').replace('”', '’')}”` });
  await see(other).click();
  await expect(page.locator('#panel-title')).toHaveText(other.title);
  await expect(standsFor(other.id)).toHaveClass(/is-selected/);
  await expect(see(one)).toBeVisible();
  await page.goBack();
  await expect(page.locator('#panel-title')).toHaveText(one.title);
});
