import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/base/nearest.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), minLength: 1, maxLength: 12 });

/** The same by the definition, word by word: whether one can be made of the other in `left` changes. */
function within(a: string, b: string, left: number): boolean {
  if (left < 0) return false;
  if (a === '' || b === '') return Math.max(a.length, b.length) <= left;
  if (a[0] === b[0]) return within(a.slice(1), b.slice(1), left);
  return (
    within(a.slice(1), b, left - 1) ||
    within(a, b.slice(1), left - 1) ||
    within(a.slice(1), b.slice(1), left - 1)
  );
}

describe('nearest', () => {
  it('gives the name with the fewest changes, the first of equals, and none beyond a third', () => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 8 }), (given, names) => {
        const most = Math.floor(given.length / 3);
        let wanted: string | null = null;
        for (let changes = 0; changes <= most && wanted === null; changes++)
          wanted = names.find((name) => within(given, name, changes)) ?? null;
        expect(nearest(given, names)).toBe(wanted);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('gives a name that is there', () => {
    fc.assert(
      fc.property(word, fc.array(word), (given, names) => {
        expect(nearest(given, [...names, given])).toBe(given);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('takes any sequence of names, once', () => {
    expect(nearest('invasion', new Map([['invasions', 1]]).keys())).toBe('invasions');
    expect(nearest('invasion', [])).toBeNull();
    expect(nearest('', ['a'])).toBeNull();
  });

  it('does not compare what nobody would type', () => {
    expect(nearest('a'.repeat(81), ['a'.repeat(81)])).toBeNull();
    expect(nearest('a'.repeat(80), ['a'.repeat(81)])).toBeNull();
    expect(nearest('a'.repeat(80), ['a'.repeat(80)])).toBe('a'.repeat(80));
  });
});
