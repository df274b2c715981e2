import type { Page } from '@playwright/test';
import { basisWords, voicesOf } from '../../src/dataset/voices.ts';
import { decode } from '../../src/store/address.ts';
import { count } from '../../src/ui/words.ts';
import { faint, sideways, smallTargets } from '../access/layout.ts';
import { findings } from './judges.ts';
import { dataset, events, expect, focus, JOURNEYS, open, plotBox, settle, spans, test } from './support.ts';

// These tests choose their own window; once is enough.
test.skip(({ isMobile }) => isMobile === true, 'The sizes are named in the tests');

const { event } = JOURNEYS[1];
const passage = event.passages[0];

const VIEWS: readonly {
  readonly name: string;
  readonly hash: string;
  readonly pill?: true;
  readonly details?: true;
}[] = [
  { name: 'timeline', hash: '' },
  { name: 'timeline with an event', hash: `event=${event.id}&from=1947-01-01&to=1953-01-01` },
  { name: 'timeline with an open pill', hash: '', pill: true },
  { name: 'list', hash: `view=list&event=${event.id}` },
  { name: 'documents', hash: `view=documents&document=${passage?.document.id}&event=${event.id}` },
  { name: 'how this was made, with a ledger open', hash: 'view=method', details: true },
  { name: 'tours', hash: 'view=tours' },
  { name: 'a sheet', hash: 'view=sheet&of=tour.y1949.students' },
];

/** What axe finds, and links that lead nowhere. */
async function judged(page: Page): Promise<readonly string[]> {
  const addresses = await page
    .locator('a[href^="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const lost = [...new Set(addresses)].filter(
    (hash) => decode(hash, dataset, { ...spans.world, shortest: 1 }).problems.length > 0,
  );
  expect.soft(lost, 'links to nowhere').toEqual([]);
  return findings(page);
}

/** A desk in light and a telephone in dark; `npm run test:access` looks at every width, theme and state. */
const SCREENS = [
  [1280, 'light'],
  [390, 'dark'],
] as const;

for (const [width, scheme] of SCREENS) {
  test(`axe finds nothing at ${width} px, ${scheme}, and nothing takes the focus by itself`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    for (const { name, hash, pill, details } of VIEWS) {
      await open(page, hash);
      expect.soft((await focus(page)).what, `what has the focus: ${name}`).toBe('body');
      if (pill) {
        await page.locator('.plot .pill').last().focus();
        await page.keyboard.press('Enter');
        await expect(page.getByRole('dialog')).toBeVisible();
      }
      if (details) await page.locator('.method summary').first().click();
      expect.soft(await judged(page), name).toEqual([]);
    }
  });
}

test('axe finds nothing while something is under way', async ({ page }) => {
  await open(page, `lanes=voice&guide=on&event=${event.id}&from=1947-01-01&to=1953-01-01`);
  await expect(page.locator('.guide-card')).toBeVisible();
  expect.soft(await judged(page), 'lanes by voice, at this time').toEqual([]);

  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, `spacing=closed&measure=${JOURNEYS[0].event.id},${event.id}`);
  await expect(page.locator('.measure-bar')).toBeVisible();
  await page.locator('.choices [aria-haspopup="menu"]').first().click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect.soft(await judged(page), 'gaps closed, measuring, a menu open').toEqual([]);

  await page.keyboard.press('Escape');
  await page.locator('.plot').focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of the timeline' })).toBeVisible();
  expect.soft(await judged(page), 'the keys shown').toEqual([]);
});

