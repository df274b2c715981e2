import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints } from '../../../src/text/codepoints.ts';
import { arabicIn, runsOf, type Trait } from '../../../src/ui/documents/runs.ts';

describe('the runs of a text', () => {
  it('together are the text, and each carries exactly the traits over it', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1 });
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(10)));
    fc.assert(
      fc.property(words, spans, (written, wanted) => {
        const text = codePoints(written);
        const traits: Trait[] = wanted.map(([start, length]) => ({
          kind: 'furniture',
          start,
          end: start + length + 1,
        }));
        const runs = runsOf(text, 0, text.length, traits);
        expect(runs.map((run) => run.text).join('')).toBe(written);
        for (const run of runs) {
          const over = traits.filter(({ start, end }) => start <= run.start && end > run.start);
          expect(run.traits).toEqual(over);
        }
      }),
    );
  });

  it('find Arabic script as one stretch, counted in code points', () => {
    const text = codePoints('😀 Heading: شەرقىي تۈركىستان (East)');
    const found = arabicIn(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['شەرقىي تۈركىستان']);
    expect(arabicIn(codePoints('Nothing of the kind'))).toEqual([]);
  });
});
