import type { Page } from '@playwright/test';
import { textWidth } from '../../src/scene/textwidth.ts';
import {
  accounted,
  axisLabels,
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
  settle,
  spanOf,
  spans,
  test,
  touch,
  xOfInstant,
} from './support.ts';

const YEAR = 365.2425 * 86_400_000;

/** The views that a picture is judged at: home, everything, and nearer by steps down to days. */
const ZOOMS = [
  '',
  'from=0930-01-01&to=2026-01-01',
  'from=1930-01-01&to=1960-01-01',
  'from=1948-06-01&to=1951-06-01',
  'from=1949-08-01&to=1949-10-30',
  'from=1990-01-01&to=2026-06-01',
  'from=2023-01-01&to=2025-06-01',
  'from=2023-11-06&to=2023-11-16',
];
const SIZES = [
  [1440, 900],
  [1024, 768],
  [390, 844],
] as const;

interface Piece {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The labels and pills in the plot, and the marks, with the boxes that can be seen of them. */
function pieces(page: Page): Promise<{
  readonly texts: readonly Piece[];
  readonly words: readonly Piece[];
  readonly shapes: readonly Piece[];
}> {
  return page.evaluate(() => {
    const plot = document.querySelector('.plot');
    if (plot === null) throw new Error('There is no plot');
    const frame = plot.getBoundingClientRect();
    const boxOf = (at: Element, name: string): Piece => {
      const box = at.getBoundingClientRect();
      return { name, left: box.left, right: box.right, top: box.top, bottom: box.bottom };
    };
    const inSight = (piece: Piece): boolean => piece.right > frame.left && piece.left < frame.right;
    const all = (selector: string): Element[] => [...plot.querySelectorAll(selector)];
    const owner = (at: Element): string => at.closest('[role="button"]')?.getAttribute('aria-label') ?? '';
    return {
      texts: [
        ...all('.mark text').map((at) => boxOf(at, owner(at))),
        ...all('.pill .pill-shape, .pill .names').map((at) => boxOf(at, owner(at))),
      ].filter(inSight),
      words: all('.mark text, .pill text')
        .map((at) => boxOf(at, owner(at)))
        .filter(inSight),
      shapes: all('.mark .dot, .mark .hollow, .mark .bar, .mark .thin')
        .map((at) => boxOf(at, owner(at)))
        .filter(inSight),
    };
  });
}

/** Pairs that lie on each other by more than half a pixel. */
function overlaps(a: readonly Piece[], b: readonly Piece[]): readonly string[] {
  const found: string[] = [];
  a.forEach((one, index) => {
    for (const other of a === b ? b.slice(index + 1) : b) {
      if (one.name === other.name) continue;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (wide > 0.5 && high > 3) found.push(`${one.name} | ${other.name}: ${wide.toFixed(1)} px`);
    }
  });
  return found;
}

/** Pans by one pixel, and waits until that is said. */
async function nudge(page: Page): Promise<void> {
  const spot = await freeSpot(page);
  await page.mouse.move(spot.x, spot.y);
  await page.locator('.plot').focus();
  await page.mouse.wheel(1, 0);
  await expect(page.locator('.foot [role="status"]')).toHaveText(/ in view: /);
  await settle(page);
}

test.describe('the picture', () => {
  test.skip(({ isMobile }) => isMobile === true, 'The sizes are named in the tests');

  for (const [width, height] of SIZES) {
    test(`no label overlaps, and every event is drawn or counted, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      for (const hash of ZOOMS) {
        await open(page, hash);
        // The words for the view, which count on a narrow band, are said of a view that has moved.
        if (width < 600) await nudge(page);
        const { texts, shapes, words } = await pieces(page);
        expect.soft(overlaps(texts, texts), `labels and pills at #${hash}`).toEqual([]);
        expect.soft(overlaps(texts, shapes), `labels on marks at #${hash}`).toEqual([]);
        expect.soft(await accounted(page), `events at #${hash}`).toBe(events.length);
        const box = await plotBox(page);
        // A pill that its neighbour pushes out loses of its rim at the edge (scene/pills.ts); here the number must be whole.
        const cut = words.filter(({ left, right }) => left < box.x - 0.5 || right > box.x + box.width + 0.5);
        expect.soft(cut, `labels cut off at #${hash}`).toEqual([]);
      }
    });

    test(`axis labels keep apart at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      for (const hash of ZOOMS) {
        await open(page, hash);
        const boxes = await page.locator('.axis text').evaluateAll((texts) =>
          texts.map((text) => {
            const { left, right } = text.getBoundingClientRect();
            return { text: text.textContent, left, right };
          }),
        );
        expect(boxes.length, `axis labels at #${hash}`).toBeGreaterThan(1);
        boxes.slice(1).forEach((box, index) => {
          expect(box.left, `${box.text} at #${hash}`).toBeGreaterThan((boxes[index]?.right ?? 0) + 6);
        });
      }
    });
  }

  test('no label overlaps on the way from the whole to days, step by step', async ({ page }) => {
    await open(page);
    const { from } = { from: Date.UTC(2023, 10, 11) };
    for (let step = 0; step < 26; step++) {
      const box = await plotBox(page);
      const x = Math.min(Math.max(await xOfInstant(page, from), box.x), box.x + box.width - 1);
      await ctrlWheel(page, x, box.y + box.height / 2, -20);
      await settle(page);
      const { texts } = await pieces(page);
      expect(overlaps(texts, texts)).toEqual([]);
      expect(await accounted(page)).toBe(events.length);
    }
  });

  test('labels are as wide as the layout believes', async ({ page }) => {
    await open(page);
    const titles = events.map(({ shortTitle }) => shortTitle);
    for (const [weight, selector] of [
      [400, 'mark'],
      [600, 'mark is-selected'],
    ] as const) {
      const widths = await page.evaluate(
        ({ all, className }) => {
          const plot = document.querySelector('.plot');
          const space = 'http://www.w3.org/2000/svg';
          return all.map((title) => {
            const group = document.createElementNS(space, 'g');
            group.setAttribute('class', className);
            const text = document.createElementNS(space, 'text');
            text.textContent = title;
            group.append(text);
            plot?.append(group);
            const width = text.getComputedTextLength();
            group.remove();
            return width;
          });
        },
        { all: titles, className: selector },
      );
      expect(await page.evaluate(() => document.fonts.check('15px "Source Sans 3"'))).toBe(true);
      titles.forEach((title, index) => {
        const [real, believed] = [widths[index] ?? 0, textWidth(title, 15, weight)];
        expect(real, title).toBeLessThanOrEqual(believed);
        expect(real, title).toBeGreaterThanOrEqual(believed * 0.9);
      });
    }
  });
});

