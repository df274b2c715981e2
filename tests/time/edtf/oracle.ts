/**
 * The bounds of a valid expression, found the slow way and from its text alone: by laying the
 * characters of the mask over each day of the calendar in turn. Days of months come from `Date`.
 */

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

type OracleLimit = Day | 'open' | 'unknown';

/** All month-days of a kind of year, "01-01" to "12-31". */
function calendarOf(sample: number): string[] {
  const days: string[] = [];
  for (
    const at = new Date(Date.UTC(sample, 0, 1));
    at.getUTCFullYear() === sample;
    at.setUTCDate(at.getUTCDate() + 1)
  ) {
    days.push(at.toISOString().slice(5, 10));
  }
  return days;
}

const COMMON = calendarOf(1999);
const LEAP = calendarOf(1996);

function daysOfYear(year: number): string[] {
  const end = new Date(0);
  end.setUTCFullYear(year, 2, 0);
  return end.getUTCDate() === 29 ? LEAP : COMMON;
}

/** All numbers of as many digits as the mask that fit it, ascending. */
function fitting(mask: string): number[] {
  return [...mask].reduce<number[]>(
    (heads, c) =>
      heads.flatMap((head) =>
        (c === 'X' ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [Number(c)]).map((d) => head * 10 + d),
      ),
    [0],
  );
}

function first(years: readonly number[], monthDay: RegExp, backwards: boolean): Day {
  for (const year of years) {
    const days = daysOfYear(year).filter((text) => monthDay.test(text));
    const found = backwards ? days.at(-1) : days[0];
    if (found !== undefined) return { year, month: Number(found.slice(0, 2)), day: Number(found.slice(3)) };
  }
  throw new Error('The generator made a date that has no day');
}

function wholeYears(low: number, high: number): { earliest: Day; latest: Day } {
  return { earliest: { year: low, month: 1, day: 1 }, latest: { year: high, month: 12, day: 31 } };
}

/** Months of the codes 21 to 41, first and last; past 12 they are in the next year. */
const SEASON_MONTHS = [
  ...[3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6].map((from) => [from, from + 2]),
  ...[1, 4, 7, 10].map((from) => [from, from + 2]),
  ...[1, 5, 9].map((from) => [from, from + 3]),
  ...[1, 7].map((from) => [from, from + 5]),
];

function single(marked: string): { earliest: Day; latest: Day } {
  const text = marked.replace(/[?~%]/g, '');
  const long = /^Y?(-?\d+)(?:E(\d+))?(?:S(\d+))?$/.exec(text);
  if (long !== null && (text.startsWith('Y') || text.includes('S'))) {
    const [, digits = '', power = '', significant] = long;
    // Text again: the noughts of an exponent are written out, and digits past the significant ones are free.
    const number = `${digits.replace('-', '').replace(/^0+/, '')}${'0'.repeat(Number(power))}`;
    const kept = significant === undefined ? number.length : Number(significant);
    const free = number.length - kept;
    const low = Number(number.slice(0, kept) + '0'.repeat(free));
    const high = Number(number.slice(0, kept) + '9'.repeat(free));
    return digits.startsWith('-') ? wholeYears(-high, -low) : wholeYears(low, high);
  }
  const negative = text.startsWith('-');
  const [yearMask = '', month = '..', day = '..'] = text.replace(/^-/, '').split('-');
  const ascending = fitting(yearMask)
    .filter((n) => !(negative && n === 0))
    .map((n) => (negative ? -n : n))
    .sort((a, b) => a - b);
  const low = ascending[0] ?? 0;
  const high = ascending.at(-1) ?? 0;
  const code = Number(month);
  if (code > 12) {
    const [from = 0, to = 0] = SEASON_MONTHS[code - 21] ?? [];
    const year = high + Math.floor((to - 1) / 12);
    const last = ((to - 1) % 12) + 1;
    const length = Number(
      daysOfYear(year)
        .filter((d) => Number(d.slice(0, 2)) === last)
        .at(-1)
        ?.slice(3),
    );
    return { earliest: { year: low, month: from, day: 1 }, latest: { year, month: last, day: length } };
  }
  const monthDay = new RegExp(`^${month}-${day}$`.replaceAll('X', '.'));
  return {
    earliest: first(ascending, monthDay, false),
    latest: first(ascending.toReversed(), monthDay, true),
  };
}

const key = (limit: Day): number => limit.year * 372 + limit.month * 31 + limit.day;

/** Bounds of any expression of the generator, not widened. */
export function oracle(text: string): { earliest: OracleLimit; latest: OracleLimit } {
  if (/^[[{]/.test(text)) {
    const limits = text
      .slice(1, -1)
      .split(',')
      .map((item) => {
        const ends = item.split('..');
        const [from = '', to = from] = ends;
        return { from: from === '' ? null : single(from).earliest, to: to === '' ? null : single(to).latest };
      });
    const from = limits.map((limit) => limit.from);
    const to = limits.map((limit) => limit.to);
    return {
      earliest: from.includes(null)
        ? 'open'
        : from.filter((d) => d !== null).reduce((a, b) => (key(b) < key(a) ? b : a)),
      latest: to.includes(null)
        ? 'open'
        : to.filter((d) => d !== null).reduce((a, b) => (key(b) > key(a) ? b : a)),
    };
  }
  if (text.includes('T')) return single(text.slice(0, text.indexOf('T')));
  const [start = '', end] = text.split('/');
  if (end === undefined) return single(start);
  const edge = (side: string): 'open' | 'unknown' => (side === '..' ? 'open' : 'unknown');
  return {
    earliest: start === '' || start === '..' ? edge(start) : single(start).earliest,
    latest: end === '' || end === '..' ? edge(end) : single(end).latest,
  };
}
