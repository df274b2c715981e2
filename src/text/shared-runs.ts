import { defined } from '../base/assert.ts';
import type { CodePoints } from './codepoints.ts';

/** The same words in the same order in two texts. Offsets in code points, ends excluded. */
export type SharedRun = {
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
  readonly words: number;
};

/** A run by the index of its first word on either side. */
type Run = { readonly a: number; readonly b: number; readonly words: number };

type Words = {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** A row of words that stands more often than this in one text is followed at its first places only. */
const MOST_PLACES = 32;
/** Word comparisons after which no further run is looked for: only texts that repeat themselves get there. */
const MOST_COMPARISONS = 20_000_000;

/**
 * Finds the runs of at least `minWords` identical words that two texts share: a sign that one copied the
 * other or both a third, so that they are not independent.
 *
 * Words are letters, digits and marks, compared with their case; punctuation and white space between them
 * are ignored. Runs cannot be extended at either end, except into words that a longer run holds: longer runs
 * are taken first, and no word of either text is in two. In the order of `a`. Time grows with the texts. A row of `minWords` words that stands more than 32 times in `b` is followed
 * at its first 32 places, and after 20 million word comparisons the search ends: no two real texts need
 * that. A `minWords` below 1 counts as 1.
 */
export function sharedRuns(a: CodePoints, b: CodePoints, minWords = 8): SharedRun[] {
  const least = Math.max(1, Math.trunc(minWords) || 1);
  const known = new Map<string, number>();
  const left = wordsOf(a, known);
  const right = wordsOf(b, known);
  return apart(runsOf(left.ids, right.ids, least), least, left.ids.length, right.ids.length)
    .sort((one, other) => one.a - other.a)
    .map((run) => ({
      aStart: placeOf(left.starts, run.a),
      aEnd: placeOf(left.ends, run.a + run.words - 1),
      bStart: placeOf(right.starts, run.b),
      bEnd: placeOf(right.ends, run.b + run.words - 1),
      words: run.words,
    }));
}

function placeOf(places: readonly number[], word: number): number {
  return defined(places[word], 'A run is made of words of its text');
}

/** The words of a text as numbers, equal for equal words, with their places. */
function wordsOf(text: CodePoints, known: Map<string, number>): Words {
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const word of text.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const id = known.get(word[0]) ?? known.size;
    known.set(word[0], id);
    ids.push(id);
    starts.push(text.fromUnits(word.index));
    ends.push(text.fromUnits(word.index + word[0].length));
  }
  return { ids, starts, ends };
}

/** Every run of at least `least` words that cannot be extended, and shorter ones whose words only hash alike. Runs may overlap. */
function runsOf(a: readonly number[], b: readonly number[], least: number): Run[] {
  const places = new Map<number, number[]>();
  forEachRow(b, least, (hash, at) => {
    const list = places.get(hash);
    if (list === undefined) places.set(hash, [at]);
    else if (list.length < MOST_PLACES) list.push(at);
  });
  const runs: Run[] = [];
  const reached = new Map<number, number>();
  let comparisons = 0;
  forEachRow(a, least, (hash, i) => {
    for (const j of places.get(hash) ?? []) {
      if (i < (reached.get(i - j) ?? 0) || comparisons > MOST_COMPARISONS) continue;
      let words = 0;
      while (i + words < a.length && a[i + words] === b[j + words]) words += 1;
      comparisons += words + 1;
      reached.set(i - j, i + words);
      runs.push({ a: i, b: j, words });
    }
  });
  return runs;
}

/** Calls `visit` with a rolling hash of each row of `size` words (M. Rabin, R. Karp, 1987). Equal rows, equal hashes. */
function forEachRow(ids: readonly number[], size: number, visit: (hash: number, at: number) => void): void {
  const base = 0x01000193;
  let leading = 1;
  for (let i = 1; i < size; i += 1) leading = Math.imul(leading, base);
  let hash = 0;
  for (const [i, id] of ids.entries()) {
    if (i >= size) {
      const leaving = defined(ids[i - size], 'The word that leaves the row stands before it');
      hash = (hash - Math.imul(leading, leaving + 1)) | 0;
    }
    hash = (Math.imul(hash, base) + id + 1) | 0;
    if (i >= size - 1) visit(hash, i - size + 1);
  }
}

/** Takes the longest run first and cuts from the others what is taken; fewer than `least` words are left lying. */
function apart(runs: readonly Run[], least: number, lengthOfA: number, lengthOfB: number): Run[] {
  const byLength: Run[][] = [];
  const put = (run: Run) => {
    const list = byLength[run.words] ?? [];
    byLength[run.words] = list;
    list.push(run);
  };
  for (const run of runs) put(run);
  const usedA = new Uint8Array(lengthOfA);
  const usedB = new Uint8Array(lengthOfB);
  const taken: Run[] = [];
  for (let length = byLength.length - 1; length >= least; length -= 1) {
    for (const run of byLength[length] ?? []) {
      const free = freeParts(run, usedA, usedB);
      const [whole] = free;
      if (whole === undefined || whole.words < run.words) {
        for (const part of free) put(part);
        continue;
      }
      taken.push(run);
      usedA.fill(1, run.a, run.a + run.words);
      usedB.fill(1, run.b, run.b + run.words);
    }
  }
  return taken;
}

/** The stretches of a run whose words are free on both sides. */
function freeParts(run: Run, usedA: Uint8Array, usedB: Uint8Array): Run[] {
  const parts: Run[] = [];
  let from = 0;
  for (let i = 0; i <= run.words; i += 1) {
    if (i < run.words && usedA[run.a + i] === 0 && usedB[run.b + i] === 0) continue;
    if (i > from) parts.push({ a: run.a + from, b: run.b + from, words: i - from });
    from = i + 1;
  }
  return parts;
}
