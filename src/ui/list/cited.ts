import type { Passage } from '../../dataset/model.ts';
import { nameOf, paragraphOf, sourceOf } from '../../formats/citation/source.ts';

/** A passage's place as a plain citation says it, around the document's title. */
export interface Cited {
  /** Whoever is printed as the author, else the publisher; empty where neither is. */
  readonly who: string;
  /** The printed date; "n.d." where none is, with what is known of it in parentheses. */
  readonly when: string;
  /** From 1, as everywhere in the app. */
  readonly paragraph: number;
}

/** How a passage is cited in the list. An inferred date never passes for a printed one. */
export function citedAs(passage: Passage): Cited {
  const { document } = passage;
  const { issued } = document;
  return {
    who: sourceOf(document).names.map(nameOf).join(', '),
    when: issued.basis === 'stated' ? issued.words : `n.d. (${issued.words}, ${issued.basis})`,
    paragraph: paragraphOf(passage),
  };
}