test('the axis goes from centuries to days', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'The same on every screen');
  await open(page);
  await page.locator('.plot').focus();
  for (let step = 0; step < 12; step++) await page.keyboard.press('-');
  await settle(page);
  expect((await spanOf(page)).to - (await spanOf(page)).from).toBeGreaterThan(1000 * YEAR);
  const centuries = (await axisLabels(page)).map(Number);
  expect(centuries.length).toBeGreaterThan(2);
  for (const year of centuries) expect(year % 100).toBe(0);

  await open(page, 'from=2023-11-01&to=2023-11-20');
  await page.locator('.plot').focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press('+');
  await settle(page);
  const days = await axisLabels(page);
  expect(days.length).toBeGreaterThan(2);
  for (const day of days) expect(day).toMatch(/^\d{1,2} Nov$/);
  await expect(page.getByRole('button', { name: 'Zoom in' })).toHaveAttribute('aria-disabled', 'true');
  const held = await spanOf(page);
  // Not a plain click: that waits until the button is enabled.
  await page.getByRole('button', { name: 'Zoom in' }).dispatchEvent('click');
  await settle(page);
  expect(await spanOf(page)).toEqual(held);
});

test.describe('the wheel', () => {
  test('scrolls the page until the chart is pressed, then zooms; with Ctrl it zooms at once', async ({
    page,
    isMobile,
  }) => {
    if (!isMobile) await page.setViewportSize({ width: 1280, height: 400 });
    await open(page);
    const spot = await freeSpot(page);
    const before = await spanOf(page);
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.wheel(0, 40);
    // In a low window the lanes scroll within the chart, on a phone the page does.
    const scrolled = (): Promise<number> =>
      page.evaluate(() => scrollY + (document.querySelector('.stage')?.scrollTop ?? 0));
    await expect.poll(scrolled).toBeGreaterThan(0);
    expect(await spanOf(page)).toEqual(before);
    await page.evaluate(() => {
      scrollTo(0, 0);
      document.querySelector('.stage')?.scrollTo(0, 0);
    });

    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await settle(page);
    const nearer = await spanOf(page);
    expect(nearer.to - nearer.from).toBeLessThan((before.to - before.from) * 0.9);
    expect(await scrolled()).toBe(0);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);

    const again = await freeSpot(page);
    await page.mouse.click(again.x, again.y);
    await page.mouse.wheel(0, -100);
    await settle(page);
    const nearest = await spanOf(page);
    expect(nearest.to - nearest.from).toBeLessThan((nearer.to - nearer.from) * 0.95);
    expect(await scrolled()).toBe(0);
  });

  test('zooms at the pointer', async ({ page, isMobile }) => {
    test.skip(isMobile === true, 'The same on every screen');
    await open(page);
    const box = await plotBox(page);
    const x = box.x + box.width * 0.3;
    const at = async (): Promise<number> => {
      const { from, to } = await spanOf(page);
      return from + 0.3 * (to - from);
    };
    const before = await at();
    await ctrlWheel(page, x, box.y + 15, -60);
    await settle(page);
    const after = await at();
    const { from, to } = await spanOf(page);
    expect(Math.abs(after - before)).toBeLessThan((to - from) / 100);
  });

  test('sideways it pans, once the chart has the focus', async ({ page, isMobile }) => {
    test.skip(isMobile === true, 'A phone has no wheel that turns sideways');
    await open(page, 'from=1930-01-01&to=1960-01-01');
    await page.locator('.plot').focus();
    const spot = await freeSpot(page);
    const before = await spanOf(page);
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.wheel(100, 0);
    await settle(page);
    const after = await spanOf(page);
    const box = await plotBox(page);
    expect(after.to - after.from).toBeCloseTo(before.to - before.from, -8);
    expect((after.from - before.from) / ((before.to - before.from) / box.width)).toBeCloseTo(100, -1);
  });
});

