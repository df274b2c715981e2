import type { Instant } from './instant.ts';

/**
 * Where one side of a date lies. `at` carries an instant; `open` (EDTF `..`) has no bound at all;
 * `unknown` (EDTF, an empty side) has one that nobody knows.
 */
export type Bound =
  | { readonly kind: 'at'; readonly at: Instant }
  | { readonly kind: 'open' }
  | { readonly kind: 'unknown' };

/**
 * One edge of a period: it falls at some instant from `earliest` to `latest`, both inclusive as
 * instants. A start `1933` has its edge somewhere from 1933-01-01 to 1933-12-31 (as the first
 * instant of that day); an end `1934` somewhere from 1934-01-02 to 1935-01-01 (first instant after).
 */
export type Edge =
  | { readonly kind: 'at'; readonly earliest: Instant; readonly latest: Instant }
  | { readonly kind: 'open' }
  | { readonly kind: 'unknown' };

/** What the writer of the date admitted about it: EDTF `~` (circa) and `?` (uncertain); `%` is both. */
export interface Qualified {
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/**
 * Something that happened at one time which we know only so well: on a stated day, on some day
 * within a month, year, decade, century or season (`within`), or on some day of those listed
 * (`one-of`, EDTF `[..]`).
 * It lies in `[from, to)`.
 */
export interface Moment extends Qualified {
  readonly kind: 'moment';
  readonly form: 'day' | 'within' | 'one-of';
  readonly from: Bound;
  readonly to: Bound;
}

/** Something that lasted: from `start` to `end`, each edge with an uncertainty of its own (EDTF `a/b`). */
export interface Period extends Qualified {
  readonly kind: 'period';
  readonly start: Edge;
  readonly end: Edge;
}

/** Several dates that all hold (EDTF `{..}`), in order. `from` and `to` enclose them. */
export interface AllOf extends Qualified {
  readonly kind: 'all-of';
  readonly members: readonly (Moment | Period)[];
  readonly from: Bound;
  readonly to: Bound;
}

/** A day that comes every year (EDTF `XXXX-01-19`): month 1 to 12, day 1 to 31. */
export interface Yearly extends Qualified {
  readonly kind: 'yearly';
  readonly month: number;
  readonly day: number;
}

/** When something was, as far as its date tells. The kinds never meet: a moment of uncertain date is not a period. */
export type Extent = Moment | Period | AllOf | Yearly;

function edgeBound(edge: Edge, side: 'earliest' | 'latest'): Bound {
  return edge.kind === 'at' ? { kind: 'at', at: edge[side] } : edge;
}

/**
 * The stretch `[from, to)` outside which the thing cannot have been, as far as its date was written.
 * A day that comes every year has no bound on either side.
 */
export function hull(x: Extent): { readonly from: Bound; readonly to: Bound } {
  switch (x.kind) {
    case 'moment':
    case 'all-of':
      return { from: x.from, to: x.to };
    case 'period':
      return { from: edgeBound(x.start, 'earliest'), to: edgeBound(x.end, 'latest') };
    case 'yearly':
      return { from: { kind: 'open' }, to: { kind: 'open' } };
  }
}

/** Orders bounds by kind, in the order given, and those that have an instant by it. */
function compareBounds(a: Bound, b: Bound, kinds: readonly Bound['kind'][]): number {
  if (a.kind === 'at' && b.kind === 'at') return a.at - b.at;
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
}

/**
 * Chronological order for lists: by the earliest start (open ones first, then unknown ones), among
 * equals by the latest end (unknown ones after those with a date, open ones last).
 * @returns negative when `a` comes first, 0 when neither does
 */
export function compareExtents(a: Extent, b: Extent): number {
  const x = hull(a);
  const y = hull(b);
  return (
    compareBounds(x.from, y.from, ['open', 'unknown', 'at']) ||
    compareBounds(x.to, y.to, ['at', 'unknown', 'open'])
  );
}
