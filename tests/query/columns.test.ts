import { describe, expect, it } from 'vitest';
import { finish } from '../../src/base/work.ts';
import { columns, IMPORTANCE, NOT_STATED, PERIOD, rowOf, stretchOf } from '../../src/query/columns.ts';
import { emptyStretches, KEEP } from '../../src/query/empty.ts';
import { instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { made } from '../scene/make.ts';

const dated = (...dates: readonly string[]) => made(dates.map((edtf) => ({ edtf })));

describe('columns', () => {
  const dataset = dated(
    '../1935',
    '1930',
    '1933/1934',
    '1949',
    '1949',
    '1949-08-27/..',
    '{1950,1952}',
    '[1953..]',
  );

  it('say of each event how important it is, whether it lasted, and whether its date is stated', () => {
    const [first, ...rest] = made([
      { edtf: '1930', importance: 1 },
      { edtf: '1931/1932', importance: 2 },
      { edtf: '[1933..1934]', importance: 3 },
    ]).events;
    if (first === undefined) throw new Error('Three were made');
    const inferred = { ...first, date: { ...first.date, basis: 'inferred' as const } };
    const { flags } = columns({ ...dataset, events: [inferred, ...rest] });
    expect([...flags]).toEqual([1 | NOT_STATED, 2 | PERIOD, 3]);
    expect([...flags].map((each) => each & IMPORTANCE)).toEqual([1, 2, 3]);
  });

  it('find the row and the stretch of each event, open sides up to what any date names', () => {
    const all = columns(dataset);
    dataset.events.forEach((event, row) => {
      expect(rowOf(all, event)).toBe(row);
      expect(stretchOf(all, event)).toEqual({ from: all.start[row], to: all.end[row] });
    });
    const stretch = (id: string) => {
      const event = dataset.eventById.get(id);
      return event && stretchOf(all, event);
    };
    expect([all.first, all.last]).toEqual([instant(1930), instant(1953)]);
    expect(stretch('event-0001')).toEqual({ from: instant(1930), to: instant(1936) });
    expect(stretch('event-0006')).toEqual({ from: instant(1949, 8, 27), to: instant(1953) });
  });

  it('know no event of another collection', () => {
    const all = columns(dataset);
    for (const other of dated('1929', '1949', '1960', 'XXXX-01-19').events) {
      expect(rowOf(all, other)).toBe(-1);
      expect(stretchOf(all, other)).toBeNull();
    }
  });
});

describe('the empty stretches of a collection', () => {
  const emptyIn = (...dates: readonly string[]) => finish(emptyStretches(columns(dated(...dates))));
  const days = (count: number): number => count * MS_PER_DAY;

  it('lie between what is dated, and are none where all touches', () => {
    expect(emptyIn('1930', '1931', '1933')).toEqual({
      longest: [{ from: instant(1932), to: instant(1933) }],
      count: 1,
      total: days(366),
      filled: { from: instant(1930), to: instant(1934) },
    });
    expect(emptyIn('1930/1940', '1934')).toMatchObject({
      count: 2,
      total: days(1097 + 1827),
    });
    expect(emptyIn('1930', '1931', '1930~')).toMatchObject({ longest: [], count: 0, total: 0 });
    expect(emptyIn('XXXX-01-19').filled).toBeNull();
  });

  it('are not filled by what goes on, and are by what may be anywhere', () => {
    const gaps = (...dates: readonly string[]) => emptyIn(...dates).longest.map(({ from, to }) => [from, to]);
    const between = [instant(1931), instant(1949)];
    expect(gaps('1930', '1949')).toEqual([between]);
    expect(gaps('1930', '1940/..', '1949')).toEqual([
      [instant(1931), instant(1940)],
      // It began on the last day of its year at the latest.
      [instant(1940, 12, 31), instant(1949)],
    ]);
    // What ends in a year ends after its first day at the earliest.
    expect(gaps('1930', '../1949')).toEqual([[instant(1931), instant(1949, 1, 2)]]);
    expect(gaps('1930', '/1949')).toEqual([]);
    expect(gaps('1930/', '1949')).toEqual([]);
    expect(gaps('{1930,1949}')).toEqual([between]);
    expect(gaps('[1930..1949]')).toEqual([]);
    expect(gaps('[1930..]', '1949')).toEqual([]);
    expect(gaps('{..1930,1949}')).toEqual([between]);
  });

  it('are remembered longest first, the earlier of equals first, and all are counted', () => {
    const lengths = [3, 9, 3, 40, 1, 9, 2, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19];
    let at = instant(1900);
    const dates = lengths.map((length) => {
      const day = new Date(at).toISOString().slice(0, 10);
      at = (at + days(1 + length)) as typeof at;
      return day;
    });
    const { longest, count, total } = emptyIn(...dates, new Date(at).toISOString().slice(0, 10));
    expect(KEEP).toBe(16);
    expect(longest.map(({ from, to }) => (to - from) / MS_PER_DAY)).toEqual(
      lengths.toSorted((a, b) => b - a).slice(0, 16),
    );
    const [one, other] = longest.filter(({ from, to }) => to - from === days(9));
    expect((one?.from ?? 0) < (other?.from ?? 0)).toBe(true);
    expect([count, total]).toEqual([lengths.length, days(lengths.reduce((sum, each) => sum + each, 0))]);
  });

  it('are found among hundreds of periods, by their ends alone', () => {
    const periods = Array.from({ length: 200 }, (_, at) => `${1000 + 5 * at}/${1002 + 5 * at}`);
    const { count, longest } = emptyIn(...periods);
    // Each leaves the year in its middle and the two between it and the next.
    expect(count).toBe(399);
    expect(longest.every(({ from, to }) => to - from >= days(730))).toBe(true);
    const lists = Array.from({ length: 100 }, (_, at) => `{${1000 + 10 * at},${1005 + 10 * at}}`);
    expect(emptyIn(...lists).count).toBe(199);
  });
});
