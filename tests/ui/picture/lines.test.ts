import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../src/scene/textwidth.ts';
import { linesOf } from '../../../src/ui/picture/lines.ts';
import { tries } from '../../scene/make.ts';

const texts = fc.array(fc.string({ unit: fc.constantFrom(...'abcdeWWm'), minLength: 1, maxLength: 9 }), {
  maxLength: 30,
});

describe('the lines of a text', () => {
  it('hold all its words in order, each line as many as there is room for', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 180, max: 600 }), (words, room) => {
        const lines = linesOf(words.join(' '), room, 14, 400);
        expect(lines.join(' ')).toBe(words.join(' '));
        lines.forEach((line, at) => {
          expect(textWidth(line, 14, 400)).toBeLessThanOrEqual(room);
          const next = lines[at + 1]?.split(' ')[0];
          if (next !== undefined) expect(textWidth(`${line} ${next}`, 14, 400)).toBeGreaterThan(room);
        });
      }),
      tries(17, 300),
    );
  });

  it('are no more than asked for; the last then ends in an ellipsis', () => {
    const lines = linesOf('Government of the East Turkistan Republic in exile', 120, 15, 600, 2);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe('Government of');
    expect(lines[1]).toMatch(/^the East.*…$/);
  });

  it('are none for no text, and end in an ellipsis within a word that is too long', () => {
    expect(linesOf('', 100, 15, 400)).toEqual([]);
    expect(linesOf('Donaudampfschifffahrtsgesellschaft', 100, 15, 400)[0]).toMatch(/^Donau.*…$/);
  });
});
