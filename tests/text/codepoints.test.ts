import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePoints } from '../../src/text/codepoints.ts';
import { anyText, textWithRange } from './arbitraries.ts';
import { DOCUMENTS } from './documents.ts';

const seeded = { seed: 20241112, numRuns: 1_000 };

describe('code points', () => {
  test('length and slices are those of the string iterator, lone surrogates included', () => {
    fc.assert(
      fc.property(textWithRange, ({ text, start, end }) => {
        const points = Array.from(text);
        const indexed = codePoints(text);
        expect(indexed.length).toBe(points.length);
        expect(indexed.slice(start, end)).toBe(points.slice(start, end).join(''));
      }),
      seeded,
    );
  });

  test('code points to units and back is the identity', () => {
    fc.assert(
      fc.property(textWithRange, ({ text, start }) => {
        const indexed = codePoints(text);
        expect(indexed.toUnits(start)).toBe(Array.from(text).slice(0, start).join('').length);
        expect(indexed.fromUnits(indexed.toUnits(start))).toBe(start);
      }),
      seeded,
    );
  });

  test('a unit belongs to the code point that contains it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, n) => {
        const unit = text.length === 0 ? 0 : n % text.length;
        const indexed = codePoints(text);
        const point = indexed.fromUnits(unit);
        expect(indexed.toUnits(point)).toBeLessThanOrEqual(unit);
        if (text.length > 0) expect(indexed.toUnits(point + 1)).toBeGreaterThan(unit);
      }),
      seeded,
    );
  });

  test('slices at one offset join to the whole', () => {
    fc.assert(
      fc.property(textWithRange, ({ text, start }) => {
        const indexed = codePoints(text);
        expect(indexed.slice(0, start) + indexed.slice(start, indexed.length)).toBe(text);
      }),
      seeded,
    );
  });

  test('offsets outside the text are clamped, and nonsense is none', () => {
    const text = codePoints('a😀b');
    expect(text.length).toBe(3);
    expect(text.slice(-5, 99)).toBe('a😀b');
    expect(text.slice(2, 1)).toBe('');
    expect(text.slice(Number.NaN, Number.POSITIVE_INFINITY)).toBe('a😀b');
    expect(text.toUnits(99)).toBe(4);
    expect(text.fromUnits(-1)).toBe(0);
    expect(text.fromUnits(2)).toBe(1);
  });

  test('astral characters and combining marks keep their place', () => {
    const text = codePoints('😀 e\u0301 1949 😀');
    expect(text.slice(5, 9)).toBe('1949');
    expect(text.toUnits(5)).toBe(6);
  });

  test('in the five documents code points and units are the same', () => {
    for (const text of Object.values(DOCUMENTS)) {
      expect(text.length).toBe(text.text.length);
      expect(text.slice(0, text.length)).toBe(text.text);
    }
    expect(DOCUMENTS['etge-assembly-declaration'].slice(0, 34)).toBe('شەرقىي تۈركىستان سۈرگۈندى ھۆكۈمىتى');
  });
});
