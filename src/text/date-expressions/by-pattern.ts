import { codePoints } from '../codepoints.ts';
import type { Expression } from './expression.ts';
import { ANY_CASE, NOT_DATES, WITH_CASE } from './pattern-parts.ts';

const bounded = (source: string) => `(?<![\\p{L}\\p{M}\\p{N}_])(?:${source})(?![\\p{L}\\p{M}\\p{N}_])`;

const noDates = new RegExp(NOT_DATES.join('|'), 'gu');
const patterns = [
  ...WITH_CASE.map((source) => new RegExp(bounded(source), 'gu')),
  ...ANY_CASE.map((source) => new RegExp(bounded(source), 'giu')),
];

/**
 * Finds date and time expressions in English prose with regular expressions: each pattern by itself over the
 * whole text; matches that share a character become one expression. In order, offsets in code points.
 *
 * Shares no code and no word list with `byGrammar`, so that each checks the other. Finds too much rather than
 * too little: "since" that means "because", "historic", or a number from 1000 to 2099 that counts things. Leaves
 * out words that only say that something goes on ("ongoing", "continuing", "long-standing", "meanwhile"), since
 * they tie it to no point or length of time, and named days ("Remembrance Day"). Time grows with the text.
 */
export function byPattern(text: string): Expression[] {
  const readable = text.replace(noDates, (match) => '\uFFFD'.repeat(match.length));
  const matches = patterns.flatMap((pattern) =>
    Array.from(readable.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: { start: number; end: number }[] = [];
  for (const match of matches) {
    const last = merged.at(-1);
    if (last !== undefined && match.start < last.end) last.end = Math.max(last.end, match.end);
    else merged.push({ ...match });
  }
  const points = codePoints(text);
  return merged.map(({ start, end }) => ({
    start: points.fromUnits(start),
    end: points.fromUnits(end),
    text: text.slice(start, end),
  }));
}
