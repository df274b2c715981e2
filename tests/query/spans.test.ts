import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns } from '../../src/query/columns.ts';
import { lanesByTheme, oneBand } from '../../src/query/lanes.ts';
import { spansOf } from '../../src/query/spans.ts';
import { hull } from '../../src/time/extent.ts';
import { type Instant, instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { collections, made, tries } from '../scene/make.ts';

const spread = (count: number, from: number, to: number): { edtf: string }[] =>
  Array.from({ length: count }, (_, i) => ({
    edtf: String(Math.round(from + ((to - from) * i) / (count - 1))).padStart(4, '0'),
  }));

describe('columns', () => {
  it('hold every event, in order of time, between finite instants', () => {
    fc.assert(
      fc.property(collections, (events) => {
        const dataset = made(events, 5);
        const { start, end, endSorted, first, last, ...rest } = columns(dataset);
        expect(rest.events).toBe(dataset.events);
        rest.events.forEach((event, row) => {
          const [a, b] = [start[row] ?? Number.NaN, end[row] ?? Number.NaN];
          expect(Number.isFinite(a) && Number.isFinite(b) && a <= b && a >= first && b <= last).toBe(true);
          expect(a).toBeGreaterThanOrEqual(start[row - 1] ?? a);
          const { from, to } = hull(event.date.extent);
          if (from.kind === 'at') expect(a).toBe(from.at);
          else expect(a).toBe(first);
          if (to.kind === 'at') expect(b).toBe(to.at);
          else expect(b).toBe(last);
        });
        expect([...endSorted]).toEqual([...end].sort((a, b) => a - b));
      }),
      tries(1, 200),
    );
  });
});

describe('lanes', () => {
  it('give every event its own lane, or all one band', () => {
    fc.assert(
      fc.property(collections, (events) => {
        const dataset = made(events, 3);
        const { lanes, laneOf } = lanesByTheme(dataset);
        expect(dataset.events.map((_, row) => lanes[laneOf[row] ?? -1])).toEqual(
          dataset.events.map((event) => event.lane),
        );
        const band = oneBand(dataset);
        expect(band.lanes).toHaveLength(1);
        expect([...band.laneOf].every((lane) => lane === 0)).toBe(true);
        expect(band.laneOf).toHaveLength(dataset.events.length);
      }),
      tries(2, 50),
    );
  });
});

describe('the spans of a collection', () => {
  it('lie one within the other, hold nearly everything, and have air at their sides', () => {
    fc.assert(
      fc.property(collections, (events) => {
        const made_ = columns(made(events));
        const { home, world } = spansOf(made_);
        expect(home.from).toBeGreaterThanOrEqual(world.from);
        expect(home.to).toBeLessThanOrEqual(world.to);
        expect(home.to - home.from).toBeGreaterThanOrEqual(2 * MS_PER_DAY);
        expect(world.from).toBeLessThan(made_.first);
        expect(world.to).toBeGreaterThan(made_.last);
        const outside = [...made_.start].filter(
          (start, row) => start > home.to || (made_.end[row] ?? 0) < home.from,
        ).length;
        expect(outside).toBeLessThan(Math.max(made_.start.length / 5, 1));
      }),
      tries(3, 300),
    );
  });

  it('leave a lonely early event, or a lonely late one, out of the one to begin with', () => {
    const many = spread(20, 1930, 2020);
    for (const lonely of ['09XX', 'Y-13800000000', '3000']) {
      const made_ = columns(made([{ edtf: lonely }, ...many]));
      const { home, world } = spansOf(made_);
      expect(home.from).toBeGreaterThan(instant(1900));
      expect(home.from).toBeLessThan(instant(1930));
      expect(home.to).toBeGreaterThan(instant(2021));
      expect(home.to).toBeLessThan(instant(2050));
      expect(world.from).toBeLessThan(made_.first);
      expect(world.to).toBeGreaterThan(made_.last);
    }
  });

  it('keep a tenth and more, and what is not so far out', () => {
    const two = [{ edtf: '0900' }, { edtf: '0901' }, ...spread(18, 1930, 2020)];
    expect(spansOf(columns(made(two))).home.from).toBeLessThan(instant(901));
    const near = [{ edtf: '1900' }, ...spread(18, 1930, 2020)];
    expect(spansOf(columns(made(near))).home.from).toBeLessThan(instant(1900));
    const long = [{ edtf: '0900/1940' }, ...spread(18, 1930, 2020)];
    expect(spansOf(columns(made(long))).home.from).toBeLessThan(instant(900));
  });

  it('have a twenty-fifth of their length as air at each side, the wall that of the first', () => {
    const all = columns(made([{ edtf: '0900' }, ...spread(20, 1930, 2020)]));
    const { home, wall, world } = spansOf(all);
    const [from, to] = [instant(1930), instant(2021)];
    const air = (to - from) * 0.04;
    expect(home).toEqual({ from: from - air, to: to + air });
    expect(wall).toEqual({ from: instant(900) - air, to: to + air });
    const wide = (to - instant(900)) * 0.04;
    expect(world).toEqual({ from: instant(900) - wide, to: to + wide });
  });

  it('leave out what stands two fifths of all away, and keep what stands nearer', () => {
    const homeOf = (first: string, last: number) => {
      const all = columns(
        made([{ edtf: first }, ...spread(19, 2000, last).map(({ edtf }) => ({ edtf: `${edtf}-01-01` }))]),
      );
      return spansOf(all).home.from > instant(1950);
    };
    expect(homeOf('1900-01-01', 2149)).toBe(true);
    expect(homeOf('1900-01-01', 2151)).toBe(false);
  });

  it('leave out fewer than a tenth, at either end', () => {
    const late = (count: number, many: number) =>
      spansOf(
        columns(
          made([...spread(many, 1930, 1990), ...Array.from({ length: count }, () => ({ edtf: '2900' }))]),
        ),
      ).home.to < instant(2000);
    expect([late(1, 10), late(1, 9), late(2, 19), late(2, 18)]).toEqual([true, false, true, false]);
    const early = (count: number, many: number) =>
      spansOf(
        columns(
          made([...Array.from({ length: count }, () => ({ edtf: '0900' })), ...spread(many, 1930, 1990)]),
        ),
      ).home.from > instant(1900);
    expect([early(1, 10), early(1, 9), early(2, 19), early(2, 18)]).toEqual([true, false, true, false]);
  });

  it('are a few days around nothing, and around one day', () => {
    const { home, world } = spansOf(columns(made([])));
    expect(home).toEqual(world);
    expect(home.from).toBe(-MS_PER_DAY);
    expect(spansOf(columns(made([{ edtf: '1949-08-27' }]))).home).toEqual({
      from: (instant(1949, 8, 27) - MS_PER_DAY) as Instant,
      to: (instant(1949, 8, 28) + MS_PER_DAY) as Instant,
    });
  });

  it('are found for a hundred thousand events', () => {
    const count = 200_000;
    const start = Float64Array.from({ length: count }, (_, row) => row * MS_PER_DAY);
    const end = start.map((at) => at + MS_PER_DAY);
    const last = (count * MS_PER_DAY) as Instant;
    const { home } = spansOf({
      events: [],
      start,
      end,
      flags: new Uint8Array(),
      endSorted: end,
      first: 0 as Instant,
      last,
    });
    expect(home.to).toBeCloseTo(last * 1.04);
  });
});
