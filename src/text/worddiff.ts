import { defined } from '../base/assert.ts';

/** A stretch of words that two texts share or only one of them has. */
export type DiffPart = { readonly kind: 'same' | 'only-a' | 'only-b'; readonly text: string };

/** A word with its inner apostrophes, a run of white space, or one other character. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

/** Largest table, in cells, that is filled to compare what differs; beyond it the whole middle differs. */
const MOST_CELLS = 4_000_000;

/**
 * Shows how two short texts differ, word by word.
 *
 * Words, punctuation marks and runs of white space are compared exactly; the longest common subsequence of
 * them is `same`. Parts of one kind are joined, and where both texts have something of their own, a's stands
 * first. The `same` and `only-a` parts together are `a`, the `same` and `only-b` parts are `b`, character for
 * character. Beyond about 2,000 differing words on either side the differing middle is given as two parts,
 * so that time and memory stay bounded.
 */
export function wordDiff(a: string, b: string): DiffPart[] {
  const left = a.match(TOKEN) ?? [];
  const right = b.match(TOKEN) ?? [];
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;
  return joined([
    { kind: 'same', text: left.slice(0, head).join('') },
    ...middle(left.slice(head, left.length - tail), right.slice(head, right.length - tail)),
    { kind: 'same', text: left.slice(left.length - tail).join('') },
  ]);
}

/** Of the words of a text at least such a share must be another's too, or marking the rest tells nobody anything. */
const ALIKE = 0.3;

/** A text in parts: the words that it shares with another, and its own (`only-a`). Null where the two have little in common. */
export function ownAndShared(text: string, other: string): readonly DiffPart[] | null {
  const parts = wordDiff(text, other).filter(({ kind }) => kind !== 'only-b');
  const same = parts.filter(({ kind }) => kind === 'same').reduce((sum, part) => sum + part.text.length, 0);
  return parts.length > 0 && same >= ALIKE * text.length ? parts : null;
}

/** The parts of two token lists that begin and end differently. */
function middle(a: readonly string[], b: readonly string[]): DiffPart[] {
  const width = b.length + 1;
  if ((a.length + 1) * width > MOST_CELLS) {
    return [
      { kind: 'only-a', text: a.join('') },
      { kind: 'only-b', text: b.join('') },
    ];
  }
  // common[i * width + j]: length of the longest common subsequence of a from i and b from j.
  const common = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => defined(common[i * width + j], 'The table has a cell for each pair');
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [mine, theirs] = [a[i], b[j]];
    if (mine !== undefined && mine === theirs) {
      parts.push({ kind: 'same', text: mine });
      i += 1;
      j += 1;
    } else if (mine !== undefined && (theirs === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'only-a', text: mine });
      i += 1;
    } else {
      parts.push({ kind: 'only-b', text: defined(theirs, 'One of the two has words left') });
      j += 1;
    }
  }
  return parts;
}

/** Joins neighbours of one kind and leaves out what is empty. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: { kind: DiffPart['kind']; text: string }[] = [];
  for (const { kind, text } of parts) {
    const last = result.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) last.text += text;
    else result.push({ kind, text });
  }
  return result;
}
