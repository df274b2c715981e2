import { defined } from '../base/assert.ts';
import { align } from './align.ts';
import type { CodePoints, Span } from './codepoints.ts';
import { standing } from './standing.ts';

type Wanted = Span & { readonly exact: string; readonly prefix: string; readonly suffix: string };

/** A place that resembles a quote. `similarity` is 1 − edits / length over prefix, exact and suffix. */
type Candidate = Span & { readonly similarity: number };
/** And whether it can be told that it is the place, and not one that is like it. */
type Judged = Candidate & { readonly sure: boolean };

/** Longer quotes are not searched for: the work grows with the square of the length. In code points. */
const LONGEST_EXACT = 1_500;
const LONGEST_CONTEXT = 128;
/** Below this share of alike characters, a place is no hint. */
const LEAST_SIMILARITY = 0.66;
/** Places whose similarity is this near to the best one cannot be told from it. */
const MARGIN = 0.04;
const MOST_PIECES = 64;
const MOST_HITS_OF_A_PIECE = 50;
const MOST_WINDOWS = 6;

/**
 * The places in the text that most resemble a quote with its surroundings: the best first, followed only
 * by those that resemble it about as well. Empty when nothing is alike enough or can be told from a mere likeness (see
 * `standing`), or `exact` is longer than 1,500 code points.
 *
 * Short pieces of the quote that stand unchanged in the text vote for where it may begin; the few windows
 * with most votes, and the place where it is said to stand, are aligned with it character by character.
 * So the time is that of a few dozen plain searches and at most six alignments of bounded size.
 */
export function approximate(text: CodePoints, wanted: Wanted): Candidate[] {
  const exact = toPoints(wanted.exact);
  if (exact.length > LONGEST_EXACT) return [];
  const prefix = toPoints(wanted.prefix).slice(-LONGEST_CONTEXT);
  const needle = [...prefix, ...exact, ...toPoints(wanted.suffix).slice(0, LONGEST_CONTEXT)];
  const found: Judged[] = [];
  const mostEdits = Math.floor(needle.length * (1 - LEAST_SIMILARITY));
  for (const window of windows(text, needle, wanted.start - prefix.length)) {
    const there = toPoints(text.slice(window.start, window.end));
    for (const match of align(needle, there, mostEdits)) {
      const place = standing(match.points, prefix.length, prefix.length + exact.length, there);
      const span = tighten(text, wanted.exact, window.start + place.start, window.start + place.end);
      found.push({ ...span, sure: place.sure, similarity: 1 - match.edits / needle.length });
    }
  }
  found.sort((a, b) => b.similarity - a.similarity || a.start - b.start);
  const least = (found[0]?.similarity ?? 0) - MARGIN;
  const apart: Judged[] = [];
  for (const place of found) {
    if (place.similarity >= least && !apart.some((other) => meet(place, other))) apart.push(place);
  }
  // Where the best one is not sure, a lesser one that looks sure is the twin of what is gone.
  return apart[0]?.sure === true
    ? apart.map(({ start, end, similarity }) => ({ start, end, similarity }))
    : [];
}

/** Whether two places share a code point or begin together. */
function meet(a: Span, b: Span): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}

/** Within what now stands between the surroundings, the unchanged words alone when they are there. */
function tighten(text: CodePoints, exact: string, start: number, end: number): Span {
  const at = text.slice(start, end).indexOf(exact);
  if (at === -1 || exact === '') return { start, end };
  const unit = text.toUnits(start) + at;
  return { start: text.fromUnits(unit), end: text.fromUnits(unit + exact.length) };
}

/** The stretches of the text worth aligning, most promising first; `stated` is where the needle should begin. */
function windows(text: CodePoints, needle: readonly number[], stated: number): Span[] {
  const slack = 32 + Math.floor(needle.length / 4);
  const votes: { from: number; to: number; count: number }[] = [];
  for (const begin of beginnings(text, needle).sort((a, b) => a - b)) {
    const last = votes.at(-1);
    if (last !== undefined && begin - last.from <= slack) {
      last.to = begin;
      last.count += 1;
    } else votes.push({ from: begin, to: begin, count: 1 });
  }
  votes.sort((a, b) => b.count - a.count);
  return [...votes.slice(0, MOST_WINDOWS - 1), { from: stated, to: stated }].map(({ from, to }) => ({
    start: Math.min(text.length, Math.max(0, from - slack)),
    end: Math.min(text.length, Math.max(0, to + needle.length + slack)),
  }));
}

/** Where the needle would begin, judging by each of its pieces that stands in the text. In code points. */
function beginnings(text: CodePoints, needle: readonly number[]): number[] {
  const size = needle.length < 48 ? 4 : 8;
  const step = Math.max(size, Math.ceil(needle.length / MOST_PIECES));
  const begins: number[] = [];
  for (let offset = 0; offset + size <= needle.length; offset += step) {
    const piece = String.fromCodePoint(...needle.slice(offset, offset + size));
    let unit = text.text.indexOf(piece);
    for (let hits = 0; unit !== -1 && hits < MOST_HITS_OF_A_PIECE; hits += 1) {
      begins.push(text.fromUnits(unit) - offset);
      unit = text.text.indexOf(piece, unit + 1);
    }
  }
  return begins;
}

/** The code points of a string as numbers; a lone surrogate is itself. */
function toPoints(text: string): number[] {
  return Array.from(text, (character) => defined(character.codePointAt(0), 'A character has a code point'));
}
