import { describe, expect, it } from 'vitest';
import { ESSAY, folder, hash, passage, RELEASE, spanOf, timeline } from '../fixture.ts';
import { issuesOf, planted, type Row, seesEach } from '../plant.ts';

const open = passage('release', RELEASE, 'It was open from 1930 to 1949.', 'from 1930 to 1949', 'board');
const glad = { ...passage('release', RELEASE, 'The Board was glad.', null, 'board'), prefix: '', suffix: '' };
const last = passage('essay', ESSAY, '2021.', '2021.', 'writer');
const HERE = 'events › open › passages › 0';

const rows: readonly Row[] = [
  [
    'one letter of a quote changed',
    { 'events.1.passages.0.exact': 'It was upen from 1930 to 1949.' },
    `quote-changed ${HERE} › exact | "It was open from 1930 to 1949." | "It was upen from 1930 to 1949." | The nearest text is at ${open.start} to ${open.end} (98 % alike): It was [-upen-]{+open+} from 1930 to 1949.`,
  ],
  [
    'a figure of a quote changed',
    { 'events.1.passages.0.exact': 'It was open from 1930 to 1948.' },
    `quote-changed ${HERE} › exact | 1949." at ${open.start} to ${open.end} | 1948." | [-1948-]{+1949+}`,
  ],
  [
    'both offsets moved by one',
    { 'events.1.passages.0.start': open.start + 1, 'events.1.passages.0.end': open.end + 1 },
    `quote-changed ${HERE} › exact | "t was open from 1930 to 1949. " | "It was open | The same words stand at ${open.start} to ${open.end}`,
  ],
  [
    'one offset moved by one',
    { 'events.1.passages.0.end': open.end - 1 },
    `quote-changed ${HERE} › exact | 1949" at | 1949." | The same words`,
  ],
  [
    'a quote that is nowhere',
    {
      'events.1.passages.0.exact': 'Ships sail past without a sound.',
      'events.1.passages.0.prefix': '',
      'events.1.passages.0.suffix': '',
    },
    `quote-changed ${HERE} › exact | It was open | Ships sail | Nothing like it`,
  ],
  [
    'a quote that could be at two places',
    { 'events.1.passages.+': { ...glad, start: 3, end: 22 } },
    `quote-changed events › open › passages › 1 › exact | at 3 to 22 of release | "The Board was glad." | It could be at ${glad.start} to ${glad.end}, or ${glad.start + 20} to ${glad.end + 20}.`,
  ],
  [
    'a prefix that differs',
    { 'events.1.passages.0.prefix': 'in 1948.\n' },
    `quote-context ${HERE} › prefix | before the words | 1948 | {+1949+}`,
  ],
  [
    'a suffix that differs',
    { 'events.1.passages.0.suffix': ' The Bored' },
    `quote-context ${HERE} › suffix | after the words | Bored | [-Bored-]`,
  ],
  [
    'both that differ',
    { 'events.1.passages.0.prefix': 'x', 'events.1.passages.0.suffix': 'y' },
    `quote-context ${HERE} › prefix | before | "x"`,
    `quote-context ${HERE} › suffix | after | "y"`,
  ],
  [
    'a quote that stands twice',
    { 'events.1.passages.+': glad },
    'quote-not-unique events › open › passages › 1 › exact | 2 places of release: ' +
      `${glad.start}, ${glad.start + 20} | one place | Unique with the prefix`,
  ],
  [
    'offsets past the end',
    { 'events.1.passages.0.start': 10_000, 'events.1.passages.0.end': 10_030 },
    `span ${HERE} › end | 10000 to 10030 | 0 to ${RELEASE.length} | The same words stand at`,
  ],
  [
    'an end before its start',
    { 'events.1.passages.0.end': 3 },
    `span ${HERE} › start | to 3 | a start before its end | The same words stand at`,
  ],
  [
    'date words outside the passage',
    { 'events.1.passages.0.dateWords': { start: 0, end: 4 } },
    `date-words ${HERE} › dateWords | 0 to 4 | within the passage`,
  ],
  [
    'empty date words',
    { 'events.1.passages.0.dateWords': { start: open.start + 3, end: open.start + 3 } },
    `date-words ${HERE} › dateWords | to | within the passage`,
  ],
  ['a passage to the last character of its document, all of it the date', { 'events.1.passages.+': last }],
  [
    'one letter of the last passage changed',
    { 'events.1.passages.+': { ...last, exact: '2020.' } },
    'quote-changed events › open › passages › 1 › exact | "2021." | "2020."',
  ],
  [
    'date words that are missing',
    { 'events.1.passages.0.dateWords': undefined },
    `date-words ${HERE} › dateWords | no dateWords | carry the date`,
  ],
  [
    'date words of a passage that does not date',
    { 'events.1.passages.0.supports': ['event'] },
    `date-words ${HERE} › dateWords | does not support the date | "date"`,
  ],
  [
    'date words with a space at their end',
    { 'events.2.passages.0.dateWords': spanOf(RELEASE, ' August 27') },
    'span events › lamp › passages › 0 › dateWords | " August 27" | one can see',
  ],
  [
    'own words that no passage holds',
    { 'events.2.date.words': 'late August' },
    'date-words events › lamp › date › words | "late August" | one of the passages',
  ],
  ['own words of a passage', { 'events.2.date.words': 'August 27' }],
  [
    'own words that the document does not hold',
    { 'documents.1.issued.words': 'early 2021' },
    'date-words documents › essay › issued › words | "early 2021" | words of the document',
  ],
  [
    'a passage in page furniture',
    { 'events.1.passages.+': passage('release', RELEASE, 'press@harbour.example', null, 'board') },
    `furniture events › open › passages › 1 | in page furniture (${RELEASE.indexOf('Contact')} to ${RELEASE.length} of release) | document's own words`,
  ],
  [
    'a reading in page furniture',
    { 'disagreements.0.readings.0.passage': { document: 'release', ...spanOf(RELEASE, '1 January 2020') } },
    "furniture disagreements › stone › readings › 0 › passage | page furniture | document's own words",
  ],
  [
    'a reading outside its document',
    { 'disagreements.0.readings.1.passage': { document: 'essay', start: 9, end: 99_999 } },
    `span disagreements › stone › readings › 1 › passage › end | 9 to 99999 | 0 to ${ESSAY.length}`,
  ],
  [
    'pieces of furniture that overlap',
    { 'documents.0.furniture.+': { ...spanOf(RELEASE, '1 January 2020'), what: 'date' } },
    'furniture documents › release › furniture › 1 | over that from | do not overlap',
  ],
  [
    'furniture that ends before it starts',
    { 'documents.0.furniture.0.end': 3 },
    'span documents › release › furniture › 0 › start | to 3 | a start before its end',
  ],
];

