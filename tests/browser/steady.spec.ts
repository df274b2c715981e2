import type { Page } from '@playwright/test';
import { ctrlWheel, expect, freeSpot, open, type PlotBox, plotBox, settle, spanOf, test } from './support.ts';

// One pointer and one picture: the same on every screen.
test.skip(({ isMobile }) => isMobile === true, 'A mouse is needed');
test.use({ viewport: { width: 1700, height: 900 } });

/** So near to the edges of the view labels may turn and pills may wait, in pixels. */
const EDGE = 160;

/** A mark or a pill as it stands in the window. */
interface Standing {
  /** What is written at it, and its row. */
  readonly says: string;
  readonly label: boolean;
  /** From the first to the last pixel of its shape and its words. */
  readonly left: number;
  readonly right: number;
  /** Where its shape stands. */
  readonly at: number;
}

/** All marks and pills after the next frame of the screen, by what they stand for. */
async function standing(page: Page): Promise<ReadonlyMap<string, Standing>> {
  const found = await page.evaluate(async () => {
    await new Promise((next) => requestAnimationFrame(next));
    return [...document.querySelectorAll<SVGElement>('.plot .mark, .plot .pill')].map((each) => {
      const parts = [...each.querySelectorAll(':scope > :not(.hit, .covered, title)')];
      const boxes = parts.map((part) => part.getBoundingClientRect());
      const words = [...each.querySelectorAll('text')].map((text) => text.textContent).join(' ');
      const row = /translate\(\S+ (\S+)\)/.exec(each.getAttribute('transform') ?? '')?.[1];
      const shape = each.querySelector('.dot, .hollow, .pill-shape')?.getBoundingClientRect();
      const name = each.dataset['pill'] ?? each.dataset['events'] ?? '';
      const standing = {
        says: `“${words}” in the row at ${row}`,
        label: each.querySelector('.label') !== null,
        left: Math.min(...boxes.map(({ left }) => left)),
        right: Math.max(...boxes.map(({ right }) => right)),
        at: shape === undefined ? Number.NaN : (shape.left + shape.right) / 2,
      };
      return [name, standing] as const;
    });
  });
  return new Map(found);
}

const inside = (box: PlotBox, { left, right }: Standing, edge: number): boolean =>
  left >= box.x + edge && right <= box.x + box.width - edge;

for (const [hash, by] of [
  ['from=1990-01-01&to=2020-01-01', 1],
  ['from=1948-06-01&to=1951-06-01', -1],
] as const) {
  test(`a pan of 150 single pixels changes no label, row or count at #${hash}`, async ({ page }) => {
    await open(page, hash);
    const [box, spot, begun] = [await plotBox(page), await freeSpot(page), await spanOf(page)];
    await page.mouse.move(spot.x, spot.y);
    await page.mouse.down();
    let before = await standing(page);
    let compared = 0;
    for (let step = 1; step <= 150; step++) {
      await page.mouse.move(spot.x + step * by, spot.y);
      const now = await standing(page);
      for (const [name, was] of before) {
        if (!inside(box, was, EDGE)) continue;
        const is = now.get(name);
        // A label comes to the right of its mark, its ordinary place, as soon as there is room at the right edge.
        if (is !== undefined && !inside(box, is, EDGE)) continue;
        expect(is?.says, `${name} at step ${step}`).toBe(was.says);
        expect((is?.left ?? 0) - was.left, `${name} moves with the pointer at step ${step}`).toBeCloseTo(
          by,
          0,
        );
        compared++;
      }
      const come = [...now].filter(([name, is]) => !before.has(name) && inside(box, is, EDGE));
      expect(come, `what comes far from the edges at step ${step}`).toEqual([]);
      before = now;
    }
    await page.mouse.up();
    expect(compared).toBeGreaterThan(3 * 150);
    await settle(page);
    const { from, to } = await spanOf(page);
    const moved = ((begun.from - from) / (begun.to - begun.from)) * box.width;
    expect(moved).toBeCloseTo(150 * by, 0);
    expect(to - from).toBeCloseTo(begun.to - begun.from, -8);
  });
}

/** How much nearer a turn of the wheel by some pixels comes, with Ctrl: a pinch on a trackpad sends such turns. */
const nearer = (pixels: number): number => 2 ** (pixels / 50);

for (const [hash, share] of [
  ['', 0.85],
  ['from=1985-01-01&to=2026-06-01', 0.7],
] as const) {
  test(`zooming in by small steps keeps each label that fits, from #${hash} at ${share}`, async ({
    page,
  }) => {
    await open(page, hash);
    const box = await plotBox(page);
    const x = Math.round(box.x + box.width * share);
    const factor = nearer(8);
    let before = await standing(page);
    let kept = 0;
    for (let step = 1; step <= 40; step++) {
      await ctrlWheel(page, x, box.y + 8, -8);
      const now = await standing(page);
      for (const [name, was] of before) {
        // What is cut short already stands at an edge, which takes more of it with each step.
        if (!was.label || was.says.includes('…”') || Number.isNaN(was.at)) continue;
        const at = x + (was.at - x) * factor;
        const is = now.get(name);
        const after = { ...was, at, left: was.left + at - was.at, right: was.right + at - was.at };
        if (!inside(box, after, 4) || !inside(box, was, 4)) continue;
        expect(is?.label, `${name}, ${was.says}, is still named at step ${step}`).toBe(true);
        expect(is?.at, `${name} where the zoom takes it at step ${step}`).toBeCloseTo(at, -1);
        kept++;
      }
      before = now;
    }
    expect(kept).toBeGreaterThan(40);
  });
}

test('a press within moments of the wheel takes the picture along, without a jump', async ({ page }) => {
  await open(page, 'from=1930-01-01&to=1980-01-01');
  const spot = await freeSpot(page);
  await page.evaluate(() => {
    const times: Record<string, number> = {};
    Object.assign(window, { times });
    for (const type of ['wheel', 'mousedown'])
      addEventListener(
        type,
        () => {
          times[type] = performance.now();
        },
        { capture: true, passive: true },
      );
  });
  /** The dot or pill nearest to the pointer: it stays in sight. */
  const nearest = async (): Promise<readonly [string, number]> => {
    const shapes = [...(await standing(page))].filter(([, { at }]) => !Number.isNaN(at));
    shapes.sort(([, a], [, b]) => Math.abs(a.at - spot.x) - Math.abs(b.at - spot.x));
    const [name, { at }] = shapes[0] ?? ['', { at: Number.NaN }];
    return [name, at];
  };
  for (let round = 0; round < 2; round++) {
    await page.mouse.move(spot.x, spot.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -12);
    await page.keyboard.up('Control');
    const [name, at] = await nearest();
    await page.mouse.down();
    expect((await standing(page)).get(name)?.at, 'the press itself moves nothing').toBeCloseTo(at, 0);
    for (let step = 1; step <= 30; step++) await page.mouse.move(spot.x - step, spot.y);
    expect((await standing(page)).get(name)?.at, 'the drag moves it by as much').toBeCloseTo(at - 30, 0);
    await page.mouse.up();
    const waited = await page.evaluate(() => {
      const { wheel = 0, mousedown = 0 } = Reflect.get(window, 'times') as Record<string, number>;
      return mousedown - wheel;
    });
    expect(waited, 'milliseconds from the wheel to the press').toBeLessThan(150);
    await settle(page);
    expect((await standing(page)).get(name)?.at, 'it stays there').toBeCloseTo(at - 30, 0);
  }
});
