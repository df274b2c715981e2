import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRUE_TO_TIME } from '../../src/query/spacing.ts';
import {
  atX,
  between,
  clamp,
  cut,
  type Limits,
  pan,
  resize,
  respaced,
  reveal,
  scaleOf,
  type Viewport,
  viewOf,
  viewport,
  xOf,
  zoomAbout,
} from '../../src/scene/viewport.ts';
import { type Instant, instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { withGaps } from '../query/spacings.ts';
import { share, tries } from './make.ts';

/** Worlds from a few days to the age of the universe. */
const limits: fc.Arbitrary<Limits> = fc
  .record({
    from: fc.oneof(fc.integer({ min: -60_000, max: 2020 }), fc.constant(-13_800_000_000)),
    days: fc.oneof(fc.integer({ min: 2, max: 40 }), fc.integer({ min: 40, max: 3_000_000 })),
  })
  .map(({ from, days }) => {
    const start = instant(from);
    const end = from < -1_000_000 ? instant(2030) : ((start + days * MS_PER_DAY) as Instant);
    return { from: start, to: end, shortest: 8 * MS_PER_DAY };
  });

const width = fc.integer({ min: 1, max: 4000 });

const views = fc.tuple(limits, share, share, width).map(([world, zoom, place, pixels]) => {
  const longest = world.to - world.from;
  const length = longest * (Math.min(world.shortest, longest) / longest) ** zoom;
  const made = viewport(
    world.from + (longest - length) * place,
    world.from + (longest - length) * place + length,
    pixels,
  );
  if (made === null) throw new Error('There is no such view');
  return { world, view: clamp(made, world) };
});

/** What a double can tell apart, in pixels of a view. */
const slack = (view: Viewport, limits: Limits): number =>
  1e-6 + Math.max(Math.abs(limits.from), Math.abs(limits.to)) * 4 * Number.EPSILON * scaleOf(view) * 4;

function expectSame(a: Viewport, b: Viewport, limits: Limits): void {
  expect(Math.abs(a.from - b.from) * scaleOf(a)).toBeLessThanOrEqual(slack(a, limits));
  expect(Math.abs(a.to - b.to) * scaleOf(a)).toBeLessThanOrEqual(slack(a, limits));
  expect(a.width).toBe(b.width);
}

function expectInside(view: Viewport, { from, to, shortest }: Limits): void {
  expect(view.from).toBeGreaterThanOrEqual(from);
  expect(view.to).toBeLessThanOrEqual(to);
  const least = Math.min(shortest, to - from);
  expect((view.to - view.from) / least).toBeGreaterThan(1 - 1e-3);
}

describe('a viewport', () => {
  it('is never made of what is not finite, of no time, or of less than a pixel', () => {
    const odd = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), odd, fc.nat(3), (a, b, w, bad, at) => {
        const made = viewport(a, b, w);
        if (made !== null) {
          expect(Number.isFinite(made.from) && Number.isFinite(made.to) && made.to > made.from).toBe(true);
          expect(Number.isFinite(made.width) && made.width >= 1).toBe(true);
        }
        if (at === 0) expect(viewport(bad, 1, 100)).toBeNull();
        if (at === 1) expect(viewport(0, bad, 100)).toBeNull();
        if (at === 2) expect(viewport(0, 1, bad)).toBeNull();
        if (at === 3 && b <= a) expect(viewport(a, b, 100)).toBeNull();
      }),
      tries(1, 300),
    );
    expect(viewport(0, 1, 0.99)).toBeNull();
    expect(viewport(5, 5, 100)).toBeNull();
  });

  it('stays a viewport whatever is done to it', () => {
    const hostile = fc.oneof(fc.double(), fc.constantFrom(0, -1, 1e308, -1e308));
    fc.assert(
      fc.property(views, hostile, hostile, ({ world, view }, a, b) => {
        const all = [
          pan(view, a, world),
          zoomAbout(view, a, b, world),
          resize(view, a),
          reveal(view, { from: a, to: b }, world, 60),
          viewOf({ from: a, to: b }, view.width, world, 0.2),
        ];
        for (const each of all) {
          if (each !== null) expect(viewport(each.from, each.to, each.width)).toEqual(each);
        }
      }),
      tries(2, 500),
    );
  });

  it('says pixels and instants both ways', () => {
    fc.assert(
      fc.property(views, share, ({ world, view }, at) => {
        const x = at * view.width;
        expect(Math.abs(xOf(view, atX(view, x)) - x)).toBeLessThanOrEqual(slack(view, world));
      }),
      tries(3, 300),
    );
  });
});

