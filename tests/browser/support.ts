import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import type { TimelineEvent } from '../../src/dataset/model.ts';
import type { Shipped } from '../../src/dataset/raw.ts';
import { resolve } from '../../src/dataset/resolve.ts';
import { columns } from '../../src/query/columns.ts';
import { spansOf } from '../../src/query/spans.ts';
import { decode } from '../../src/store/address.ts';
import { spokenName } from '../../src/ui/words.ts';
import { foreignIn, watch } from './watch.ts';

export { expect };

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** The folder of the built site under test. */
export const site = path.resolve(root, process.env['SOURCELINE_SITE'] ?? 'dist');
/** The page in it that is tested; the config in `tests/onefile` names the one file. */
const tested = process.env['SOURCELINE_PAGE'] ?? 'index.html';
export const builtPage = readFileSync(path.join(site, tested), 'utf8');

/** What the built page carries. `static.spec.ts` compares it with the files in `data`. */
export const shipped = ((): Shipped => {
  const found = /<script type="application\/json" id="shipped">(.*?)<\/script>/s.exec(builtPage)?.[1];
  if (found === undefined) throw new Error(`${site}/${tested} carries no data; build the site first`);
  return JSON.parse(found) as Shipped;
})();
export const dataset = resolve(shipped);
export const { events } = dataset;
const made = columns(dataset);
export const spans = spansOf(made);

/** The first event, in order of importance, whose date is written so. */
function eventDated(edtf: string): TimelineEvent {
  const found = events
    .filter((event) => event.date.edtf === edtf)
    .sort((a, b) => a.importance - b.importance)[0];
  if (found === undefined) throw new Error(`The dataset has no event dated ${edtf}; choose another here`);
  return found;
}

/** The four events that the first issue asks to be reached: the republic, 1949, 2014 onward, the assembly. */
export const JOURNEYS = [
  { name: 'the republic of 1933', event: eventDated('1933-11-12') },
  { name: '1949', event: eventDated('1949-08-27') },
  { name: '2014 onward', event: eventDated('2014-05/..') },
  { name: 'the assembly of 2023', event: eventDated('2023-11-10/2023-11-12') },
] as const;

/** The stretch that an event is drawn over, in milliseconds. */
export function stretchOf(event: TimelineEvent): { readonly from: number; readonly to: number } {
  const row = made.events.indexOf(event);
  return { from: made.start[row] ?? 0, to: made.end[row] ?? 0 };
}

interface Options {
  /** Whether the page may write to the console in this test, because the test provokes it. */
  readonly mayComplain: boolean;
}
interface Fixtures {
  /** Every address that the page asked for; what the policy stopped before it was sent does not count. */
  readonly requests: Set<string>;
  readonly quiet: undefined;
}

