import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchOf } from '../../../src/dataset/tour.ts';
import { type Instant, instant, MS_PER_DAY } from '../../../src/time/instant.ts';
import { asEdtf, seenAsEdtf, stretchWords, tourWords } from '../../../src/ui/tours/stretch.ts';
import { datasetOf } from '../page.tsx';

const from1949 = { from: instant(1949, 7), to: instant(1950, 3) };

describe('a stretch of time in EDTF', () => {
  it('says an end by its month or year alone where that is the same', () => {
    expect(asEdtf(from1949)).toEqual({ from: '1949-07', to: '1950-02' });
    expect(asEdtf({ from: instant(1930), to: instant(1951) })).toEqual({ from: '1930', to: '1950' });
    expect(asEdtf({ from: instant(1949, 7, 2), to: instant(1950, 2, 28) })).toEqual({
      from: '1949-07-02',
      to: '1950-02-27',
    });
    expect(asEdtf({ from: instant(-44, 3, 15), to: instant(1, 1, 2) })).toEqual({
      from: '-0044-03-15',
      to: '0001-01-01',
    });
    expect(asEdtf({ from: instant(-12000), to: instant(12001) })).toEqual({ from: 'Y-12000', to: 'Y12000' });
  });

  it('reads back as the very same days', () => {
    const day = fc.integer({ min: -3_500_000, max: 2_500_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400_000 }), (first, length) => {
        const [from, to] = [first * MS_PER_DAY, (first + length) * MS_PER_DAY];
        expect(stretchOf(asEdtf({ from: from as Instant, to: to as Instant }))).toEqual({ from, to });
      }),
      { numRuns: 2000, seed: 1949 },
    );
  });

  it('holds all that was seen, and no finer than it could be', () => {
    const seen = { from: instant(1929, 4, 24), to: instant(2028, 12, 8) };
    expect(seenAsEdtf(seen)).toEqual({ from: '1929', to: '2028' });
    expect(seenAsEdtf({ from: instant(1949, 4, 24), to: instant(1952, 12, 8) })).toEqual({
      from: '1949-04',
      to: '1952-12',
    });
    expect(seenAsEdtf({ from: instant(1949, 4, 24), to: instant(1949, 12, 8) })).toEqual({
      from: '1949-04-24',
      to: '1949-12-07',
    });
  });
});

describe('the words', () => {
  it('name a stretch, once where both ends are the same', () => {
    expect(stretchWords({ from: '1949-07', to: '1950-02' })).toBe('Jul 1949 to Feb 1950');
    expect(stretchWords({ from: '1949', to: '1949' })).toBe('1949');
    expect(stretchWords({ from: 'soon', to: '1949' })).toBe('soon to 1949');
  });

  it('say how many steps a tour has and what they show', () => {
    const [tour] = datasetOf().tours;
    expect(tour && tourWords(tour)).toBe('1 step, showing 1949 to 1950');
    expect(tourWords({ steps: [] })).toBe('No steps yet');
  });
});
