import { fail, ok, type Result } from '../../base/result.ts';
import { KINDS, type Kind } from './activity.ts';

/** What a link says of a set: which kind, and the seed that it is made from. */
export interface SetCode {
  readonly kind: Kind;
  readonly seed: string;
}

const SEED = /^[a-z0-9]{1,12}$/;
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
/** How long a seed of ours is: 31⁴ sets are more than a school needs, and four letters can be called across a room. */
const LENGTH = 4;

/** Writes it as `order.k3f9`. */
export function codeText({ kind, seed }: SetCode): string {
  return `${kind}.${seed}`;
}

/** Reads `order.k3f9`; what is no such thing gives a sentence that says what to do. */
export function readCode(text: string): Result<SetCode, string> {
  const dot = text.indexOf('.');
  const [name, seed] = dot < 0 ? [text, ''] : [text.slice(0, dot), text.slice(dot + 1)];
  const kind = KINDS.find((each) => each === name);
  if (kind === undefined)
    return fail('The link names a kind of activity that is not known here. Choose one below.');
  if (!SEED.test(seed))
    return fail(
      'The link does not say which set of questions is meant. It may have been cut; choose a new set below.',
    );
  return ok({ kind, seed });
}

/**
 * A new seed of four letters and digits that are not taken for each other.
 * @param random gives numbers from 0 to below 1
 */
export function newSeed(random: () => number): string {
  return Array.from({ length: LENGTH }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
}
