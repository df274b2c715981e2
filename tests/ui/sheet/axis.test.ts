import { expect, test } from 'vitest';
import type { Dataset } from '../../../src/dataset/model.ts';
import type { RawEvent } from '../../../src/dataset/raw.ts';
import { reach } from '../../../src/scene/figure.ts';
import { NUMBER, sheetAxes } from '../../../src/scene/sheet-axis.ts';
import { textWidth } from '../../../src/scene/textwidth.ts';
import { timeline } from '../../dataset/fixture.ts';
import { datasetOf } from '../page.tsx';

const WIDTH = 900;

/** The fixture with an event for each date. */
function dated(dates: readonly string[]): Dataset {
  const raw = timeline();
  const [first] = raw.events;
  if (first === undefined) throw new Error('The fixture has no events');
  const { workings: _, ...date } = first.date;
  const events = dates.map(
    (edtf, at): RawEvent => ({
      ...first,
      id: `event-${at}`,
      kind: edtf.includes('/') ? 'period' : 'moment',
      date: { ...date, edtf, basis: 'inferred' },
      related: [],
    }),
  );
  return datasetOf({ ...raw, events, disagreements: [], tours: [] });
}

function axesOf(dates: readonly string[]) {
  const dataset = dated(dates);
  const numbered = dataset.events.map((event, at) => ({ event, label: String(at + 1) }));
  return { dataset, axes: sheetAxes(dataset, numbered, WIDTH) };
}

test('every event has one mark, and in a row no two touch', () => {
  const crowd = Array.from({ length: 30 }, (_, at) => `2023-11-${String(1 + (at % 28)).padStart(2, '0')}`);
  for (const dates of [
    ['1949-08-27'],
    ['1930-05-04', '1930/1949', '1949-08-27', '1949-10/..', '2020'],
    ['09XX', '1933', '1949-10-12', ...crowd, '2024-01/2024-12'],
  ]) {
    const { dataset, axes } = axesOf(dates);
    const drawn = axes.flatMap(({ marks }) => marks.map(({ event }) => event.id));
    expect([...drawn].sort()).toEqual(dataset.events.map(({ id }) => id).sort());
    for (const { marks, height } of axes) {
      for (const { y, labelX } of marks) {
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
        expect(labelX).toBeLessThanOrEqual(WIDTH);
      }
      for (const a of marks)
        for (const b of marks) {
          if (a === b || a.y !== b.y || a.labelX > b.labelX) continue;
          expect(reach(a.shape)[1]).toBeLessThan(b.labelX - textWidth(b.label, NUMBER, 600));
        }
    }
  }
});

test('a crowd has an axis of its own, and the first says how many stand there', () => {
  const days = Array.from({ length: 28 }, (_, at) => `2023-11-${String(at + 1).padStart(2, '0')}`);
  const { axes } = axesOf(['1933', '1949', ...days]);
  expect(axes).toHaveLength(2);
  const [main, detail] = axes;
  expect(main?.aside?.count).toBe(detail?.marks.length);
  expect(detail?.aside).toBeNull();
  expect(axesOf(['1933', '1949', '2023']).axes).toHaveLength(1);
});

test('each stretch between two breaks says its year', () => {
  const { axes } = axesOf(['1949-08-27', '1949-09-01', '1949-10-12', '1954-03', '2024-09-25']);
  for (const { ticks, breaks } of axes) {
    const edges = [Number.NEGATIVE_INFINITY, ...breaks.map(({ x0 }) => x0), Number.POSITIVE_INFINITY];
    for (let at = 1; at < edges.length; at++) {
      const here = ticks.filter(({ x }) => x >= (edges[at - 1] ?? 0) && x < (edges[at] ?? 0));
      expect(here.some(({ label }) => /\d{4}$/.test(label))).toBe(true);
    }
  }
});

test('without events there is no axis', () => {
  expect(sheetAxes(datasetOf(), [], WIDTH)).toEqual([]);
});
