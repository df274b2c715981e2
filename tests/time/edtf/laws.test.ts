import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, type Limit, widenedBounds } from '../../../src/time/edtf/bounds.ts';
import { parseEdtf } from '../../../src/time/edtf/parse.ts';
import { printEdtf } from '../../../src/time/edtf/print.ts';
import type { Edtf } from '../../../src/time/edtf/types.ts';
import { compareDays } from '../../../src/time/instant.ts';
import { dateWords, dateWordsShort } from '../../../src/time/words.ts';
import { expression, expressions } from './generate.ts';
import { oracle } from './oracle.ts';

const SEED = 1949;

function read(text: string): Edtf {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`);
  return parsed.value;
}

function ordered(a: Limit, b: Limit): boolean {
  return typeof a === 'string' || typeof b === 'string' || compareDays(a, b) <= 0;
}

describe('laws over 6,000 generated expressions', () => {
  const texts = expressions(6000, SEED);

  it('generates at least 3,000 different ones of every kind', () => {
    expect(new Set(texts).size).toBeGreaterThan(3000);
    const kinds = new Set(texts.map((text) => read(text).kind));
    expect([...kinds].sort()).toEqual(['date', 'date-time', 'interval', 'long-year', 'season', 'set']);
  });

  it('reads back what it writes, and writes the same again', () => {
    for (const text of texts) {
      const tree = read(text);
      const canonical = printEdtf(tree);
      expect(read(canonical), text).toEqual(tree);
      expect(printEdtf(read(canonical)), text).toBe(canonical);
    }
  });

  it('has the bounds that the slow oracle finds', () => {
    for (const text of texts) expect(bounds(read(text)), text).toEqual(oracle(text));
  });

  it('never has an earliest day after the latest, and widens only outwards', () => {
    for (const text of texts) {
      const narrow = bounds(read(text));
      const wide = widenedBounds(read(text));
      expect(ordered(narrow.earliest, narrow.latest), text).toBe(true);
      expect(ordered(wide.earliest, narrow.earliest), text).toBe(true);
      expect(ordered(narrow.latest, wide.latest), text).toBe(true);
      if (!/[?~%]/.test(text)) expect(wide, text).toEqual(narrow);
    }
  });

  it('widens every marked expression whose marks are on a bounding date', () => {
    const marked = texts.filter((text) => /^[^/[{]*[?~%]$/.test(text));
    expect(marked.length).toBeGreaterThan(500);
    for (const text of marked) expect(widenedBounds(read(text)), text).not.toEqual(bounds(read(text)));
  });

  it('has words for each, without holes', () => {
    for (const text of texts) {
      for (const words of [dateWords(read(text)), dateWordsShort(read(text))]) {
        expect(words, text).toMatch(/^\S.*\S$/);
        expect(words, text).not.toMatch(/undefined|null|NaN| {2}/);
      }
    }
  });
});

describe('parseEdtf', () => {
  it('gives a day back as its own bounds', () => {
    const day = { year: 1949, month: 8, day: 27 };
    expect(bounds(read('1949-08-27'))).toEqual({ earliest: day, latest: day });
  });

  it('never throws, whatever the text, and points into it', () => {
    const scraps = fc.constantFrom(
      '19',
      '84',
      '-',
      '0',
      'X',
      '..',
      '/',
      '?',
      '~',
      '%',
      '[',
      ']',
      '{',
      '}',
      ',',
      'Y',
      'E',
      'S',
      'T',
      ':',
      '😀',
      ' ',
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(scraps, { maxLength: 20 }).map((parts) => parts.join('')),
      fc
        .tuple(expression, fc.nat(200), scraps)
        .map(([text, at, scrap]) => text.slice(0, at) + scrap + text.slice(at + 1)),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const parsed = parseEdtf(text);
        if (parsed.ok) {
          // Whatever is accepted obeys the laws, mutants included.
          expect(read(printEdtf(parsed.value))).toEqual(parsed.value);
          expect(ordered(bounds(parsed.value).earliest, bounds(parsed.value).latest)).toBe(true);
          expect(dateWords(parsed.value)).not.toBe('');
          widenedBounds(parsed.value);
          return;
        }
        const { column, found, expected, message } = parsed.error;
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual(text.length + 1);
        expect(message).toBe(`Column ${column}: found ${found}, expected ${expected}`);
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });

  it('answers long texts at once', () => {
    for (const text of [
      '['.repeat(100_000),
      '1984,'.repeat(50_000),
      `Y${'9'.repeat(100_000)}`,
      '?'.repeat(100_000),
    ]) {
      expect(parseEdtf(text)).toMatchObject({ ok: false, error: { column: 201 } });
    }
  });
});