describe('each fault of a quote is reported, and nothing beside it', () => {
  seesEach(rows);
});

describe('code points', () => {
  it('an astral character and a combining mark before the passages are no fault when the offsets count them', () => {
    const release = `𐰴e\u0301 ${RELEASE}`;
    expect(issuesOf(folder(timeline(release), release))).toEqual([]);
  });

  it.each([
    ['an astral character', '𐰴'],
    ['a combining mark', '\u0301'],
  ])('%s put before the passages afterwards is reported with each of them', (_, added) => {
    const release = `H${added}${RELEASE.slice(1)}`;
    const data = timeline();
    for (const document of data.documents.slice(0, 1)) document.sha256 = hash(release);
    const changed = issuesOf(folder(data, release)).filter(({ code }) => code === 'quote-changed');
    expect(changed).toHaveLength(3);
    for (const { mend } of changed) expect(mend).toContain('The same words stand at');
  });

  it('one letter of a document changed is reported by its hash and by the passage', () => {
    const issues = issuesOf(folder(timeline(), RELEASE.replace('27', '28')));
    expect(issues.map(({ code }) => code)).toEqual(['hash', 'quote-changed']);
    expect(issues[1]?.mend).toContain('[-27-]{+28+}');
  });
});

it('searches for a hundred passages that are not where they should be, and says that it searches for no more', () => {
  const lost = { ...open, exact: 'It was open from 1930 to 1948.' };
  const issues = issuesOf(planted({ 'events.1.passages': Array.from({ length: 102 }, () => lost) }));
  const mends = issues.filter(({ code }) => code === 'quote-changed').map(({ mend }) => mend ?? '');
  expect(mends).toHaveLength(102);
  expect(mends.filter((mend) => mend.startsWith('Not searched for'))).toHaveLength(2);
  expect(mends.slice(100).every((mend) => mend.startsWith('Not searched for'))).toBe(true);
});

it('does not look for the words of a date in a document that has no text', () => {
  const issues = issuesOf(
    planted({ 'documents.1.file': 'documents/gone.txt', 'documents.1.issued.words': 'Written in 1066' }),
  );
  expect(issues.map(({ code }) => code)).toContain('file-missing');
  expect(issues.map(({ code }) => code)).not.toContain('date-words');
});
