import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { between } from '../../src/time/between.ts';
import type { Moment } from '../../src/time/extent.ts';
import { hull } from '../../src/time/extent.ts';
import { type Instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { spanWords } from '../../src/time/span.ts';
import { expression } from './edtf/generate.ts';
import { extent } from './read.ts';

// Thousands of cases a test: slow machines get their time.
vi.setConfig({ testTimeout: 60_000 });

const DAY = MS_PER_DAY;
const YEAR = 365.2425 * DAY;

describe('spanWords', () => {
  it.each([
    [0, 'less than a second'],
    [499, 'less than a second'],
    [1000, '1 second'],
    [90_000, '90 seconds'],
    [3 * 60_000, '3 minutes'],
    [DAY / 24, '1 hour'],
    [DAY / 8, '3 hours'],
    [DAY, '1 day'],
    [36 * (DAY / 24), '36 hours'],
    [12 * DAY, '12 days'],
    [30 * DAY, '30 days'],
    [31 * DAY, '31 days'],
    [YEAR / 1.5, '8 months'],
    [YEAR, '1 year'],
    [365 * DAY, '1 year'],
    [14 * (YEAR / 12), '14 months'],
    [2 * YEAR, '2 years'],
    [97 * YEAR, '97 years'],
    [-97 * YEAR, '97 years'],
    [999 * YEAR, '999 years'],
    [1126 * YEAR, '1,100 years'],
    [123_456 * YEAR, '120,000 years'],
    [13.8e9 * YEAR, '14,000,000,000 years'],
  ])('%d ms are %s', (ms, words) => {
    expect(spanWords(ms)).toBe(words);
  });

  it('never says one of many or many of one, and grows with the span', () => {
    const sizes = ['second', 'minute', 'hour', 'day', 'month', 'year'];
    const rank = (words: string) => sizes.indexOf((words.split(' ')[1] ?? '').replace(/s$/, ''));
    fc.assert(
      fc.property(fc.double({ min: 500, max: 1e16, noNaN: true }), (ms) => {
        const words = spanWords(ms);
        expect(words).toMatch(
          /^(1 (second|minute|hour|day|month|year)|(?!1 |0 )[\d,]+ (second|minute|hour|day|month|year)s)$/,
        );
        expect(rank(spanWords(ms * 3))).toBeGreaterThanOrEqual(rank(words));
      }),
      { seed: 1949, numRuns: 2000 },
    );
  });

  it('has no words for what has no length', () => {
    expect(() => spanWords(Number.NaN)).toThrow();
    expect(() => spanWords(Number.POSITIVE_INFINITY)).toThrow();
  });
});

const words = (a: string, b: string): string => {
  const found = between(extent(a), extent(b));
  return found === 'unknown' ? found : found.words;
};

describe('between', () => {
  it('tells two days apart that lie beyond the range of dates', () => {
    const day = (at: number): Moment => ({
      kind: 'moment',
      form: 'day',
      from: { kind: 'at', at: at as Instant },
      to: { kind: 'at', at: (at + DAY) as Instant },
      approximate: false,
      uncertain: false,
    });
    const found = between(day(-300_000_000 * DAY), day(-100_000_000 * DAY));
    expect(found).toEqual({
      least: 200_000_000,
      most: 200_000_000,
      words: 'exactly 550,000 years',
    });
  });

  it.each([
    ['1949-10-12', '2024-10-12', 'exactly 75 years'],
    ['1933-11-12', '1949-10-12', 'exactly 15 years, 11 months'],
    ['1949-08-27', '1949-08-27', 'the same day'],
    ['1949-08-27', '1949-08-28', 'exactly 1 day'],
    ['1949-08-27', '1949-09-30', 'exactly 34 days'],
    ['1949-08-27', '1949-09-27', 'exactly 1 month'],
    ['1949-08-27', '1949-12-01', 'exactly 3 months, 4 days'],
    ['1949-08-27', '1949-11-01', 'exactly 2 months, 5 days'],
    ['1949-01-01', '[1949-04-01..1949-04-05]', '3 to 4 months'],
    ['1948-02-29', '1949-02-28', 'exactly 1 year'],
    ['1949-08-27', '1949-08-20', 'exactly 7 days earlier'],
    ['1949', '1949', 'up to 1 year either way'],
    ['1949', '2024', '74 to 76 years'],
    ['1949-01', '1950-03-15', '13 to 15 months'],
    ['1949-01', '1951-01-01', '23 months to 2 years'],
    ['2023-11-10', '[2023-11-11..2023-11-13]', '1 to 3 days'],
    ['1949-01-01', '1949', 'up to 1 year'],
    ['1949-06', '1949', 'up to 7 months either way'],
    ['1949', '1949-06', 'up to 7 months either way'],
    ['1949', '1949-01-01', 'up to 1 year either way'],
    ['1949-08-27', '1949-10/1954', '35 to 65 days'],
    ['1933/1934', '1944', '10 to 12 years'],
    ['{1949-08-27,1960}', '1949-08-30', 'exactly 3 days'],
    ['Y-17E7', '2000', 'about 170,000,000 years'],
    ['Y-17E7', 'Y-16E7', 'about 10,000,000 years'],
  ])('from %s to %s: %s', (a, b, expected) => {
    expect(words(a, b)).toBe(expected);
  });

  it('does not know what has no start', () => {
    for (const [a, b] of [
      ['../1949', '1950'],
      ['1949', '/1950'],
      ['XXXX-01-19', '1949'],
      ['[..1949]', '1950'],
      ['{1949,1950..}', '[1949..]'],
    ] as const) {
      expect(between(extent(a), extent(b))).toBe('unknown');
    }
  });

  it('has its least and most from the ends of both, and turns round with its arguments', () => {
    fc.assert(
      fc.property(expression, expression, (s, t) => {
        const [a, b] = [extent(s), extent(t)];
        const there = between(a, b);
        const back = between(b, a);
        if (there === 'unknown' || back === 'unknown') {
          expect(there).toBe(back);
          return;
        }
        expect(there.least).toBeLessThanOrEqual(there.most);
        expect(there.least + back.most).toBe(0);
        expect(there.words).toMatch(/^\S.*\S$/);
        expect(there.words).not.toMatch(/undefined|NaN|-\d/);
        if (a.kind === 'moment' && b.kind === 'moment') {
          const [from, to] = [hull(a).from, hull(b).to];
          if (from.kind === 'at' && to.kind === 'at') {
            expect(there.most).toBe(Math.round((to.at - from.at) / MS_PER_DAY) - 1);
          }
        }
      }),
      { seed: 2014, numRuns: 3000 },
    );
  });
});
