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
    expect(found).toMatchInlineSnapshot(`
      [
        "etge-anniversary-release etge-assembly-declaration 10: ongoing genocide against Uyghurs, Kazakhs, Kyrgyz, and other Turkic peoples",
        "etge-anniversary-release ani-remembrance-day 9: millions of Uyghurs, Kazakhs, Kyrgyz, and other Turkic peoples",
        "etge-anniversary-release ani-remembrance-day 8: against Uyghurs, Kazakhs, Kyrgyz, and other Turkic peoples",
        "etge-assembly-declaration ani-remembrance-day 11: against Uyghurs, Kazakhs, Kyrgyz and other Turkic peoples in East Turkistan",
        "etge-assembly-declaration sherman-china-pakistan 9: campaign of colonization, genocide, and occupation in East Turkistan",
      ]
    `);
  });

  test('of texts that repeat themselves come soon', () => {
    const a = codePoints('one two '.repeat(60_000));
    expect(sharedRuns(a, a)).toEqual([
      { aStart: 0, aEnd: a.length - 1, bStart: 0, bEnd: a.length - 1, words: 120_000 },
    ]);
  });
});
