import type { SourceDocument } from '../../dataset/model.ts';
import type { Span } from '../../text/codepoints.ts';
import { paragraphs } from '../../text/sentences.ts';

/** How many words stand at either end of a long passage, and around it. */
const WORDS = 5;

/**
 * The words of a span as a text directive (`text=prefix-,start,end,-suffix`), with the words around them in their own
 * paragraphs so that it fits one place. The browser looks for each part within one paragraph and reads any white space
 * as one space.
 */
export function textDirective({ text, raw }: SourceDocument, { start, end }: Span): string {
  const all = paragraphs(text);
  const first = all.find((each) => start < each.end) ?? { start, end };
  const last = all.findLast((each) => each.start < end) ?? { start, end };
  // The page has the title above the text: what begins like it goes on until it differs, or is told apart by the end
  // of the paragraph before. A browser does not mind capitals.
  const title = wordsOf(raw.title).join(' ').toLowerCase();
  const isInTitle = (words: readonly string[]): boolean => title.includes(words.join(' ').toLowerCase());
  const beginning = wordsOf(text.slice(start, Math.min(end, first.end)));
  const differs = beginning.findIndex((_, at) => !isInTitle(beginning.slice(0, at + 1)));
  const opening = beginning.slice(0, Math.max(WORDS, differs + 1));
  const likeTitle = isInTitle(opening);
  const previous = likeTitle ? all.findLast((each) => each.end <= first.start) : undefined;
  const own = bounded(wordsOf(text.slice(first.start, start)).slice(-WORDS));
  const before =
    own.length > 0 ? own : wordsOf(text.slice(previous?.start ?? 0, previous?.end ?? 0)).slice(-WORDS);
  const after = bounded(wordsOf(text.slice(end, last.end)).slice(0, WORDS));
  const within = wordsOf(text.slice(start, end));
  const short = first.start === last.start && within.length <= 2 * WORDS;
  const parts = short
    ? [encode(within)]
    : [encode(opening), encode(wordsOf(text.slice(Math.max(start, last.start), end)).slice(-WORDS))];
  if (before.length > 0) parts.unshift(`${encode(before)}-`);
  if (after.length > 0) parts.push(`-${encode(after)}`);
  return `text=${parts.join(',')}`;
}

/** The name of a passage's anchor on its document's page. */
export function passageId({ start, end }: Span): string {
  return `passage-${start}-${end}`;
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** The words, or none where they are all punctuation: a browser does not find that by itself. */
function bounded(words: readonly string[]): readonly string[] {
  return words.some((word) => /[\p{L}\p{N}]/u.test(word)) ? words : [];
}

/** Comma and ampersand are taken care of by the standard function; the hyphen means something here too. */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');
}
