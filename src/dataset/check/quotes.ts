import { z } from 'zod';
import type { CodePoints } from '../../text/codepoints.ts';
import { locate } from '../../text/locate.ts';
import { describe, placesOf, verify } from '../../text/quote.ts';
import { wordDiff } from '../../text/worddiff.ts';
import type { Issue } from '../issue.ts';
import type { RawPassage } from '../raw.ts';
import { passage } from '../schema.ts';
import type { JsonFile, Path } from './json.ts';
import { shown } from './say.ts';
import { EACH, type Site, sites } from './sites.ts';
import {
  checkSpan,
  type FurnitureById,
  furnitureOf,
  outsideFurniture,
  type TextById,
  tidy,
} from './spans.ts';

/** A search for a quote that is not where it should be costs time; after so many in one run the offsets must do. */
const MOST_SEARCHES = 100;

/**
 * Checks every passage against its document, character for character: the words at their offsets, the words
 * before and after, that these make the quote unique, that it is no furniture, and that the words that carry the date are in it.
 * `verified` counts the passages whose words are right, `unique` those whose selector is.
 */
export function checkQuotes(
  timeline: JsonFile,
  texts: TextById,
): { issues: readonly Issue[]; verified: number; unique: number } {
  const pieces = furnitureOf(timeline);
  let searches = 0;
  let verified = 0;
  let unique = 0;
  const issues = sites(timeline, ['events', EACH, 'passages', EACH], passage).flatMap((site) => {
    const text = texts.get(site.value.document);
    if (text === undefined) return [];
    const { start, end } = site.value;
    const found: Issue[] = [];
    if (start >= end || end > text.length) {
      const hint = { mend: mendOf(text, site.value, searches++) };
      found.push(...checkSpan(timeline, site.path, site.value, text).map((issue) => ({ ...issue, ...hint })));
    } else {
      const words = wordsThere(timeline, site, text, () => searches++);
      if (words.length === 0) verified++;
      const once = words.length === 0 ? onlyThere(timeline, site, text) : [];
      const edges =
        words.length === 0 ? tidy(timeline, [...site.path, 'exact'], site.value, text, 'words') : [];
      if (words.length === 0 && once.length === 0) unique++;
      found.push(...words, ...once, ...edges, ...inText(timeline, site, text, pieces));
    }
    return found;
  });
  return { issues, verified, unique };
}

function wordsThere(
  file: JsonFile,
  { path, value }: Site<RawPassage>,
  text: CodePoints,
  count: () => number,
): readonly Issue[] {
  const check = verify(text, value);
  if (check.ok) return [];
  if (check.fault === 'exact' || check.fault === 'range') {
    const found = `${shown(check.found)} at ${value.start} to ${value.end} of ${value.document}`;
    const place = file.place([...path, 'exact']);
    return [
      {
        code: 'quote-changed',
        place,
        found,
        expected: shown(check.expected),
        mend: mendOf(text, value, count()),
      },
    ];
  }
  const after = check.fault === 'prefix' ? verify(text, { ...value, prefix: '' }) : check;
  return [
    ...(check.fault === 'prefix' ? [otherContext(file, path, 'prefix', check)] : []),
    ...(after.ok ? [] : [otherContext(file, path, 'suffix', after)]),
  ];
}

function otherContext(
  file: JsonFile,
  path: Path,
  field: 'prefix' | 'suffix',
  { found, expected }: { readonly found: string; readonly expected: string },
): Issue {
  return {
    code: 'quote-context',
    place: file.place([...path, field]),
    found: `${shown(found)} ${field === 'prefix' ? 'before' : 'after'} the words`,
    expected: shown(expected),
    mend: `The words themselves are right; around them these differ: ${changes(expected, found)}.`,
  };
}

