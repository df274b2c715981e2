import type { Passage, SourceDocument } from '../../dataset/model.ts';
import { paragraphs } from '../../text/sentences.ts';

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
export function citedAs({ document, raw }: Passage): Cited {
  const { issued } = document;
  return {
    who: authorsOf(document) || (document.raw.publisher ?? ''),
    when: issued.basis === 'stated' ? issued.words : `n.d. (${issued.words}, ${issued.basis})`,
    paragraph: 1 + endsOf(document).findIndex((end) => raw.start < end),
  };
}

function authorsOf({ raw }: SourceDocument): string {
  const names = (raw.authors ?? []).map((author) =>
    'literal' in author ? author.literal : `${author.given} ${author.family}`,
  );
  return names.join(', ');
}

const known = new WeakMap<SourceDocument, readonly number[]>();

/** Where each paragraph of a document ends. */
function endsOf(document: SourceDocument): readonly number[] {
  const ends = known.get(document) ?? paragraphs(document.text).map(({ end }) => end);
  known.set(document, ends);
  return ends;
}
