import { expect, it } from 'vitest';
import { checkSpan, overlap, tidy } from '../../../src/dataset/check/spans.ts';
import { codePoints } from '../../../src/text/codepoints.ts';

const place = (path: readonly (string | number)[]) => ({ file: 'x.json', path: path.join(' › ') });
const json = { file: 'x.json', value: {}, place };
const text = codePoints('0123456789');

it('a span has a start before its end, and its end in the text', () => {
  const said = (start: number, end: number) =>
    checkSpan(json, ['a'], { start, end }, text).map(({ place: { path }, found, expected }) => [
      path,
      found,
      expected,
    ]);
  const expected = 'a start before its end, within 0 to 10';
  expect(said(0, 10)).toEqual([]);
  expect(said(9, 10)).toEqual([]);
  expect(said(0, 11)).toEqual([['a › end', '0 to 11', expected]]);
  expect(said(10, 11)).toEqual([['a › end', '10 to 11', expected]]);
  expect(said(4, 4)).toEqual([['a › start', '4 to 4', expected]]);
  expect(said(5, 4)).toEqual([['a › start', '5 to 4', expected]]);
});

it('two spans overlap that share a character, and not two that touch', () => {
  const [early, late, over] = [
    { start: 0, end: 4 },
    { start: 4, end: 8 },
    { start: 3, end: 5 },
  ];
  expect([overlap(early, late), overlap(late, early)]).toEqual([false, false]);
  expect([overlap(early, over), overlap(over, early), overlap(over, late)]).toEqual([true, true, true]);
  expect(overlap(early, early)).toBe(true);
});

it('words begin and end with what one can see', () => {
  const said = (words: string) =>
    tidy(json, ['a'], { start: 0, end: words.length }, codePoints(words), 'date words').map(
      ({ found, expected }) => [found, expected],
    );
  const expected = 'date words that begin and end with a character one can see';
  expect(said('in May')).toEqual([]);
  expect(said(' in May')).toEqual([['" in May", with white space at an end', expected]]);
  expect(said('in May\n')).toEqual([['"in May\\n", with white space at an end', expected]]);
});
