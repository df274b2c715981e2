import { describe, expect, it } from 'vitest';
import { viewport } from '../../../src/scene/viewport.ts';
import { instant } from '../../../src/time/instant.ts';
import { viewWords } from '../../../src/ui/chart/view-words.ts';

/** The words of a view that ends with the last day before `to`. */
function words(from: readonly [number, number, number], to: readonly [number, number, number]): string {
  const view = viewport(instant(...from), instant(...to), 800);
  if (view === null) throw new Error('There is no such view');
  return viewWords(view);
}

describe('a view in words', () => {
  it('says days, months or years, as fine as matters, the last one included', () => {
    expect(words([1949, 8, 27], [1949, 9, 4])).toBe('27 August 1949 to 3 September 1949');
    expect(words([1949, 8, 27], [1953, 1, 1])).toBe('August 1949 to December 1952');
    expect(words([1930, 1, 1], [2026, 1, 1])).toBe('1930 to 2025');
    expect(words([-43, 3, 15], [14, 8, 19])).toBe('44 BCE to 14 CE');
  });

  it('says a single day once', () => {
    expect(words([1949, 8, 27], [1949, 8, 28])).toBe('27 August 1949');
  });
});
