import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANES, MOST, random, synthetic, titleOf } from './synthetic.ts';

const counts = fc.integer({ min: 1, max: 3000 });
const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe('the made-up events', () => {
  it('are the same for the same seed and number, and others for another seed', () => {
    fc.assert(
      fc.property(counts, seeds, (count, seed) => {
        expect(synthetic(count, seed)).toEqual(synthetic(count, seed));
      }),
      { seed: 4, numRuns: 20 },
    );
    expect(synthetic(1000, 1).start).not.toEqual(synthetic(1000, 2).start);
  });

  it('are as many as asked for, in order of start and then of end, with values in their ranges', () => {
    fc.assert(
      fc.property(counts, seeds, (count, seed) => {
        const { start, days, lane, importance } = synthetic(count, seed);
        expect([start.length, days.length, lane.length, importance.length]).toEqual(Array(4).fill(count));
        const days0 = [...days].filter((length) => length !== 0);
        expect(days0.every((length) => length >= 2 && length < 2 ** 14)).toBe(true);
        expect([...lane].every((each) => each < LANES.length)).toBe(true);
        expect([...importance].every((each) => each >= 1 && each <= 3)).toBe(true);
        const key = (row: number): number => (start[row] ?? 0) * 2 ** 14 + (days[row] ?? 0);
        expect([...start.keys()].every((row) => row === 0 || key(row - 1) <= key(row))).toBe(true);
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  it('have the shares that the benchmark says', () => {
    const made = synthetic(20_000);
    const share = (holds: (row: number) => boolean): number =>
      [...made.start.keys()].filter(holds).length / made.count;
    expect(share((row) => made.days[row] !== 0)).toBeCloseTo(0.2, 1.5);
    expect(share((row) => made.importance[row] === 1)).toBeCloseTo(0.1, 1.5);
    expect(share((row) => made.importance[row] === 2)).toBeCloseTo(0.3, 1.5);
    for (const lane of LANES.keys()) expect(share((row) => made.lane[row] === lane)).toBeGreaterThan(0.05);
  });

  it('are dense where the pointer goes: a hundredth of the time holds a tenth of them', () => {
    const made = synthetic(20_000);
    const near = made.start.filter((day) => Math.abs(day - made.dense) <= 365).length;
    expect(near / made.count).toBeGreaterThan(0.1);
  });

  it('have titles as long as real ones, and many of them', () => {
    const titles = Array.from({ length: 2000 }, (_, row) => titleOf(row));
    for (const title of titles) {
      expect(title.length).toBeGreaterThanOrEqual(13);
      expect(title.length).toBeLessThanOrEqual(28);
    }
    expect(new Set(titles).size).toBeGreaterThan(300);
  });

  it('refuse a number that they cannot be sorted with', () => {
    for (const count of [0, -1, Number.NaN, MOST]) expect(() => synthetic(count)).toThrow(RangeError);
  });

  it('come from numbers from 0 to 1', () => {
    const next = random(7);
    const drawn = Array.from({ length: 10_000 }, next);
    expect(drawn.every((number) => number >= 0 && number < 1)).toBe(true);
    expect(drawn.reduce((sum, number) => sum + number, 0) / drawn.length).toBeCloseTo(0.5, 1.5);
  });
});
