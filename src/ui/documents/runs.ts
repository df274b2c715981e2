import type { RawLedgerEntry } from '../../dataset/raw.ts';
import type { CodePoints, Span } from '../../text/codepoints.ts';

/** What can be said of a stretch of a document besides the events that rest on it. */
export type Trait =
  | (Span & { readonly kind: 'expression'; readonly entry: RawLedgerEntry })
  | (Span & { readonly kind: 'arabic' })
  | (Span & { readonly kind: 'furniture' });

/** A run of text over which the same traits hold. */
export interface Run {
  readonly start: number;
  readonly text: string;
  readonly traits: readonly Trait[];
}

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

/**
 * Cuts `[start, end)` of a text where a trait begins or ends. The runs together are the text, character for
 * character; traits may overlap, and those that lie elsewhere do nothing.
 */
export function runsOf(
  text: CodePoints,
  start: number,
  end: number,
  traits: readonly Trait[],
): readonly Run[] {
  const inside = traits.filter((trait) => trait.start < end && trait.end > start);
  const cuts = new Set([start, end]);
  for (const trait of inside) {
    cuts.add(Math.max(trait.start, start));
    cuts.add(Math.min(trait.end, end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    return {
      start: from,
      text: text.slice(from, to),
      traits: inside.filter((trait) => trait.start <= from && trait.end >= to),
    };
  });
}
