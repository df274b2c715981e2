import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { finish } from '../../src/base/work.ts';
import { columns, NOT_STATED, rowOf } from '../../src/query/columns.ts';
import { lanesByTheme } from '../../src/query/lanes.ts';
import { type Shelves, shelved } from '../../src/query/shelves.ts';
import { closedGaps, TRUE_TO_TIME } from '../../src/query/spacing.ts';
import { spansOf } from '../../src/query/spans.ts';
import { collections, made, share, tries } from '../scene/make.ts';

/** A random collection's index, and two places on its axis, the first before the second. */
const indexed = fc
  .tuple(collections, fc.boolean(), share, share)
  .map(([events, close, one, other]): { shelves: Shelves; a: number; b: number } => {
    const dataset = made(events, 3);
    const all = columns(dataset);
    const { world } = spansOf(all);
    const spacing = (close ? closedGaps(all, world) : null) ?? TRUE_TO_TIME;
    const shelves = finish(shelved(all, lanesByTheme(dataset), spacing));
    const [from, to] = [spacing.along(world.from), spacing.along(world.to)];
    const at = (part: number): number => from + (to - from) * part;
    return { shelves, a: at(Math.min(one, other)), b: at(Math.max(one, other)) };
  });

const LANES = [0, 1, 2];
const rowsIn = ({ columns: { events }, lanes }: Shelves, lane: number): number[] =>
  [...events.keys()].filter((row) => lanes.laneOf[row] === lane);
const startOf = ({ start }: Shelves, row: number): number => start[row] ?? 0;
const endOf = ({ end }: Shelves, row: number): number => end[row] ?? 0;
const byNumber = (a: number, b: number): number => a - b;

/** What a lane starts, ends and holds at a place. */
function expectHeld(shelves: Shelves, a: number): void {
  for (const lane of LANES) {
    const rows = rowsIn(shelves, lane);
    expect([...shelves.rows(lane)]).toEqual(rows);
    expect(shelves.size(lane)).toBe(rows.length);
    expect(shelves.startedBefore(lane, a)).toBe(rows.filter((row) => startOf(shelves, row) < a).length);
    expect(shelves.endedBy(lane, a)).toBe(rows.filter((row) => endOf(shelves, row) <= a).length);
    const holding = rows.filter((row) => startOf(shelves, row) <= a && endOf(shelves, row) > a);
    expect(shelves.countHolding(lane, a)).toBe(holding.length);
    const found = shelves.holding(lane, a, 1000);
    expect([...found].sort(byNumber)).toEqual(holding);
    expect(shelves.holding(lane, a, 2)).toEqual(found.slice(0, 2));
    // From shelf to shelf at most twice as long.
    const lengths = found.map((row) => endOf(shelves, row) - startOf(shelves, row));
    lengths.forEach((length, at) => {
      expect(length).toBeLessThanOrEqual(2 * Math.max(...lengths.slice(at), 1));
    });
  }
}

/** What has its anchor from one place to before another. */
function expectAnchored(shelves: Shelves, a: number, b: number): void {
  for (const lane of LANES) {
    const all = rowsIn(shelves, lane);
    const rows = all.filter((row) => shelves.anchor(row) >= a && shelves.anchor(row) < b);
    const ranges = shelves.ranges(lane, a, b);
    const best = shelves.best(ranges, 1000, new Set());
    expect([...best].sort(byNumber)).toEqual(rows);
    const leftOut = new Set(best.slice(0, 1));
    expect(shelves.best(ranges, 3, leftOut)).toEqual(best.slice(1, 4));
    const importance = best.map((row) => shelves.importance(row));
    expect(importance).toEqual(importance.toSorted(byNumber));
    const next = Math.min(...all.map((row) => shelves.anchor(row)).filter((at) => at >= a), Infinity);
    expect(shelves.nextAnchor(lane, a)).toBe(next);
    for (const at of [(a + b) / 2, b]) {
      expect(shelves.countEnded(lane, a, b, at)).toBe(rows.filter((row) => endOf(shelves, row) <= at).length);
      expect(shelves.countComing(lane, a, b, at)).toBe(
        rows.filter((row) => startOf(shelves, row) >= at).length,
      );
    }
  }
}