test('dragging takes the picture along, pixel for pixel', async ({ page }) => {
  await open(page, 'from=1930-01-01&to=1980-01-01');
  const { event } = JOURNEYS[1];
  const figure = markOf(page, event).locator('.dot');
  const before = await figure.boundingBox();
  const spot = await freeSpot(page);
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.down();
  await page.mouse.move(spot.x - 50, spot.y, { steps: 5 });
  const during = await figure.boundingBox();
  expect((during?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(-50, 0);
  await page.mouse.up();
  await settle(page);
  expect((await figure.boundingBox())?.x).toBeCloseTo(during?.x ?? 0, 0);
  await expect(page.locator('.panel')).toHaveClass(/is-intro/);
});

test('a drag that begins on a mark moves the picture and does not open it', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'The same on every screen');
  await open(page, 'from=1930-01-01&to=1980-01-01');
  const box = await markOf(page, JOURNEYS[1].event).locator('.dot').boundingBox();
  const at = { x: (box?.x ?? 0) + 6, y: (box?.y ?? 0) + 6 };
  const before = await spanOf(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 40, at.y, { steps: 5 });
  await page.mouse.up();
  await settle(page);
  expect((await spanOf(page)).from).toBeLessThan(before.from);
  await expect(page.locator('.panel')).toHaveClass(/is-intro/);
});

