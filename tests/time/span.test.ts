import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MS_PER_DAY } from '../../src/time/instant.ts';
import { spanWords } from '../../src/time/span.ts';

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
