import { approximate } from './approximate.ts';
import type { CodePoints, Span } from './codepoints.ts';
import { placesOf, type Selector } from './quote.ts';

/** What `locate` can say about a selector that does not hold. A hint for a person, never a repair. */
export type Location =
  | { readonly kind: 'found-elsewhere'; readonly start: number; readonly end: number }
  | { readonly kind: 'ambiguous'; readonly places: readonly Span[] }
  | {
      readonly kind: 'changed';
      readonly start: number;
      readonly end: number;
      /** How alike the quote with its surroundings and the text there are: 0 to 1. */
      readonly similarity: number;
      /** The words that stand there now; empty when the passage seems to be gone from its place. */
      readonly found: string;
    }
  | { readonly kind: 'orphaned' };

/**
 * Says where a quote that does not verify may have gone.
 *
 * - `found-elsewhere`: the words, with all of prefix and suffix, stand at exactly one place. Words alone are
 *   never enough: in this corpus whole sentences occur twice.
 * - `ambiguous`: they stand at several places, or several places resemble them equally.
 * - `changed`: one place resembles quote and surroundings; `found` is what stands there now. The words may be
 *   the same and the surroundings not.
 * - `orphaned`: nothing near enough, or nothing that can be told from a sentence like it, or too long to search for (see
 *   `approximate`).
 *
 * Offsets in code points. Time is bounded by the length of the text plus a constant.
 */
export function locate(text: CodePoints, selector: Selector): Location {
  const { exact, prefix, suffix } = selector;
  if (exact === '' && prefix === '' && suffix === '') return { kind: 'orphaned' };
  const places = placesOf(text, selector);
  const [place] = places;
  if (place !== undefined && places.length === 1) return { kind: 'found-elsewhere', ...place };
  if (places.length > 1) return { kind: 'ambiguous', places };

  const candidates = approximate(text, selector);
  const [best, ...rivals] = candidates;
  if (best === undefined) return { kind: 'orphaned' };
  if (rivals.length > 0)
    return { kind: 'ambiguous', places: candidates.map(({ start, end }) => ({ start, end })) };
  return { kind: 'changed', ...best, found: text.slice(best.start, best.end) };
}
