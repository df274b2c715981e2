import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import { type Extent, hull } from '../../time/extent.ts';
import { civil, type Instant, instant, MS_PER_DAY } from '../../time/instant.ts';
import type { Years } from './activity.ts';

/** The stretch `[from, to)` that an event may lie in; an infinite end is one that no source gives. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Every time that the sources give an event: its own date and, where it stands for an answer in a disagreement about a
 * date, every other answer too, since nobody chooses between them (DATASET.md, rule 8).
 */
export function readingsOf(dataset: Dataset, event: TimelineEvent): readonly Extent[] {
  const differing = dataset.disagreements.filter(
    ({ about, readings }) => about === 'date' && readings.some((reading) => reading.event === event),
  );
  const dates = differing.flatMap(({ readings }) =>
    readings.flatMap(({ date }) => (date === null ? [] : [date.extent])),
  );
  return [event.date.extent, ...dates];
}

/** The stretch that encloses every reading of an event. */
export function stretchOf(dataset: Dataset, event: TimelineEvent): Stretch {
  const hulls = readingsOf(dataset, event).map(hull);
  const from = hulls.map((each) => (each.from.kind === 'at' ? each.from.at : Number.NEGATIVE_INFINITY));
  const to = hulls.map((each) => (each.to.kind === 'at' ? each.to.at : Number.POSITIVE_INFINITY));
  return { from: Math.min(...from), to: Math.max(...to) };
}

/** Whether two stretches share no time. */
export function apart(a: Stretch, b: Stretch): boolean {
  return a.to <= b.from || b.to <= a.from;
}

/** The calendar years that a stretch touches; null for one that has no end. */
export function yearsOf({ from, to }: Stretch): Years | null {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return null;
  return { from: civil(from as Instant).year, to: civil((to - MS_PER_DAY) as Instant).year };
}

/** From the first day of the first year of a stretch to the last of its last; an end that is not there stays so. */
function wholeYears({ from, to }: Stretch): Stretch {
  return {
    from: Number.isFinite(from) ? instant(civil(from as Instant).year) : from,
    to: Number.isFinite(to) ? instant(civil((to - MS_PER_DAY) as Instant).year + 1) : to,
  };
}

/**
 * The stretch that an answer may rest on: a date that is stated as it is; one that is not by its whole years, since an
 * anniversary may be kept on another day and an inference be a little off.
 */
export function safeStretch(dataset: Dataset, event: TimelineEvent): Stretch {
  const stretch = stretchOf(dataset, event);
  return event.date.basis === 'stated' ? stretch : wholeYears(stretch);
}
