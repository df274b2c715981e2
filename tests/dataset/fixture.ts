import { createHash } from 'node:crypto';
import type { SourceFile } from '../../src/dataset/built.ts';
import type { RawTimeline } from '../../src/dataset/raw.ts';

/** SHA-256 as the command line computes it. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

export const RELEASE = [
  'The Harbour Board and the old pier',
  '',
  'PORT TOWN, May 4, 2020 -- The Harbour Board marks the 90th anniversary of the old pier.',
  'The first stone was laid on 4 May 1930. The lamp was lit on August 27, and the pier closed in 1949.',
  'It was open from 1930 to 1949. The Board was glad. The Board was glad.',
  '',
  'Contact: press@harbour.example, 1 January 2020',
].join('\n');

export const ESSAY = [
  'The pier, the town and the sea',
  '',
  'The Board tells us that the first stone was laid on 4 May 1930; others name 5 May 1930.',
  'Written in 2021.',
].join('\n');

/** What is counted of the whole dataset, which has no fault. */
export const FACTS = {
  documents: 2,
  hashes: 2,
  events: 3,
  passages: 4,
  verified: 4,
  unique: 4,
  dates: 10,
  recomputed: 1,
  references: 18,
  views: 1,
  ledger: null,
  notices: [],
};

/** The code-point span of `words` in `text`, at their nth place from 0. */
export function spanOf(text: string, words: string, nth = 0): { start: number; end: number } {
  const all = Array.from(text);
  const wanted = Array.from(words);
  let seen = 0;
  for (let start = 0; start + wanted.length <= all.length; start++) {
    if (wanted.every((character, i) => all[start + i] === character) && seen++ === nth) {
      return { start, end: start + wanted.length };
    }
  }
  throw new Error(`The fixture lacks ${JSON.stringify(words)}`);
}

/** A passage of a text; `date` are the words in it that carry the date. */
export function passage(document: string, text: string, exact: string, date: string | null, voice: string) {
  const { start, end } = spanOf(text, exact);
  const all = Array.from(text);
  const within = date === null ? null : spanOf(exact, date);
  return {
    document,
    exact,
    prefix: all.slice(Math.max(0, start - 12), start).join(''),
    suffix: all.slice(end, end + 12).join(''),
    start,
    end,
    supports: date === null ? (['event'] as const).slice() : (['event', 'date'] as const).slice(),
    ...(within === null ? {} : { dateWords: { start: start + within.start, end: start + within.end } }),
    voice,
  };
}

/** A small dataset without a fault: two documents, four voices, three events, a disagreement and a tour. */
export function timeline(release = RELEASE, essay = ESSAY): RawTimeline {
  const inRelease = (exact: string, date: string | null) => passage('release', release, exact, date, 'board');
  const inEssay = (exact: string, date: string | null) => passage('essay', essay, exact, date, 'writer');
  const blank = { people: [], organisations: ['Harbour Board'], places: [] };
  return {
    format: 'sourced-timeline/1',
    title: 'The old pier',
    description: 'A pier in two documents.',
    notice: 'Read the release as a release.',
    documents: [
      {
        id: 'release',
        file: 'documents/release.txt',
        sha256: hash(release),
        title: 'The Harbour Board and the old pier',
        shortTitle: 'Release',
        genre: 'press-release',
        language: 'en',
        issued: { edtf: '2020-05-04', basis: 'stated' },
        furniture: [
          { ...spanOf(release, 'Contact: press@harbour.example, 1 January 2020'), what: 'contact' },
        ],
      },
      {
        id: 'essay',
        file: 'documents/essay.txt',
        sha256: hash(essay),
        title: 'The pier, the town and the sea',
        shortTitle: 'Essay',
        genre: 'opinion',
        language: 'en',
        issued: { edtf: '2021', basis: 'stated' },
        furniture: [],
      },
    ],
    voices: [
      { id: 'board', name: 'Harbour Board', partOf: null },
      { id: 'chair', name: 'The chair', partOf: 'board' },
      { id: 'writer', name: 'The writer', partOf: null },
    ],
    lanes: [
      { id: 'pier', title: 'Pier', colour: 'blue' },
      { id: 'documents', title: 'Documents', colour: 'slate' },
    ],
    events: [
      {
        id: 'first-stone',
        title: 'First stone laid',
        shortTitle: 'First stone',
        summary: 'The Board says that the first stone was laid.',
        kind: 'moment',
        date: {
          edtf: '1930-05-04',
          basis: 'computed',
          note: 'Ninety years before the release.',
          workings: { from: '2020-05-04', minusYears: 90 },
        },
        lane: 'pier',
        importance: 1,
        ...blank,
        passages: [
          inRelease('The first stone was laid on 4 May 1930.', '4 May 1930'),
          { ...inEssay('the first stone was laid on 4 May 1930', '4 May 1930'), via: ['board'] },
        ],
        related: [{ event: 'open', as: 'part-of' }],
      },
      {
        id: 'open',
        title: 'Pier open',
        shortTitle: 'Pier open',
        summary: 'The Board says that the pier was open.',
        kind: 'period',
        date: { edtf: '1930/1949', basis: 'stated' },
        lane: 'pier',
        importance: 2,
        ...blank,
        passages: [inRelease('It was open from 1930 to 1949.', 'from 1930 to 1949')],
      },
      {
        id: 'lamp',
        title: 'Lamp lit',
        shortTitle: 'Lamp lit',
        summary: 'The Board says that the lamp was lit.',
        kind: 'moment',
        date: { edtf: '1949-08-27', basis: 'inferred', note: 'The year is that of the closing.' },
        lane: 'pier',
        importance: 3,
        ...blank,
        passages: [inRelease('The lamp was lit on August 27', 'August 27')],
      },
    ],
    disagreements: [
      {
        id: 'stone',
        question: 'When was the first stone laid?',
        about: 'date',
        readings: [
          {
            says: '4 May',
            edtf: '1930-05-04',
            event: 'first-stone',
            passage: { document: 'release', ...spanOf(release, '4 May 1930') },
          },
          {
            says: '5 May',
            edtf: '1930-05-05',
            passage: { document: 'essay', ...spanOf(essay, '5 May 1930') },
          },
        ],
      },
    ],
    tours: [
      {
        id: 'pier',
        title: 'The pier',
        summary: 'Three looks at a pier.',
        steps: [
          { event: 'lamp', view: { from: '1949-07', to: '1950-02' }, question: 'How is the year known?' },
        ],
      },
    ],
  };
}

/** What a file of the data folder is, from its text or bytes. */
export function file(path: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The data folder of a timeline and two texts. */
export function folder(data: unknown = timeline(), release = RELEASE, essay = ESSAY): SourceFile[] {
  return [
    file('timeline.json', JSON.stringify(data, null, 2)),
    file('documents/release.txt', release),
    file('documents/essay.txt', essay),
  ];
}
