import { nearest } from '../../base/nearest.ts';

/** A value as a person should see it in a sentence: quoted and clipped; lists and objects by their size only. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(clipped(value));
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

const LONGEST = 120;

function clipped(text: string): string {
  // One character more than are shown, each of two units at most.
  const characters = Array.from(text.slice(0, 2 * (LONGEST + 1)));
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('')}…`;
}

/** Words joined for a sentence: `a, b or c`. */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** "Did you mean …?" with the one of `known` that is most like `word`, or nothing when none is near. */
export function didYouMean(word: string, known: Iterable<string>): { mend?: string } {
  const best = nearest(word, known);
  return best === null ? {} : { mend: `Did you mean ${shown(best)}?` };
}
