import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/model.ts';
import { columns } from '../../src/query/columns.ts';
import { lanesByTheme } from '../../src/query/lanes.ts';
import { presenceAt, type Stabbing, underWay } from '../../src/query/under-way.ts';
import { hull } from '../../src/time/extent.ts';
import { type Instant, instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { collections, made, share, tries } from '../scene/make.ts';
import { expression } from '../time/edtf/generate.ts';
import { extent } from '../time/read.ts';

/** The index, by looking at every event. A shelf holds the stretches of one power of two. */
function stabbing(dataset: Dataset): Stabbing {
  const { start, end, events } = columns(dataset);
  const { lanes, laneOf } = lanesByTheme(dataset);
  const shelf = (row: number): number => Math.floor(Math.log2((end[row] ?? 0) - (start[row] ?? 0) + 1));
  const all = (lane: number, at: number): number[] =>
    events
      .map((_, row) => row)
      .filter((row) => laneOf[row] === lane && (start[row] ?? 0) <= at && at < (end[row] ?? 0))
      .sort((a, b) => shelf(a) - shelf(b));
  return {
    lanes: lanes.length,
    events,
    holding: (lane, at, most) => all(lane, at).slice(0, most),
    countHolding: (lane, at) => all(lane, at).length,
  };
}

const named = (edtfs: readonly string[], at: Instant, most = 10): string[] =>
  underWay(stabbing(made(edtfs.map((edtf) => ({ edtf })))), at, most).flatMap(({ events }) =>
    events.map(({ event, certain }) => `${event.date.edtf}${certain ? '' : ' perhaps'}`),
  );

describe('whether something was under way', () => {
  it.each<[string, readonly [number, number, number], 'certain' | 'possible' | 'no']>([
    ['1949-08-27', [1949, 8, 27], 'certain'],
    ['1949-08-27', [1949, 8, 28], 'no'],
    ['1949-08-27~', [1949, 8, 27], 'possible'],
    ['1949-08', [1949, 8, 31], 'possible'],
    ['1949-08', [1949, 9, 1], 'no'],
    ['[2023-11-10..2023-11-12]', [2023, 11, 11], 'possible'],
    ['[1949..]', [2020, 1, 1], 'possible'],
    ['[..1949]', [1950, 1, 1], 'no'],
    ['1933/1935', [1932, 12, 31], 'no'],
    ['1933/1935', [1933, 12, 30], 'possible'],
    ['1933/1935', [1933, 12, 31], 'certain'],
    ['1933/1935', [1935, 1, 1], 'certain'],
    ['1933/1935', [1935, 1, 2], 'possible'],
    ['1933/1935', [1936, 1, 1], 'no'],
    ['1933~/1935', [1934, 6, 1], 'possible'],
    ['1984/1984', [1984, 6, 1], 'possible'],
    ['2014-05/..', [2014, 5, 30], 'possible'],
    ['2014-05/..', [2014, 5, 31], 'certain'],
    ['2014-05/..', [2500, 1, 1], 'certain'],
    ['2014-05/', [2020, 1, 1], 'possible'],
    ['../1949', [1900, 1, 1], 'certain'],
    ['/1949', [1900, 1, 1], 'possible'],
    ['XXXX-01-19', [2024, 1, 19], 'possible'],
    ['XXXX-01-19', [2024, 1, 20], 'no'],
    ['{1949-08-27,1949-09}', [1949, 8, 27], 'certain'],
    ['{1949-08-27,1949-09}', [1949, 8, 28], 'no'],
    ['{1949-08-27,1949-09}', [1949, 9, 5], 'possible'],
    ['{1949,1960..1962}', [1961, 3, 1], 'certain'],
  ])('%s on %j: %s', (edtf, day, presence) => {
    const at = instant(...day);
    expect(presenceAt(extent(edtf), at)).toBe(presence);
    expect(presenceAt(extent(edtf), (at + MS_PER_DAY - 1) as Instant)).toBe(presence);
  });

  it('is no outside of what the date reaches, and something at its first instant', () => {
    fc.assert(
      fc.property(expression, fc.integer({ min: -4e9, max: 4e9 }), (edtf, minutes) => {
        const x = extent(edtf);
        const { from, to } = hull(x);
        const at = (minutes * 60_000) as Instant;
        const inside = (from.kind !== 'at' || at >= from.at) && (to.kind !== 'at' || at < to.at);
        if (!inside) expect(presenceAt(x, at)).toBe('no');
        if (inside && (x.kind === 'moment' || x.kind === 'period')) expect(presenceAt(x, at)).not.toBe('no');
        if (from.kind === 'at') expect(presenceAt(x, from.at)).not.toBe('no');
        if (x.approximate || x.uncertain) {
          if (x.kind === 'moment' || x.kind === 'period') expect(presenceAt(x, at)).not.toBe('certain');
        }
      }),
      tries(31, 2000),
    );
  });
});

describe('what was going on', () => {
  it('is everything that may have been, by lane, counted and named, and the same beside other lanes', () => {
    fc.assert(
      fc.property(collections, share, fc.integer({ min: 0, max: 80 }), (events, where, most) => {
        const dataset = made(events, 3);
        const { first, last } = columns(dataset);
        const at = Math.round(first + (last - first) * where) as Instant;
        const found = underWay(stabbing(dataset), at, most);
        expect(found).toHaveLength(3);
        found.forEach(({ count, events: named_ }, lane) => {
          const possible = dataset.events.filter(
            (event) => event.lane === dataset.lanes[lane] && presenceAt(event.date.extent, at) !== 'no',
          );
          expect(count).toBeGreaterThanOrEqual(named_.length);
          expect(named_.length).toBeLessThanOrEqual(most);
          expect(new Set(named_.map(({ event }) => event)).size).toBe(named_.length);
          for (const { event, certain } of named_) {
            expect(presenceAt(event.date.extent, at)).toBe(certain ? 'certain' : 'possible');
          }
          if (most < events.length || at === last) return;
          expect(new Set(named_.map(({ event }) => event))).toEqual(new Set(possible));
          expect(count).toBe(possible.length);
        });
      }),
      tries(32, 300),
    );
  });

  it('begins with the most specific', () => {
    const dates = ['1949', '1949-08', '1940/..', '1949-08-27', '1948/1950', 'XXXX-08-27', '1949-08-27~'];
    expect(named(dates, instant(1949, 8, 27))).toEqual([
      '1949-08-27',
      '1949-08-27~ perhaps',
      'XXXX-08-27 perhaps',
      '1949-08 perhaps',
      '1949 perhaps',
      '1948/1950',
      '1940/..',
    ]);
    expect(named(dates, instant(1949, 8, 27), 2)).toHaveLength(2);
  });

  it('counts what it does not name, and leaves out what was not on that day', () => {
    const index = stabbing(made([{ edtf: '1949' }, { edtf: '1949-08' }, { edtf: '{1948,1950}' }]));
    const at = instant(1949, 8, 27);
    expect(underWay(index, at, 1)).toMatchObject([{ count: 3, events: [{ certain: false }] }]);
    expect(underWay(index, at, 3)).toMatchObject([{ count: 2, events: [{}, {}] }]);
    expect(underWay(index, at, 0)).toEqual([{ count: 3, events: [] }]);
    expect(underWay(index, instant(2000), 3)).toEqual([{ count: 0, events: [] }]);
  });
});