describe('a viewport of ten days on a hundred pixels', () => {
  const day = (n: number): Instant => (n * MS_PER_DAY) as Instant;
  const world: Limits = { from: day(0), to: day(100), shortest: 8 * MS_PER_DAY };
  const view = (from: number, to: number, pixels = 100): Viewport => {
    const made = viewport(day(from), day(to), pixels);
    if (made === null) throw new Error('There is no such view');
    return made;
  };
  const inDays = ({ from, to }: Viewport): readonly number[] =>
    [from, to].map((at) => Math.round((at / MS_PER_DAY) * 1000) / 1000);

  it('says where a day stands, and what stands where', () => {
    const seen = view(10, 20);
    expect([scaleOf(seen) * MS_PER_DAY, xOf(seen, day(15)), xOf(seen, day(5)), atX(seen, 150)]).toEqual([
      10,
      50,
      -50,
      day(25),
    ]);
    expect([cut(-41, 100), cut(-39, 100), cut(139, 100), cut(141, 100)]).toEqual([-40, -39, 139, 140]);
  });

  it('is held within its limits: its length first, then its place', () => {
    const held = (from: number, to: number) => inDays(clamp(view(from, to), world));
    expect(held(10, 20)).toEqual([10, 20]);
    expect(held(10, 14)).toEqual([8, 16]);
    expect(held(-5, 5)).toEqual([0, 10]);
    expect(held(95, 105)).toEqual([90, 100]);
    expect(held(-50, 150)).toEqual([0, 100]);
    expect(held(-50, 50)).toEqual([0, 100]);
    expect(held(-3, 1)).toEqual([0, 8]);
    expect(held(99, 103)).toEqual([92, 100]);
    const short: Limits = { ...world, to: day(4) };
    expect(inDays(clamp(view(1, 2), short))).toEqual([0, 4]);
  });

  it('pans by pixels, and zooms about one', () => {
    const seen = view(40, 60);
    expect(inDays(pan(seen, 10, world))).toEqual([42, 62]);
    expect(inDays(pan(seen, -300, world))).toEqual([0, 20]);
    expect(inDays(zoomAbout(seen, 50, 2, world))).toEqual([45, 55]);
    expect(inDays(zoomAbout(seen, 0, 2, world))).toEqual([40, 50]);
    expect(inDays(zoomAbout(seen, 100, 0.5, world))).toEqual([20, 60]);
    expect(inDays(zoomAbout(seen, 25, 100, world))).toEqual([43, 51]);
    expect(inDays(zoomAbout(seen, 25, 0.01, world))).toEqual([0, 100]);
  });

  it('is made of a span with a share of it as air', () => {
    const spanned = (air?: number) => {
      const made = viewOf({ from: day(40), to: day(60) }, 100, world, air);
      return made && inDays(made);
    };
    expect([spanned(), spanned(0.1), spanned(1)]).toEqual([
      [40, 60],
      [38, 62],
      [20, 80],
    ]);
    expect(viewOf({ from: day(60), to: day(40) }, 100, world)).toBeNull();
  });

  it('moves no more than it takes to bring a span into sight', () => {
    const shown = (from: number, to: number, margin = 10) =>
      inDays(reveal(view(40, 60), { from: day(from), to: day(to) }, world, margin));
    // Five pixels a day, so that five days are enough to see.
    expect(shown(45, 50)).toEqual([40, 60]);
    expect(shown(30, 45)).toEqual([40, 60]);
    expect(shown(30, 44)).toEqual([28, 48]);
    expect(shown(56, 60.5)).toEqual([42.5, 62.5]);
    expect(shown(30, 32)).toEqual([28, 48]);
    expect(shown(70, 72)).toEqual([54, 74]);
    // A quarter of the width at most.
    expect(shown(30, 32, 80)).toEqual([25, 45]);
    expect(shown(70, 72, 80)).toEqual([57, 77]);
    // What is longer than what the margins leave is fitted, with a fifth of it as air.
    expect(shown(70, 86)).toEqual([68, 88]);
    expect(shown(70, 90)).toEqual([66, 94]);
  });

  it('goes from one to another evenly: lengths by ratio, about the instant that both share', () => {
    const way = (a: Viewport, b: Viewport, t: number) => inDays(between(a, b, t));
    expect(way(view(40, 80), view(40, 50), 0.5)).toEqual([40, 60]);
    expect(way(view(0, 20), view(40, 60), 0.25)).toEqual([10, 30]);
    expect(way(view(0, 20), view(40, 60), -1)).toEqual([0, 20]);
    expect(way(view(0, 20), view(40, 60), 2)).toEqual([40, 60]);
    expect(between(view(0, 20), view(40, 60, 300), 0).width).toBe(300);
    expect(between(view(0, 20), view(40, 60, 300), 0.5).width).toBe(300);
    expect(way(view(0, 80), view(60, 80), 0.5)).toEqual([40, 80]);
  });

  it('keeps its time on another width, and itself where there is none', () => {
    expect(resize(view(40, 60), 300)).toEqual(view(40, 60, 300));
    const seen = view(40, 60);
    expect(resize(seen, 0)).toBe(seen);
    expect(viewport(0, 1, 1)).toEqual({ from: 0, to: 1, width: 1, spacing: TRUE_TO_TIME });
  });
});

