import type { Span } from './codepoints.ts';

/** One stretch of the window that resembles the needle. Offsets count from the start of the window. */
export type Match = {
  /** Points inserted, dropped or changed to get from the needle to the stretch. */
  readonly edits: number;
  /** What became of each point of the needle, and after them of its end. */
  readonly points: readonly Point[];
};

/** A point of the needle: what was inserted before it, and whether it stands behind that, unchanged. */
export type Point = Span & { readonly same: boolean };

/** More stretches than this are not told apart within one window. */
const MOST_MATCHES = 3;

const BOTH = 0;
const NEEDLE = 1;
const WINDOW = 2;

/**
 * Aligns the whole needle with any stretch of the window (P. Sellers, "The theory and computation of
 * evolutionary distances", 1980) and gives up to three stretches that end well apart from one another
 * and cost at most `mostEdits`, the fewest edits first.
 *
 * Time and memory grow with needle × window: the caller keeps both short.
 */
export function align(needle: readonly number[], window: readonly number[], mostEdits: number): Match[] {
  const width = window.length + 1;
  const steps = new Uint8Array((needle.length + 1) * width);
  const costs = new Uint16Array(width);
  for (let i = 1; i <= needle.length; i += 1) {
    const wanted = needle[i - 1];
    costs[0] = i;
    let diagonal = i - 1;
    let before = i;
    steps[i * width] = NEEDLE;
    // The row ends where no cost is left.
    for (let j = 1, above = costs[1]; above !== undefined; j += 1, above = costs[j]) {
      const both = diagonal + (window[j - 1] === wanted ? 0 : 1);
      const drop = above + 1;
      const least = Math.min(both, drop, before + 1);
      costs[j] = least;
      // On a tie the drop comes first, so that what is gone is gone in one piece.
      steps[i * width + j] = least === drop ? NEEDLE : least === both ? BOTH : WINDOW;
      diagonal = above;
      before = least;
    }
  }
  return endsApart(costs, mostEdits, needle.length / 2).map(({ at, edits }) => ({
    edits,
    points: wayBack(steps, needle, window, at),
  }));
}

/** The cheapest columns of the last row, each more than `distance` from the others. */
function endsApart(costs: Uint16Array, mostEdits: number, distance: number): { at: number; edits: number }[] {
  const all = Array.from(costs, (edits, at) => ({ at, edits })).filter(({ edits }) => edits <= mostEdits);
  all.sort((a, b) => a.edits - b.edits);
  const ends: { at: number; edits: number }[] = [];
  for (const end of all) {
    if (ends.length === MOST_MATCHES) break;
    if (ends.every(({ at }) => Math.abs(at - end.at) > distance)) ends.push(end);
  }
  return ends;
}

/** Walks the path back from the end of the last row, and notes what became of each point of the needle. */
function wayBack(
  steps: Uint8Array,
  needle: readonly number[],
  window: readonly number[],
  at: number,
): readonly Point[] {
  const width = window.length + 1;
  const points: Point[] = [];
  let column = at;
  let same = false;
  for (let i = needle.length; i >= 0; i -= 1) {
    const end = column;
    // No step leads on from the first row.
    while (steps[i * width + column] === WINDOW) column -= 1;
    points.push({ start: column, end, same });
    const both = steps[i * width + column] === BOTH;
    if (both) column -= 1;
    same = both && needle[i - 1] === window[column];
  }
  return points.reverse();
}
