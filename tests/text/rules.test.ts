import { describe, expect, test } from 'vitest';
import {
  any,
  after as follow,
  opt,
  phrase,
  before as precede,
  type Rule,
  seq,
  word,
} from '../../src/text/date-expressions/rules.ts';
import { tokensOf } from '../../src/text/date-expressions/tokens.ts';

const reads = (rule: Rule, text: string, at = 0): number => rule.read(tokensOf(text), at);

describe('a row of rules', () => {
  test('of what may be missing accepts all of it, some of it and nothing', () => {
    const rule = seq(opt(word('about')), opt(word('the')));
    expect(rule.empty).toBe(true);
    expect([...rule.first]).toEqual(['about', 'the']);
    expect(reads(rule, 'about the year')).toBe(2);
    expect(reads(rule, 'the year')).toBe(1);
    expect(reads(rule, 'year')).toBe(0);
  });

  test('begins with the first that may not be missing, or what stands before it', () => {
    const rule = seq(opt(word('about')), word('the'), word('year'));
    expect(rule.empty).toBe(false);
    expect([...rule.first]).toEqual(['about', 'the']);
    expect([...phrase('once again').first]).toEqual(['once']);
    expect(any(word('a'), opt(word('b'))).empty).toBe(true);
    expect(any(word('a'), word('b')).empty).toBe(false);
  });

  test('goes on over a line break, and not over an empty line', () => {
    const rule = seq(word('the'), opt(word('very')), word('year'));
    expect(reads(rule, 'the\nyear')).toBe(2);
    expect(reads(rule, 'the\n\nyear')).toBe(-1);
    expect(reads(rule, 'the very\n\nyear')).toBe(-1);
    expect(reads(seq(word('the'), opt(word('very'))), 'the\n\nyear')).toBe(1);
    expect(reads(rule, '\n\nthe year')).toBe(2);
  });

  test('ends with the text', () => {
    expect(reads(seq(word('the'), opt(word('very'))), 'the')).toBe(1);
    expect(reads(seq(word('the'), word('year')), 'the')).toBe(-1);
  });
});

describe('a rule with a neighbour', () => {
  test('asks for it and does not take it', () => {
    expect(reads(precede(word('then'), word('newly')), 'then newly')).toBe(1);
    expect(reads(precede(word('then'), word('newly')), 'then now')).toBe(-1);
    expect(reads(precede(word('then'), word('newly')), 'now newly')).toBe(-1);
    expect(reads(follow(word('in'), word('may')), 'in May', 1)).toBe(2);
    expect(reads(follow(word('in'), word('may')), 'so May', 1)).toBe(-1);
    expect(reads(follow(word('in'), word('may')), 'May', 0)).toBe(-1);
  });
});
