import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewport } from '../../../src/scene/viewport.ts';
import { instant } from '../../../src/time/instant.ts';
import { fileName } from '../../../src/ui/picture/file-name.ts';
import { tries } from '../../scene/make.ts';

function named(title: string, from: number, to: number): string {
  const view = viewport(instant(from), instant(to), 800);
  if (view === null) throw new Error('There is no such view');
  return fileName(title, view, 'svg');
}

describe('the name of a picture’s file', () => {
  it('says the collection and the years', () => {
    expect(named('East Turkistan', 1930, 2026)).toBe('east-turkistan-1930-2025.svg');
    expect(named('Türkiye: a “history”', 1949, 1950)).toBe('turkiye-a-history-1949.svg');
    expect(named('Rome', -43, 15)).toBe('rome-44-bce-14-ce.svg');
    expect(named('Ice', -11999, 1)).toBe('ice-12000-bce-1-bce.svg');
    expect(named('???', 1949, 1950)).toBe('timeline-1949.svg');
  });

  it('is a name that every system takes, however the title is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const name = named(title, 1949, 1951);
        expect(name).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*-1949-1950\.svg$/u);
        expect(name.length).toBeLessThanOrEqual(80);
      }),
      tries(16, 300),
    );
  });

  it('cuts a long title between two words', () => {
    expect(named('What was said of the same nine days in forty-one newspapers of the time', 1949, 1950)).toBe(
      'what-was-said-of-the-same-nine-days-in-forty-one-newspapers-1949.svg',
    );
  });
});
