import { defined } from '../base/assert.ts';
import type { CodePoints, Span } from './codepoints.ts';

/**
 * Words whose full stop does not end a sentence, in lower case without the stop: titles, parts of place
 * names, Latin abbreviations, month names. What English prose of this kind needs, not a full list.
 */
const ABBREVIATIONS = new Set(
  (
    'dr mr mrs ms prof gen col lt sgt capt gov sen rev hon st mt ft jr sr vol pp vs cf eg ie ca approx ' +
    'jan feb apr jun jul aug sept sep oct nov dec'
  ).split(' '),
);

/** Words that begin a new sentence after "U.S." far more often than they follow it within one. */
const OPENERS = new Set('the a an this that these those it he she they we in on at but however'.split(' '));

/**
 * A run of stops with the closing quotes, brackets and markdown stars that belong to its sentence. A dot inside
 * a number, a name or an address is none: white space or the end must follow, or, after "…", a capital.
 */
const TERMINATOR = /(?:[.!?…]+[”’"')\]»*_]*(?=\s|$))|…(?=[“‘"(]?\p{Lu})/gu;

/** Heading hashes, list numbers and bullets at the head of a paragraph: not part of its first sentence. */
const MARKER = /^(?:#{1,6}|\d{1,3}[.)]|[-*•–])\s+/u;

/**
 * The paragraphs of a plain text, in order, in code points: every line that is not blank, without the white
 * space at its two ends. Nothing is joined: a sentence that runs on after a gap gives two paragraphs, and a
 * text wrapped by hard line breaks gives one paragraph a line (the documents here have none).
 */
export function paragraphs(text: CodePoints): Span[] {
  const spans: Span[] = [];
  for (const line of text.text.matchAll(/[^\n\r]+/g)) {
    const span = trimmed(line[0]);
    if (span.start === span.end) continue;
    spans.push({
      start: text.fromUnits(line.index + span.start),
      end: text.fromUnits(line.index + span.end),
    });
  }
  return spans;
}

/**
 * The paragraph that encloses `[start, end)`, or the stretch from the first to the last paragraph that it
 * touches. Code points. Always contains the given range, even one that lies in the white space between.
 */
export function paragraphAround(text: CodePoints, start: number, end: number): Span {
  const from = text.toUnits(start);
  const to = Math.max(from, text.toUnits(end));
  const lines = linesAround(text.text, from, to);
  const inner = trimmed(text.text.slice(lines.start, lines.end));
  if (inner.start === inner.end) return { start: text.fromUnits(from), end: text.fromUnits(to) };
  return {
    start: text.fromUnits(Math.min(from, lines.start + inner.start)),
    end: text.fromUnits(Math.max(to, lines.start + inner.end)),
  };
}

/**
 * The sentence that encloses `[start, end)`, or the stretch from the first to the last sentence that it
 * touches. Code points. Always contains the given range. A sentence never reaches over a line break by
 * itself, so one that the page broke in two gives the half in which the range lies. A range that lies in a
 * list number or in the space between sentences gets the sentence after it.
 *
 * A stop ends a sentence when white space and no small letter follows, unless it belongs to an abbreviation,
 * to initials ("U.S.", "J."), or to the number of a list. A heading or list mark is left out.
 */
export function sentenceAround(text: CodePoints, start: number, end: number): Span {
  const around = paragraphAround(text, start, end);
  const base = text.toUnits(around.start);
  const from = text.toUnits(start);
  const to = Math.max(from, text.toUnits(end));
  const sentences = sentencesOf(text.slice(around.start, around.end)).map((sentence) => ({
    start: base + sentence.start,
    end: base + sentence.end,
  }));
  const touched = sentences.filter((one) => one.end > from && one.start < to);
  const first = touched[0] ?? sentences.find((one) => one.start >= to);
  const last = touched.at(-1) ?? first;
  return {
    start: text.fromUnits(Math.min(from, first?.start ?? from)),
    end: text.fromUnits(Math.max(to, last?.end ?? to)),
  };
}

/** The line, counted from 1, on which the code point at `offset` stands. CR LF counts as one break. */
export function lineOf(text: CodePoints, offset: number): number {
  const before = text.text.slice(0, text.toUnits(offset));
  const breaks = before.match(/\r\n|\n|\r/g)?.length ?? 0;
  const insideBreak = before.endsWith('\r') && text.text[before.length] === '\n';
  return 1 + breaks - (insideBreak ? 1 : 0);
}

/** The sentences of one or more lines, in units. */
function sentencesOf(lines: string): Span[] {
  const spans: Span[] = [];
  for (const line of lines.matchAll(/[^\n\r]+/g)) {
    const inner = trimmed(line[0]);
    let from = inner.start + (MARKER.exec(line[0].slice(inner.start))?.[0].length ?? 0);
    for (const stop of line[0].matchAll(TERMINATOR)) {
      const to = stop.index + stop[0].length;
      if (stop.index < from || !endsSentence(line[0], stop.index, to)) continue;
      spans.push({ start: line.index + from, end: line.index + to });
      from = to + trimmed(line[0].slice(to)).start;
    }
    if (from < inner.end) spans.push({ start: line.index + from, end: line.index + inner.end });
  }
  return spans;
}

/** Whether the stop at `[from, to)` of the line ends a sentence. */
function endsSentence(line: string, from: number, to: number): boolean {
  const next = defined(
    /^\s*[“‘"'([]*([\p{L}\p{N}]*)/u.exec(line.slice(to, to + 40))?.[1],
    'The pattern accepts every string',
  );
  if (/^\p{Ll}/u.test(next)) return false;
  if (line[from] !== '.') return true;
  const word = /[\p{L}.]+$/u.exec(line.slice(Math.max(0, from - 20), from))?.[0].toLowerCase() ?? '';
  if (word === 'no' && /^\d/.test(next)) return false;
  if (/^\p{L}$/u.test(word) || /\p{L}\.\p{L}/u.test(word))
    return next === '' || OPENERS.has(next.toLowerCase());
  return next === '' || !ABBREVIATIONS.has(word);
}

/** The lines that `[from, to)` touches, without the break at their end. Units. */
function linesAround(text: string, from: number, to: number): Span {
  let start = from;
  while (start > 0 && !isBreak(text, start - 1)) start -= 1;
  let end = Math.max(from, to - 1);
  while (end < text.length && !isBreak(text, end)) end += 1;
  return { start, end };
}

function isBreak(text: string, unit: number): boolean {
  return text[unit] === '\n' || text[unit] === '\r';
}

/** What is left of a string without the white space at its two ends; empty for a blank one. Units. */
function trimmed(text: string): Span {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
}
