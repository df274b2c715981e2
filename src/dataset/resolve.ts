import { assert, defined } from '../base/assert.ts';
import { codePoints } from '../text/codepoints.ts';
import { compareExtents } from '../time/extent.ts';
import { knownDate, writtenDate } from './dates.ts';
import type {
  Dataset,
  Disagreement,
  Lane,
  Passage,
  Reading,
  SourceDocument,
  TimelineEvent,
  Voice,
} from './model.ts';
import type { RawDocument, RawEvent, RawPassage, RawTimeline, Shipped } from './raw.ts';
import { resolveTour } from './tour.ts';

/**
 * Turns a checked timeline and its texts into the model: dates read and in words, references
 * resolved, events in the order of time. It carries no checker, so the browser can afford it.
 * @throws Error when something does not hold that `build` has checked: that is our own mistake.
 */
export function resolve(shipped: Shipped): Dataset {
  const { timeline, texts, facts } = shipped;
  const documents = byId(timeline.documents.map((raw) => sourceDocument(raw, texts)));
  const voices = resolveVoices(timeline.voices);
  const lanes: readonly Lane[] = timeline.lanes;
  const laneById = byId(lanes);

  const passage = (raw: RawPassage): Passage => ({
    raw,
    document: named(documents, raw.document, 'document'),
    voice: named(voices, raw.voice, 'voice'),
    via: (raw.via ?? []).map((id) => named(voices, id, 'voice')),
  });
  const event = (raw: RawEvent): TimelineEvent => ({
    id: raw.id,
    title: raw.title,
    shortTitle: raw.shortTitle,
    summary: raw.summary,
    kind: raw.kind,
    date: knownDate(raw.date),
    lane: named(laneById, raw.lane, 'lane'),
    importance: raw.importance,
    passages: raw.passages.map(passage),
    raw,
  });
  const events = timeline.events.map(event).sort(inOrderOfTime);
  const eventById = byId(events);

  return {
    title: timeline.title,
    description: timeline.description,
    notice: timeline.notice,
    documents,
    voices,
    lanes,
    events,
    eventById,
    disagreements: timeline.disagreements.map((raw) => disagreement(raw, documents, eventById)),
    tours: timeline.tours.map((raw) => resolveTour(raw, eventById)),
    facts: facts ?? null,
  };
}

type RawDisagreement = RawTimeline['disagreements'][number];

function disagreement(
  { id, question, about, note, readings }: RawDisagreement,
  documents: ReadonlyMap<string, SourceDocument>,
  events: ReadonlyMap<string, TimelineEvent>,
): Disagreement {
  const reading = ({ says, edtf, event, passage }: RawDisagreement['readings'][number]): Reading => ({
    says,
    date: edtf === undefined ? null : writtenDate(edtf),
    event: event === undefined ? null : named(events, event, 'event'),
    document: named(documents, passage.document, 'document'),
    start: passage.start,
    end: passage.end,
  });
  return { id, question, about, ...(note === undefined ? {} : { note }), readings: readings.map(reading) };
}

function inOrderOfTime(a: TimelineEvent, b: TimelineEvent): number {
  const byTime = compareExtents(a.date.extent, b.date.extent);
  if (byTime !== 0) return byTime;
  if (a.importance !== b.importance) return a.importance - b.importance;
  // No two events have one id.
  return a.id < b.id ? -1 : 1;
}

function sourceDocument(raw: RawDocument, texts: Shipped['texts']): SourceDocument {
  assert(Object.hasOwn(texts, raw.id), `The document "${raw.id}" has no text`);
  const text = defined(texts[raw.id], `The document "${raw.id}" has no text`);
  return { id: raw.id, raw, text: codePoints(text), issued: knownDate(raw.issued) };
}

function resolveVoices(raws: RawTimeline['voices']): ReadonlyMap<string, Voice> {
  const rawById = byId(raws);
  const voices = new Map<string, Voice>();
  const open = new Set<string>();
  const voice = (id: string): Voice => {
    const done = voices.get(id);
    if (done !== undefined) return done;
    assert(!open.has(id), `The voice "${id}" is part of itself`);
    open.add(id);
    const raw = named(rawById, id, 'voice');
    const made = raw.partOf === null ? top(raw) : below(raw, voice(raw.partOf));
    voices.set(id, made);
    return made;
  };
  return byId(raws.map((raw) => voice(raw.id)));
}

type RawVoice = RawTimeline['voices'][number];

/** A voice that is its own body. */
function top({ id, name }: RawVoice): Voice {
  return {
    id,
    name,
    partOf: null,
    get body(): Voice {
      return this;
    },
  };
}

function below({ id, name }: RawVoice, partOf: Voice): Voice {
  return { id, name, partOf, body: partOf.body };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function named<T>(items: ReadonlyMap<string, T>, id: string, what: string): T {
  return defined(items.get(id), `The ${what} "${id}" was not checked`);
}