for (const scheme of ['light', 'dark'] as const) {
  // axe does not look at text in pictures; this does.
  test(`text in the chart stands out from its ground, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    for (const hash of ['', `event=${event.id}`, `event=${JOURNEYS[2].event.id}`]) {
      await open(page, hash);
      const weak = await page.evaluate(() => {
        const channel = (value: number): number => {
          const c = value / 255;
          return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
        };
        const numbers = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
        const light = (colour: string): number => {
          const [r = 0, g = 0, b = 0] = numbers(colour).map(channel);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const contrast = (a: string, b: string): number => {
          const [x, y] = [light(a), light(b)];
          return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
        };
        const paper = getComputedStyle(document.documentElement).backgroundColor;
        const bands = [...document.querySelectorAll('.plot .band')].map((band) => ({
          box: band.getBoundingClientRect(),
          fill: getComputedStyle(band).fill,
        }));
        // A pill stands on a ground of its own.
        return [...document.querySelectorAll('.plot text:not(.pill text)')].flatMap((text) => {
          const box = text.getBoundingClientRect();
          const style = getComputedStyle(text);
          // A rim in another colour around the letters is the ground that they stand on.
          const rim = style.stroke !== 'none' && Number.parseFloat(style.strokeWidth) >= 2;
          const under = bands.filter(
            (band) =>
              band.box.left < box.right &&
              band.box.right > box.left &&
              band.box.top < box.bottom &&
              band.box.bottom > box.top,
          );
          const grounds = rim ? [style.stroke] : [paper, ...under.map((band) => band.fill)];
          return grounds
            .map((ground) => contrast(style.fill, ground))
            .filter((ratio) => ratio < 4.5)
            .map((ratio) => `“${text.textContent}” ${ratio.toFixed(1)}:1`);
        });
      });
      expect.soft(weak, hash).toEqual([]);
    }
  });
}

test('every mark is a button named with date, how it is known, title, documents and voices', async ({
  page,
}) => {
  for (const hash of [
    'from=1930-01-01&to=1960-01-01',
    'from=1995-01-01&to=2026-01-01',
    'from=2023-10-20&to=2023-12-20',
  ]) {
    await open(page, hash);
    const marks = await page.locator('.plot .mark').evaluateAll((all) =>
      all.map((mark) => ({
        role: mark.getAttribute('role'),
        name: mark.getAttribute('aria-label') ?? '',
        focusable: mark.hasAttribute('tabindex'),
      })),
    );
    expect(marks.length).toBeGreaterThan(1);
    for (const { role, name, focusable } of marks) {
      expect(role).toBe('button');
      expect(focusable).toBe(true);
      const named = events.find(({ title }) => name.includes(`: ${title}. `));
      expect(named, name).toBeDefined();
      if (named === undefined) continue;
      const documents = new Set(named.passages.map((each) => each.document.id)).size;
      const voices = voicesOf(named).length;
      const basis = named.date.basis === 'stated' ? '' : `, ${basisWords(named.date, named.passages)}`;
      expect(name).toBe(
        `${named.date.words}${basis}: ${named.title}. ${count(documents, 'document')}, ${count(voices, 'voice')}`,
      );
    }
    const stops = await page.locator('.plot [role="button"][tabindex="0"]').count();
    expect(stops, 'Tab reaches one of them').toBe(1);
  }
});

test('focus is visible wherever Tab goes, and comes round', async ({ page }) => {
  for (const hash of ['', `event=${event.id}`, 'view=list', 'view=documents']) {
    await open(page, hash);
    const visited: string[] = [];
    for (let tabs = 0; tabs < 40; tabs++) {
      await page.keyboard.press('Tab');
      const { what, shown } = await focus(page);
      if (what === 'body') break;
      expect(shown, `${what} shows its focus at #${hash}`).toBe(true);
      visited.push(what);
    }
    expect(visited.length).toBeGreaterThan(5);
  }
});

test('nothing is a stop for Tab that is not a control', async ({ page }) => {
  for (const hash of ['', 'view=list', 'view=documents', 'view=tours']) {
    await open(page, hash);
    for (let tabs = 0; tabs < 40; tabs++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const at = document.activeElement;
        const control = 'a[href], button, input, select, textarea, summary, [role], [tabindex]';
        return at === null || at === document.body || at.matches(control) ? null : at.outerHTML.slice(0, 80);
      });
      expect(stop, `a stop at #${hash}`).toBeNull();
    }
  }
});

test('focus is never lost through keys, zoom, pan, opening and closing', async ({ page }) => {
  await open(page);
  await page.locator('.plot').focus();
  const keys = [
    ...['ArrowRight', 'ArrowRight', '+', '+', '+', 'ArrowRight', 'ArrowDown', '+', '+', 'ArrowLeft'],
    ...['ArrowUp', '-', '-', 'End', '+', '+', '+', '+', '+', '+', '+', 'ArrowLeft', 'Home', '0', 'ArrowDown'],
    ...['Escape', 'End', 'ArrowUp', '0'],
  ];
  for (const key of keys) {
    await page.keyboard.press(key);
    const { what, shown } = await focus(page);
    expect(what, `after ${key}`).not.toBe('body');
    expect(shown, `${what} shows its focus after ${key}`).toBe(true);
  }
  await settle(page);
  await page.keyboard.press('Enter');
  await settle(page);
  expect((await focus(page)).what, 'after Enter').not.toBe('body');
});

