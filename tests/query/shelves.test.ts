import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

describe('shelves agree with brute force', () => {
  it('on what starts, ends, and holds a place', () => {
    fc.assert(
      fc.property(indexed, ({ shelves, a }) => {
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
      }),
      tries(31, 150),
    );
  });

  it('on what has its anchor where', () => {
    fc.assert(
      fc.property(indexed, ({ shelves, a, b }) => {
        for (const lane of LANES) {
          const all = rowsIn(shelves, lane);
          const rows = all.filter((row) => shelves.anchor(row) >= a && shelves.anchor(row) < b);
          const ranges = shelves.ranges(lane, a, b);
          const best = shelves.best(ranges, 1000, new Set());
          expect([...best].sort(byNumber)).toEqual(rows);
          const importance = best.map((row) => shelves.importance(row));
          expect(importance).toEqual(importance.toSorted(byNumber));
          const next = Math.min(...all.map((row) => shelves.anchor(row)).filter((at) => at >= a), Infinity);
          expect(shelves.nextAnchor(lane, a)).toBe(next);
          const middle = (a + b) / 2;
          expect(shelves.countEnded(lane, a, b, middle)).toBe(
            rows.filter((row) => endOf(shelves, row) <= middle).length,
          );
          expect(shelves.countComing(lane, a, b, middle)).toBe(
            rows.filter((row) => startOf(shelves, row) >= middle).length,
          );
        }
      }),
      tries(32, 150),
    );
  });

  it('on what is true of many together, some left out', () => {
    fc.assert(
      fc.property(indexed, fc.nat(4), ({ shelves, a, b }, some) => {
        for (const lane of LANES) {
          const ranges = shelves.ranges(lane, a, b);
          const all = shelves.best(ranges, 1000, new Set());
          const leftOut = new Set(all.filter((_, at) => at % 5 === some));
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
      }),
      tries(33, 150),
    );
  });

  it('on buckets: each that holds an anchor once, in order', () => {
    fc.assert(
      fc.property(indexed, fc.integer({ min: 1, max: 40 }), ({ shelves, a, b }, pieces) => {
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
      }),
      tries(34, 150),
    );
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
