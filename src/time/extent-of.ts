import { type Bounds, bounds, type Limit } from './edtf/bounds.ts';
import { singleBounds } from './edtf/bounds-single.ts';
import { isApproximate, isUncertain } from './edtf/marks.ts';
import type { DateSet, Edtf, End, Mark, Range, Single } from './edtf/types.ts';
import type { Bound, Edge, Extent, Moment, Period, Qualified } from './extent.ts';
import { dayAfter, instant } from './instant.ts';

/** Every mark that stands anywhere in a date. */
function marksOf(date: End | Range): Mark[] {
  switch (date.kind) {
    case 'open':
    case 'unknown':
      return [];
    case 'range':
      return [
        ...(date.from === null ? [] : marksOf(date.from)),
        ...(date.to === null ? [] : marksOf(date.to)),
      ];
    case 'long-year':
      return [date.mark];
    case 'season':
      return [date.year.mark, date.mark];
    case 'date':
      return [date.year, date.month, date.day].flatMap((part) => (part === null ? [] : [part.mark]));
  }
}

function qualified(...dates: (End | Range)[]): Qualified {
  const marks = dates.flatMap(marksOf);
  return { approximate: marks.some(isApproximate), uncertain: marks.some(isUncertain) };
}

function fromBound(limit: Limit): Bound {
  return typeof limit === 'string'
    ? { kind: limit }
    : { kind: 'at', at: instant(limit.year, limit.month, limit.day) };
}

function toBound(limit: Limit): Bound {
  return typeof limit === 'string' ? { kind: limit } : { kind: 'at', at: dayAfter(limit) };
}

function enclosing({ earliest, latest }: Bounds): { from: Bound; to: Bound } {
  return { from: fromBound(earliest), to: toBound(latest) };
}

/** Whether a date names one day: all its digits are there. */
function isDay(date: Single): boolean {
  if (date.kind !== 'date' || date.day === null) return false;
  return ![date.year, date.month, date.day].some((part) => part?.digits.includes('X'));
}

function momentOf(date: Single): Moment {
  const form = isDay(date) ? 'day' : 'within';
  return { kind: 'moment', form, ...enclosing(bounds(date)), ...qualified(date) };
}

/**
 * `XXXX-01-19`, with a plain month and day, is read as a day that comes every year. EDTF itself says "in some
 * year"; it has no other form for an anniversary, and a day of some year in ten thousand has no place on an axis.
 */
function singleExtent(date: Single): Extent {
  if (date.kind === 'date' && date.year.digits === 'XXXX' && !date.year.negative) {
    const { month, day } = date;
    if (month !== null && day !== null && !month.digits.includes('X') && !day.digits.includes('X')) {
      return { kind: 'yearly', month: Number(month.digits), day: Number(day.digits), ...qualified(date) };
    }
  }
  return momentOf(date);
}

/** Where a start lies: on the first instant of one of its days. */
function startEdge(end: End): Edge {
  if (end.kind === 'open' || end.kind === 'unknown') return { kind: end.kind };
  const { earliest, latest } = singleBounds(end);
  return {
    kind: 'at',
    earliest: instant(earliest.year, earliest.month, earliest.day),
    latest: instant(latest.year, latest.month, latest.day),
  };
}

/** Where an end lies: on the first instant after one of its days. */
function endEdge(end: End): Edge {
  if (end.kind === 'open' || end.kind === 'unknown') return { kind: end.kind };
  const { earliest, latest } = singleBounds(end);
  return { kind: 'at', earliest: dayAfter(earliest), latest: dayAfter(latest) };
}

function periodOf(start: End, end: End): Period {
  return { kind: 'period', start: startEdge(start), end: endEdge(end), ...qualified(start, end) };
}

function setExtent(set: DateSet): Extent {
  const [first, ...others] = set.members;
  if (first !== undefined && first.kind !== 'range' && others.length === 0) return singleExtent(first);
  const shared = { ...enclosing(bounds(set)), ...qualified(...set.members) };
  if (!set.all) return { kind: 'moment', form: 'one-of', ...shared };
  const open = { kind: 'open' } as const;
  const members = set.members.map((member) =>
    member.kind === 'range' ? periodOf(member.from ?? open, member.to ?? open) : momentOf(member),
  );
  return { kind: 'all-of', members, ...shared };
}

/**
 * What an expression says about when something was: its bounds as written (not widened), its
 * qualifiers as flags. A date is a moment however coarse it is, `a/b` a period even within one
 * year, a set of one date that date, a range inside `{…}` a period. A time of day is left out.
 */
export function extentOf(e: Edtf): Extent {
  switch (e.kind) {
    case 'interval':
      return periodOf(e.start, e.end);
    case 'set':
      return setExtent(e);
    case 'date-time':
      return singleExtent(e.date);
    default:
      return singleExtent(e);
  }
}
