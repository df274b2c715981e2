import type { Dataset, Disagreement, Lane, Reading, TimelineEvent, WrittenDate } from '../dataset/model.ts';
import { printEdtf } from '../time/edtf/print.ts';
import { compareExtents } from '../time/extent.ts';

/** That documents date an event differently: over which question, and which events stand for the other dates. */
export interface Dispute {
  readonly disagreement: Disagreement;
  /** In the order of the dates that the documents give; never empty. */
  readonly others: readonly TimelineEvent[];
}

/** Two events that stand for neighbouring answers to one question; `a` has the earlier date. */
export interface DisputeLink {
  readonly a: TimelineEvent;
  readonly b: TimelineEvent;
  readonly disagreement: Disagreement;
}

/** Which events documents date differently, by their ids. */
export interface Disputes {
  /** The disputes of an event, in the order of the file; none for an event that is not disputed. */
  readonly of: (id: string) => readonly Dispute[];
  readonly disputed: (id: string) => boolean;
  readonly links: readonly DisputeLink[];
}

/** A reading that gives a date, and the event that stands on the axis for it. */
interface Dated {
  readonly event: TimelineEvent;
  readonly date: WrittenDate;
}

const NONE: readonly Dispute[] = [];

/**
 * Finds the events that documents date differently. An event is one of them when
 * 1. it stands for a reading of a disagreement about a date,
 * 2. the date of that reading is the event's own, or that of the beginning or the end of an event that
 *    lasted: another date would say of the event what no document says of it,
 * 3. it is not the publication of a document: that dates the telling, not what is told, and
 * 4. the same disagreement has such a reading with another event and another date.
 * An event counts once in a disagreement, by its first such reading.
 */
export function disputesOf(dataset: Dataset): Disputes {
  const about = dataset.disagreements.filter((each) => each.about === 'date');
  const publications = about.length === 0 ? new Set<Lane>() : publicationLanes(dataset);
  const found = new Map<string, Dispute[]>();
  const links: DisputeLink[] = [];
  for (const disagreement of about) {
    const answers = answersOf(disagreement.readings, publications);
    answers.forEach((same, at) => {
      const others = answers.filter((each) => each !== same).flat();
      if (others.length === 0) return;
      for (const { id } of same) found.set(id, [...(found.get(id) ?? []), { disagreement, others }]);
      links.push(...between(answers[at - 1] ?? [], same).map(([a, b]) => ({ a, b, disagreement })));
    });
  }
  return { of: (id) => found.get(id) ?? NONE, disputed: (id) => found.has(id), links };
}

/** The events of each date that readings give, in the order of the dates. */
function answersOf(
  readings: readonly Reading[],
  publications: ReadonlySet<Lane>,
): readonly (readonly TimelineEvent[])[] {
  const dated = new Map<string, Dated>();
  for (const { event, date } of readings) {
    if (event === null || date === null || dated.has(event.id)) continue;
    if (isDateOf(date, event) && !publications.has(event.lane)) dated.set(event.id, { event, date });
  }
  const answers = new Map<string, TimelineEvent[]>();
  const inOrder = [...dated.values()].sort((a, b) => compareExtents(a.date.extent, b.date.extent));
  for (const { event, date } of inOrder) {
    const written = printEdtf(date.parsed);
    answers.set(written, [...(answers.get(written) ?? []), event]);
  }
  return [...answers.values()];
}

/** Whether a date is that of an event, or of the beginning or end of one that lasted. */
function isDateOf({ parsed: date }: WrittenDate, { date: { parsed } }: TimelineEvent): boolean {
  const ends = parsed.kind === 'interval' ? [parsed.start, parsed.end] : [];
  const dates = [parsed, ...ends.filter((end) => end.kind !== 'open' && end.kind !== 'unknown')];
  return dates.some((each) => printEdtf(each) === printEdtf(date));
}

/** Pairs of neighbours in which everyone of both sides is met: as many as the larger side has. */
function between<T>(before: readonly T[], after: readonly T[]): readonly (readonly [T, T])[] {
  const pairs = Math.max(before.length, after.length);
  return Array.from({ length: pairs }, (_, at) => [
    before[Math.min(at, before.length - 1)],
    after[Math.min(at, after.length - 1)],
  ]).filter((pair): pair is [T, T] => pair.every((each) => each !== undefined));
}

/**
 * The lanes of publications (DATASET.md, rule 5): those in which every event has the date on which the
 * document of its first passage was issued.
 */
function publicationLanes({ events }: Dataset): ReadonlySet<Lane> {
  const lanes = new Set<Lane>();
  const others = new Set<Lane>();
  for (const { lane, date, passages } of events) {
    const published = passages[0]?.document.issued.edtf === date.edtf;
    (published ? lanes : others).add(lane);
  }
  return new Set([...lanes].filter((lane) => !others.has(lane)));
}
