import { describe, expect, it } from 'vitest';
import type { Disagreement, TimelineEvent } from '../../src/dataset/model.ts';
import { columns } from '../../src/query/columns.ts';
import type { Disputes } from '../../src/query/disputes.ts';
import { bandOf } from '../../src/scene/band.ts';
import { disputedRows, links } from '../../src/scene/links.ts';
import type { MarkScene, PillScene, Shape } from '../../src/scene/scene.ts';
import { instant } from '../../src/time/instant.ts';
import { made } from './make.ts';

const dataset = made([
  { edtf: '1930' },
  { edtf: '1931' },
  { edtf: '1932' },
  { edtf: '1949/..' },
  { edtf: '../1920' },
]);
const all = columns(dataset);
const [first, second, third] = ['event-0001', 'event-0002', 'event-0003'].map((id) => {
  const event = dataset.eventById.get(id);
  if (event === undefined) throw new Error(`${id} was made`);
  return event;
}) as [TimelineEvent, TimelineEvent, TimelineEvent];

/** That the first and the second are dated differently. */
const disputes: Disputes = {
  of: () => [],
  disputed: (id) => id === first.id || id === second.id,
  links: [{ a: first, b: second, disagreement: { id: 'when' } as Disagreement }],
};
const dot = (cx: number): Shape => ({ kind: 'dot', cx, circa: false });
const mark = (event: TimelineEvent, shape: Shape, y: number): MarkScene => ({
  ...{ index: 0, event, y, shape, label: null, disputed: true, hit: { x: 0, width: 1 } },
});
const pill = (key: string, held: readonly TimelineEvent[], x: number, disputed = 1): PillScene => {
  const [lane] = dataset.lanes;
  if (lane === undefined) throw new Error('There is a lane');
  return {
    ...{
      key,
      lane,
      colour: null,
      first,
      last: third,
      count: 2,
      disputed,
      notStated: 0,
      x,
      y: 90,
      label: null,
    },
    ...{ line: { x0: 0, x1: 0 }, members: () => held },
    holds: (row) => held.some((event) => all.events[row] === event),
  };
};
const joined = (marks: readonly MarkScene[], pills: readonly PillScene[] = []) =>
  links(disputes, marks, pills, disputedRows(disputes, all), 800);

describe('a link', () => {
  it('joins the dots of two events that are dated differently', () => {
    expect(
      joined([mark(first, dot(100), 20), mark(second, dot(300), 47), mark(third, dot(400), 20)]),
    ).toEqual([{ key: 'when event-0001 event-0002', from: { x: 100, y: 20 }, to: { x: 300, y: 47 } }]);
  });

  it('begins eight pixels into what is longer, in the middle of what is shorter, at the dot of a year', () => {
    const from = (shape: Shape) => joined([mark(first, shape, 20), mark(second, dot(300), 20)])[0]?.from.x;
    const bar = { kind: 'bar' as const, pale: false, start: 'sharp' as const, end: 'sharp' as const };
    expect(from({ ...bar, x0: 100, x1: 200 })).toBe(108);
    expect(from({ ...bar, x0: 100, x1: 110 })).toBe(105);
    expect(from({ kind: 'hollow', circa: false, cx: 150, x0: 100, x1: 200 })).toBe(150);
  });

  it('is not drawn where an end is out of sight', () => {
    const to = (x: number) => joined([mark(first, dot(100), 20), mark(second, dot(x), 20)]).length;
    expect([-0.1, 0, 800, 800.1].map(to)).toEqual([0, 1, 1, 0]);
    expect(joined([mark(first, dot(100), 20)])).toEqual([]);
  });

  it('goes to the pill in which an event is counted, and not from a pill to itself', () => {
    expect(
      joined([mark(first, dot(100), 20)], [pill('other', [third], 50), pill('here', [second], 300)]),
    ).toEqual([{ key: 'when event-0001 event-0002', from: { x: 100, y: 20 }, to: { x: 300, y: 90 } }]);
    expect(joined([], [pill('both', [first, second], 300)])).toEqual([]);
    expect(joined([], [pill('one', [first], 300), pill('two', [second], 400)])).toHaveLength(1);
    expect(joined([mark(first, dot(100), 20)], [pill('here', [second], 300, 0)])).toEqual([]);
  });

  it('is none where nothing is disputed, and rows are looked up once', () => {
    const nothing: Disputes = { of: () => [], disputed: () => false, links: [] };
    expect(links(nothing, [mark(first, dot(100), 20)], [], new Map(), 800)).toEqual([]);
    const rows = disputedRows(disputes, all);
    expect([...rows].map(([event, row]) => [event, all.events[row]])).toEqual([
      [first, first],
      [second, second],
    ]);
    expect(disputedRows(disputes, all)).toBe(rows);
  });
});

describe('the band of the selected event', () => {
  const world = { from: instant(1900), to: instant(2000) };

  it('is its time, an open side as far as any view reaches', () => {
    expect(bandOf(all, 'event-0001', world)).toEqual({ from: instant(1930), to: instant(1931) });
    expect(bandOf(all, 'event-0004', world)).toEqual({ from: instant(1949), to: instant(2000) });
    expect(bandOf(all, 'event-0005', world)).toEqual({ from: instant(1900), to: instant(1921) });
  });

  it('is none where none is selected, or there is no such event', () => {
    expect([bandOf(all, null, world), bandOf(all, 'gone', world)]).toEqual([null, null]);
  });
});
