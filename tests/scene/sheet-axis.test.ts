import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reach } from '../../src/scene/figure.ts';
import { NUMBER, type SheetAxis, sheetAxes } from '../../src/scene/sheet-axis.ts';
import { textWidth } from '../../src/scene/textwidth.ts';
import { collections, type Described, made, tries } from './make.ts';

/** The axes of a sheet of some events, numbered in their order in time. */
function axesOf(described: readonly Described[], width = 900): readonly SheetAxis[] {
  const dataset = made(described);
  return sheetAxes(
    dataset,
    dataset.events.map((event, at) => ({ event, label: String(at + 1) })),
    width,
  );
}
const dated = (...dates: readonly string[]): readonly SheetAxis[] => axesOf(dates.map((edtf) => ({ edtf })));
/** So many days of a month, one by one or in steps. */
const days = (month: string, count: number, step = 1): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${month}-${String(at * step + 1).padStart(2, '0')}`);
/** Rows from the axis up, by the numbers of their marks. */
const rows = ({ marks, height }: SheetAxis): readonly string[] =>
  Array.from({ length: (height - 8) / 19 }, (_, row) =>
    marks
      .filter(({ y }) => y === height - (row + 0.5) * 19 - 2)
      .map(({ label }) => label)
      .join(' '),
  );
const labels = ({ ticks }: SheetAxis): string => ticks.map(({ label }) => label).join(' · ');

describe('the axis of a sheet', () => {
  it('has one row on the axis where nothing touches, each number right before its mark', () => {
    const [axis, none] = dated('1949-08-27', '1949-08-28', '1949-08-30');
    expect(none).toBeUndefined();
    expect(axis).toMatchObject({ width: 900, height: 27, aside: null, breaks: [] });
    expect(axis?.marks.map(({ y }) => y)).toEqual([15.5, 15.5, 15.5]);
    for (const { labelX, shape } of axis?.marks ?? []) expect(labelX).toBe(reach(shape)[0] - 4);
    expect(axis?.marks.map(({ label, event }) => [label, event.date.edtf])).toEqual([
      ['1', '1949-08-27'],
      ['2', '1949-08-28'],
      ['3', '1949-08-30'],
    ]);
  });

  it('has rows above each other where numbers would touch, the first that is free from the axis up', () => {
    const [axis] = dated('1949-08-27', '1949-09-01', '1949-10-12', '1954-03', '2024-09-25');
    expect(axis && rows(axis)).toEqual(['1 4 5', '2', '3']);
  });

  it('puts each mark into the lowest row that is free, for any collection', () => {
    fc.assert(
      fc.property(collections, fc.integer({ min: 300, max: 1200 }), (described, width) => {
        for (const { marks, height, aside } of axesOf(described, width)) {
          const begin = (mark: (typeof marks)[number]): number =>
            mark.labelX - textWidth(mark.label, NUMBER, 600);
          marks.forEach((mark, at) => {
            const before = marks.slice(0, at);
            for (let y = height - 11.5; y > mark.y; y -= 19) {
              const last = before.findLast((other) => other.y === y);
              const taken = last === undefined ? (aside?.x1 ?? 0) : reach(last.shape)[1];
              expect(taken + 8).toBeGreaterThan(begin(mark));
            }
            const beside = before.findLast((other) => other.y === mark.y);
            if (beside !== undefined) expect(reach(beside.shape)[1] + 8).toBeLessThanOrEqual(begin(mark));
            expect(mark.labelX).toBe(Math.max(reach(mark.shape)[0], 0) - 4);
          });
        }
      }),
      tries(1, 60),
    );
  });

  it('has every mark within its height and width, and none that touches another', () => {
    const crowd = Array.from({ length: 30 }, (_, at) => `2023-11-${String(1 + (at % 28)).padStart(2, '0')}`);
    for (const dates of [
      ['1949-08-27'],
      ['1930-05-04', '1930/1949', '1949-08-27', '1949-10/..', '2020'],
      ['09XX', '1933', '1949-10-12', ...crowd, '2024-01/2024-12'],
    ]) {
      const axes = dated(...dates);
      const drawn = axes.flatMap(({ marks }) => marks.map(({ event }) => event.id));
      expect(drawn.toSorted()).toEqual(
        made(dates.map((edtf) => ({ edtf })))
          .events.map(({ id }) => id)
          .toSorted(),
      );
      for (const { marks, height, width } of axes) {
        for (const { y, labelX } of marks) {
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(height);
          expect(labelX).toBeLessThanOrEqual(width);
        }
        for (const a of marks)
          for (const b of marks) {
            if (a === b || a.y !== b.y || a.labelX > b.labelX) continue;
            expect(reach(a.shape)[1]).toBeLessThan(b.labelX - textWidth(b.label, NUMBER, 600));
          }
      }
    }
  });

  it('has every event once, on one of the axes', () => {
    fc.assert(
      fc.property(collections, (described) => {
        const all = axesOf(described);
        const { events } = made(described);
        if (all.length === 0) return;
        const drawn = all.flatMap(({ marks }) => marks.map(({ event }) => event.id));
        expect(drawn.toSorted()).toEqual(events.map(({ id }) => id).toSorted());
        const [main, detail] = all;
        expect(main?.aside?.count).toBe(detail?.marks.length);
      }),
      tries(2, 60),
    );
  });

  it('shortens an empty stretch where that takes fewer rows, and says the year on each side', () => {
    const [axis, none] = dated(...days('1949-08', 8), ...days('2023-11', 8));
    expect(none).toBeUndefined();
    expect(axis?.breaks.map(({ words }) => words)).toEqual(['74 years']);
    expect(axis && rows(axis)).toEqual(['1 2 3 4 5 6 7 8 9 11 13 15', '10 12 14 16']);
    expect(axis && labels(axis)).toBe(
      '1 Aug 1949 · 3 Aug · 5 Aug · 7 Aug · 9 Aug · 1 Nov 2023 · 3 Nov · 5 Nov · 7 Nov · 9 Nov',
    );
  });

  it('says the year at the first date of a stretch that is too short for a tick', () => {
    const [axis] = dated('1949-08-27', ...days('2023-11', 10, 2));
    expect(axis && labels(axis)).toBe('1949 · 1 Nov 2023 · 6 Nov · 11 Nov · 16 Nov');
    const [first] = axis?.ticks ?? [];
    expect(first?.major).toBe(false);
    expect(first?.at).toBe(Date.UTC(1949, 7, 27));
    expect(Math.round(first?.x ?? 0)).toBe(33);
    const [two] = dated('1949-08-01', ...days('1949-10', 9, 3), '2023');
    expect(two && labels(two)).toBe('1949 · 1949 · Apr · Jul · Oct · 2024');
    expect(two?.breaks.map(({ words }) => words)).toEqual(['51 days', '73 years']);
  });

  it('says a year in each stretch between two breaks', () => {
    const axes = dated('1949-08-27', '1949-09-01', '1949-10-12', '1954-03', '2024-09-25');
    for (const { ticks, breaks } of axes) {
      const edges = [Number.NEGATIVE_INFINITY, ...breaks.map(({ x0 }) => x0), Number.POSITIVE_INFINITY];
      for (let at = 1; at < edges.length; at++) {
        const here = ticks.filter(({ x }) => x >= (edges[at - 1] ?? 0) && x < (edges[at] ?? 0));
        expect(here.some(({ label }) => /\d{4}$/.test(label))).toBe(true);
      }
    }
  });

  it('adds no year where a tick says one', () => {
    const [axis] = dated('1949-08-27');
    expect(axis && labels(axis)).toBe('26 Aug 1949 · 27 Aug · 28 Aug · 29 Aug');
    const [years] = dated('1949', '1955');
    expect(years && labels(years)).toBe('1949 · 1950 · 1951 · 1952 · 1953 · 1954 · 1955 · 1956');
  });

  it('leaves a crowd to an axis of its own, and the first keeps its place free and says how many', () => {
    const [main, detail, none] = dated('1933', '1949', ...days('2023-11', 28));
    expect(none).toBeUndefined();
    expect(main && rows(main)).toEqual(['', '1 2']);
    expect(main?.aside).toMatchObject({ count: 28, y: 34.5 });
    expect(main?.aside?.count).toBe(detail?.marks.length);
    expect(dated('1933', '1949', '2023')).toHaveLength(1);
    const { x0 = 0, x1 = 0 } = main?.aside ?? {};
    expect([Math.round(x0), Math.round(x1)]).toEqual([855, 864]);
    expect(detail).toMatchObject({ height: 46, aside: null });
    expect(detail?.marks.map(({ label }) => Number(label))).toEqual(
      Array.from({ length: 28 }, (_, at) => at + 3),
    );
  });

  it('has one axis of up to twelve rows, and of more where a second is of no use', () => {
    const same = (count: number) => Array.from({ length: count }, () => '1949-08-27');
    const [twelve, ...none] = dated(...same(12));
    expect([twelve?.height, none]).toEqual([236, []]);
    const [thirteen, ...neither] = dated(...same(13), '1980');
    expect([thirteen?.height, neither]).toEqual([255, []]);
    expect(thirteen && rows(thirteen)[0]).toBe('1 14');
  });

  it('is none without events, and none for what no axis can place', () => {
    expect(dated()).toEqual([]);
    expect(dated('XXXX-01-19')).toEqual([]);
  });
});
