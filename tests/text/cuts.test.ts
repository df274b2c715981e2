import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints } from '../../src/text/codepoints.ts';
import { cutAt } from '../../src/text/cuts.ts';

describe('the runs of a text', () => {
  it('together are the text, and each carries exactly the stretches over it', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 });
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(10)));
    fc.assert(
      fc.property(words, spans, (written, wanted) => {
        const text = codePoints(written);
        const stretches = wanted.map(([start, length]) => ({ start, end: start + length + 1 }));
        const runs = cutAt(text, 0, text.length, stretches);
        expect(runs.map((run) => run.text).join('')).toBe(written);
        for (const run of runs) {
          const over = stretches.filter(({ start, end }) => start <= run.start && end > run.start);
          expect(run.within).toEqual(over);
        }
      }),
    );
  });
});
