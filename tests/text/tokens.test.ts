import { describe, expect, test } from 'vitest';
import { tokensOf } from '../../src/text/date-expressions/tokens.ts';

describe('the tokens of a text', () => {
  test.each([
    ['1949', 'number', '1949', 1949],
    ['0', 'number', '0', 0],
    ['12th', 'ordinal', '12th', 12],
    ['1950s', 'decade', '1950s', 1950],
    ['10:30', 'clock', '10:30', Number.NaN],
    ['1949-10-12', 'dotted', '1949-10-12', Number.NaN],
    ['150,000', 'odd', '150,000', Number.NaN],
    ['3.7', 'odd', '3.7', Number.NaN],
    ['9x', 'odd', '9x', Number.NaN],
    ['WS-1', 'odd', 'ws-1', Number.NaN],
    ['A', 'word', 'a', Number.NaN],
    ['Zulu', 'word', 'zulu', Number.NaN],
    ['a', 'word', 'a', Number.NaN],
    ['ئۇيغۇر', 'word', 'ئۇيغۇر', Number.NaN],
    ['@', 'mark', '@', Number.NaN],
    ['[', 'mark', '[', Number.NaN],
    ['/', 'mark', '/', Number.NaN],
    [':', 'mark', ':', Number.NaN],
    ['😀', 'mark', '😀', Number.NaN],
  ])('%s is a %s', (text, kind, lower, value) => {
    expect(tokensOf(text)).toEqual([{ kind, text, lower, value, start: 0, end: text.length, space: 'none' }]);
  });

  test('say what stands before each', () => {
    const spaces = tokensOf('one, two\nthree\n\nfour').map(({ text, space }) => [text, space]);
    expect(spaces).toEqual([
      ['one', 'none'],
      [',', 'none'],
      ['two', 'gap'],
      ['three', 'gap'],
      ['four', 'break'],
    ]);
  });
});
