import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  civil,
  compareDays,
  dayAfter,
  daysInMonth,
  type Instant,
  instant,
  isLeapYear,
  MS_PER_DAY,
} from '../../src/time/instant.ts';

// Thousands of cases a test: slow machines get their time.
vi.setConfig({ testTimeout: 60_000 });

const SEED = 1933;

/** Any day within a million years of 1 BCE. */
const day = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 12 }), fc.nat(30))
  .map(([year, month, n]) => ({ year, month, day: 1 + (n % daysInMonth(year, month)) }));

describe('instant and civil', () => {
  it('undo each other over two million years', () => {
    fc.assert(
      fc.property(day, fc.nat(MS_PER_DAY - 1), (d, ms) => {
        const at = instant(d.year, d.month, d.day);
        expect(civil(at)).toEqual(d);
        // Within the day the answer stays: exact while a double can tell milliseconds apart.
        if (Math.abs(d.year) < 280_000) expect(civil((at + ms) as Instant)).toEqual(d);
      }),
      { seed: SEED, numRuns: 20_000 },
    );
  });

  it('agree with Date wherever Date reaches', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -270_000, max: 270_000 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const date = new Date(0);
          date.setUTCFullYear(year, month - 1, 1);
          expect(instant(year, month)).toBe(date.getTime());
        },
      ),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it('count one day after the other, over every kind of month end', () => {
    for (const year of [-401, -400, -100, -5, -4, -1, 0, 1, 4, 1899, 1900, 1999, 2000, 2100]) {
      let at: number = instant(year);
      for (let month = 1; month <= 12; month++) {
        for (let n = 1; n <= daysInMonth(year, month); n++, at += MS_PER_DAY) {
          expect(civil(at as Instant)).toEqual({ year, month, day: n });
        }
      }
      expect(at).toBe(instant(year + 1));
    }
  });

  it('know 1970, the days before it and the first of all years', () => {
    expect(instant(1970)).toBe(0);
    expect(instant(1969, 12, 31)).toBe(-MS_PER_DAY);
    expect(civil(-1 as Instant)).toEqual({ year: 1969, month: 12, day: 31 });
    expect(civil(instant(0))).toEqual({ year: 0, month: 1, day: 1 });
  });

  it('let a day last to its last millisecond, and, where a double no longer tells these apart, to its last quarter', () => {
    expect(civil((instant(280_000) - 1) as Instant)).toEqual({ year: 279_999, month: 12, day: 31 });
    const far = { year: 1_000_000, month: 6, day: 15 };
    const midnight = instant(far.year, far.month, far.day);
    expect(civil((midnight + 0.75 * MS_PER_DAY) as Instant)).toEqual(far);
  });

  it('keep every day even where a double is coarse', () => {
    const far = fc.integer({ min: 1_000_000_000, max: 999_999_999_999 });
    fc.assert(
      fc.property(
        far,
        fc.boolean(),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (n, before, month, d) => {
          const year = before ? -n : n;
          expect(civil(instant(year, month, d))).toEqual({ year, month, day: d });
        },
      ),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it('refuse days that do not exist instead of rolling over', () => {
    for (const [year, month, d, message] of [
      [1900, 2, 29, 'No such day: 1900-2-29'],
      [2023, 2, 30, 'No such day: 2023-2-30'],
      [1949, 4, 31, 'No such day: 1949-4-31'],
      [1949, 13, 1, 'No month 13'],
      [1949, 0, 1, 'No month 0'],
      [1949, 1, 0, 'No such day: 1949-1-0'],
      [1949, 1, 1.5, 'Not a day: 1949-1-1.5'],
      [Number.NaN, 1, 1, 'Not a day: NaN-1-1'],
      [Number.POSITIVE_INFINITY, 1, 1, 'Not a day: Infinity-1-1'],
    ] as const) {
      expect(() => instant(year, month, d)).toThrow(message);
    }
  });
});

describe('the calendar', () => {
  it('has 97 leap years in 400, before year 0 too', () => {
    for (const from of [-800, -400, 0, 1600, 2000]) {
      const leap = Array.from({ length: 400 }, (_, i) => from + i).filter(isLeapYear);
      expect(leap).toHaveLength(97);
    }
    expect([1900, 2000, 2023, 2024, 0, -4, -100, -400].map(isLeapYear)).toEqual([
      false,
      true,
      false,
      true,
      true,
      true,
      false,
      true,
    ]);
  });

  it('orders days and finds the next one', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const order = instant(a.year, a.month, a.day) - instant(b.year, b.month, b.day);
        expect(Math.sign(compareDays(a, b))).toBe(Math.sign(order));
        expect(compareDays(a, civil(dayAfter(a)))).toBeLessThan(0);
      }),
      { seed: SEED, numRuns: 2000 },
    );
    expect(civil(dayAfter({ year: 1900, month: 2, day: 28 }))).toEqual({ year: 1900, month: 3, day: 1 });
  });
});
