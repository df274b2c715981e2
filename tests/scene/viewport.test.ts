import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atX,
  between,
  clamp,
  type Limits,
  pan,
  resize,
  reveal,
  scaleOf,
  type Viewport,
  viewOf,
  viewport,
  xOf,
  zoomAbout,
} from '../../src/scene/viewport.ts';
import { type Instant, instant, MS_PER_DAY } from '../../src/time/instant.ts';
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
