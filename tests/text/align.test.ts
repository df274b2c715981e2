import { describe, expect, test } from 'vitest';
import { align } from '../../src/text/align.ts';

const points = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

describe('the stretches that resemble a needle', () => {
  const ends = (needle: string, window: string, most: number) =>
    align(points(needle), points(window), most).map(({ edits, points: stood }) => [edits, stood.at(-1)?.end]);

  test('of more than three the first of the cheapest are given', () => {
    expect(ends('wall', 'wall wall well wall wall', 1)).toEqual([
      [0, 4],
      [0, 9],
      [0, 19],
    ]);
  });

  test('one that costs more than allowed is none', () => {
    expect(ends('wall', 'hill', 1)).toEqual([]);
    expect(ends('wall', 'hill', 2)).toHaveLength(1);
  });

  test('of those that end within half a needle of each other only the cheapest is given', () => {
    expect(ends('wall', 'wallxx', 2)).toEqual([[0, 4]]);
    expect(ends('wall', 'xxwall', 2)).toEqual([[0, 6]]);
  });
});

describe('what became of each letter of a needle', () => {
  /** For each letter, and for the end: what was put in before it in brackets, then the letter as it stands or `-`. */
  const told = (needle: string, window: string, most: number) => {
    const [match] = align(points(needle), points(window), most);
    return match?.points.map(({ start, end, same }, at) => {
      const put = start < end && at > 0 ? `(${window.slice(start, end)})` : '';
      return `${put}${same ? needle[at] : '-'}`;
    });
  };

  test.each([
    ['unchanged', 'abc', 'xabcx', 0, ['a', 'b', 'c', '-']],
    ['changed', 'wall', 'well', 1, ['w', '-', 'l', 'l', '-']],
    ['gone before the window begins', 'abc', 'bc', 1, ['-', 'b', 'c', '-']],
    ['gone beside one that is the same', 'aab', 'ab', 1, ['a', '-', 'b', '-']],
    ['moved by what was put in', 'abcd', 'abxcd', 1, ['a', 'b', '(x)c', 'd', '-']],
  ])('%s', (_, needle, window, most, letters) => {
    expect(told(needle, window, most)).toEqual(letters);
  });

  test('is told with its place in the window', () => {
    expect(align(points('abc'), points('bc'), 1)[0]?.points).toEqual([
      { start: 0, end: 0, same: false },
      { start: 0, end: 0, same: true },
      { start: 1, end: 1, same: true },
      { start: 2, end: 2, same: false },
    ]);
  });
});
