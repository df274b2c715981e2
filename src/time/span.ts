import { assert } from '../base/assert.ts';
import { MS_PER_DAY } from './instant.ts';
import { grouped } from './words-style.ts';

const HOUR = 3_600_000;

/** Mean Gregorian year: 400 years are 146,097 days. */
const YEAR = 365.2425 * MS_PER_DAY;

/** Units below the year from the finest, and how many of each still read better than the next coarser one. */
const UNITS = [
  { name: 'second', ms: 1000, below: 120 },
  { name: 'minute', ms: 60_000, below: 120 },
  { name: 'hour', ms: HOUR, below: 48 },
  { name: 'day', ms: MS_PER_DAY, below: 60 },
  { name: 'month', ms: YEAR / 12, below: 24 },
] as const;

/** A number with its unit: "1 year", "12 days", "1,100 years". */
export function counted(n: number, unit: string): string {
  return `${grouped(n)} ${unit}${n === 1 ? '' : 's'}`;
}

/** Two significant digits from 1,000 up: how far a view reaches is not known to the year. */
function rough(n: number): number {
  if (n < 1000) return n;
  const step = 10 ** (String(n).length - 2);
  return Math.round(n / step) * step;
}

/**
 * A length of time in rough words: "3 hours", "12 days", "8 months", "97 years", "1,100 years".
 * @param ms milliseconds, any sign, finite; months and years are mean Gregorian ones
 */
export function spanWords(ms: number): string {
  const length = Math.abs(ms);
  assert(Number.isFinite(length), 'A span has a finite length');
  if (length < 500) return 'less than a second';
  for (const [i, { name, ms: size, below }] of UNITS.entries()) {
    const n = Math.round(length / size);
    // A round number of the coarser unit is said in it: 12 months are a year, 60 minutes an hour.
    const whole = n === Math.round((UNITS[i + 1]?.ms ?? YEAR) / size);
    if (n < below && !(whole && name !== 'day')) return counted(n, name);
  }
  return counted(rough(Math.round(length / YEAR)), 'year');
}
