import { SIZE } from './marks.ts';

/** Which side of its mark a label stands on; `on` the mark itself where that is a bar longer than the label. */
export type Side = 'right' | 'left' | 'on';

/** What stands in a row, in pixels of a level: from end to end with its label, and what it would take to turn that. */
export interface Taken {
  readonly left: number;
  readonly right: number;
  readonly side: Side;
  readonly label: number;
}

/** Rows of one lane that fill up: first come, first served. Each is kept in order from left to right. */
export class Rows {
  readonly #taken: Taken[][];
  constructor(count: number) {
    this.#taken = Array.from({ length: count }, () => []);
  }
  get count(): number {
    return this.#taken.length;
  }
  free(row: number, left: number, right: number): boolean {
    const others = this.#taken[row];
    if (others === undefined) return false;
    const next = others[after(others, left)];
    return next === undefined || right + SIZE.apart <= next.left;
  }
  take(row: number, taken: Taken): void {
    const others = this.#taken[row];
    others?.splice(after(others, taken.left), 0, taken);
  }
  /**
   * How much a label could take at its mark's other side. Where the next thing in the row might turn its own
   * label into the same gap, there must be room for both, since in a narrow view both edges are near.
   */
  room(row: number, from: number, side: 'right' | 'left'): number {
    const others = this.#taken[row] ?? [];
    const at = after(others, from - SIZE.apart);
    const next =
      side === 'right' ? others.find((each, place) => place >= at && each.left >= from) : undefined;
    const near = side === 'right' ? next : lastBefore(others, from);
    if (near === undefined) return Number.POSITIVE_INFINITY;
    const gap = side === 'left' ? from - near.right : near.left - from;
    // What stands on its bar may turn to the left.
    const mayMeet = side === 'left' ? near.side === 'left' : near.side !== 'left';
    return (mayMeet ? gap - near.label - SIZE.apart : gap) - SIZE.apart;
  }
}

/** The first place in a row whose thing ends less than the usual air before a pixel, or after it. */
function after(row: readonly Taken[], pixel: number): number {
  let [a, b] = [0, row.length];
  while (a < b) {
    const middle = (a + b) >>> 1;
    if ((row[middle]?.right ?? 0) + SIZE.apart <= pixel) a = middle + 1;
    else b = middle;
  }
  return a;
}

function lastBefore(row: readonly Taken[], pixel: number): Taken | undefined {
  let at = row.length - 1;
  while (at >= 0 && (row[at]?.right ?? 0) > pixel) at--;
  return row[at];
}
