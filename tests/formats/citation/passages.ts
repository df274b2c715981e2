import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defined } from '../../../src/base/assert.ts';
import type { Dataset, Passage, SourceDocument } from '../../../src/dataset/model.ts';
import type { RawTimeline } from '../../../src/dataset/raw.ts';
import { resolve } from '../../../src/dataset/resolve.ts';
import type { Where } from '../../../src/formats/citation/cite.ts';
import { instant } from '../../../src/time/instant.ts';

const data = path.resolve(import.meta.dirname, '../../../data');
const timeline: RawTimeline = JSON.parse(readFileSync(path.join(data, 'timeline.json'), 'utf8'));
const texts = Object.fromEntries(
  timeline.documents.map(({ id, file }) => [id, readFileSync(path.join(data, file ?? ''), 'utf8')]),
);

/** The project's own collection. */
export const project: Dataset = resolve({ timeline, texts });
export const documents: readonly SourceDocument[] = [...project.documents.values()];
export const passages: readonly Passage[] = project.events.flatMap((event) => event.passages);

export const where: Where = {
  title: 'East Turkistan in five documents',
  url: 'https://example.org/timeline/',
  accessed: instant(2026, 11, 27),
};

/** The first passage of a document. */
export function passageOf(id: string): Passage {
  return defined(
    passages.find(({ document }) => document.id === id),
    `No event rests on ${id}`,
  );
}

/** A passage as it would be, were its document's facts others, and this date printed in it. */
export function withFacts(
  passage: Passage,
  facts: Partial<SourceDocument['raw']>,
  printed: string | null = null,
): Passage {
  const { document } = passage;
  const { issued, raw } = document;
  const stated = printed === null ? issued : { ...issued, basis: 'stated' as const, edtf: printed };
  return { ...passage, document: { ...document, raw: { ...raw, ...facts }, issued: stated } };
}
