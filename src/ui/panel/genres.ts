import type { RawDocument } from '../../dataset/raw.ts';

/** What a document is, in the middle of a sentence. */
export const GENRE: Readonly<Record<RawDocument['genre'], string>> = {
  'press-release': 'press release',
  declaration: 'declaration',
  'agency-report': 'news agency report',
  'news-article': 'news article',
  opinion: 'opinion essay',
  other: 'document',
};
