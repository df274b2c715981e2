import type { SourceDocument, TimelineEvent } from '../../dataset/model.ts';
import { cutAt } from '../../text/cuts.ts';
import { paragraphs } from '../../text/sentences.ts';

/** A stretch of a document that an event rests on, in code points. */
export interface Quoted {
  readonly event: TimelineEvent;
  readonly start: number;
  readonly end: number;
}

/** The stretches of a document that events rest on, in the order of the events. */
export function quotesOf(events: readonly TimelineEvent[], document: SourceDocument): readonly Quoted[] {
  return events.flatMap((event) =>
    event.passages
      .filter((passage) => passage.document === document)
      .map(({ raw }) => ({ event, start: raw.start, end: raw.end })),
  );
}

/** A run of text over which the same events are quoted. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly events: readonly TimelineEvent[];
}

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/**
 * Cuts a document into paragraphs and these into runs, so that passages which overlap are all marked.
 * The runs of a paragraph together are its text, character for character.
 */
export function piecesOf({ text }: SourceDocument, quoted: readonly Quoted[]): readonly Paragraph[] {
  return paragraphs(text).map(({ start, end }) => {
    const pieces = cutAt(text, start, end, quoted).map(({ within, ...piece }) => ({
      ...piece,
      events: [...new Set(within.map(({ event }) => event))],
    }));
    return { start, end, pieces };
  });
}
