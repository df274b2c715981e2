import { readFileSync } from 'node:fs';
import { type CodePoints, codePoints } from '../../src/text/codepoints.ts';

/** The five documents, as the project carries them, by their ids. */
export const DOCUMENTS: Readonly<Record<DocumentId, CodePoints>> = {
  'etge-anniversary-release': read('etge-anniversary-release'),
  'etge-assembly-declaration': read('etge-assembly-declaration'),
  'ani-remembrance-day': read('ani-remembrance-day'),
  'sherman-china-pakistan': read('sherman-china-pakistan'),
  'hudayar-essay': read('hudayar-essay'),
};

export type DocumentId =
  | 'etge-anniversary-release'
  | 'etge-assembly-declaration'
  | 'ani-remembrance-day'
  | 'sherman-china-pakistan'
  | 'hudayar-essay';

function read(id: DocumentId): CodePoints {
  return codePoints(readFileSync(new URL(`../../data/documents/${id}.txt`, import.meta.url), 'utf8'));
}
