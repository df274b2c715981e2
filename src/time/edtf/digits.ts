import { daysInMonth, type YearMonthDay } from '../instant.ts';
import type { CalendarDate, YearPart } from './types.ts';

/** Which numbers a masked part can stand for. */

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const DAYS = Array.from({ length: 31 }, (_, i) => i + 1);

const LEAP_YEAR = 2000;

/** Those of `numbers` that fit two characters, of which `X` fits any digit. */
function fitting(mask: string, numbers: readonly number[]): readonly number[] {
  const [tens, units] = mask;
  return numbers.filter(
    (n) =>
      (tens === 'X' || Number(tens) === Math.floor(n / 10)) && (units === 'X' || Number(units) === n % 10),
  );
}

/** The months (1 to 12) that two characters can stand for: `1X` is 10, 11, 12; none for `13`. */
export function monthsOf(digits: string): readonly number[] {
  return fitting(digits, MONTHS);
}

/** The days (1 to 31) that two characters can stand for, whatever the month. */
export function daysOf(digits: string): readonly number[] {
  return fitting(digits, DAYS);
}

/** First and last astronomical year of a masked year: `19XX` is 1900 and 1999, `-19XX` is -1999 and -1900. */
export function yearsOf(year: YearPart): { first: number; last: number } {
  const low = Number(year.digits.replaceAll('X', '0'));
  const high = Number(year.digits.replaceAll('X', '9'));
  // Minus nought is no year: -000X stands for -9 to -1.
  return year.negative ? { first: -high, last: -Math.max(low, 1) } : { first: low, last: high };
}

/** The years of a masked year in order, from the first on or, `backwards`, from the last. */
function* yearsInOrder(year: YearPart, backwards: boolean): Generator<number> {
  const unknown = year.digits.split('X').length - 1;
  const combinations = 10 ** unknown;
  for (let i = 0; i < combinations; i++) {
    // Counting magnitudes down is counting negative years up.
    const n = backwards === year.negative ? i : combinations - 1 - i;
    const fill = unknown === 0 ? '' : String(n).padStart(unknown, '0');
    let next = 0;
    const magnitude = Number(year.digits.replaceAll('X', () => fill.charAt(next++)));
    if (!(year.negative && magnitude === 0)) yield year.negative ? -magnitude : magnitude;
  }
}

/** The first or last day within one year that fits the month and day masks, or null when there is none. */
function extremeInYear(date: CalendarDate, year: number, backwards: boolean): YearMonthDay | null {
  const months = date.month === null ? MONTHS : monthsOf(date.month.digits);
  const days = date.day === null ? DAYS : daysOf(date.day.digits);
  for (const month of backwards ? months.toReversed() : months) {
    const length = daysInMonth(year, month);
    const day = backwards ? days.findLast((d) => d <= length) : days.find((d) => d <= length);
    if (day !== undefined) return { year, month, day };
  }
  return null;
}

/**
 * The first and the last day that a date, masked or not, can mean; null when it means none
 * (`1900-02-29`, `190X-04-31`). Both are days that fit the mask: `156X-12-25` ends on 1569-12-25.
 */
export function daysMeant(date: CalendarDate): { first: YearMonthDay; last: YearMonthDay } | null {
  // A leap year has every day that any year has: what is not in one need not be sought in 10,000.
  if (extremeInYear(date, LEAP_YEAR, false) === null) return null;
  const extreme = (backwards: boolean): YearMonthDay | null => {
    for (const year of yearsInOrder(date.year, backwards)) {
      const found = extremeInYear(date, year, backwards);
      if (found !== null) return found;
    }
    return null;
  };
  const first = extreme(false);
  const last = first && extreme(true);
  return first && last && { first, last };
}
