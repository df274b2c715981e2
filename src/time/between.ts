import { utc } from '@date-fns/utc';
import { addMonths, differenceInMonths } from 'date-fns';
import type { Bound, Edge, Extent } from './extent.ts';
import { type Instant, MS_PER_DAY } from './instant.ts';
import { counted, spanWords } from './span.ts';

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
