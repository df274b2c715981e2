import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CodePoints, codePoints } from '../../src/text/codepoints.ts';
import { sharedRuns } from '../../src/text/shared-runs.ts';
import { DOCUMENTS } from './documents.ts';

const seeded = { seed: 19730111, numRuns: 1_000 };
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const prose = fc
  .array(fc.constantFrom('a', 'b', 'c', 'D', '😀', 'e\u0301', ',', '.\n'), { maxLength: 40 })
  .map((words) => words.join(' '));

function words(text: CodePoints, start: number, end: number): string[] {
  return text.slice(start, end).match(WORD) ?? [];
}

/** The length of the longest common run, by trying everything. */
function longest(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  a.forEach((_, i) => {
    b.forEach((_, j) => {
      let n = 0;
      while (i + n < a.length && a[i + n] === b[j + n]) n += 1;
      best = Math.max(best, n);
    });
  });
  return best;
}

describe('shared runs', () => {
  test('hold the same words on both sides, at least as many as asked, and do not overlap', () => {
    fc.assert(
      fc.property(prose, prose, fc.integer({ min: 1, max: 5 }), (first, second, least) => {
        const [a, b] = [codePoints(first), codePoints(second)];
        const runs = sharedRuns(a, b, least);
        for (const run of runs) {
          const mine = words(a, run.aStart, run.aEnd);
          expect(mine).toEqual(words(b, run.bStart, run.bEnd));
          expect(mine).toHaveLength(run.words);
          expect(run.words).toBeGreaterThanOrEqual(least);
        }
        runs.forEach((run, i) => {
          const next = runs[i + 1];
          if (next !== undefined) expect(run.aEnd).toBeLessThanOrEqual(next.aStart);
          for (const other of runs.slice(i + 1)) {
            expect(run.bEnd <= other.bStart || other.bEnd <= run.bStart).toBe(true);
          }
        });
      }),
      seeded,
    );
  });

  test('contain the longest there is', () => {
    fc.assert(
      fc.property(prose, prose, (first, second) => {
        const best = longest(first.match(WORD) ?? [], second.match(WORD) ?? []);
        const runs = sharedRuns(codePoints(first), codePoints(second), 2);
        expect(Math.max(0, ...runs.map((run) => run.words))).toBe(best < 2 ? 0 : best);
      }),
      seeded,
    );
  });

  test('ignore punctuation and white space, not case', () => {
    const a = codePoints('😀 “One two, three — four.”');
    const b = codePoints('one two\nthree four');
    expect(sharedRuns(a, b, 3)).toEqual([{ aStart: 7, aEnd: 24, bStart: 4, bEnd: 18, words: 3 }]);
  });

  test('are found between the documents', () => {
    const found = Object.entries(DOCUMENTS).flatMap(([first, a], i) =>
      Object.entries(DOCUMENTS)
        .slice(i + 1)
        .flatMap(([second, b]) =>
          sharedRuns(a, b).map((run) => `${first} ${second} ${run.words}: ${a.slice(run.aStart, run.aEnd)}`),
        ),
    );
    expect(found).toEqual([
      'etge-anniversary-release etge-assembly-declaration 10: ongoing genocide against Uyghurs, Kazakhs, Kyrgyz, and other Turkic peoples',
      'etge-anniversary-release ani-remembrance-day 9: millions of Uyghurs, Kazakhs, Kyrgyz, and other Turkic peoples',
      'etge-anniversary-release ani-remembrance-day 8: against Uyghurs, Kazakhs, Kyrgyz, and other Turkic peoples',
      'etge-assembly-declaration ani-remembrance-day 11: against Uyghurs, Kazakhs, Kyrgyz and other Turkic peoples in East Turkistan',
      'etge-assembly-declaration sherman-china-pakistan 9: campaign of colonization, genocide, and occupation in East Turkistan',
    ]);
  });

  test('of texts that repeat themselves come soon', () => {
    const a = codePoints('one two '.repeat(60_000));
    expect(sharedRuns(a, a)).toEqual([
      { aStart: 0, aEnd: a.length - 1, bStart: 0, bEnd: a.length - 1, words: 120_000 },
    ]);
  });
});

describe('shared runs, at their edges', () => {
  const texts = (a: string, b: string) => [codePoints(a), codePoints(b)] as const;

  test('a least number of words that is none counts as one', () => {
    const [a, b] = texts('one two', 'two three');
    for (const least of [0, -3, 0.5, Number.NaN]) {
      expect(sharedRuns(a, b, least)).toEqual([{ aStart: 4, aEnd: 7, bStart: 0, bEnd: 3, words: 1 }]);
    }
  });

  test('what a longer run leaves of another is none where it is too short', () => {
    const [a, b] = texts('a b c d e f g', 'a b c d e . x . d e f g');
    expect(sharedRuns(a, b, 4).map(({ words }) => words)).toEqual([5]);
    expect(sharedRuns(a, b, 2).map(({ words }) => words)).toEqual([5, 2]);
  });

  test('a row that stands often is followed at its first 32 places', () => {
    const found = (place: number) => {
      const rows = Array.from({ length: 40 }, (_, at) => `one two ${at === place - 1 ? 'three' : `x${at}`}`);
      const [a, b] = texts('one two three', rows.join(' '));
      return sharedRuns(a, b, 2).map(({ words }) => words);
    };
    expect(found(1)).toEqual([3]);
    expect(found(32)).toEqual([3]);
    expect(found(33)).toEqual([2]);
  });

  test('two rows of words that hash alike are not the same words', () => {
    const base = 0x01000193;
    const powers = [Math.imul(Math.imul(base, base), base), Math.imul(base, base), base, 1];
    const hash = (steps: readonly number[]) =>
      steps.reduce((sum, step, i) => (sum + Math.imul(powers[i] ?? 0, step)) | 0, 0);
    // Steps from word to word of two rows of four that cancel each other: the first two against the last two.
    const most = 200;
    const firstTwo = new Map<number, readonly [number, number]>();
    for (let x = 1; x <= most; x += 1) {
      for (let y = -most; y <= most; y += 1) firstTwo.set(hash([x, y, 0, 0]), [x, y]);
    }
    let steps: readonly number[] = [];
    for (let z = -most; z <= most && steps.length === 0; z += 1) {
      for (let w = -most; w <= most && steps.length === 0; w += 1) {
        const found = firstTwo.get(-hash([0, 0, z, w]) | 0);
        if (found !== undefined) steps = [...found, z, w];
      }
    }
    expect(steps).toHaveLength(4);
    expect(hash(steps)).toBe(0);

    const word = (id: number) => `w${id}`;
    const all = Array.from({ length: 2 * most + 1 }, (_, id) => word(id)).join(' ');
    const row = [most, most, most, most];
    const other = row.map((id, i) => id + (steps[i] ?? 0));
    const [a, b] = texts(`${all} ${row.map(word).join(' ')}`, other.map(word).join(' '));
    expect(sharedRuns(a, b, 4)).toEqual([]);
    expect(sharedRuns(a, codePoints(row.map(word).join(' ')), 4)).toHaveLength(1);
  });
});