/** Every test holds the page to it: nothing on the console, no error, no request to another host. */
export const test = base.extend<Options & Fixtures>({
  mayComplain: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
  requests: async ({}, give) => {
    await give(new Set());
  },
  quiet: [
    async ({ page, baseURL, mayComplain, requests }, give) => {
      const { said } = watch(page, requests);
      await give(undefined);
      if (!mayComplain) expect(said, 'The page says nothing on the console').toEqual([]);
      expect(foreignIn(requests, baseURL ?? ''), 'The page asks no other host').toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the site at an address part such as `event=first-republic`, and waits until it has read it. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto('about:blank');
  // Not "./", which from a file would be its folder.
  await page.goto(hash === '' ? '' : `#${hash}`);
  await expect(page.locator('.app[data-ready]')).toBeAttached();
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await settle(page);
}

/** Waits until neither the picture nor the address has changed for a little longer than the page lets them rest. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let last = location.href;
        let since = performance.now();
        const within = (at: Node): boolean =>
          (at instanceof Element ? at : at.parentElement)?.closest('.plot') != null;
        const changes = new MutationObserver((records) => {
          const plot = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
            within(target) ||
            [...addedNodes, ...removedNodes].some(
              (node) => node instanceof Element && node.querySelector('.plot') !== null,
            );
          if (records.some(plot)) since = performance.now();
        });
        changes.observe(document.body, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        const look = (now: number): void => {
          if (location.href !== last) [last, since] = [location.href, now];
          if (now - since > 350) {
            changes.disconnect();
            done();
          } else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}

/** The stretch of time in view, as the address says it. The view must be settled. */
export async function spanOf(page: Page): Promise<{ readonly from: number; readonly to: number }> {
  const hash = await page.evaluate(() => location.hash);
  const { place } = decode(hash, dataset, { ...spans.world, shortest: 1 });
  return place.span ?? spans.home;
}

/** Where the lanes and the axis stand in the window: pixels, the lane titles left out. */
export interface PlotBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly gutter: number;
}

export async function plotBox(page: Page): Promise<PlotBox> {
  return page.locator('svg.plot').evaluate((svg) => {
    const box = svg.getBoundingClientRect();
    const at = svg.querySelector(':scope > g[transform]')?.getAttribute('transform') ?? '';
    const gutter = Number(/translate\(([\d.]+)/.exec(at)?.[1] ?? '0');
    return { x: box.x + gutter, y: box.y, width: box.width - gutter, height: box.height, gutter };
  });
}

/** Where an instant stands in the window, in pixels from its left edge. */
export async function xOfInstant(page: Page, at: number): Promise<number> {
  const [{ from, to }, box] = [await spanOf(page), await plotBox(page)];
  return box.x + ((at - from) / (to - from)) * box.width;
}

/** A stretch of free ground in the plot, where nothing stands that a press would choose. */
export async function freeSpot(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await plotBox(page);
  const spot = await page.evaluate(({ x, y, width, height }) => {
    for (let down = 12; down < height - 50; down += 9) {
      for (const share of [0.5, 0.45, 0.55, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]) {
        const at = { x: Math.round(x + width * share), y: Math.round(y + down) };
        if (at.y < 0 || at.y > innerHeight - 4) continue;
        const hit = document.elementFromPoint(at.x, at.y);
        if (hit?.closest('.plot') != null && hit.closest('[role="button"]') === null) return at;
      }
    }
    return null;
  }, box);
  if (spot === null) throw new Error('The plot has no free ground');
  return spot;
}

/** Chooses an item of the menus over the chart; in which of them it stands depends on the room that there is. */
export async function chooseInMenu(page: Page, item: string): Promise<void> {
  for (const button of await page.locator('.toolbar [aria-haspopup="menu"]').all()) {
    await button.click();
    const named = { name: item, exact: true };
    const found = page
      .getByRole('menuitem', named)
      .or(page.getByRole('menuitemradio', named))
      .or(page.getByRole('menuitemcheckbox', named));
    if ((await found.count()) === 1) {
      await found.click();
      return;
    }
    await page.keyboard.press('Escape');
  }
  throw new Error(`No menu has ${item}`);
}

export function markOf(page: Page, event: TimelineEvent): Locator {
  return page.locator('.plot').getByRole('button', { name: spokenName(event), exact: true });
}

/**
 * How many events the picture accounts for: as marks, in pills, beyond its edges, and reaching in from outside. No
 * event may be there twice. What reaches in is said in the heads of the lanes; a narrow band has no heads and says it
 * in the words for the view, which are there once the view has moved and rests.
 */
export async function accounted(page: Page): Promise<number> {
  const words = page.locator('.foot [role="status"]');
  const narrow = (await page.locator('.chart.is-narrow').count()) === 1;
  if (narrow) await expect(words).toHaveText(/ in view: /);
  const { marks, pills, edges, heads, named } = await page.evaluate(() => {
    const numbers = (selector: string, pattern: RegExp): number[] =>
      [...document.querySelectorAll(selector)].map((at) =>
        Number(pattern.exec(at.getAttribute('aria-label') ?? at.textContent ?? '')?.[1]),
      );
    return {
      marks: document.querySelectorAll('.plot .mark').length,
      pills: numbers('.plot .pill .count', /^(\d+)$/),
      edges: numbers('.edges button', /(\d+) (?:earlier|later)/),
      heads: numbers('.lane-heads .reaching', /^(\d+) reach(?:es)? in: /),
      named: [...document.querySelectorAll<SVGElement>('.plot .mark, .plot .pill')].flatMap((at) =>
        (at.dataset['events'] ?? '').split(' '),
      ),
    };
  });
  const drawn = marks + pills.reduce((sum, n) => sum + n, 0);
  expect(new Set(named).size, 'different events that marks and pills stand for').toBe(drawn);
  const said = narrow ? ((await words.textContent()) ?? '') : '';
  const reaching = Number(/(\d+) of them reaching in/.exec(said)?.[1] ?? '0');
  return [...edges, ...heads].reduce((sum, n) => sum + n, drawn + reaching);
}

/** The labels on the axis, left to right. */
export function axisLabels(page: Page): Promise<readonly string[]> {
  return page.locator('.axis text').allTextContents();
}

/** All that makes up where a reader is, as they see it. */
export interface Seen {
  readonly axis: readonly string[];
  readonly band: readonly { readonly x: number; readonly width: number }[];
  readonly panel: string;
  readonly address: string;
}

export async function seen(page: Page): Promise<Seen> {
  await settle(page);
  const band = await page.locator('.plot .band').evaluateAll((rects) =>
    rects.map((rect) => ({
      x: Math.round(Number(rect.getAttribute('x'))),
      width: Math.round(Number(rect.getAttribute('width'))),
    })),
  );
  return {
    axis: await axisLabels(page),
    band,
    panel: (await page.locator('#panel-title').textContent()) ?? '',
    address: await page.evaluate(() => location.hash),
  };
}

/** The words under the highlighter in the panel, passage by passage. */
export function highlighted(page: Page): Promise<readonly string[]> {
  return page.locator('.panel .evidence mark').allTextContents();
}

/** Text without white space: passages run over line breaks, which a page shows as paragraphs. */
export function bare(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** Turns the wheel with Ctrl at a point; negative is nearer. */
export async function ctrlWheel(page: Page, x: number, y: number, by: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, by);
  await page.keyboard.up('Control');
}

interface Finger {
  readonly x: number;
  readonly y: number;
}

/** Moves fingers over the screen, each from its first place to its last. */
export async function touch(page: Page, from: readonly Finger[], to: readonly Finger[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const steps = 12;
  const at = (share: number): { x: number; y: number; id: number }[] =>
    from.map((finger, id) => {
      const end = to[id] ?? finger;
      return {
        id,
        x: Math.round(finger.x + (end.x - finger.x) * share),
        y: Math.round(finger.y + (end.y - finger.y) * share),
      };
    });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= steps; step++) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / steps) });
    await page.waitForTimeout(16);
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}

/** Whether the element that has the focus shows it, and what it is. */
export function focus(page: Page): Promise<{ readonly what: string; readonly shown: boolean }> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return { what: 'body', shown: false };
    const style = getComputedStyle(at);
    const hit = at.matches('.mark, .pill') ? at.querySelector('.hit') : null;
    const stroke = hit === null ? null : getComputedStyle(hit);
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    const stroked = stroke !== null && stroke.stroke !== 'none' && Number.parseFloat(stroke.strokeWidth) >= 2;
    const what = at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 80) ?? at.tagName;
    return { what: at.matches('.plot') ? 'plot' : what, shown: outlined || stroked };
  });
}
