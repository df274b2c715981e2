import { describe, expect, it } from 'vitest';
import { carriesLabel, formOf, overhang, reachAt, standingOf } from '../../src/scene/marks.ts';
import { Rows } from '../../src/scene/rows.ts';
import { instant } from '../../src/time/instant.ts';
import { extent } from '../time/read.ts';

describe('the form of a date', () => {
  const bar = (pale: boolean, start: string, end: string) => ({ kind: 'bar', pale, start, end });

  it.each<readonly [edtf: string, form: object]>([
    ['1949-08-27', { kind: 'dot', circa: false }],
    ['1949-08-27~', { kind: 'dot', circa: true }],
    ['1949-08-27?', { kind: 'dot', circa: true }],
    ['1949', { kind: 'hollow', circa: false }],
    ['1949-08?', { kind: 'hollow', circa: true }],
    ['[1949..1951]', bar(true, 'soft', 'soft')],
    ['[1949..]', bar(true, 'soft', 'open')],
    ['[..1949]', bar(true, 'open', 'soft')],
    ['1949/1951', bar(false, 'sharp', 'sharp')],
    ['1949~/1951', bar(false, 'soft', 'soft')],
    ['1949?/1951', bar(false, 'soft', 'soft')],
    ['1949/..', bar(false, 'sharp', 'open')],
    ['../1949', bar(false, 'open', 'sharp')],
    ['1949/', bar(false, 'sharp', 'unknown')],
    ['/1949~', bar(false, 'unknown', 'soft')],
    ['XXXX-01-19', { kind: 'yearly', month: 1, day: 19 }],
    [
      '{1949-08-27,1951..}',
      {
        kind: 'set',
        members: [
          { form: { kind: 'dot', circa: false }, start: instant(1949, 8, 27), end: instant(1949, 8, 28) },
          { form: bar(false, 'sharp', 'open'), start: instant(1951), end: null },
        ],
      },
    ],
  ])('%s', (edtf, form) => {
    expect(formOf(extent(edtf))).toEqual(form);
  });

  it('carries its label where it is a bar or a line', () => {
    const carries = ['1949/1951', '[1949..]', 'XXXX-01-19', '1949', '1949-08-27', '{1949,1951}'];
    expect(carries.map((edtf) => carriesLabel(formOf(extent(edtf))))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('hangs over its ends where they are open or not known', () => {
    expect(overhang({ start: 'open', end: 'sharp' })).toEqual({ before: 22, after: 0 });
    expect(overhang({ start: 'soft', end: 'unknown' })).toEqual({ before: 0, after: 22 });
    expect(overhang({ start: 'unknown', end: 'open' })).toEqual({ before: 22, after: 22 });
  });

  it.each<readonly [edtf: string, standing: object]>([
    ['1949-08-27', { start: 500, end: 500, half: 8, before: 0, after: 0 }],
    ['1949-08-27~', { start: 500, end: 500, half: 20, before: 0, after: 0 }],
    ['1949', { start: 0, end: 1000, half: 8, before: 0, after: 0 }],
    ['1949~', { start: 0, end: 1000, half: 20, before: 0, after: 0 }],
    ['1949/1951', { start: 0, end: 1000, half: 6, before: 0, after: 0 }],
    ['1949/..', { start: 0, end: 1000, half: 6, before: 0, after: 22 }],
    ['XXXX-01-19', { start: 0, end: 1000, half: 0, before: 22, after: 22 }],
    ['{1949-08-27,1951-01-01}', { start: 0, end: 1000, half: 0, before: 8, after: 8 }],
    ['{1949-08-27~,1951-01-01}', { start: 0, end: 1000, half: 0, before: 20, after: 20 }],
    ['{1949-08-27,1951..}', { start: 0, end: 1000, half: 0, before: 22, after: 22 }],
  ])('takes room as %s', (edtf, standing) => {
    expect(standingOf(formOf(extent(edtf)), 0, 1000)).toEqual(standing);
  });

  it('reaches as far as its time, or as what is always drawn of it, from an origin', () => {
    const standing = { start: 100, end: 200, half: 8, before: 3, after: 5 };
    expect(reachAt(standing, 0, 1)).toEqual({ left: 97, right: 205 });
    expect(reachAt(standing, 50, 2)).toEqual({ left: 97, right: 305 });
    expect(reachAt(standing, 150, 0.1)).toEqual({ left: -11, right: 13 });
  });
});

describe('a row', () => {
  const taken = (left: number, right: number, side: 'left' | 'right' | 'on' = 'right', label = 40) => ({
    ...{ left, right, side, label },
  });

  it('is free fourteen pixels beside what stands in it', () => {
    const rows = new Rows(2);
    rows.take(0, taken(100, 200));
    rows.take(0, taken(300, 400));
    expect(rows.count).toBe(2);
    expect([rows.free(0, 0, 86), rows.free(0, 0, 87)]).toEqual([true, false]);
    expect([rows.free(0, 214, 286), rows.free(0, 213, 286), rows.free(0, 214, 287)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([rows.free(0, 414, 500), rows.free(0, 413, 500), rows.free(0, 150, 160)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([rows.free(1, 100, 200), rows.free(2, 0, 10), rows.free(-1, 0, 10)]).toEqual([true, false, false]);
    rows.take(2, taken(0, 10));
    expect(rows.free(2, 500, 510)).toBe(false);
  });

  it('is kept in order, whatever comes first', () => {
    const rows = new Rows(1);
    for (const [left, right] of [
      [300, 400],
      [0, 80],
      [600, 700],
      [100, 200],
    ] as const)
      rows.take(0, taken(left, right));
    for (const at of [40, 150, 350, 650]) expect(rows.free(0, at, at + 1)).toBe(false);
    for (const at of [240, 500, 800]) expect(rows.free(0, at, at + 1)).toBe(true);
  });

  it('has room at the other side of a label up to what stands next, twice the air between', () => {
    const rows = new Rows(1);
    rows.take(0, taken(100, 200, 'left'));
    rows.take(0, taken(400, 500, 'left'));
    // The next one's label stands left already: nothing can turn into the gap.
    expect(rows.room(0, 200, 'right')).toBe(200 - 14);
    // The one before it may turn its own label to the right only if that stands left.
    expect(rows.room(0, 400, 'left')).toBe(200 - 40 - 28);
    expect(rows.room(0, 100, 'left')).toBe(Number.POSITIVE_INFINITY);
    expect(rows.room(0, 500, 'right')).toBe(Number.POSITIVE_INFINITY);
    expect(rows.room(5, 500, 'right')).toBe(Number.POSITIVE_INFINITY);
  });

  it('keeps room for a label that may leave its bar for the left', () => {
    const rows = new Rows(1);
    rows.take(0, taken(100, 200, 'right'));
    rows.take(0, taken(400, 500, 'on'));
    expect(rows.room(0, 200, 'right')).toBe(200 - 40 - 28);
    expect(rows.room(0, 400, 'left')).toBe(200 - 14);
  });
});
