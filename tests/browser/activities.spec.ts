import type { Page } from '@playwright/test';
import { type Activity, KINDS, type Kind } from '../../src/query/activities/activity.ts';
import { makeSet } from '../../src/query/activities/set.ts';
import { KIND_WORDS, SET_SIZE } from '../../src/ui/activities/kinds.ts';
import { optionsOf } from '../../src/ui/activities/options.ts';
import { findings } from './judges.ts';
import { dataset, expect, open, test } from './support.ts';

const SEED = 'k3f9';
const addressOf = (kind: Kind): string => `view=activities&of=${kind}.${SEED}`;
const setOf = (kind: Kind): readonly Activity[] => makeSet(dataset, kind, SEED, SET_SIZE);

/** Presses Tab until something of this name and role has the focus. */
async function tabTo(page: Page, role: string, name: string | RegExp): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const here = page.locator(':focus');
    if ((await here.and(page.getByRole(role as 'button', { name, exact: true })).count()) === 1) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${role} ${String(name)}`);
}

/** Answers a question rightly with the keyboard alone; the focus is at its heading or the title before it. */
async function answer(page: Page, activity: Activity): Promise<void> {
  if (activity.kind === 'order') {
    for (const [place, { id }] of activity.right.entries()) {
      const at = (): Promise<number> =>
        page
          .locator('.to-order > li')
          .evaluateAll(
            (items, wanted) => items.findIndex((item) => item.getAttribute('data-pin') === wanted),
            id,
          );
      const up = page.locator(`.to-order > li[data-pin="${id}"]`).getByRole('button', { name: 'Move up' });
      while ((await at()) > place) {
        await up.focus();
        await page.keyboard.press('Enter');
        await expect(up).toBeFocused();
      }
    }
    await tabTo(page, 'button', 'Check');
    await page.keyboard.press('Enter');
  } else if (activity.kind === 'place') {
    await tabTo(page, 'slider', 'Year on the axis');
    const { from, to } = activity.axis;
    const wanted = activity.right.from;
    await page.keyboard.press(wanted - from < to - wanted ? 'Home' : 'End');
    const steps = wanted - from < to - wanted ? wanted - from : wanted - to;
    const [tens, ones] = [Math.trunc(steps / 10), steps % 10];
    for (let n = 0; n < Math.abs(tens); n++) await page.keyboard.press(tens > 0 ? 'PageUp' : 'PageDown');
    for (let n = 0; n < Math.abs(ones); n++) await page.keyboard.press(ones > 0 ? 'ArrowRight' : 'ArrowLeft');
    await expect(page.getByRole('textbox', { name: 'Year' })).toHaveValue(String(wanted));
    await tabTo(page, 'button', 'Check');
    await page.keyboard.press('Enter');
  } else {
    const right = activity.kind === 'basis' ? activity.right : activity.right.id;
    const at = optionsOf(activity).findIndex(({ key }) => key === right);
    const first = page.getByRole('radio').first();
    await first.focus();
    await page.keyboard.press('Space');
    for (let n = 0; n < at; n++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('.verdict').first()).toBeFocused();
  await expect(page.locator('.asking .verdict')).toContainText('Right.');
}

for (const kind of KINDS) {
  test(`${KIND_WORDS[kind].title}: by keyboard, with the words after it, and axe content`, async ({
    page,
    isMobile,
  }) => {
    test.skip(isMobile === true, 'a telephone has its own test');
    await open(page, addressOf(kind));
    const set = setOf(kind);
    const [first] = set;
    if (first === undefined) throw new Error(`No set of ${kind}`);
    if (kind === 'order' || kind === 'place') expect(await findings(page), 'asked').toEqual([]);
    await answer(page, first);
    await expect(page.locator('.asking .source').first()).toBeVisible();
    await expect(page.locator('.asking blockquote mark').first()).toBeVisible();
    // Matching looks as who says so does.
    if (kind !== 'match') expect(await findings(page), 'answered').toEqual([]);
    await tabTo(page, 'button', 'Next question');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: `Question 2 of ${set.length}` })).toBeFocused();
  });
}

test('on a telephone every kind fits, and what is pressed is large enough', async ({ page, isMobile }) => {
  test.skip(isMobile !== true, 'the other tests have a wide window');
  for (const kind of KINDS) {
    await open(page, addressOf(kind));
    if (kind === 'place') await page.getByRole('slider').tap();
    else if (kind !== 'order') await page.locator('.option').first().tap();
    const small = await page
      .locator('.activities :is(button, a, input, .option):visible')
      .evaluateAll((all) =>
        all.flatMap((each) => {
          const { width, height } = each.getBoundingClientRect();
          const inOption = each.closest('.option') !== null && !each.classList.contains('option');
          return inOption || (width >= 24 && height >= 24) ? [] : [`${each.textContent} ${width}x${height}`];
        }),
      );
    expect(small, `${kind}: targets`).toEqual([]);
    await page.getByRole('button', { name: 'Check' }).tap();
    await expect(page.locator('.asking .verdict')).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, `${kind}: nothing sticks out`).toBeLessThanOrEqual(0);
  }
});

test('the same link gives the same set in another window, and none of the answers', async ({
  page,
  browser,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile === true, 'once is enough');
  await open(page, addressOf('match'));
  const seen = async (there: Page): Promise<readonly (string | null)[]> => [
    await there.locator('.asking blockquote').textContent(),
    ...(await there.locator('.asking .option').allTextContents()),
  ];
  const mine = await seen(page);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Check' }).click();
  const other = await browser.newPage(baseURL === undefined ? {} : { baseURL });
  await open(other, (await page.evaluate(() => location.hash)).slice(1));
  expect(await seen(other)).toEqual(mine);
  await expect(other.getByRole('button', { name: 'Check' })).toBeVisible();
  await other.close();
});

test('an event is looked up on the timeline, and Back leads to the same question', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile === true, 'once is enough');
  await open(page, addressOf('basis'));
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Check' }).click();
  await page.locator('.asking .source a').click();
  await expect(page.locator('#panel-title')).toBeVisible();
  await page.goBack();
  await expect(page.locator('.asking .verdict')).toBeVisible();
});

test('dragging puts an event elsewhere; the axis takes a press', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'the mouse is the subject');
  await open(page, addressOf('order'));
  const items = page.locator('.to-order > li');
  const last = await items.last().getAttribute('data-pin');
  const from = await items.last().locator('.grip').boundingBox();
  const to = await items.first().boundingBox();
  if (from === null || to === null) throw new Error('Nothing to drag');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 2, { steps: 4 });
  await page.mouse.up();
  await expect(items.first()).toHaveAttribute('data-pin', last ?? '');
  await open(page, addressOf('place'));
  const axis = await page.getByRole('slider').boundingBox();
  const [first] = setOf('place');
  if (axis === null || first?.kind !== 'place') throw new Error('No axis');
  await page.mouse.click(axis.x + axis.width / 2, axis.y + axis.height / 2);
  await expect(page.getByRole('textbox', { name: 'Year' })).toHaveValue(
    String((first.axis.from + first.axis.to) / 2),
  );
});

test('paper has every question, then every answer on a page of its own, and nothing else', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile === true, 'paper has one size');
  for (const kind of ['place', 'voice'] as const) {
    await open(page, addressOf(kind));
    const set = setOf(kind);
    await page.emulateMedia({ media: 'print' });
    const shown = await page.locator('.paper .on-paper > li').evaluateAll((items) =>
      items.map((item) => ({
        text: (item as HTMLElement).innerText,
        seen: item.checkVisibility(),
        answers: item.closest('.answers') !== null,
      })),
    );
    expect(shown.map(({ seen }) => seen)).toEqual(Array.from({ length: 2 * set.length }, () => true));
    set.forEach((activity, at) => {
      if (activity.kind !== 'place' && activity.kind !== 'voice') return;
      const words = activity.passage.raw.exact;
      if (activity.kind === 'voice') expect(shown[at]?.text).toContain(words.split('\n')[0]);
      else expect(shown[at]?.text).toContain(activity.event.title);
      expect(shown[set.length + at]?.text).toContain(activity.event.title);
    });
    await expect(page.locator('.view-list')).toBeHidden();
    await expect(page.locator('.asking')).toBeHidden();
    await expect(page.locator('.answers')).toHaveCSS('break-before', 'page');
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThanOrEqual(9);
    await page.emulateMedia({ media: 'screen' });
  }
});

test('a link that names no set says so and offers the activities; dark and 320 px are clean', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile === true, 'the size is named here');
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, 'view=activities&of=order.%3Cscript%3E');
  await expect(
    page.getByText('The link does not say which set of questions is meant.', { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'New set' })).toHaveCount(KINDS.length);
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByRole('button', { name: 'New set' }).nth(1).click();
  await expect(page.locator('#activities-title')).toBeFocused();
  await expect(page).toHaveURL(/of=place\.[a-z0-9]{4}$/);
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
