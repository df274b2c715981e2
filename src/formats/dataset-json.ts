import type { Shipped } from '../dataset/raw.ts';

/**
 * The whole dataset as one file of the format `sourced-timeline/1`: each document carries its text instead of naming a
 * file. Opens wherever the format does; the words are proved again there.
 */
export function datasetJson({ timeline, texts }: Shipped): string {
  const documents = timeline.documents.map(({ file: _, ...document }) => ({
    ...document,
    text: texts[document.id] ?? '',
  }));
  const { $schema: _, ...rest } = timeline;
  return `${JSON.stringify({ ...rest, documents }, null, 2)}\n`;
}