describe('clamp', () => {
  it('holds a view within its limits, and once is enough', () => {
    fc.assert(
      fc.property(views, fc.double({ min: -3, max: 3 }), share, ({ world, view }, shift, zoom) => {
        const length = (view.to - view.from) * (0.2 + 3 * zoom);
        const from = view.from + shift * length;
        const wild = viewport(from, from + length, view.width);
        fc.pre(wild !== null);
        const held = clamp(wild, world);
        expectInside(held, world);
        expect(clamp(held, world)).toEqual(held);
      }),
      tries(4, 1000),
    );
  });

  it('leaves a view alone that is within its limits', () => {
    fc.assert(
      fc.property(views, ({ world, view }) => {
        expect(clamp(view, world)).toEqual(view);
      }),
      tries(5, 500),
    );
  });
});

describe('pan', () => {
  it('there and back is nothing, unless the limits stood in the way', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: -5000, max: 5000 }), ({ world, view }, by) => {
        const there = pan(view, by, world);
        expectInside(there, world);
        const free = Math.abs(xOf(view, there.from) - by) <= slack(view, world);
        if (free) expectSame(pan(there, -by, world), view, world);
        else expect(there.from === world.from || there.to === world.to).toBe(true);
      }),
      tries(6, 500),
    );
  });
});

describe('zoomAbout', () => {
  it('holds the instant under the pointer, unless the limits stand in the way', () => {
    fc.assert(
      fc.property(
        views,
        share,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        ({ world, view }, at, factor) => {
          const x = at * view.width;
          const next = zoomAbout(view, x, factor, world);
          expectInside(next, world);
          const held = Math.abs(xOf(next, atX(view, x)) - x) <= slack(next, world);
          const near = slack(next, world) / scaleOf(next);
          const stopped = next.from <= world.from + near || next.to >= world.to - near;
          expect(held || stopped).toBe(true);
        },
      ),
      tries(7, 500),
    );
  });

  it('in and out again is nothing, in the middle of the world', () => {
    fc.assert(
      fc.property(
        views,
        share,
        fc.double({ min: 1, max: 10, noNaN: true }),
        ({ world, view }, at, factor) => {
          const x = at * view.width;
          fc.pre((view.to - view.from) / factor > world.shortest);
          expectSame(zoomAbout(zoomAbout(view, x, factor, world), x, 1 / factor, world), view, world);
        },
      ),
      tries(8, 500),
    );
  });
});

