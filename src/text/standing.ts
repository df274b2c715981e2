import type { Point } from './align.ts';
import type { Span } from './codepoints.ts';

/** Where the words of a quote stand in what resembles it, and whether enough of them is there to say so. */
type Standing = Span & { readonly sure: boolean };

/** How much of the words must be left, and how much of what stands in their place must be theirs, spaces aside. */
const LEAST_LEFT = 2 / 3;
const LEAST_THEIRS = 0.9;
const SPACE: ReadonlySet<number> = new Set(Array.from(' \u00A0\n\r\t', (space) => space.charCodeAt(0)));

/**
 * Takes the words, `[from, to)` of the needle, out of a match of words and surroundings with a stretch of `window`.
 *
 * Where the surroundings on one side are unchanged the words reach up to them, with whatever was put in there. Where they
 * are not, the words begin with what is left of them: letters of somebody else's, which the alignment sets against lost
 * ones, are cut off as in a local alignment (a letter alike counts one, and an edit takes one away).
 *
 * It is sure where the surroundings are unchanged on both sides, whatever stands between; or where two thirds of the words
 * are left, nine tenths of what stands there is theirs, and either that is all of it or half of the surroundings on each side
 * is left as well. Less may be another sentence that resembles this one.
 */
export function standing(
  points: readonly Point[],
  from: number,
  to: number,
  window: readonly number[],
): Standing {
  const [prefix, exact, suffix] = [points.slice(0, from), points.slice(from, to), points.slice(to, -1)];
  const [before, after] = [isWhole(prefix), isWhole(suffix)];
  const first = before ? from : from + lostAtStart(exact);
  const last = after ? to : Math.max(first, to - lostAtEnd(exact));
  const there = points.slice(first, last + 1);
  const start = Math.min(...there.map((point) => (before ? point.start : point.end)));
  const end = Math.max(start, ...there.map((point) => (after ? point.end : point.start)));
  const left = points.slice(first, last).filter(({ same }) => same);
  const theirs = left.filter((point) => isInk(window[point.end])).length;
  const enough =
    left.length > exact.length * LEAST_LEFT &&
    theirs >= window.slice(start, end).filter(isInk).length * LEAST_THEIRS;
  const known = left.length === end - start || (isHalf(prefix) && isHalf(suffix));
  return { start, end, sure: (before && after) || (enough && known) };
}

function isInk(point: number | undefined): boolean {
  return point !== undefined && !SPACE.has(point);
}

/** Whether a side has something in it, all of it unchanged with nothing between. */
function isWhole(side: readonly Point[]): boolean {
  return side.length > 0 && side.every(({ start, end, same }, at) => same && (at === 0 || start === end));
}

/** Whether at least half of a side is left. */
function isHalf(side: readonly Point[]): boolean {
  return side.filter(({ same }) => same).length * 2 >= side.length;
}

/** How many points at the start of the words have no more letters alike among them than edits. */
function lostAtStart(exact: readonly Point[]): number {
  let [score, least, lost] = [0, 0, 0];
  exact.forEach(({ start, end, same }, at) => {
    score += (same ? 1 : -1) - (at === 0 ? 0 : end - start);
    if (score <= least) [least, lost] = [score, at + 1];
  });
  return lost;
}

/** The same at their end. */
function lostAtEnd(exact: readonly Point[]): number {
  let [score, least, lost] = [0, 0, 0];
  exact.toReversed().forEach(({ start, end, same }, at) => {
    score += same ? 1 : -1;
    if (score <= least) [least, lost] = [score, at + 1];
    score -= end - start;
  });
  return lost;
}