test('a double click comes twice as near, holding the point', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'The same on every screen');
  await open(page, 'from=1930-01-01&to=1990-01-01');
  const before = await spanOf(page);
  const spot = await freeSpot(page);
  await page.mouse.dblclick(spot.x, spot.y);
  await settle(page);
  const after = await spanOf(page);
  expect((after.to - after.from) / (before.to - before.from)).toBeCloseTo(0.5, 2);
  const box = await plotBox(page);
  const share = (spot.x - box.x) / box.width;
  const held = (span: typeof before): number => span.from + share * (span.to - span.from);
  expect(Math.abs(held(after) - held(before))).toBeLessThan((after.to - after.from) / 50);
});

test.describe('fingers', () => {
  test.skip(({ isMobile }) => isMobile !== true, 'Touch needs a touch screen');

  test('two apart come nearer about their middle, and the page does not zoom', async ({ page }) => {
    await open(page, 'from=1930-01-01&to=2000-01-01');
    const box = await plotBox(page);
    const before = await spanOf(page);
    const [x, y] = [Math.round(box.x + box.width * 0.4), Math.round(box.y + 120)];
    const at = async (): Promise<number> => {
      const { from, to } = await spanOf(page);
      return from + ((x - box.x) / box.width) * (to - from);
    };
    const held = await at();
    await touch(
      page,
      [
        { x: x - 20, y },
        { x: x + 20, y },
      ],
      [
        { x: x - 60, y },
        { x: x + 60, y },
      ],
    );
    await settle(page);
    const after = await spanOf(page);
    expect((before.to - before.from) / (after.to - after.from)).toBeGreaterThan(2);
    expect(Math.abs((await at()) - held)).toBeLessThan((after.to - after.from) * 0.05);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });

  test('one sideways pans; one upwards scrolls the page', async ({ page }) => {
    await open(page, 'from=1930-01-01&to=1990-01-01');
    const before = await spanOf(page);
    const spot = await freeSpot(page);
    await touch(page, [spot], [{ x: spot.x - 60, y: spot.y }]);
    await settle(page);
    const after = await spanOf(page);
    expect(after.from).toBeGreaterThan(before.from);
    expect(await page.evaluate(() => scrollY)).toBe(0);

    const box = await plotBox(page);
    const low = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height - 60) };
    await touch(page, [low], [{ x: low.x, y: low.y - 150 }]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(40);
    await settle(page);
    expect(await spanOf(page)).toEqual(after);
  });

  test('a second one that joins while the page scrolls does not take it over', async ({ page, context }) => {
    await open(page, 'from=1930-01-01&to=1990-01-01');
    const before = await spanOf(page);
    const { x, y } = await freeSpot(page);
    const session = await context.newCDPSession(page);
    const tell = async (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]): Promise<void> => {
      const touchPoints = xs.map((each, id) => ({ x: each, y: type === 'touchStart' ? y : y - down, id }));
      await session.send('Input.dispatchTouchEvent', { type, touchPoints });
      await page.waitForTimeout(16);
    };
    let down = 0;
    await tell('touchStart', x);
    for (; down < 60; down += 10) await tell('touchMove', x);
    await tell('touchStart', x, x + 50);
    for (let apart = 10; apart < 60; apart += 10) await tell('touchMove', x - apart, x + 50 + apart);
    await tell('touchEnd');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(20);
    await settle(page);
    expect(await spanOf(page)).toEqual(before);
  });
});

