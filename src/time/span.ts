import { utc } from '@date-fns/utc';
import { addMonths, differenceInMonths } from 'date-fns';
import { assert } from '../base/assert.ts';
import type { Bound, Edge, Extent } from './extent.ts';
import { type Instant, MS_PER_DAY } from './instant.ts';
import { grouped } from './words-style.ts';

const HOUR = 3_600_000;

/** Mean Gregorian year: 400 years are 146,097 days. */
const YEAR = 365.2425 * MS_PER_DAY;

/** Units from the finest, and how many of each still read better than the next coarser one. */
const UNITS = [
  { name: 'second', ms: 1000, below: 120 },
  { name: 'minute', ms: 60_000, below: 120 },
  { name: 'hour', ms: HOUR, below: 48 },
  { name: 'day', ms: MS_PER_DAY, below: 60 },
  { name: 'month', ms: YEAR / 12, below: 24 },
  { name: 'year', ms: YEAR, below: Number.POSITIVE_INFINITY },
] as const;

/** A number with its unit: "1 year", "12 days", "1,100 years". */
function counted(n: number, unit: string): string {
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
  for (const [i, unit] of UNITS.entries()) {
    const n = Math.round(length / unit.ms);
    const coarser = UNITS[i + 1];
    // A round number of the coarser unit is said in it: 12 months are a year, 60 minutes an hour.
    const whole = coarser !== undefined && n === Math.round(coarser.ms / unit.ms);
    if (n < unit.below && !(whole && unit.name !== 'day')) return counted(rough(n), unit.name);
  }
  return counted(rough(Math.round(length / YEAR)), 'year');
}

/** How long from one thing to the other: whole days, at the least and at the most. Negative: `b` came first. */
export interface Between {
  readonly least: number;
  readonly most: number;
  /** "exactly 75 years", "14 months to 2 years", "up to 3 days", "3 days earlier", "the same day". */
  readonly words: string;
}

/** The days, as first instants, on one of which a thing happened or began. */
interface Start {
  readonly first: Instant;
  readonly last: Instant;
}

/** ECMAScript gives `Date` 100 million days on either side of 1970. */
const DATE_LIMIT = 100_000_000 * MS_PER_DAY;

function boundsOf(from: Bound, to: Bound): Start | null {
  if (from.kind !== 'at' || to.kind !== 'at') return null;
  return { first: from.at, last: (to.at - MS_PER_DAY) as Instant };
}

function edgeOf(edge: Edge): Start | null {
  return edge.kind === 'at' ? { first: edge.earliest, last: edge.latest } : null;
}

function startOf(x: Extent): Start | null {
  switch (x.kind) {
    case 'moment':
      return boundsOf(x.from, x.to);
    case 'period':
      return edgeOf(x.start);
    case 'all-of':
      return x.members.map(startOf).reduce(earlier);
    case 'yearly':
      return null;
  }
}

/** The earlier of two starts; none when either is not known. */
function earlier(a: Start | null, b: Start | null): Start | null {
  if (a === null || b === null) return null;
  return { first: Math.min(a.first, b.first) as Instant, last: Math.min(a.last, b.last) as Instant };
}

/** Whole months from a day to a later one, and the days left over. */
interface Calendar {
  readonly months: number;
  readonly days: number;
}

/** Null outside the range of `Date`, where nobody counts in months anyway. */
function calendar(from: Instant, to: Instant): Calendar | null {
  if (Math.abs(from) > DATE_LIMIT || Math.abs(to) > DATE_LIMIT) return null;
  const months = differenceInMonths(to, from, { in: utc });
  const reached = addMonths(from, months, { in: utc }).getTime();
  return { months, days: Math.round((to - reached) / MS_PER_DAY) };
}

/** A certain length: years and months where it is made of them, days up to two months, both beyond. */
function exactWords(from: Instant, to: Instant): string {
  const total = (to - from) / MS_PER_DAY;
  const length = calendar(from, to);
  if (length === null) return spanWords(to - from);
  if (length.months < 2 && length.days > 0) return counted(total, 'day');
  const years = Math.floor(length.months / 12);
  const parts = [
    { n: years, unit: 'year' },
    { n: length.months - years * 12, unit: 'month' },
    { n: length.days, unit: 'day' },
  ].filter(({ n }) => n > 0);
  return parts.map(({ n, unit }) => counted(n, unit)).join(', ');
}

/** An uncertain length in one unit: days below three months, months below two years, else years; `up` or down to whole ones. */
function roundWords(from: Instant, to: Instant, up: boolean): string {
  const length = calendar(from, to);
  if (length === null) return spanWords(to - from);
  const total = Math.round((to - from) / MS_PER_DAY);
  if (length.months < 3) return counted(total, 'day');
  const months = length.months + (up && length.days > 0 ? 1 : 0);
  if (months < 24) return months === 12 ? '1 year' : counted(months, 'month');
  return counted(up ? Math.ceil(months / 12) : Math.floor(months / 12), 'year');
}

/** The words for a length known to lie between two, both forward in time. */
function forwardWords(a: Start, b: Start): string {
  const least = b.first - a.last;
  const most = b.last - a.first;
  if (least === most) return most === 0 ? 'the same day' : `exactly ${exactWords(a.first, b.first)}`;
  const high = roundWords(a.first, b.last, true);
  if (least <= 0) return `up to ${high}`;
  const low = roundWords(a.last, b.first, false);
  if (low === high) return `about ${low}`;
  // "14 to 16 years", but "14 months to 2 years".
  const [n = '', unit = ''] = low.split(' ');
  const [, highUnit = ''] = high.split(' ');
  return unit.replace(/s$/, '') === highUnit.replace(/s$/, '') ? `${n} to ${high}` : `${low} to ${high}`;
}

/**
 * How long from `a` to `b`, counted from the day each happened or, for a period or a list, began,
 * with the least and the most that their uncertainty as written allows.
 * @returns `'unknown'` when either has no bounds on when it began (open, unknown, every year)
 */
export function between(a: Extent, b: Extent): Between | 'unknown' {
  const x = startOf(a);
  const y = startOf(b);
  if (x === null || y === null) return 'unknown';
  const least = Math.round((y.first - x.last) / MS_PER_DAY);
  const most = Math.round((y.last - x.first) / MS_PER_DAY);
  if (most < 0) return { least, most, words: `${forwardWords(y, x)} earlier` };
  // Where either may be first, the longer way round is the most that they can be apart.
  const words = least < 0 && -least > most ? forwardWords(y, x) : forwardWords(x, y);
  return { least, most, words: least < 0 ? `${words} either way` : words };
}