/** What is true of those together, one of every `part` left out. */
function expectGathered(shelves: Shelves, a: number, b: number, some: number, part: number): void {
  for (const lane of LANES) {
    const ranges = shelves.ranges(lane, a, b);
    const all = shelves.best(ranges, 1000, new Set());
    const leftOut = new Set(all.filter((_, at) => at % part === some));
    const rows = all.filter((row) => !leftOut.has(row));
    const gathered = shelves.gather(ranges, leftOut);
    if (rows.length === 0) {
      expect(gathered).toBeNull();
      continue;
    }
    const anchors = rows.map((row) => shelves.anchor(row));
    expect(gathered).toEqual({
      count: rows.length,
      notStated: rows.filter((row) => ((shelves.columns.flags[row] ?? 0) & NOT_STATED) !== 0).length,
      firstAnchor: Math.min(...anchors),
      lastAnchor: Math.max(...anchors),
      only: rows.length === 1 ? rows[0] : -1,
    });
    expect(shelves.ends(ranges, leftOut)).toEqual([Math.min(...rows), Math.max(...rows)]);
    expect(shelves.cover(ranges, leftOut)).toEqual({
      from: Math.min(...rows.map((row) => startOf(shelves, row))),
      to: Math.max(...rows.map((row) => endOf(shelves, row))),
    });
  }
}

/** Each bucket that holds an anchor is met once, in order. */
function expectBuckets(shelves: Shelves, a: number, b: number, pieces: number): void {
  const length = Math.max(2 ** Math.ceil(Math.log2((b - a) / pieces || 1)), 1);
  for (const lane of LANES) {
    const from = Math.floor(a / length) * length;
    const found: [number, number[]][] = [];
    shelves.buckets(lane, from, b, length, (bucket, ranges) => {
      found.push([bucket, [...shelves.best(ranges, 1000, new Set())].sort(byNumber)]);
    });
    const wanted = new Map<number, number[]>();
    for (const row of rowsIn(shelves, lane)) {
      const bucket = Math.floor(shelves.anchor(row) / length);
      if (bucket * length < from || bucket * length >= b) continue;
      wanted.set(bucket, [...(wanted.get(bucket) ?? []), row]);
    }
    expect(found).toEqual([...wanted].sort(([x], [y]) => x - y));
  }
}

describe('shelves agree with brute force', () => {
  it('on what starts, ends, and holds a place', () => {
    fc.assert(
      fc.property(indexed, ({ shelves, a }) => expectHeld(shelves, a)),
      tries(31, 150),
    );
  });

  it('on what has its anchor where', () => {
    fc.assert(
      fc.property(indexed, ({ shelves, a, b }) => expectAnchored(shelves, a, b)),
      tries(32, 150),
    );
  });

  it('on what is true of many together, some left out', () => {
    fc.assert(
      fc.property(indexed, fc.nat(4), ({ shelves, a, b }, some) => expectGathered(shelves, a, b, some, 5)),
      tries(33, 150),
    );
  });

  it('on buckets: each that holds an anchor once, in order', () => {
    fc.assert(
      fc.property(indexed, fc.integer({ min: 1, max: 40 }), ({ shelves, a, b }, pieces) =>
        expectBuckets(shelves, a, b, pieces),
      ),
      tries(34, 150),
    );
  });
});

