import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints } from '../../src/text/codepoints.ts';
import { cutAt } from '../../src/text/cuts.ts';

describe('the runs of a text', () => {
  it('are those of the part that is asked for, cut where a stretch begins or ends in it', () => {
    const [early, late, over] = [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
      { start: 1, end: 8 },
    ];
    const outside = [
      { start: 0, end: 2 },
      { start: 6, end: 9 },
    ];
    expect(cutAt(codePoints('0123456789'), 2, 6, [early, ...outside, late, over])).toEqual([
      { start: 2, end: 4, text: '23', within: [early, over] },
      { start: 4, end: 5, text: '4', within: [over] },
      { start: 5, end: 6, text: '5', within: [late, over] },
    ]);
  });

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