test('the buttons and the keys zoom, fit and go to both ends', async ({ page }) => {
  await open(page);
  const length = async (): Promise<number> => {
    await settle(page);
    const { from, to } = await spanOf(page);
    return to - from;
  };
  const home = await length();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const nearer = await length();
  expect(home / nearer).toBeCloseTo(1.6, 1);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  expect(home / (await length())).toBeCloseTo(1, 1);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  expect(await length()).toBeGreaterThan(home);
  await page.getByRole('button', { name: 'Fit' }).click();
  expect((await length()) / home).toBeCloseTo(1, 3);

  await page.locator('.plot').focus();
  await page.keyboard.press('+');
  expect(home / (await length())).toBeCloseTo(1.6, 1);
  await page.keyboard.press('-');
  expect(home / (await length())).toBeCloseTo(1, 1);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.keyboard.press('0');
  expect((await length()) / home).toBeCloseTo(1, 3);

  await page.keyboard.press('End');
  await settle(page);
  expect((await focus(page)).what).toMatch(/\d/);
  await page.keyboard.press('Home');
  await settle(page);
  const { from, to } = await spanOf(page);
  const first = events[0];
  expect(first).toBeDefined();
  expect(from).toBeLessThan(spans.home.from);
  expect(to).toBeGreaterThan(from);
});

test('the keys walk every event in order of time', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'The same on every screen');
  await open(page);
  await page.locator('.plot').focus();
  await page.keyboard.press('Home');
  for (const event of events) {
    await settle(page);
    const at = await page.evaluate(() => {
      const here = document.activeElement;
      return {
        name: here?.getAttribute('aria-label') ?? '',
        pill: here?.classList.contains('pill') === true,
      };
    });
    const named = at.name.includes(event.title);
    expect(named || at.pill, `${event.id} or its pill has the focus, not ${at.name}`).toBe(true);
    await page.keyboard.press('ArrowRight');
  }
});

test('what lies outside is named at the edge and one press away', async ({ page }) => {
  await open(page, 'from=1960-01-01&to=1970-01-01');
  for (const side of ['earlier', 'later'] as const) {
    await open(page, 'from=1960-01-01&to=1970-01-01');
    const hint = page.locator('.edges').getByRole('button', { name: side });
    const text = (await hint.textContent()) ?? '';
    const named = /: (.+?)(?: ▸)?$/.exec(text)?.[1] ?? '';
    const wanted = events.filter(({ date }) => date.shortWords === named);
    expect(wanted.length, text).toBeGreaterThan(0);
    await hint.click();
    await settle(page);
    const shown = await page.locator('.plot [role="button"]').evaluateAll((all) =>
      all
        .filter((at) => {
          const box = at.getBoundingClientRect();
          return box.right > 0 && box.left < innerWidth;
        })
        .map((at) => at.getAttribute('aria-label') ?? ''),
    );
    const found = wanted.some(
      (event) =>
        shown.some((name) => name.includes(`: ${event.title}.`)) ||
        shown.some((name) => /^\d+ events/.test(name)),
    );
    expect(found, `${named} is in sight after the press`).toBe(true);
    expect(await accounted(page)).toBe(events.length);
  }
});

test('the overview moves the view', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'The same on every screen');
  await open(page, 'from=1990-01-01&to=2000-01-01');
  await page.locator('.overview').scrollIntoViewIfNeeded();
  const box = await page.locator('.overview').boundingBox();
  const before = await spanOf(page);
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.15, (box?.y ?? 0) + 18);
  await settle(page);
  const after = await spanOf(page);
  expect(after.to).toBeLessThan(before.from);
  expect((after.to - after.from) / (before.to - before.from)).toBeCloseTo(1, 2);
});

test('the highlighter lies over the selected event’s time', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'The same on every screen');
  for (const { event } of JOURNEYS) {
    await open(page, `event=${event.id}`);
    const band = await page.locator('.plot .band').first().boundingBox();
    const figure = await page
      .locator('.plot .mark.is-selected, .plot .pill.is-selected')
      .first()
      .boundingBox();
    expect(band, event.id).not.toBeNull();
    expect(figure, `${event.id} is drawn or counted as selected`).not.toBeNull();
    const fill = await page
      .locator('.plot .band')
      .first()
      .evaluate((at) => getComputedStyle(at).fill);
    expect(fill).toMatch(/^rgb\(2\d\d, 2\d\d, \d+\)$/);
  }
  expect(dataset.events.length).toBe(events.length);
});
