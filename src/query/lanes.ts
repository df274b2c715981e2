import type { Dataset, Lane, TimelineEvent, Voice } from '../dataset/model.ts';
import { compareExtents } from '../time/extent.ts';

/** Which lane each event is drawn in: `laneOf[i]` is the index in `lanes` of the columns' event `i`. */
export interface Lanes {
  readonly lanes: readonly Lane[];
  readonly laneOf: Uint16Array;
}

/** What lanes can be made of: the dataset's own lanes, its documents, or who speaks. */
export type LaneKind = 'theme' | 'document' | 'voice';

/** The most lanes of voices, that of the others included. */
const MOST_VOICES = 8;

const OTHERS: Lane = { id: 'other-voices', title: 'Other voices', colour: 'slate' };
const WITHOUT: Lane = { id: 'without-passage', title: 'Without a passage', colour: 'slate' };

/**
 * The lanes of one kind. An event stands with the document, or with the independent body, of its first
 * passage; the lanes of documents and voices are slate, and their marks keep the colour of their theme.
 * Titles are whole, however long. The events, which may be a million, are gone through once.
 */
export function lanesBy(dataset: Dataset, kind: LaneKind): Lanes {
  switch (kind) {
    case 'theme':
      return lanesByTheme(dataset);
    case 'document':
      return lanesByDocument(dataset);
    case 'voice':
      return lanesByVoice(dataset);
  }
}

/** The dataset's own lanes. */
export function lanesByTheme(dataset: Dataset): Lanes {
  const index = new Map(dataset.lanes.map((lane, at) => [lane, at]));
  return { lanes: dataset.lanes, laneOf: numbered(dataset.events, ({ lane }) => index.get(lane) ?? 0) };
}

/** Everything in one band, for a small screen. The lane has no title; each mark keeps its own lane's colour. */
export function oneBand(dataset: Dataset): Lanes {
  return {
    lanes: [{ id: 'all', title: '', colour: 'slate' }],
    laneOf: new Uint16Array(dataset.events.length),
  };
}

/** One lane for each document, in the order of issue. */
function lanesByDocument({ documents, events }: Dataset): Lanes {
  const issued = [...documents.values()].sort(
    (a, b) => compareExtents(a.issued.extent, b.issued.extent) || compareNames(a.id, b.id),
  );
  const lanes = issued.map(({ id, raw }): Lane => ({ id, title: raw.shortTitle, colour: 'slate' }));
  const place = new Map(issued.map((document, at) => [document, at]));
  const laneOf = numbered(events, ({ passages: [first] }) =>
    first === undefined ? lanes.length : (place.get(first.document) ?? lanes.length),
  );
  return withLeftOver(lanes, laneOf);
}

/** One lane for each body that speaks first in some event, the busiest first; where there are many, the rest share the last. */
function lanesByVoice({ events, voices }: Dataset): Lanes {
  const all = [...voices.values()];
  const place = new Map(all.map((voice, at) => [voice, at]));
  const speakers = numbered(events, ({ passages: [first] }) =>
    first === undefined ? all.length : (place.get(first.voice) ?? all.length),
  );
  const busiest = byCount(all, speakers);
  const own = busiest.length > MOST_VOICES ? MOST_VOICES - 1 : busiest.length;
  const named = busiest.slice(0, own).map(({ id, name }): Lane => ({ id, title: name, colour: 'slate' }));
  const lanes = own < busiest.length ? [...named, OTHERS] : named;
  const laneOfSpeaker = [...all.map(({ body }) => Math.min(busiest.indexOf(body), own)), lanes.length];
  return withLeftOver(
    lanes,
    speakers.map((speaker) => laneOfSpeaker[speaker] ?? lanes.length),
  );
}

/** The bodies of the speakers, those of most events first; `speakers` holds places in `voices`, its length for nobody. */
function byCount(voices: readonly Voice[], speakers: Uint16Array): readonly Voice[] {
  const spoken = new Uint32Array(voices.length + 1);
  for (const speaker of speakers) spoken[speaker] = (spoken[speaker] ?? 0) + 1;
  const counts = new Map<Voice, number>();
  voices.forEach(({ body }, at) => {
    counts.set(body, (counts.get(body) ?? 0) + (spoken[at] ?? 0));
  });
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([a, m], [b, n]) => n - m || compareNames(a.name, b.name) || compareNames(a.id, b.id))
    .map(([body]) => body);
}

/** Adds a last lane for the events whose number is one too high, if there are such. */
function withLeftOver(lanes: readonly Lane[], laneOf: Uint16Array): Lanes {
  return { lanes: laneOf.includes(lanes.length) ? [...lanes, WITHOUT] : lanes, laneOf };
}

/** The number of each event's lane. A plain loop: `Uint16Array.from` takes several times as long for a million. */
function numbered(
  events: readonly TimelineEvent[],
  laneOfEvent: (event: TimelineEvent) => number,
): Uint16Array {
  const laneOf = new Uint16Array(events.length);
  events.forEach((event, row) => {
    laneOf[row] = laneOfEvent(event);
  });
  return laneOf;
}

/** Orders names the same on every machine, by their code units. */
function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
