import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePoints } from '../../src/text/codepoints.ts';
import { byGrammar } from '../../src/text/date-expressions/by-grammar.ts';
import { byPattern } from '../../src/text/date-expressions/by-pattern.ts';
import { DOCUMENTS, type DocumentId } from './documents.ts';

const seeded = { seed: 20240925, numRuns: 1_000 };
const RECOGNISERS = [
  ['byGrammar', byGrammar],
  ['byPattern', byPattern],
] as const;

/** Every date and time expression of the five documents, in order, as read by a person. */
const IN_DOCUMENTS: Readonly<Record<DocumentId, readonly string[]>> = {
  'etge-anniversary-release': [
    '75th Anniversary',
    '75 years since',
    'September 25, 2024',
    'Seventy-five years later',
    '75th anniversary',
    'for decades',
    'September 1949',
    'August 27',
    'October 12, 1949',
    'then',
    'March 1954',
    'October 1949',
    'January 1954',
    'decades later',
    'Seventy-five years later',
    'For the past 75 years',
    '21st century',
    'October 12, 1949',
    '30 November 1973',
    'August - September 1949',
    'Every day',
    '21st-century',
    'September 1949',
    'dark anniversary',
    'today',
    '1995-2024',
  ],
  'etge-assembly-declaration': [
    'November 10th to November 12th, 2023',
    'November 12, 2023',
    '90th anniversary',
    '1933-1934',
    '79th anniversary',
    '1944-1949',
    'November 10th',
    'November 9th',
    '4-year',
    'January 19th',
  ],
  'ani-remembrance-day': ['January 19, 2021', 'then', 'historic', 'to this very day', '2024', '2024'],
  'sherman-china-pakistan': [
    'Thursday, October 10, 2024',
    'now',
    'October 23, 2024',
    'this year',
    'Longtime',
  ],
  'hudayar-essay': [
    '75th year',
    'our time',
    'for millennia',
    '10th century',
    'October 12, 1949',
    'December 22, 1949',
    'Ever since',
    '2013',
    'May 2014',
    'since then',
    '5 years',
    'December 1996',
    '1997–2001',
    'April 2000',
    '2009',
    'then',
    '2010',
    'More recently',
    'July 2024',
    'early 2025',
    'Almost every week',
    'Just last week',
    'in the coming period',
    'December 1949',
    '1950',
    'Over the decades',
    'Just last week',
    'now',
    'since the 1950s',
    'once again',
  ],
};

/** Other forms that a document to come may hold; each is the one expression of its sentence. */
const FORMS: readonly (readonly [string, string])[] = [
  ['Signed 12 November 1933 in Kashgar.', '12 November 1933'],
  ['Signed on the 12th of November, 1933.', '12th of November, 1933'],
  ['On Nov. 12, 1933 they met.', 'Nov. 12, 1933'],
  ['It ran November 10–12, 2023 there.', 'November 10–12, 2023'],
  ['It ran 10-12 November 2023 there.', '10-12 November 2023'],
  ['From October 1949 to January 1954 it lasted.', 'October 1949 to January 1954'],
  ['The crisis of 1933–34 was hard.', '1933–34'],
  ['In mid-1949 he left.', 'mid-1949'],
  ['By the late 1940s it was over.', 'the late 1940s'],
  ['Dated 1949-10-12, in ink.', '1949-10-12'],
  ['Dated 12/10/1949, in ink.', '12/10/1949'],
  ['WASHINGTON, SEPTEMBER 25, 2024 (Wire)', 'SEPTEMBER 25, 2024'],
  ['They met in October to talk.', 'October'],
  ['They met in May and parted.', 'May'],
  ['They met on Friday to talk.', 'Friday'],
  ['It fell in spring 1949 at last.', 'spring 1949'],
  ['In the nineteenth century it was so.', 'nineteenth century'],
  ['In the twenty-first century it is so.', 'twenty-first century'],
  ['It was two weeks ago in Ankara.', 'two weeks ago'],
  ['It was a few days before in Ankara.', 'a few days before'],
  ['Next month they vote.', 'Next month'],
  ['They met at that time in Ankara.', 'at that time'],
  ['They voted yesterday in Ankara.', 'yesterday'],
  ['At 10:30 it began.', '10:30'],
  ['August\n27 was the day.', 'August\n27'],
  ['Founded in 840 AD by others.', '840 AD'],
  ['In 1949 and no other.', '1949'],
  ['The annual meeting closed.', 'annual'],
  ['They met in May 32 times.', 'May'],
  ['They met on May 31 again.', 'May 31'],
  ['They met on May 1 again.', 'May 1'],
  ['They met in May 0 times.', 'May'],
  ['They met in May 012 times.', 'May'],
  ['It began at 12-1949 in the file.', '1949'],
  ['It was 123 - 1949 in the file.', '1949'],
  ['It was 555 -1949 in the file.', '1949'],
  ['They went # 1949 times.', '1949'],
  ['It says No . 1949 of it.', '1949'],
  ['The council] 1949 was late.', '1949'],
  ['Resolution ] 1949 is late.', '1949'],
  ['From 1933-34 on it was so.', '1933-34'],
  ['From 1949 - 50 on it was so.', '1949 - 50'],
  ['In 1949 (in Xian) it ended.', '1949'],
  ['In 1949 (MIX was there) it ended.', '1949'],
  ['In 1949 (aXV) it ended.', '1949'],
  ['In 1949, XV men came.', '1949'],
  ['It ended in 1949 (', '1949'],
  ['Between 1933–345 it was.', '1933'],
  ['In 1000 and no other.', '1000'],
  ['In 2099 and no other.', '2099'],
  ['By the 1000s it was over.', 'the 1000s'],
  ['By the 2090s it was over.', 'the 2090s'],
  ['It was an anniversary of all.', 'anniversary'],
  ['The day, anniversary of all, came.', 'anniversary'],
  ['It took 12345 years in all.', 'years'],
  ['It took 1234 days in all.', '1234 days'],
  ['On August 27\n\nthey met.', 'August 27'],
  ['At 5 p.m. it began.', '5 p.m.'],
];