test('a mark that is panned or zoomed out of sight hands its focus to the chart', async ({ page }) => {
  await open(page, 'from=1930-01-01&to=1960-01-01');
  await page.locator('.plot .mark').first().focus();
  const box = await plotBox(page);
  await page.mouse.move(box.x + box.width * 0.9, box.y + 12);
  await page.keyboard.down('Control');
  for (let step = 0; step < 6; step++) await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await settle(page);
  expect(await page.evaluate(() => document.activeElement?.closest('.plot') !== null)).toBe(true);
});

test('closing the panel gives the focus back to the mark, by button and by Escape', async ({ page }) => {
  await open(page, `event=${event.id}&from=1947-01-01&to=1953-01-01`);
  const mark = page.locator('.plot .mark.is-selected');
  const name = await mark.getAttribute('aria-label');
  await page.locator('.panel').getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('.panel')).toHaveClass(/is-intro/);
  await expect.poll(() => focus(page)).toEqual({ what: name, shown: expect.any(Boolean) });

  await page.keyboard.press('Enter');
  await expect(page.locator('.panel')).toHaveClass(/is-event/);
  await page.locator('.panel a').first().focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.panel')).toHaveClass(/is-intro/);
  await expect.poll(() => focus(page)).toEqual({ what: name, shown: true });
});

test('what is pressed to open an event leaves the focus in the panel', async ({ page }) => {
  await open(page, 'from=1947-01-01&to=1953-01-01');
  await page.locator('.plot .mark').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#panel-title')).toBeFocused();
  await page.getByRole('button', { name: /^Next: / }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#panel-title')).toBeFocused();
});

test('leaving for another view and coming back keeps the focus on something', async ({ page }) => {
  await open(page, `event=${event.id}`);
  await page.getByRole('link', { name: 'Read in the document' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#document-title')).toBeVisible();
  expect((await focus(page)).what, 'in the document').not.toBe('body');
});

/** Windows, from the widest; a page is opened once and made smaller. */
const WINDOWS = [
  [1280, 400],
  [768, 1024],
  [390, 844],
  [320, 800],
  [320, 256],
] as const;

test('nothing scrolls sideways, and what is pressed is 24 px or more, however small the window', async ({
  page,
}) => {
  test.slow();
  for (const { name, hash } of [...VIEWS, { name: 'a notice', hash: 'event=no-such-event' }]) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, hash);
    expect.soft(await smallTargets(page), `${name} at 1440 px`).toEqual([]);
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      await expect.soft.poll(() => sideways(page), `${name} at ${width}×${height}`).toEqual([]);
      if (height !== 256) expect.soft(await smallTargets(page), `${name} at ${width} px`).toEqual([]);
    }
  }
});

test('at 320×256 an open event leaves its controls in reach', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page, `event=${event.id}`);
  const close = page.locator('.panel').getByRole('button', { name: 'Close' });
  await expect(close).toBeInViewport();
  await page.getByRole('link', { name: 'Read in the document' }).first().scrollIntoViewIfNeeded();
  await expect(page.getByRole('link', { name: 'Read in the document' }).first()).toBeInViewport();
  await close.click();
  await expect(page.locator('.panel')).toHaveClass(/is-intro/);
});

test('with less motion wished for, the view changes at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'from=1947-01-01&to=1953-01-01');
  const frames = await page.evaluate(async () => {
    const button = [...document.querySelectorAll('.zoom button')].find((at) => at.textContent === 'Fit');
    if (!(button instanceof HTMLElement)) throw new Error('There is no Fit button');
    const place = (): string => [...document.querySelectorAll('.axis text')].map((t) => t.textContent).join();
    const before = place();
    button.click();
    // A view is drawn with the next frame of the screen; from that one on nothing may move any more.
    await new Promise((next) => requestAnimationFrame(next));
    const at = [place()];
    for (let frame = 0; frame < 12; frame++) {
      await new Promise((next) => requestAnimationFrame(next));
      at.push(place());
    }
    return { before, after: new Set(at).size, now: at[0] };
  });
  expect(frames.after, 'different pictures after the press').toBe(1);
  expect(frames.now).not.toBe(frames.before);
});

test('in forced colours everything is still told apart', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, `event=${event.id}&from=1947-01-01&to=1953-01-01`);
  // axe takes the colour of letters from a property that does not follow forced colours in Chromium.
  expect(await findings(page, undefined, ['color-contrast', 'link-in-text-block'])).toEqual([]);
  expect(await faint(page)).toEqual([]);
  await expect(page.locator('.plot .mark.is-selected .ring')).toBeVisible();
});
