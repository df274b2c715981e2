import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten, textWidth } from '../../src/scene/textwidth.ts';
import { tries } from './make.ts';

const texts = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('textWidth', () => {
  it('is a whole number of pixels, none for nothing, and grows with every letter and with the size', () => {
    expect(textWidth('', 15, 400)).toBe(0);
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const width = textWidth(a, 15, 400);
        expect(Number.isInteger(width) && width >= 0).toBe(true);
        expect(textWidth(`${a} ${b}`, 15, 400)).toBeGreaterThanOrEqual(width);
        expect(textWidth(a, 30, 400)).toBeGreaterThanOrEqual(width);
      }),
      tries(1, 500),
    );
  });

  it('gives a letter with its accents the room of the letter, however it is written', () => {
    for (const [accented, plain] of [
      ['Émigré', 'Emigre'],
      ['Ürümchi', 'Urumchi'],
      ['e\u0301\u0323', 'e'],
    ] as const)
      expect(textWidth(accented, 15, 400)).toBe(textWidth(plain, 15, 400));
  });

  it('gives what it does not know more room than what it knows', () => {
    for (const unknown of ['汉', 'ئ', '🏔', '👩‍👩‍👧‍👦', '𐰚'])
      expect(textWidth(unknown, 15, 400)).toBeGreaterThan(textWidth('M', 15, 400));
    expect(textWidth('🏔', 100, 400)).toBeGreaterThanOrEqual(137);
  });
});

describe('shorten', () => {
  const letters = (text: string): string[] =>
    Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);

  it('gives the line itself or the most of its beginning that there is room for', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: -10, max: 500 }), (text, room) => {
        const short = shorten(text, room, 15, 400);
        if (textWidth(text, 15, 400) <= room) {
          expect(short).toBe(text);
          return;
        }
        if (short === null) return;
        expect(textWidth(short, 15, 400)).toBeLessThanOrEqual(room);
        expect(short.endsWith('…')).toBe(true);
        expect(text.startsWith(short.slice(0, -1))).toBe(true);
      }),
      tries(2, 1000),
    );
  });

  it('never keeps fewer than four letters, never cuts one in two', () => {
    const family = '👩‍👩‍👧‍👦';
    for (let room = 0; room < 600; room += 7) {
      const short = shorten(`Ab${family}${family}e\u0301${family}cdfghijk`, room, 15, 400);
      if (short === null) continue;
      const kept = letters(short.slice(0, -1));
      if (short.endsWith('…')) expect(kept.length).toBeGreaterThanOrEqual(4);
      expect(short).not.toMatch(/\u200d…|e…/);
    }
    expect(shorten('Abcdefgh', 20, 15, 400)).toBeNull();
    expect(shorten('Abc', 5, 15, 400)).toBeNull();
  });

  it('reads no more of an endless title than there is room for', () => {
    const endless = 'Word '.repeat(200_000);
    const begun = performance.now();
    for (let i = 0; i < 20; i++) expect(shorten(endless, 300, 15, 400)).toMatch(/^Word .*…$/);
    // Read whole, each of the twenty takes seconds.
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
