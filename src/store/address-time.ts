import type { Span } from '../query/spans.ts';
import type { Limits } from '../scene/viewport.ts';
import { civil, daysInMonth, type Instant, instant, MS_PER_DAY } from '../time/instant.ts';
import type { SpacingKind } from './place.ts';

const MINUTE = 60_000;
const LONG = 20 * 365.2425 * MS_PER_DAY;

/** Ends rounded to whole units, which may differ, at least one unit apart. */
function onGrid({ from, to }: Span, before: number, after: number): Span {
  // Adding 0 turns the −0 of an instant just before 1970 into the 0 that is read back.
  const a = (Math.round(from / before) + 0) * before;
  const b = Math.max(Math.round(to / after) + 0, Math.round(a / after) + 1) * after;
  return { from: a as Instant, to: b as Instant };
}

/**
 * A span on the grid that addresses can say, so that reading back gives exactly it. Times are UTC: whole
 * days for spans from 20 years on (and in the deep past) and whole minutes below, which is less than a tenth of a
 * pixel on any screen. Where gaps are closed a long span may be drawn as wide as a few days are, so each end is
 * said to the minute if it can be.
 */
export function snapped(span: Span, spacing: SpacingKind): Span {
  const fine = onGrid(span, MINUTE, MINUTE);
  // Further from 1970 than 285,000 years a double cannot say every minute.
  const [a, b] = [Number.isSafeInteger(fine.from), Number.isSafeInteger(fine.to)];
  if (a && b && (spacing === 'closed' || fine.to - fine.from < LONG)) return fine;
  const either = spacing === 'closed';
  return onGrid(span, either && a ? MINUTE : MS_PER_DAY, either && b ? MINUTE : MS_PER_DAY);
}

/**
 * The span that an address names by `from` and `to`, or null where it names none. What cannot be read, or lies
 * outside the limits, is null too, with a sentence put to `problems`.
 */
export function readSpan(
  values: ReadonlyMap<string, string>,
  limits: Limits,
  problems: string[],
): Span | null {
  const [a, b] = [values.get('from'), values.get('to')];
  if (a === undefined && b === undefined) return null;
  const [from, to] = [parseTime(a ?? ''), parseTime(b ?? '')];
  if (from === null || to === null || to <= from) {
    problems.push('The link names a stretch of time that cannot be read, so you see the usual one.');
    return null;
  }
  if (to <= limits.from || from >= limits.to) {
    problems.push(
      'The link names a stretch of time in which this collection has nothing, so you see the usual one.',
    );
    return null;
  }
  return { from, to };
}

/** An instant on the grid as an address says it: its day, with hour and minute where it is not the day's first. */
export function timeText(at: Instant): string {
  const { year, month, day } = civil(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  const sign = year < 0 ? '-' : year > 9999 ? '+' : '';
  const date = `${sign}${String(Math.abs(year)).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const minutes = Math.floor((at - instant(year, month, day)) / MINUTE);
  return minutes === 0 ? date : `${date}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Reads what `timeText` writes, and a year or a month alone (its first instant); null for anything else. */
function parseTime(text: string): Instant | null {
  const match = /^([+-]?)(\d{4,12})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$/.exec(text);
  if (match === null) return null;
  const [, sign, y, m = '01', d = '01', h = '00', min = '00'] = match;
  const [year, month, day] = [Number(`${sign === '-' ? '-' : ''}${y}`), Number(m), Number(d)];
  if (Number(h) > 23 || Number(min) > 59 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return (instant(year, month, day) + (Number(h) * 60 + Number(min)) * MINUTE) as Instant;
}
