import type { SourceDocument } from '../../dataset/model.ts';
import type { Paragraph } from './pieces.ts';
import type { Trait } from './runs.ts';

/** Paragraphs that stand together: all of them page furniture, or all of them not. */
export interface Fold {
  /** The index of the first, from 0. */
  readonly first: number;
  readonly furniture: boolean;
  readonly paragraphs: readonly Paragraph[];
}

/**
 * Parts the paragraphs into stretches of text and of page furniture. Only a paragraph that is furniture from end to
 * end can be folded; one that is so in part stays.
 */
export function foldsOf({ raw }: SourceDocument, paragraphs: readonly Paragraph[]): readonly Fold[] {
  const folds: { first: number; furniture: boolean; paragraphs: Paragraph[] }[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const { start, end } = paragraph;
    const furniture = raw.furniture.some((part) => part.start <= start && part.end >= end);
    const last = folds.at(-1);
    if (last?.furniture === furniture) last.paragraphs.push(paragraph);
    else folds.push({ first: index, furniture, paragraphs: [paragraph] });
  }
  return folds;
}

/** The document's page furniture as traits of its words. */
export function furnitureIn({ raw }: SourceDocument): readonly Trait[] {
  return raw.furniture.map(({ start, end }) => ({ kind: 'furniture', start, end }));
}
