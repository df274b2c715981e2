import type { RawLedgerEntry } from '../../dataset/raw.ts';
import type { CodePoints, Span } from '../../text/codepoints.ts';

/** What can be said of a stretch of a document besides the events that rest on it. */
export type Trait =
  | (Span & { readonly kind: 'expression'; readonly entry: RawLedgerEntry })
  | (Span & { readonly kind: 'arabic' })
  | (Span & { readonly kind: 'furniture' });

/** Words in Arabic script, with the spaces and marks between them. */
const ARABIC = /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\p{P}\p{N}\s]*\p{Script=Arabic})?/gu;

/** The stretches of a text that are in Arabic script, in code points. */
export function arabicIn(text: CodePoints): readonly Trait[] {
  return [...text.text.matchAll(ARABIC)].map((found) => ({
    kind: 'arabic' as const,
    start: text.fromUnits(found.index),
    end: text.fromUnits(found.index + found[0].length),
  }));
}
