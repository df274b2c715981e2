import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bounds } from '../../src/time/edtf/bounds.ts';
import { compareExtents, hull } from '../../src/time/extent.ts';
import { extentOf } from '../../src/time/extent-of.ts';
import { dayAfter, instant } from '../../src/time/instant.ts';
import { expression, expressions } from './edtf/generate.ts';
import { extent, read } from './read.ts';

// Thousands of cases a test: slow machines get their time.
vi.setConfig({ testTimeout: 60_000 });

const SEED = 1944;
const at = (year: number, month = 1, day = 1) => ({ kind: 'at', at: instant(year, month, day) });
const sure = { approximate: false, uncertain: false };

describe('extentOf', () => {
  it('makes a date a moment, however coarse', () => {
    expect(extent('1949-08-27')).toEqual({
      kind: 'moment',
      form: 'day',
      from: at(1949, 8, 27),
      to: at(1949, 8, 28),
      ...sure,
    });
    expect(extent('1949-12-31')).toMatchObject({ to: at(1950) });
    expect(extent('1949')).toEqual({ kind: 'moment', form: 'within', from: at(1949), to: at(1950), ...sure });
    expect(extent('09XX')).toMatchObject({ kind: 'moment', form: 'within', from: at(900), to: at(1000) });
    expect(extent('1949-08-XX')).toMatchObject({ form: 'within', from: at(1949, 8), to: at(1949, 9) });
    expect(extent('2025-21')).toMatchObject({ form: 'within', from: at(2025, 3), to: at(2025, 6) });
    expect(extent('1985-04-12T23:20:30Z')).toMatchObject({ form: 'day', from: at(1985, 4, 12) });
  });

  it('keeps a day of three and a stay of three days apart', () => {
    expect(extent('[2023-11-10..2023-11-12]')).toEqual({
      kind: 'moment',
      form: 'one-of',
      from: at(2023, 11, 10),
      to: at(2023, 11, 13),
      ...sure,
    });
    const days = (n: number) => ({
      kind: 'at',
      earliest: instant(2023, 11, n),
      latest: instant(2023, 11, n),
    });
    expect(extent('2023-11-10/2023-11-12')).toEqual({
      kind: 'period',
      start: days(10),
      end: days(13),
      ...sure,
    });
  });

  it('gives each edge of a period its own uncertainty', () => {
    expect(extent('1933/1934')).toEqual({
      kind: 'period',
      start: { kind: 'at', earliest: instant(1933), latest: instant(1933, 12, 31) },
      end: { kind: 'at', earliest: instant(1934, 1, 2), latest: instant(1935) },
      ...sure,
    });
    expect(extent('1984/1984')).toMatchObject({ kind: 'period' });
    expect(extent('2014-05/..')).toMatchObject({ end: { kind: 'open' } });
    expect(extent('2014-05/')).toMatchObject({ end: { kind: 'unknown' } });
    expect(extent('../1985')).toMatchObject({ start: { kind: 'open' } });
    expect(extent('/1985')).toMatchObject({ start: { kind: 'unknown' } });
  });

  it('takes a set of one date for that date', () => {
    for (const one of ['[1949-08]', '{1949-08}']) expect(extent(one)).toEqual(extent('1949-08'));
    expect(extent('[XXXX-01-19]')).toEqual(extent('XXXX-01-19'));
  });

  it('lists what holds together, ranges as periods', () => {
    expect(extent('{1960,1970..1972}')).toEqual({
      kind: 'all-of',
      members: [extent('1960'), extent('1970/1972')],
      from: at(1960),
      to: at(1973),
      ...sure,
    });
    expect(extent('{..1984}')).toMatchObject({
      kind: 'all-of',
      members: [extent('../1984')],
      from: { kind: 'open' },
    });
    expect(extent('{1984..}')).toMatchObject({ members: [extent('1984/..')], to: { kind: 'open' } });
  });

  it('knows a day that comes every year', () => {
    expect(extent('XXXX-01-19')).toEqual({ kind: 'yearly', month: 1, day: 19, ...sure });
    expect(extent('XXXX-02-29~')).toEqual({
      kind: 'yearly',
      month: 2,
      day: 29,
      approximate: true,
      uncertain: false,
    });
    expect(extent('XXXX-12-XX')).toMatchObject({ kind: 'moment' });
    expect(extent('-XXXX-01-19')).toMatchObject({ kind: 'moment' });
    expect(extent('XXXX-12')).toMatchObject({ kind: 'moment' });
  });

  it('carries the marks as flags, wherever they stand', () => {
    const flags = (text: string) => {
      const { approximate, uncertain } = extent(text);
      return `${approximate ? 'a' : ''}${uncertain ? 'u' : ''}`;
    };
    expect(['1984', '1984~', '1984?', '1984%', '2004-06-~11', '2001-?21', 'Y17E7~'].map(flags)).toEqual([
      '',
      'a',
      'u',
      'au',
      'a',
      'u',
      'a',
    ]);
    expect(['1984~/1990?', '../1990?', '[1984,1990~]', '{1984?..}', '[..1984~]'].map(flags)).toEqual([
      'au',
      'u',
      'a',
      'u',
      'a',
    ]);
  });

  it('has the bounds of the expression as its hull', () => {
    const broken = expressions(2000, SEED).filter((text) => {
      const x = extent(text);
      const { earliest, latest } = bounds(read(text));
      const from =
        typeof earliest === 'string' ? { kind: earliest } : at(earliest.year, earliest.month, earliest.day);
      const to = typeof latest === 'string' ? { kind: latest } : { kind: 'at', at: dayAfter(latest) };
      return x.kind !== 'yearly' && !isDeepStrictEqual(hull(x), { from, to });
    });
    expect(broken).toEqual([]);
  });
});

describe('compareExtents', () => {
  it('sorts open starts first, then unknown ones, then by date, and open ends last', () => {
    const order = [
      'XXXX-01-19',
      '../1900',
      '/1900',
      '/1901',
      '1899',
      '1900-01',
      '1900',
      '1900/1901',
      '1900/',
      '1900/..',
      '1950',
    ];
    const shuffled = order.toReversed().map((text) => ({ text, x: extent(text) }));
    const sorted = shuffled.sort((a, b) => compareExtents(a.x, b.x)).map(({ text }) => text);
    // '../1900' and the yearly day both start open; the one with an end comes first.
    expect(sorted).toEqual(['../1900', 'XXXX-01-19', ...order.slice(2)]);
  });

  it('is a total order', () => {
    const any = expression.map((text) => extentOf(read(text)));
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compareExtents(a, b)) + Math.sign(compareExtents(b, a))).toBe(0);
        expect(compareExtents(a, a)).toBe(0);
        const [x, y, z] = [a, b, c].sort(compareExtents);
        if (x === undefined || y === undefined || z === undefined) throw new Error('Three were sorted');
        expect(compareExtents(x, y)).toBeLessThanOrEqual(0);
        expect(compareExtents(x, z)).toBeLessThanOrEqual(0);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});
