import { expect, test } from 'vitest';
import { opt, seq, word } from '../../src/text/date-expressions/rules.ts';
import { tokensOf } from '../../src/text/date-expressions/tokens.ts';

test('a row of what may be missing accepts all of it, some of it and nothing', () => {
  const rule = seq(opt(word('about')), opt(word('the')));
  expect(rule.empty).toBe(true);
  expect([...rule.first]).toEqual(['about', 'the']);
  expect(rule.read(tokensOf('about the year'), 0)).toBe(2);
  expect(rule.read(tokensOf('the year'), 0)).toBe(1);
  expect(rule.read(tokensOf('year'), 0)).toBe(0);
});
