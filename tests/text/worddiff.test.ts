import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DiffPart, ownAndShared, wordDiff } from '../../src/text/worddiff.ts';
import { anyText } from './arbitraries.ts';

const seeded = { seed: 20231112, numRuns: 1_000 };

function side(parts: readonly DiffPart[], other: DiffPart['kind']): string {
  return parts
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');
}

/** The length of the longest common subsequence, from its definition. */
function commonLength(a: string, b: string, known = new Map<string, number>()): number {
  if (a === '' || b === '') return 0;
  const key = `${a.length} ${b.length}`;
  const best =
    known.get(key) ??
    (a[0] === b[0]
      ? 1 + commonLength(a.slice(1), b.slice(1), known)
      : Math.max(commonLength(a.slice(1), b, known), commonLength(a, b.slice(1), known)));
  known.set(key, best);
  return best;
}

describe('word differences', () => {
  test('restore both texts', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const parts = wordDiff(a, b);
        expect(side(parts, 'only-b')).toBe(a);
        expect(side(parts, 'only-a')).toBe(b);
      }),
      seeded,
    );
  });

  test('have no empty part, no two neighbours of one kind, and never b before a', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const kinds = wordDiff(a, b).map(({ kind, text }) => {
          expect(text).not.toBe('');
          return kind;
        });
        kinds.forEach((kind, i) => {
          expect(kind).not.toBe(kinds[i + 1]);
        });
      }),
      seeded,
    );
  });

  test('of a text with itself are none', () => {
    fc.assert(
      fc.property(anyText, (a) => {
        expect(wordDiff(a, a)).toEqual(a === '' ? [] : [{ kind: 'same', text: a }]);
      }),
      seeded,
    );
  });

  test('share as much as two texts can', () => {
    // Every token is one character here, so that the longest common subsequence is one of characters.
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 10 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const same = wordDiff(a, b).filter(({ kind }) => kind === 'same');
        expect(same.map(({ text }) => text).join('')).toHaveLength(commonLength(a, b));
      }),
      seeded,
    );
  });

  test('show one changed day, a’s first', () => {
    expect(wordDiff('on 14 May 1949.', 'on 12 May 1949.')).toEqual([
      { kind: 'same', text: 'on ' },
      { kind: 'only-a', text: '14' },
      { kind: 'only-b', text: '12' },
      { kind: 'same', text: ' May 1949.' },
    ]);
  });

  test('see white space, quotes and marks', () => {
    expect(wordDiff('China’s  plan', "China's plan").map(({ kind }) => kind)).toEqual([
      'only-a',
      'only-b',
      'same',
    ]);
    expect(wordDiff('e\u0301 😀', 'e 😀').at(-1)).toEqual({ kind: 'same', text: ' 😀' });
  });

  test('of two long texts with nothing in common come soon, in two parts', () => {
    const a = 'alpha '.repeat(100_000);
    const b = 'beta.'.repeat(100_000);
    expect(wordDiff(a, b)).toEqual([
      { kind: 'only-a', text: a },
      { kind: 'only-b', text: b },
    ]);
  });
});

describe('what a text shares with another', () => {
  test('is its own words in order, marked as shared or its own', () => {
    expect(ownAndShared('In 1949 the talks ended.', 'In 1949 all the talks began.')).toEqual([
      { kind: 'same', text: 'In 1949 ' },
      { kind: 'same', text: 'the talks ' },
      { kind: 'only-a', text: 'ended' },
      { kind: 'same', text: '.' },
    ]);
  });

  test('is told where three letters in ten are shared', () => {
    expect(ownAndShared('abc defghi', 'abc')).toEqual([
      { kind: 'same', text: 'abc' },
      { kind: 'only-a', text: ' defghi' },
    ]);
    expect(ownAndShared('abc defghij', 'abc')).toBeNull();
  });

  test('is not told where the two have too little in common, or there is nothing', () => {
    expect(ownAndShared('One two three four.', 'Seven eight nine ten!')).toBeNull();
    expect(ownAndShared('', 'Seven')).toBeNull();
  });
});
