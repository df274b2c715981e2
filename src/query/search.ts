import MiniSearch from 'minisearch';
import type { Work } from '../base/work.ts';
import type { Dataset, SourceDocument, TimelineEvent } from '../dataset/model.ts';
import { paragraphs } from '../text/sentences.ts';
import { type Range, rangesOf, wordsOf } from './fold.ts';

/** A piece of text with the words that were looked for, to be marked. */
export interface Found {
  readonly text: string;
  readonly ranges: readonly Range[];
}

export interface EventHit {
  readonly event: TimelineEvent;
  readonly title: Found;
  /** What of the summary or a passage was found; null where the title says it all. */
  readonly words: Found | null;
}

export interface ParagraphHit {
  readonly document: SourceDocument;
  /** From 1. */
  readonly paragraph: number;
  readonly words: Found;
}

/** What was found, the best first, with how much there is in all. */
export interface Answer {
  readonly events: readonly EventHit[];
  readonly eventCount: number;
  readonly paragraphs: readonly ParagraphHit[];
  readonly paragraphCount: number;
}

/** Finds events and paragraphs by their words. Never throws, whatever it is asked. */
export interface Search {
  readonly find: (query: string) => Answer;
}

const NOTHING: Answer = { events: [], eventCount: 0, paragraphs: [], paragraphCount: 0 };
/** Of a longer query no more is read: nobody looks for that many words. */
const LONGEST = 200;
const MOST_WORDS = 12;
/** How many of each are given. */
const MOST = 8;
/** Between two pauses, so many texts are taken in. */
const PIECE = 200;
/** How much of a text is shown around what was found, in UTF-16 units. */
const AROUND = 90;

interface Entry {
  readonly id: number;
  readonly title: string;
  readonly body: string;
}

type Place =
  | { readonly kind: 'event'; readonly event: TimelineEvent }
  | {
      readonly kind: 'paragraph';
      readonly document: SourceDocument;
      readonly paragraph: number;
      readonly text: string;
    };

/**
 * Makes the index, in pieces: titles and short titles, summaries and passages of events, and each paragraph of the documents.
 * Prefixes and small misspellings are found too; every word must be there, else as many as can be.
 */
export function* searching({ events, documents }: Dataset): Work<Search> {
  const places: Place[] = [
    ...events.map((event): Place => ({ kind: 'event', event })),
    ...[...documents.values()].flatMap((document) =>
      paragraphs(document.text).map(({ start, end }, at): Place => {
        const text = document.text.slice(start, end);
        return { kind: 'paragraph', document, paragraph: at + 1, text };
      }),
    ),
  ];
  const index = new MiniSearch<Entry>({
    fields: ['title', 'body'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => word,
    searchOptions: {
      boost: { title: 3 },
      prefix: true,
      // One letter in four may be another; short words must be right.
      fuzzy: (word) => (word.length < 4 ? false : 0.25),
      maxFuzzy: 2,
      weights: { fuzzy: 0.3, prefix: 0.7 },
    },
  });
  for (const [id, place] of places.entries()) {
    index.add(entryOf(place, id));
    if (id % PIECE === PIECE - 1) yield;
  }
  return { find: (query) => answer(index, places, query) };
}

function entryOf(place: Place, id: number): Entry {
  if (place.kind === 'paragraph') return { id, title: '', body: place.text };
  const { title, shortTitle, summary, passages } = place.event;
  const said = passages.map(({ raw }) => raw.exact);
  return { id, title: `${title} ${shortTitle}`, body: [summary, ...said].join('\n') };
}

function answer(index: MiniSearch<Entry>, places: readonly Place[], query: string): Answer {
  const asked = wordsOf(query.slice(0, LONGEST)).slice(0, MOST_WORDS).join(' ');
  if (asked === '') return NOTHING;
  const all = index.search(asked, { combineWith: 'AND' });
  const results = all.length > 0 ? all : index.search(asked, { combineWith: 'OR' });
  const hits = results.flatMap((result) => {
    const place = places[Number(result.id)];
    return place === undefined ? [] : [{ place, terms: new Set(Object.keys(result.match)) }];
  });
  const events = hits.filter(({ place }) => place.kind === 'event');
  const found = hits.filter(({ place }) => place.kind === 'paragraph');
  return {
    events: events.slice(0, MOST).flatMap(({ place, terms }) => eventHit(place, terms) ?? []),
    eventCount: events.length,
    paragraphs: found.slice(0, MOST).flatMap(({ place, terms }) => paragraphHit(place, terms) ?? []),
    paragraphCount: found.length,
  };
}

function foundIn(text: string, terms: ReadonlySet<string>): Found {
  return { text, ranges: rangesOf(text, (word) => terms.has(word)) };
}

function eventHit(place: Place, terms: ReadonlySet<string>): EventHit | null {
  if (place.kind !== 'event') return null;
  const { event } = place;
  const title = foundIn(event.title, terms);
  if (title.ranges.length > 0) return { event, title, words: null };
  const bodies = [event.summary, ...event.passages.map(({ raw }) => raw.exact)];
  const words = bodies.map((body) => foundIn(body, terms)).find(({ ranges }) => ranges.length > 0);
  return { event, title, words: words === undefined ? null : excerpt(words) };
}

function paragraphHit(place: Place, terms: ReadonlySet<string>): ParagraphHit | null {
  if (place.kind !== 'paragraph') return null;
  const { document, paragraph, text } = place;
  return { document, paragraph, words: excerpt(foundIn(text, terms)) };
}

/** The text around the first of what was found, cut between words, with an ellipsis where it is cut. */
export function excerpt({ text, ranges }: Found): Found {
  const [first] = ranges;
  const middle = first?.start ?? 0;
  const from = middle <= AROUND ? 0 : edge(text, middle - AROUND, 1);
  const to = middle + 2 * AROUND >= text.length ? text.length : edge(text, middle + 2 * AROUND, -1);
  const before = from === 0 ? '' : '… ';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to)}${to === text.length ? '' : ' …'}`,
    ranges: ranges
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

/** The nearest place between words from one on, forwards or backwards; the place itself, made whole, where there is none near. */
function edge(text: string, at: number, by: 1 | -1): number {
  for (let moved = 0; moved < AROUND / 2; moved++) {
    const here = at + moved * by;
    if (/\s/.test(text[here] ?? '')) return by > 0 ? here + 1 : here;
  }
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}
