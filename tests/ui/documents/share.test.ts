import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareAbove, stepTo } from '../../../src/ui/documents/share.ts';

const paragraphs = [
  { top: 100, bottom: 200, from: 0, to: 0.5 },
  { top: 220, bottom: 320, from: 0.5, to: 1 },
];

describe('the strip', () => {
  it('says which share of the text lies above a height, never less further down', () => {
    expect([0, 100, 150, 210, 270, 900].map((y) => shareAbove(paragraphs, y))).toEqual([
      0, 0, 0.25, 0.5, 0.75, 1,
    ]);
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (a, b) => {
        expect(shareAbove(paragraphs, Math.min(a, b))).toBeLessThanOrEqual(
          shareAbove(paragraphs, Math.max(a, b)),
        );
      }),
    );
  });

  it('goes by keys from one place to the next, and stays at the ends', () => {
    const places = [3, 8, 20];
    expect(stepTo(places, null, 'ArrowDown')).toBe(3);
    expect(stepTo(places, 3, 'ArrowDown')).toBe(8);
    expect(stepTo(places, 20, 'ArrowDown')).toBeNull();
    expect(stepTo(places, 20, 'ArrowUp')).toBe(8);
    expect(stepTo(places, 8, 'End')).toBe(20);
    expect(stepTo(places, 8, 'Home')).toBe(3);
    expect(stepTo(places, 8, 'x')).toBeNull();
  });
});
