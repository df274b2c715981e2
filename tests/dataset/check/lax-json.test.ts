import type { ParseError, ParseOptions } from 'jsonc-parser';
import { afterEach, expect, it, vi } from 'vitest';
import { readJson } from '../../../src/dataset/check/json.ts';

/** A parser with positions that lets something pass, or that has an error of its own. */
const parser = vi.hoisted(() => ({ lax: false, error: 0 }));
afterEach(() => {
  parser.lax = false;
  parser.error = 0;
});

vi.mock('jsonc-parser', async (actual) => {
  const real = await actual<typeof import('jsonc-parser')>();
  return {
    ...real,
    parseTree: (text: string, errors: ParseError[], options: ParseOptions) => {
      if (parser.error > 0) errors.push({ error: parser.error, offset: 1, length: 2 });
      return real.parseTree(text, errors, { ...options, allowTrailingComma: parser.lax });
    },
  };
});

const faults = (text: string) => {
  const read = readJson('x.json', text);
  return read.ok ? [] : read.error.map(({ found, expected }) => [found, expected]);
};

it('what the parser with positions lets pass is refused by JSON itself', () => {
  expect(faults('[1, 2,]')).toEqual([['"]"', 'a value']]);
  parser.lax = true;
  expect(faults('[1, 2]')).toEqual([]);
  expect(faults('[1, 2,]')).toEqual([['a character that JSON does not allow', 'JSON as RFC 8259 has it']]);
});

it('an error that we have no words for is said to be no JSON', () => {
  parser.error = 99;
  expect(faults('[10]')).toEqual([['"10"', 'JSON']]);
});
