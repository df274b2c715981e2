import { assert } from '../base/assert.ts';
import type { Brand } from '../base/brand.ts';

/**
 * A point on the time line: milliseconds since 1970-01-01T00:00Z, proleptic Gregorian, no leap
 * seconds. Years are astronomical: year 0 is 1 BCE. Not limited to the range of `Date`; beyond
 * about 285,000 years from 1970 a double no longer tells single milliseconds apart.
 */
export type Instant = Brand<number, 'Instant'>;

/** A day of the proleptic Gregorian calendar: astronomical year, month 1 to 12, day 1 to 31. */
export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Length of one civil day in milliseconds. */
export const MS_PER_DAY = 86_400_000;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The calendar repeats after 400 years, which are this many days. */
const DAYS_PER_ERA = 146_097;

/** Days from 0000-03-01, where the arithmetic below starts counting, to 1970-01-01. */
const EPOCH_OFFSET = 719_468;

/** Tells whether an astronomical year has a 29 February (year 0 has one, 1900 has none). */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * Number of days in a month (1 to 12) of an astronomical year.
 * @throws when `month` is not one of the twelve.
 */
export function daysInMonth(year: number, month: number): number {
  const length = MONTH_LENGTHS[month - 1];
  assert(length !== undefined, `No month ${month}`);
  return month === 2 && isLeapYear(year) ? 29 : length;
}

/**
 * Days from 1970-01-01 to a day of the civil calendar, negative before it.
 * Follows Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`
 * (https://howardhinnant.github.io/date_algorithms.html): years start on 1 March, eras last 400 years.
 * Exact while the count fits a double, far beyond ±10^12 years.
 */
function dayNumber({ year, month, day }: YearMonthDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET;
}

/**
 * The first instant of a day, UTC.
 * @param year astronomical, any whole number; `civil` gives the day back for years within ±10^12
 * @param month 1 to 12
 * @param day 1 to the length of the month: nothing rolls over
 * @throws when there is no such day; text from outside goes through `parseEdtf`, which answers instead.
 */
export function instant(year: number, month = 1, day = 1): Instant {
  assert(Number.isInteger(year) && Number.isInteger(day), `Not a day: ${year}-${month}-${day}`);
  assert(day >= 1 && day <= daysInMonth(year, month), `No such day: ${year}-${month}-${day}`);
  return (dayNumber({ year, month, day }) * MS_PER_DAY) as Instant;
}

/**
 * Whole days from 1970-01-01 to the day that holds an instant. Past 2^53 ms (285,000 years), where a
 * double may lie a little beside the midnight that was meant, that midnight wins over the day before it.
 */
function dayOf(at: Instant): number {
  const days = at / MS_PER_DAY;
  const nearest = Math.round(days);
  const exact = Math.abs(at) <= Number.MAX_SAFE_INTEGER;
  return !exact && Math.abs(days - nearest) <= Math.abs(days) * Number.EPSILON ? nearest : Math.floor(days);
}

/**
 * The UTC day that an instant falls on; the inverse of `instant` for first instants of days.
 * Hinnant's `civil_from_days`, see `dayNumber`.
 */
export function civil(at: Instant): YearMonthDay {
  const z = dayOf(at) + EPOCH_OFFSET;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The first instant of the day after `day`: where something that lasts through `day` ends. */
export function dayAfter({ year, month, day }: YearMonthDay): Instant {
  return (instant(year, month, day) + MS_PER_DAY) as Instant;
}

/** Orders two days: negative when `a` is earlier, 0 when they are the same. */
export function compareDays(a: YearMonthDay, b: YearMonthDay): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}
