import { finish, type Work } from '../base/work.ts';
import { type Instant, MS_PER_DAY } from '../time/instant.ts';
import type { Columns } from './columns.ts';
import { type Empties, emptyStretches, KEEP, type Stretch } from './empty.ts';
import type { Span } from './spans.ts';

/** An empty stretch that takes less room than its time: true time. */
export interface Gap {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Where time lies along the axis. Places along it are in axis milliseconds: outside the gaps each is as
 * long as one of time, inside a gap many of time share one. Both functions rise strictly, as far as a double can tell
 * instants apart, undo each other, and take time in the logarithm of the number of gaps.
 */
export interface Spacing {
  /** In order of time; none touches another. */
  readonly gaps: readonly Gap[];
  /** The place of an instant, in axis milliseconds. */
  along(at: number): number;
  /** The instant at a place. */
  at(along: number): Instant;
}

/** Every stretch as long as its time. */
export const TRUE_TO_TIME: Spacing = { gaps: [], along: (at) => at, at: (along) => along as Instant };

/** A stretch is noticeable, and worth shortening, from this share of the whole on. */
const WORTH = 0.08;
/** It sticks out when it is this many times as long as those less than half its length are on average. */
const LONGER = 3;
/** What a shortened stretch still takes, and the air of true time at each side of it: shares of the whole. */
const KEPT = 0.025;
const AIR = 0.01;
/** The air at each side of the home view, as a share of the whole. */
const HOME_AIR = 0.04;
/** A whole is never taken for less than this, so that the air is a day at least. */
const SHORTEST_WHOLE = 100 * MS_PER_DAY;

/** How long the whole is, when `left` remains open and `closed` stretches are shortened to their share. */
function wholeOf(left: number, closed: number): number {
  return Math.max(left / (1 - closed * (KEPT + 2 * AIR)), SHORTEST_WHOLE);
}

/** Whether a stretch is long beside the others: an only one is; one among its like is not. */
function sticksOut(length: number, { longest, count, total }: Empties): boolean {
  if (count === 1) return true;
  const like = longest.filter((each) => 2 * (each.to - each.from) >= length);
  if (like.length === KEEP || like.length === count) return false;
  const shorter = like.reduce((sum, each) => sum - (each.to - each.from), total) / (count - like.length);
  return length >= LONGER * shorter;
}

/**
 * The spacing that closes the gaps of a collection, or null when no gap is long enough to be worth it.
 *
 * Empty stretches (see `emptyStretches`) are taken longest first. One is shortened when it is noticeable, at
 * least 8 % of what the whole takes with it and all before it shortened, and when it sticks out, at least three times as
 * long as the average of those less than half its length: a series at even distances is left alone. The first that fails
 * ends it. A shortened stretch keeps 2.5 % of the whole, and 1 % of true time at each side, so that no
 * mark stands on the break. When any is shortened, so is the air at the edges of the world, which was cut to its true length.
 *
 * @param worth another share from which on a stretch is worth it
 */
export function closedGaps(columns: Columns, world: Span, worth = WORTH): Spacing | null {
  return finish(closedGapsInPieces(columns, world, worth));
}

/** The same in pieces, for a collection so large that the page would stand still. */
export function* closedGapsInPieces(columns: Columns, world: Span, worth = WORTH): Work<Spacing | null> {
  const empties = yield* emptyStretches(columns);
  const { longest, filled } = empties;
  if (filled === null) return null;
  let left = filled.to - filled.from;
  let closed = 0;
  for (const { from, to } of longest) {
    const length = to - from;
    if (length < worth * wholeOf(left - length, closed + 1) || !sticksOut(length, empties)) break;
    left -= length;
    closed++;
  }
  if (closed === 0) return null;
  const whole = wholeOf(left, closed);
  const inner = longest.slice(0, closed).map(({ from, to }) => ({
    from: Math.round(from + AIR * whole),
    to: Math.round(to - AIR * whole),
  }));
  const outer = [
    { from: world.from, to: Math.round(filled.from - (HOME_AIR + AIR) * whole) },
    { from: Math.round(filled.to + (HOME_AIR + AIR) * whole), to: world.to },
  ].filter(({ from, to }) => to - from >= worth * whole);
  return shortened(
    [...inner, ...outer].sort((a, b) => a.from - b.from),
    Math.round(KEPT * whole),
  );
}

/** The view to begin with under closed gaps: everything that is dated, with air at its sides, within the world. */
export function closedHome(spacing: Spacing, { first, last }: Columns, world: Span): Span {
  const [from, to] = [spacing.along(first), spacing.along(last)];
  const air = HOME_AIR * (to - from);
  return {
    from: Math.max(spacing.at(from - air), world.from) as Instant,
    to: Math.min(spacing.at(to + air), world.to) as Instant,
  };
}

/** The last of rising numbers that is at most `value`; -1 when none is. */
function lastAtMost(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Shortens each of some stretches, in order of time, to `kept` milliseconds. After the last, axis and time are the same. */
function shortened(stretches: readonly Stretch[], kept: number): Spacing {
  const from = Float64Array.from(stretches, (each) => each.from);
  const to = Float64Array.from(stretches, (each) => each.to);
  // Counted from the last backwards, so that sums stay small where documents are.
  const end = to.slice();
  for (let i = end.length - 2; i >= 0; i--) {
    end[i] = (end[i + 1] ?? 0) - kept - ((from[i + 1] ?? 0) - (to[i] ?? 0));
  }
  const begin = end.map((each) => each - kept);
  const along = (at: number): number => {
    const i = lastAtMost(from, at);
    if (i < 0) return (begin[0] ?? 0) + (at - (from[0] ?? 0));
    const [a, b] = [from[i] ?? 0, to[i] ?? 0];
    return at < b ? (begin[i] ?? 0) + (at - a) * (kept / (b - a)) : (end[i] ?? 0) + (at - b);
  };
  const at = (place: number): Instant => {
    const i = lastAtMost(begin, place);
    if (i < 0) return ((from[0] ?? 0) + (place - (begin[0] ?? 0))) as Instant;
    const [a, b] = [from[i] ?? 0, to[i] ?? 0];
    const past = place - (end[i] ?? 0);
    return (past < 0 ? Math.min(a + (place - (begin[i] ?? 0)) * ((b - a) / kept), b) : b + past) as Instant;
  };
  return {
    gaps: stretches.map((each) => ({ from: each.from as Instant, to: each.to as Instant })),
    along,
    at,
  };
}