describe('a thousand over a lifetime, most in one lane', () => {
  let shelves: Shelves;
  let places: readonly number[];
  beforeAll(() => {
    const dataset = made(
      Array.from({ length: 1000 }, (_, at) => {
        const year = 1900 + ((at * 37) % 120);
        const month = String(1 + (at % 12)).padStart(2, '0');
        const dates = [
          `${year}-${month}-1${at % 10}`,
          `${year}-${month}`,
          `${year}/${year + (at % 30)}`,
          `${year}`,
        ];
        const importance = [1, 2, 3] as const;
        return {
          edtf: dates[at % 4] ?? '',
          importance: importance[at % 3] ?? 1,
          lane: at % 10 === 0 ? 1 + ((at / 10) % 2) : 0,
        };
      }),
      3,
    );
    const events = dataset.events.map((event, row) =>
      row % 3 === 0 ? { ...event, date: { ...event.date, basis: 'inferred' as const } } : event,
    );
    const all = columns({ ...dataset, events });
    shelves = finish(shelved(all, lanesByTheme({ ...dataset, events }), TRUE_TO_TIME));
    // Where something starts, ends or is counted, to the millisecond, and beside it.
    places = [0, 100, 333, 500, 777, 999].flatMap((row) => [
      startOf(shelves, row),
      endOf(shelves, row),
      shelves.anchor(row) + 1,
    ]);
  });
  const pairs = (): readonly (readonly [number, number])[] =>
    places.flatMap((a, at) => places.slice(at + 1).map((b) => [Math.min(a, b), Math.max(a, b)] as const));

  it('agrees with brute force wherever something starts or ends', () => {
    for (const at of places) expectHeld(shelves, at);
    for (const [a, b] of pairs().filter((_, at) => at % 5 === 0)) {
      expectAnchored(shelves, a, b);
      expectGathered(shelves, a, b, 1, 50);
      expectGathered(shelves, a, b, 0, 7);
      expectGathered(shelves, a, b, 0, 1);
    }
    const [first, last] = [places[0] ?? 0, places.at(-1) ?? 0];
    for (const pieces of [1, 7, 40]) expectBuckets(shelves, first, last, pieces);
  });

  it('gives what starts and what ends one after the other, and none past either end', () => {
    for (const lane of LANES) {
      const rows = rowsIn(shelves, lane);
      const all = Array.from({ length: rows.length + 2 }, (_, n) => n - 1);
      expect(all.map((n) => shelves.nthStart(lane, n))).toEqual([-1, ...rows, -1]);
      const ends = all.map((n) => shelves.nthEnd(lane, n));
      expect([ends[0], ends.at(-1)]).toEqual([-1, -1]);
      expect(ends.slice(1, -1)).toEqual(
        rows.toSorted((a, b) => endOf(shelves, a) - endOf(shelves, b) || a - b),
      );
    }
  });

  it('counts a period where it starts, and anything else in its middle', () => {
    const rowWith = (kind: string): number =>
      shelves.columns.events.findIndex(({ date }) => date.extent.kind === kind);
    const [moment, period] = [rowWith('moment'), rowWith('period')];
    expect(shelves.anchor(period)).toBe(startOf(shelves, period));
    expect(shelves.anchor(moment)).toBe((startOf(shelves, moment) + endOf(shelves, moment)) / 2);
  });
});

describe('five thousand on a few days', () => {
  /** Periods and then two days, with their index. */
  function crowd() {
    const dataset = made([{ edtf: '1949-08-27' }, { edtf: '1949/1951' }]);
    const [period, day] = dataset.events;
    const events = Array.from({ length: 5000 }, (_, at) => (at < 4998 ? period : day)).flatMap((event) =>
      event === undefined ? [] : [{ ...event }],
    );
    const all = columns({ ...dataset, events });
    const shelves = finish(shelved(all, lanesByTheme({ ...dataset, events }), TRUE_TO_TIME));
    return { events, all, shelves };
  }

  it('are gathered in blocks, with the same result', () => {
    const { all, shelves } = crowd();
    const ranges = shelves.ranges(0, Number.NEGATIVE_INFINITY, 1e15);
    const leftOut = new Set([0]);
    expect(shelves.gather(ranges, leftOut)).toMatchObject({ count: 4999, only: -1 });
    expect(shelves.ends(ranges, leftOut)).toEqual([1, 4999]);
    expect(shelves.cover(ranges, leftOut)).toEqual({ from: all.start[1], to: all.end[1] });
  });

  it('know their rows and their size in memory', () => {
    const { events, all, shelves } = crowd();
    const last = events.at(-1);
    expect(last && rowOf(all, last)).toBe(4999);
    expect(rowOf(all, { ...events[0] } as (typeof events)[number])).toBe(-1);
    expect(shelves.bytes).toBeGreaterThan(5000 * 40);
    expect(shelves.bytes).toBeLessThan(5000 * 64);
  });
});