describe('reveal', () => {
  it('brings a span or enough of it into sight, and leaves a view alone that shows it', () => {
    fc.assert(
      fc.property(views, share, share, ({ world, view }, a, b) => {
        const length = world.to - world.from;
        const span = {
          from: world.from + length * Math.min(a, b),
          to: Math.min(world.from + length * Math.max(a, b), world.to),
        };
        const next = reveal(view, span, world, 60);
        expectInside(next, world);
        const [from, to] = [xOf(next, span.from), xOf(next, span.to)];
        const shown = Math.min(to, next.width) - Math.max(from, 0);
        // Half of any view, or 24 pixels of a span, is enough to see.
        const enough = Math.min(24, next.width / 2, to - from);
        expect(shown).toBeGreaterThanOrEqual(enough - slack(next, world));
        if (next !== view) {
          expect(from).toBeGreaterThanOrEqual(-slack(next, world));
          expect(to).toBeLessThanOrEqual(next.width + slack(next, world));
        }
        expectSame(reveal(next, span, world, 0), next, world);
      }),
      tries(9, 500),
    );
  });
});

describe('between', () => {
  it('begins at the one, ends at the other, and never shows less or more than both', () => {
    fc.assert(
      fc.property(views, share, share, share, ({ world, view }, zoom, place, t) => {
        const longest = world.to - world.from;
        const length = longest * (Math.min(world.shortest, longest) / longest) ** zoom;
        const from = Math.min(world.from + (longest - length) * place, world.to - length);
        const other = viewport(from, from + length, view.width);
        fc.pre(other !== null);
        expect(between(view, other, 0)).toEqual(view);
        expect(between(view, other, 1)).toEqual(other);
        const way = between(view, other, t);
        const lengths = [view.to - view.from, other.to - other.from];
        expect((way.to - way.from) / Math.min(...lengths)).toBeGreaterThan(1 - 1e-3);
        expect((way.to - way.from) / Math.max(...lengths)).toBeLessThan(1 + 1e-3);
        expect(way.from).toBeGreaterThanOrEqual(Math.min(view.from, other.from) - 1 / scaleOf(way));
        expect(way.to).toBeLessThanOrEqual(Math.max(view.to, other.to) + 1 / scaleOf(way));
      }),
      tries(10, 500),
    );
  });
});

/** Views of collections whose gaps are closed, anywhere in their world and as far in as one can zoom. */
const closedViews = fc
  .tuple(withGaps, share, share, fc.integer({ min: 200, max: 2000 }))
  .map(([{ world, spacing }, zoom, place, pixels]) => {
    const [a, b] = [spacing.along(world.from), spacing.along(world.to)];
    const shortest = Math.min(8 * MS_PER_DAY, b - a);
    const length = (b - a) * (shortest / (b - a)) ** zoom;
    const from = a + (b - a - length) * place;
    const limits = { ...world, shortest };
    const made = viewport(spacing.at(from), spacing.at(from + length), pixels, spacing);
    if (made === null) throw new Error('There is no such view');
    return { world: limits, view: clamp(made, limits) };
  });

/** How many pixels the grain of a double makes: next to none within 30,000 years, at the beginning of the universe some. */
const blur = (limits: Limits): number => (Math.abs(limits.from) < 1e15 ? 1e-5 : 0.8);

const axis = (view: Viewport): number => view.spacing.along(view.to) - view.spacing.along(view.from);

