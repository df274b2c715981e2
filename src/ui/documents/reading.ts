import type { Dataset, Disagreement, SourceDocument, TimelineEvent } from '../../dataset/model.ts';
import { hull } from '../../time/extent.ts';

/** What the data can answer when a document is read critically. */
export interface Reading {
  /** The names of those who speak in the passages, with how many passages each, the most first. */
  readonly speakers: readonly (readonly [name: string, passages: number])[];
  /** Whom the speakers report. */
  readonly reported: readonly string[];
  /** The first and the last event here that begin before the document was issued. */
  readonly told: { readonly first: TimelineEvent; readonly last: TimelineEvent } | null;
  /** Events here that rest on another document too. */
  readonly shared: readonly TimelineEvent[];
  /** Questions that this document answers otherwise than another, or than itself. */
  readonly disagreements: readonly Disagreement[];
}

/** Answers from the data alone what can be answered of a document; nothing is guessed. */
export function readingOf(dataset: Dataset, document: SourceDocument): Reading {
  const events = dataset.events.filter(({ passages }) => passages.some((each) => each.document === document));
  const passages = events.flatMap((event) => event.passages.filter((each) => each.document === document));
  const speakers = new Map<string, number>();
  for (const { voice } of passages) speakers.set(voice.name, (speakers.get(voice.name) ?? 0) + 1);
  const issued = beginning(document.issued.extent);
  const before = events.filter(({ date }) => {
    const begins = beginning(date.extent);
    return begins !== null && issued !== null && begins < issued;
  });
  const first = before[0];
  const last = before.at(-1);
  return {
    speakers: [...speakers].sort((a, b) => b[1] - a[1]),
    reported: [...new Set(passages.flatMap(({ via }) => via.map(({ name }) => name)))],
    told: first === undefined || last === undefined ? null : { first, last },
    shared: events.filter((event) => event.passages.some((each) => each.document !== document)),
    disagreements: dataset.disagreements.filter(({ readings }) =>
      readings.some((reading) => reading.document === document),
    ),
  };
}

function beginning(extent: TimelineEvent['date']['extent']): number | null {
  const { from } = hull(extent);
  return from.kind === 'at' ? from.at : null;
}
