import { describe, expect, it } from 'vitest';
import { didYouMean, either, shown } from '../../../src/dataset/check/say.ts';

describe('a value in a sentence', () => {
  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    ['', '""'],
    ['a "b"', '"a \\"b\\""'],
    [[], 'an empty list'],
    [[1, 2], 'a list of 2'],
    [{}, 'an object'],
    [1.5, '1.5'],
    [true, 'true'],
  ])('%j is %s', (value, words) => {
    expect(shown(value)).toBe(words);
  });

  it('is clipped past 120 characters', () => {
    expect(shown('é'.repeat(120))).toBe(`"${'é'.repeat(120)}"`);
    expect(shown('é'.repeat(121))).toBe(`"${'é'.repeat(120)}…"`);
    expect(shown('😀'.repeat(120))).toBe(`"${'😀'.repeat(120)}"`);
    expect(shown('😀'.repeat(121))).toBe(`"${'😀'.repeat(120)}…"`);
  });
});

it('joins what may be for a sentence', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(either)).toEqual(['', 'a', 'a or b', 'a, b or c']);
});

it('suggests what is most like a word, if anything is', () => {
  expect(didYouMean('lampe', ['stone', 'lamp'])).toEqual({ mend: 'Did you mean "lamp"?' });
  expect(didYouMean('pier', ['stone', 'lamp'])).toEqual({});
});