/** What looks like a date and is none. Neither recogniser may find anything in it. */
const NOT_DATES = [
  'killed over 150,000 East Turkistanis',
  'UN General Assembly Resolution 3070',
  '[UN General Assembly Resolution 2024](#)',
  'over 16,000 mosques',
  'Over 578,500 have been sentenced',
  'surface-to-surface WS-1 missiles',
  '(General Assembly resolution 1514 (XV))',
  '+1 202-599-2244',
  '202-599-2024',
  '<https://www.einpresswire.com/article/746406585>',
  'https://example.org/2024/09/25/may-2014',
  'more than 3.7 million babies',
  'assassinate 30 senior political and military leaders',
  'the 9th East Turkistan General Assembly',
  'The 9th General Assembly',
  'the Second East Turkistan Republic',
  'an 8-point treacherous strategic cooperation agreement',
  'COP29',
  'Haider Jan\n\nEast Turkistan',
  'It may march in an august manner.',
  'which are then sold to wealthy Muslims',
  'Genocide Recognition and Remembrance Day',
  'the ongoing genocide, continuing, continued, long-standing and longstanding',
  'any such historical significance in human history',
  'Meanwhile, Three tips to stay sane',
  'at a cost of $1949 or 1949%',
  'to know, a snowy monday-ish knowhow',
  'September\n\n1949x',
  ' 10. Call for Decolonization',
  '1,949 people',
  'over 11949 men',
  'over 19491 men',
  '2100 men and 999 women',
  'rose by 1950 percent',
  'decision 1514 (XV)',
  'room for 2100s and 2990s',
  'room for 0990s',
  'and then eBay came',
  'Then China came',
  'what May brought along',
  'They mAy go',
  'On Nov . 12 they',
  'at 5 p .m. sharp',
  'costs €1949',
  'part 12.1949 of it',
  'شەرقىي تۈركىستان سۈرگۈندى ھۆكۈمىتى',
];

describe.each(RECOGNISERS)('%s', (_, recognise) => {
  const texts = (text: string) => recognise(text).map((found) => found.text);

  test('gives expressions in order, apart, each with its own words, for any text', () => {
    const pieces = [
      '1949',
      'May ',
      'the ',
      '😀',
      ' ',
      '-',
      '–',
      '12',
      'th',
      ', ',
      '\n',
      'since ',
      'then ',
      'century',
      'A',
      '\uD83D',
      'every ',
    ];
    const anything = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join(''));
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({ unit: 'binary' })), (text) => {
        const points = codePoints(text);
        let last = 0;
        for (const { start, end, text: words } of recognise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(points.slice(start, end)).toBe(words);
          expect(words.trim()).toBe(words);
          last = end;
        }
      }),
      seeded,
    );
  });

  test('finds the same after a paragraph of astral characters and combining marks, so much further on', () => {
    for (const { text } of Object.values(DOCUMENTS)) {
      const moved = recognise(`😀𐰀 e\u0301\n\n${text}`);
      expect(moved).toEqual(
        recognise(text).map((one) => ({ ...one, start: one.start + 7, end: one.end + 7 })),
      );
    }
  });

  test.each(Object.entries(IN_DOCUMENTS))('finds every expression of %s and nothing else', (id, expected) => {
    const text = Object.entries(DOCUMENTS).find(([key]) => key === id)?.[1].text ?? '';
    expect(texts(text)).toEqual(expected);
  });

  test.each(FORMS)('finds the one in %j', (sentence, expected) => {
    expect(texts(sentence)).toEqual([expected]);
  });

  test.each(NOT_DATES)('finds none in %j', (text) => {
    expect(texts(text)).toEqual([]);
  });

  test('does not join over an empty line', () => {
    expect(texts('in August\n\n27 leaders')).toEqual(['August']);
  });

  test.each(['a', '1', '1 ', '1-', 'a-', ' ', '\n', 'May ', '10 ', '1949-', 'the last ', 'since '])(
    'reads a long text of %j alone without going back',
    (piece) => {
      expect(() => recognise(piece.repeat(Math.ceil(200_000 / piece.length)))).not.toThrow();
    },
  );

  test('reads a megabyte of prose', () => {
    const prose = DOCUMENTS['hudayar-essay'].text;
    const found = recognise(`${prose}\n\n`.repeat(100));
    expect(found).toHaveLength(100 * IN_DOCUMENTS['hudayar-essay'].length);
  });
});

test('a number behind "No." or in brackets behind a word that numbers is no year', () => {
  const found = (text: string) => byGrammar(text).map(({ text: words }) => words);
  expect(found('Resolution No. 1949 of the council')).toEqual([]);
  expect(found('[Article] 1949 of the law')).toEqual([]);
  expect(found('It ended. 1949 was over')).toEqual(['1949']);
  expect(found('. 1949 was over')).toEqual(['1949']);
  expect(found('[Resolution]1949 of the council')).toEqual([]);
});

test('a number that is glued to a mark of money or numbering, or to the digits of a telephone number, is no year', () => {
  const found = (text: string) => byGrammar(text).map(({ text: words }) => words);
  expect(found('call 123-1949 or #1949')).toEqual([]);
  expect(found('see 202/1949')).toEqual([]);
  expect(found('it costs $ 1949')).toEqual(['1949']);
});

test('a name that is no word does not follow "then"', () => {
  expect(byGrammar('and then WS-1 came')).toEqual([]);
});
