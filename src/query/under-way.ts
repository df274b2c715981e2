import type { TimelineEvent } from '../dataset/model.ts';
import { type Edge, type Extent, hull } from '../time/extent.ts';
import { civil, type Instant, MS_PER_DAY } from '../time/instant.ts';

/** What the index of the events answers about one instant. Lanes are numbered from 0, rows as `events` is. */
export interface Stabbing {
  readonly lanes: number;
  readonly events: readonly TimelineEvent[];
  /** Rows of a lane whose drawn stretch `[start, end)` holds the instant, shorter shelves first, at most `most`. */
  readonly holding: (lane: number, at: number, most: number) => readonly number[];
  readonly countHolding: (lane: number, at: number) => number;
}

/** An event at an instant: `certain` when it was under way then, otherwise it may have been. */
export interface Present {
  readonly event: TimelineEvent;
  readonly certain: boolean;
}

/** What was going on in one lane. */
export interface UnderWay {
  /**
   * How many there are, those not named included. A yearly day or a list of dates that is not named counts
   * wherever it is drawn, on the days between its own as well.
   */
  readonly count: number;
  /** The most specific first: those whose date leaves the shortest stretch. */
  readonly events: readonly Present[];
}

/**
 * What was going on at an instant, one entry for each lane.
 * @param most how many events of a lane are named; the index chooses them by its shelves, so that the time
 * this takes does not grow with the events
 */
export function underWay(index: Stabbing, at: Instant, most: number): readonly UnderWay[] {
  return Array.from({ length: index.lanes }, (_, lane) => {
    const held = index.holding(lane, at, most).flatMap((row) => index.events[row] ?? []);
    const events = held.flatMap((event): readonly Present[] => {
      const presence = presenceAt(event.date.extent, at);
      return presence === 'no' ? [] : [{ event, certain: presence === 'certain' }];
    });
    const count = index.countHolding(lane, at) - (held.length - events.length);
    return { count, events: events.sort((a, b) => lengthOf(a.event) - lengthOf(b.event)) };
  });
}

/**
 * Whether something was under way at an instant, as far as its date tells. Certain are the stated day and the core of
 * a period, between the latest start and the earliest end; where the date says `~` or `?`, nothing is. An open side
 * has no bound, so the period certainly went on; an unknown one leaves it open whether it did.
 */
export function presenceAt(extent: Extent, at: Instant): 'certain' | 'possible' | 'no' {
  if (extent.kind === 'yearly') {
    const { month, day } = civil(at);
    return month === extent.month && day === extent.day ? 'possible' : 'no';
  }
  if (extent.kind === 'all-of') {
    const each = extent.members.map((member) => presenceAt(member, at));
    if (each.includes('certain')) return 'certain';
    return each.includes('possible') ? 'possible' : 'no';
  }
  const { from, to } = hull(extent);
  if ((from.kind === 'at' && at < from.at) || (to.kind === 'at' && at >= to.at)) return 'no';
  if (extent.approximate || extent.uncertain) return 'possible';
  const certain =
    extent.kind === 'moment' ? extent.form === 'day' : isPast(extent.start, at) && isAhead(extent.end, at);
  return certain ? 'certain' : 'possible';
}

/** Whether a start certainly lies at or before an instant. */
function isPast(start: Edge, at: Instant): boolean {
  return start.kind === 'at' ? at >= start.latest : start.kind === 'open';
}

/** Whether an end certainly lies after an instant. */
function isAhead(end: Edge, at: Instant): boolean {
  return end.kind === 'at' ? at < end.earliest : end.kind === 'open';
}

/** How long the stretch is that a date leaves, in milliseconds; what has no bound is the longest. */
function lengthOf({ date: { extent } }: TimelineEvent): number {
  if (extent.kind === 'yearly') return MS_PER_DAY;
  const { from, to } = hull(extent);
  return from.kind === 'at' && to.kind === 'at' ? to.at - from.at : Number.MAX_VALUE;
}
