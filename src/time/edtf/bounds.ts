import { compareDays, type YearMonthDay } from '../instant.ts';
import { type Days, singleBounds } from './bounds-single.ts';
import type { DateSet, Edtf, End, Single } from './types.ts';
import { widenedDays } from './widen.ts';

/** A day, or why there is none: `open` has no bound at all, `unknown` one that nobody knows. */
export type Limit = YearMonthDay | 'open' | 'unknown';

/** The first and the last day, both included, that an expression can reach. */
export interface Bounds {
  readonly earliest: Limit;
  readonly latest: Limit;
}

type Measure = (date: Single) => Days;

function endBounds(end: End, measure: Measure): Bounds {
  if (end.kind === 'open' || end.kind === 'unknown') return { earliest: end.kind, latest: end.kind };
  return measure(end);
}

/** Encloses all members, those of ranges included. An open end outweighs every day. */
function setBounds(set: DateSet, measure: Measure): Bounds {
  const each = set.members.map((member): Bounds => {
    const { from, to } = member.kind === 'range' ? member : { from: member, to: member };
    return {
      earliest: from === null ? 'open' : measure(from).earliest,
      latest: to === null ? 'open' : measure(to).latest,
    };
  });
  // A set has one member at least.
  return each.reduce((a, b) => ({
    earliest: outer(a.earliest, b.earliest, -1),
    latest: outer(a.latest, b.latest, 1),
  }));
}

/** The further out of two limits, to the past (-1) or the future (1). */
function outer(a: Limit, b: Limit, direction: -1 | 1): Limit {
  if (typeof a === 'string') return a;
  if (typeof b === 'string') return b;
  return compareDays(b, a) * direction > 0 ? b : a;
}

function measured(e: Edtf, measure: Measure): Bounds {
  switch (e.kind) {
    case 'set':
      return setBounds(e, measure);
    case 'interval':
      return {
        earliest: endBounds(e.start, measure).earliest,
        latest: endBounds(e.end, measure).latest,
      };
    case 'date-time':
      return measure(e.date);
    default:
      return measure(e);
  }
}

/**
 * Earliest and latest day of an expression as written, in astronomical years; `~ ? %` change nothing here.
 * A time of day does not narrow its day, whatever the shift from UTC.
 */
export function bounds(e: Edtf): Bounds {
  return measured(e, singleBounds);
}

/** Earliest and latest day after the rule for `~ ? %` (see `WIDENING_RULE`), each date by its own marks. */
export function widenedBounds(e: Edtf): Bounds {
  return measured(e, widenedDays);
}
