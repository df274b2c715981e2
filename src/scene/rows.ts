import { SIZE } from './marks.ts';

/** Which side of its mark a label stands on; `on` the mark itself where that is a bar longer than the label. */
export type Side = 'right' | 'left' | 'on';

/** What stands in a row, in pixels of a level: from end to end with its label, and what it would take to turn that. */
interface Taken {
  readonly left: number;
  readonly right: number;
  readonly side: Side;
  readonly label: number;
}

/** Rows of one lane that fill up: first come, first served. */
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
    return (
      others?.every((each) => right + SIZE.apart <= each.left || each.right + SIZE.apart <= left) === true
    );
  }
  take(row: number, taken: Taken): void {
    this.#taken[row]?.push(taken);
  }
  /**
   * How much a label could take at its mark's other side. Where the next thing in the row might turn its own
   * label into the same gap, there must be room for both, since in a narrow view both edges are near.
   */
  room(row: number, from: number, side: 'right' | 'left'): number {
    let least = Number.POSITIVE_INFINITY;
    for (const { left, right, side: its, label } of this.#taken[row] ?? []) {
      const gap = side === 'left' ? from - right : left - from;
      // What stands on its bar may turn to the left.
      const mayMeet = side === 'left' ? its === 'left' : its !== 'left';
      if (gap >= 0) least = Math.min(least, mayMeet ? gap - label - SIZE.apart : gap);
    }
    return least - SIZE.apart;
  }
}
