import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bounds, type Limit, widenedBounds } from '../../../src/time/edtf/bounds.ts';
import { parseEdtf } from '../../../src/time/edtf/parse.ts';
import { printEdtf } from '../../../src/time/edtf/print.ts';
import type { Edtf } from '../../../src/time/edtf/types.ts';
import { compareDays } from '../../../src/time/instant.ts';
import { dateWords, dateWordsShort } from '../../../src/time/words.ts';
import { expression, expressions } from './generate.ts';
import { oracle } from './oracle.ts';

// Thousands of cases a test: slow machines get their time.
vi.setConfig({ testTimeout: 60_000 });

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

  it('generates different ones for the most part, of every kind', () => {
    expect(new Set(texts).size).toBeGreaterThan(texts.length / 2);
    const kinds = new Set(texts.map((text) => read(text).kind));
    expect([...kinds].sort()).toEqual(['date', 'date-time', 'interval', 'long-year', 'season', 'set']);
  });

  it('reads back what it writes, and writes the same again', () => {
    const broken = texts.filter((text) => {
      const tree = read(text);
      const canonical = printEdtf(tree);
      const again = read(canonical);
      return !isDeepStrictEqual(again, tree) || printEdtf(again) !== canonical;
    });
    expect(broken).toEqual([]);
  });

  it('has the bounds that the slow oracle finds', () => {
    expect(texts.filter((text) => !isDeepStrictEqual(bounds(read(text)), oracle(text)))).toEqual([]);
  });

  it('never has an earliest day after the latest, and widens only outwards', () => {
    const broken = texts.filter((text) => {
      const narrow = bounds(read(text));
      const wide = widenedBounds(read(text));
      const outwards = ordered(wide.earliest, narrow.earliest) && ordered(narrow.latest, wide.latest);
      const still = /[?~%]/.test(text) || isDeepStrictEqual(wide, narrow);
      return !(ordered(narrow.earliest, narrow.latest) && outwards && still);
    });
    expect(broken).toEqual([]);
  });

  it('widens every date that is marked', () => {
    const marked = texts.filter((text) => /^[^/[{]*[?~%][^/]*$/.test(text) && !/X.*[?~%]?.*XX/.test(text));
    expect(marked.length).toBeGreaterThan(texts.length / 12);
    const still = marked.filter((text) => isDeepStrictEqual(widenedBounds(read(text)), bounds(read(text))));
    expect(still).toEqual([]);
  });

  it('has words for each, without holes', () => {
    const holed = texts.filter((text) =>
      [dateWords(read(text)), dateWordsShort(read(text))].some(
        (words) => !/^\S(.*\S)?$/.test(words) || /undefined|null|NaN| {2}/.test(words),
      ),
    );
    expect(holed).toEqual([]);
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

  it('reads 200 characters and answers longer texts at once', () => {
    const years = '1984,'.repeat(38);
    expect(parseEdtf(`[${years}-1984-06]`).ok).toBe(true);
    const long = [
      `[${years}?-1984-06]`,
      '['.repeat(100_000),
      '1984,'.repeat(50_000),
      `Y${'9'.repeat(100_000)}`,
    ];
    for (const text of long) expect(parseEdtf(text)).toMatchObject({ ok: false, error: { column: 201 } });
  });
});