describe('a viewport over closed gaps', () => {
  it('says pixels and instants both ways, from edge to edge', () => {
    fc.assert(
      fc.property(closedViews, share, ({ world, view }, at) => {
        const x = at * view.width;
        expect(Math.abs(xOf(view, atX(view, x)) - x)).toBeLessThanOrEqual(blur(world));
        expect(xOf(view, view.from)).toBe(0);
        expect(xOf(view, view.to)).toBeCloseTo(view.width, 6);
      }),
      tries(11, 300),
    );
  });

  it('pans by exactly the pixels, there and back, and keeps its scale', () => {
    fc.assert(
      fc.property(closedViews, fc.integer({ min: -3000, max: 3000 }), ({ world, view }, by) => {
        const there = pan(view, by, world);
        expect(there.from).toBeGreaterThanOrEqual(world.from);
        expect(there.to).toBeLessThanOrEqual(world.to);
        const stopped = there.from === world.from || there.to === world.to;
        const off = blur(world);
        if (!stopped) {
          expect(Math.abs(xOf(view, there.from) - by)).toBeLessThanOrEqual(off);
          const back = pan(there, -by, world);
          expect(Math.abs(xOf(view, back.from))).toBeLessThanOrEqual(2 * off);
        }
        expect(Math.abs(axis(there) / axis(view) - 1)).toBeLessThanOrEqual(off < 0.1 ? 1e-9 : 1e-3);
      }),
      tries(12, 500),
    );
  });

  it('zooms about the instant under the pointer, over a gap too', () => {
    fc.assert(
      fc.property(
        closedViews,
        share,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        ({ world, view }, at, factor) => {
          const x = at * view.width;
          const next = zoomAbout(view, x, factor, world);
          const stopped = next.from === world.from || next.to === world.to;
          if (!stopped) expect(Math.abs(xOf(next, atX(view, x)) - x)).toBeLessThanOrEqual(4 * blur(world));
          expect(axis(next) / Math.min(world.shortest, axis(view))).toBeGreaterThan(1 - 1e-3);
          expect(clamp(next, world)).toEqual(next);
        },
      ),
      tries(13, 500),
    );
  });

  it('is held within its limits, and once is enough', () => {
    fc.assert(
      fc.property(
        closedViews,
        fc.double({ min: -3, max: 3, noNaN: true }),
        share,
        ({ world, view }, shift, zoom) => {
          const { along, at } = view.spacing;
          const length = axis(view) * (0.2 + 3 * zoom);
          const from = along(view.from) + shift * length;
          const wild = viewport(at(from), at(from + length), view.width, view.spacing);
          fc.pre(wild !== null);
          const held = clamp(wild, world);
          expect(held.from).toBeGreaterThanOrEqual(world.from);
          expect(held.to).toBeLessThanOrEqual(world.to);
          expect(clamp(held, world)).toEqual(held);
          expect(held.spacing).toBe(view.spacing);
        },
      ),
      tries(14, 500),
    );
  });

  it('shows the same time under another spacing, where that is not too short', () => {
    fc.assert(
      fc.property(closedViews, ({ world, view }) => {
        const open = respaced(view, TRUE_TO_TIME, world);
        expect(open.spacing).toBe(TRUE_TO_TIME);
        expect(open).toMatchObject({ from: view.from, to: view.to, width: view.width });
        const again = respaced(open, view.spacing, world);
        expect(again).toEqual(view);
        expect(respaced(view, view.spacing, world)).toBe(view);
      }),
      tries(15, 300),
    );
  });

  it('brings spans into sight, and goes from view to view evenly', () => {
    fc.assert(
      fc.property(closedViews, share, share, ({ world, view }, a, t) => {
        const { along, at } = view.spacing;
        const [lo, hi] = [along(world.from), along(world.to)];
        const place = at(lo + a * 0.98 * (hi - lo));
        const span = { from: place, to: Math.min(place + 30 * MS_PER_DAY, world.to) };
        const next = reveal(view, span, world, 60);
        const shown = Math.min(xOf(next, span.to), next.width) - Math.max(xOf(next, span.from), 0);
        const enough = Math.min(24, next.width / 2, xOf(next, span.to) - xOf(next, span.from));
        expect(shown).toBeGreaterThanOrEqual(enough - blur(world));
        const way = between(view, next, t);
        const lengths = [axis(view), axis(next)];
        expect(axis(way) / Math.min(...lengths)).toBeGreaterThan(1 - 1e-3);
        expect(axis(way) / Math.max(...lengths)).toBeLessThan(1 + 1e-3);
        expect(between(view, next, 1)).toEqual(next);
      }),
      tries(16, 300),
    );
  });
});
