import { expect, test } from 'vitest';
import { dateSpans, type Piece, withoutDateOf, withoutDates } from '../../../src/ui/sheet/without-dates.ts';
import { datasetOf, eventIn } from '../page.tsx';

const shown = (pieces: readonly Piece[]): string => pieces.map((piece) => piece ?? '__').join('');

test.each([
  ['Essay dates it to December 1949', 'Essay dates it to __'],
  ['Assembly names January 19th a day', 'Assembly names __ a day'],
  ['On 12 October 1949, and on October 12, 1949', 'On __, and on __'],
  ['As of 2024', 'As of __'],
  ['1949', '__'],
  ['Resolution 3070 of 8 points', 'Resolution 3070 of 8 points'],
  ['They may march', 'They may march'],
  ['March on the pier', 'March on the pier'],
  ['In March 1954', 'In __'],
  ['Over 150,000 in 12019', 'Over 150,000 in 12019'],
  ['', ''],
])('a title keeps no date: %s', (title, rest) => {
  expect(shown(withoutDates(title))).toBe(rest);
});

test('a question keeps the dates of other events and loses that of its own, in whatever order it is written', () => {
  const dataset = datasetOf();
  const lamp = eventIn(dataset, 'lamp');
  expect(shown(withoutDateOf('Is it August 27, 1949, or 27 August, or 1949?', lamp))).toBe(
    'Is it __, or __, or __?',
  );
  expect(shown(withoutDateOf('How long is it from 4 May 1930?', lamp))).toBe(
    'How long is it from 4 May 1930?',
  );
});

test('what tells a date in a document: the words of all its events, and what the ledger dates there', () => {
  const dataset = datasetOf();
  const release = [...dataset.documents.values()].find(({ id }) => id === 'release');
  if (release === undefined) throw new Error('The fixture lacks the release');
  const at = release.text.text.indexOf('1 January 2020');
  const entry = (text: string, edtf: string | null) => ({
    document: 'release',
    start: at,
    end: at + '1 January 2020'.length,
    text,
    class: 'furniture' as const,
    event: null,
    edtf,
    reason: null,
  });
  const words = (...ledger: ReturnType<typeof entry>[]): readonly string[] =>
    dateSpans(dataset, ledger)(release).map(({ start, end }) => release.text.slice(start, end));
  expect(words()).toEqual(expect.arrayContaining(['4 May 1930', 'from 1930 to 1949', 'August 27']));
  // Written as a date, though no event and no ledger names it.
  expect(words()).toContain('1 January 2020');
  const spans = (edtf: string | null, text: string): number => words(entry(text, edtf)).length;
  expect(spans('2020-01-01', '1 January 2020')).toBe(words().length + 1);
  // Without a date it tells none, and in another person's document the place holds other words.
  expect(spans(null, '1 January 2020')).toBe(words().length);
  expect(spans('2020-01-02', '2 January 2020')).toBe(words().length);
});