function onlyThere(file: JsonFile, { path, value }: Site<RawPassage>, text: CodePoints): readonly Issue[] {
  const places = placesOf(text, value);
  if (places.length === 1) return [];
  const { prefix, suffix } = describe(text, value.start, value.end);
  return [
    {
      code: 'quote-not-unique',
      place: file.place([...path, 'exact']),
      found: `the quote with its prefix and suffix at ${places.length} places of ${value.document}: ${places.map(({ start }) => start).join(', ')}`,
      expected: 'a prefix and suffix that let it stand at one place',
      mend: `Unique with the prefix ${shown(prefix)} and the suffix ${shown(suffix)}.`,
    },
  ];
}

/** What holds within the passage and around it, once its offsets are in the text. */
function inText(
  file: JsonFile,
  { path, value }: Site<RawPassage>,
  text: CodePoints,
  pieces: FurnitureById,
): readonly Issue[] {
  return [
    ...outsideFurniture(file, path, value.document, value, pieces),
    ...dateWords(file, path, value, text),
  ];
}

function dateWords(file: JsonFile, path: Path, value: RawPassage, text: CodePoints): readonly Issue[] {
  const at = [...path, 'dateWords'];
  const fault = (found: string, expected: string): readonly Issue[] => [
    { code: 'date-words', place: file.place(at), found, expected },
  ];
  const words = value.dateWords;
  const dated = value.supports.includes('date');
  if (words === undefined) {
    return dated
      ? fault('no dateWords in a passage that supports the date', 'the words that carry the date')
      : [];
  }
  if (!dated)
    return fault('dateWords in a passage that does not support the date', '"date" among what it supports');
  if (words.start >= words.end || words.start < value.start || words.end > value.end) {
    return fault(
      `${words.start} to ${words.end}`,
      `some words within the passage, ${value.start} to ${value.end}`,
    );
  }
  return tidy(file, at, words, text, 'date words');
}

/**
 * Checks that a date's own words, which the reader sees instead of the date, are the document's: the date words of a
 * passage of the event, or, for a document's issue, words in its text.
 */
export function checkOwnWords(timeline: JsonFile, texts: TextById): readonly Issue[] {
  const dated = z.object({ words: z.string() });
  const events = sites(timeline, ['events', EACH], z.object({ date: dated, passages: z.array(passage) }));
  const documents = sites(timeline, ['documents', EACH], z.object({ id: z.string(), issued: dated }));
  const fault = (path: Path, words: string, expected: string): Issue => ({
    code: 'date-words',
    place: timeline.place([...path, 'words']),
    found: shown(words),
    expected,
  });
  return [
    ...events.flatMap(({ path, value: { date, passages } }) => {
      const carried = passages.flatMap(({ document, dateWords: words }) =>
        words === undefined ? [] : [texts.get(document)?.slice(words.start, words.end)],
      );
      return carried.includes(date.words)
        ? []
        : [
            fault(
              [...path, 'date'],
              date.words,
              'the date words of one of the passages, character for character',
            ),
          ];
    }),
    ...documents.flatMap(({ path, value: { id, issued } }) =>
      (texts.get(id)?.text.includes(issued.words) ?? true)
        ? []
        : [fault([...path, 'issued'], issued.words, 'words of the document, character for character')],
    ),
  ];
}

/** Where the quote may have gone, for a person to judge; never a repair. */
function mendOf(text: CodePoints, value: RawPassage, searches: number): string {
  if (searches >= MOST_SEARCHES) return 'Not searched for: there are too many faults before it.';
  const where = locate(text, value);
  switch (where.kind) {
    case 'found-elsewhere':
      return `The same words stand at ${where.start} to ${where.end}: judge whether that is the passage.`;
    case 'ambiguous':
      return `It could be at ${where.places.map(({ start, end }) => `${start} to ${end}`).join(', or ')}.`;
    case 'changed':
      return `The nearest text is at ${where.start} to ${where.end} (${Math.floor(where.similarity * 100)} % alike): ${changes(value.exact, where.found)}.`;
    case 'orphaned':
      return 'Nothing like it stands in the document.';
  }
}

/** Two texts in one, with the words that differ: `[-only in the first-]`, `{+only in the second+}`. */
export function changes(before: string, after: string): string {
  return wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'only-a' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
    .replace(/\s+/g, ' ');
}
