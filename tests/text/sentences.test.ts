import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CodePoints, codePoints } from '../../src/text/codepoints.ts';
import { lineOf, paragraphAround, paragraphs, sentenceAround } from '../../src/text/sentences.ts';
import { textWithRange } from './arbitraries.ts';
import { DOCUMENTS } from './documents.ts';

const seeded = { seed: 20210119, numRuns: 1_000 };
const release = DOCUMENTS['etge-anniversary-release'];
const declaration = DOCUMENTS['etge-assembly-declaration'];
const agency = DOCUMENTS['ani-remembrance-day'];
const article = DOCUMENTS['sherman-china-pakistan'];
const essay = DOCUMENTS['hudayar-essay'];

/** The sentence around the first place where `words` stand. */
function sentence(text: CodePoints, words: string): string {
  const start = text.fromUnits(text.text.indexOf(words));
  const around = sentenceAround(text, start, start + Array.from(words).length);
  return text.slice(around.start, around.end);
}

describe('paragraphs', () => {
  test('are in order, apart, not blank, trimmed, and leave only white space between them', () => {
    fc.assert(
      fc.property(textWithRange, ({ text }) => {
        const points = codePoints(text);
        let last = 0;
        for (const { start, end } of paragraphs(points)) {
          expect(points.slice(last, start).trim()).toBe('');
          const words = points.slice(start, end);
          expect(words).toBe(words.trim());
          expect(words).toMatch(/^[^\n\r]+$/);
          last = end;
        }
        expect(points.slice(last, points.length).trim()).toBe('');
      }),
      seeded,
    );
  });

  test('number what the five documents hold', () => {
    const counts = Object.values(DOCUMENTS).map((text) => paragraphs(text).length);
    expect(counts).toEqual([38, 23, 20, 40, 18]);
  });

  test('a sentence that runs over a blank line stands in two paragraphs, and neither is joined', () => {
    const at = release.text.indexOf('These\n\ndeliberate');
    const first = paragraphAround(release, at, at + 5);
    const second = paragraphAround(release, at + 7, at + 17);
    expect(release.slice(first.start, first.end).endsWith('of the ETR. These')).toBe(true);
    expect(release.slice(second.start, second.end).startsWith('deliberate actions')).toBe(true);
    expect(paragraphAround(release, at, at + 17)).toEqual({ start: first.start, end: second.end });
  });

  test('are found around a range to the letter', () => {
    const around = (text: string, start: number, end: number) => {
      const found = paragraphAround(codePoints(text), start, end);
      return [found.start, found.end];
    };
    expect(around('ab\ncd', 3, 5)).toEqual([3, 5]);
    expect(around('ab\rcd', 3, 5)).toEqual([3, 5]);
    expect(around('ab\ncd', 0, 2)).toEqual([0, 2]);
    // A range over the break holds it and no more.
    expect(around('ab\ncd', 1, 3)).toEqual([0, 3]);
    expect(around('ab\n  cd  \nef', 6, 7)).toEqual([5, 7]);
    expect(around('ab\n    \ncd', 4, 5)).toEqual([4, 5]);
  });

  test('a hundred thousand blanks and lines are no matter', () => {
    const text = codePoints(`${' '.repeat(100_000)}\n`.repeat(10) + 'end'.repeat(100_000));
    expect(paragraphs(text)).toHaveLength(1);
    expect(sentenceAround(text, 5, 6)).toEqual({ start: 5, end: 6 });
  });
});

describe('the sentence around a passage', () => {
  test('encloses it and stays within the paragraph around it', () => {
    fc.assert(
      fc.property(textWithRange, ({ text, start, end }) => {
        const points = codePoints(text);
        const inner = sentenceAround(points, start, end);
        const outer = paragraphAround(points, start, end);
        expect(inner.start).toBeLessThanOrEqual(start);
        expect(inner.end).toBeGreaterThanOrEqual(end);
        expect(outer.start).toBeLessThanOrEqual(inner.start);
        expect(outer.end).toBeGreaterThanOrEqual(inner.end);
      }),
      seeded,
    );
  });

  test('of a sentence is that sentence', () => {
    fc.assert(
      fc.property(textWithRange, ({ text, start, end }) => {
        const points = codePoints(text);
        const once = sentenceAround(points, start, end);
        expect(sentenceAround(points, once.start, once.end)).toEqual(once);
      }),
      seeded,
    );
  });

  test('ends after a closing quote', () => {
    expect(sentence(release, 'March 1954')).toMatch(/^The extent of .* local counter-revolutionaries\.”$/u);
    expect(sentence(agency, 'ongoing nightmare')).toMatch(/^“It is imperative .* in 2024\.$/u);
    expect(sentence(article, 'human history')).toMatch(/^The ETGE also slammed .* human history\.”$/u);
  });

  test('does not end at an abbreviation, a number or initials', () => {
    expect(sentence(agency, 'underscored')).toBe(
      'ETGE President Dr. Mamtimin Ala underscored the need for continued global awareness and action.',
    );
    expect(sentence(essay, '3.7 million')).toMatch(/^Hundreds of thousands .* aborted\.$/u);
    expect(sentence(declaration, 'Washington, DC')).toMatch(/^The 9th .* 2023\.$/u);
    const made = codePoints(
      'He left St. Paul for the U.S. Senate with J. K. Doe. The U.S. The end. No. 5 is No. Yes! “Why?” he said.',
    );
    expect(sentence(made, 'Senate')).toBe('He left St. Paul for the U.S. Senate with J. K. Doe.');
    expect(sentence(made, 'The U.S.')).toBe('The U.S.');
    expect(sentence(made, '5 is')).toBe('No. 5 is No.');
    expect(sentence(made, 'Why')).toBe('“Why?” he said.');
  });

  test('does not end at a number behind "No.", but at what is no abbreviation', () => {
    expect(sentence(codePoints('They lived in Paris. 5 of them left.'), 'lived')).toBe(
      'They lived in Paris.',
    );
    expect(sentence(codePoints('It was No. A5 was next.'), 'It')).toBe('It was No.');
    expect(sentence(codePoints('Is he the Dr? Smith is.'), 'he')).toBe('Is he the Dr?');
  });

  test('is the next one for a range between two, and all that a range touches', () => {
    const text = codePoints('One. Two. Three. Four.');
    const around = (start: number, end: number) => {
      const found = sentenceAround(text, start, end);
      return text.slice(found.start, found.end);
    };
    expect(around(9, 10)).toBe(' Three.');
    expect(around(5, 5)).toBe('Two.');
    expect(around(0, 5)).toBe('One. ');
    expect(around(6, 18)).toBe('Two. Three. Four.');
  });

  test('ends at an ellipsis that a capital follows, with or without a space', () => {
    expect(sentence(agency, 'As we stand')).toMatch(/^As we stand in 2024, .* press release\.$/u);
    expect(sentence(agency, 'to this very day')).toMatch(/^“This historic .* day…$/u);
    expect(sentence(article, 'Rejected by')).toBe(
      'Rejected by his family and sent off to a military school.',
    );
  });

  test('leaves out the number of a list and the hashes of a heading', () => {
    expect(sentence(declaration, 'January 19th')).toMatch(
      /^Declaration of the East Turkistan Genocide .*\.$/u,
    );
    expect(sentence(declaration, '1514')).toMatch(/^Call for Decolonization: .* \(XV\)\)\.$/u);
    expect(sentence(release, 'began on October 12')).toMatch(/^Condemn China’s .* independence\.$/u);
    expect(sentence(release, '75th Anniversary')).toMatch(
      /^East Turkistan Government .* Chinese Occupation$/u,
    );
    expect(sentence(declaration, '10. ')).toMatch(/^10\. Call for Decolonization: .*\.$/u);
    expect(sentence(codePoints('  1. First of all. Second.'), 'First')).toBe('First of all.');
  });

  test('stops at the page gap in the middle of a sentence, and spans it when the passage does', () => {
    expect(sentence(release, 'the officials and people')).toMatch(
      /^According to the report, .* people of the East$/u,
    );
    expect(sentence(release, 'their independence from China')).toMatch(
      /^Turkistan Republic were .* from China\.”$/u,
    );
    expect(sentence(release, 'the East\n\nTurkistan Republic')).toMatch(/^According to .* from China\.”$/su);
  });

  test('stands where it should behind astral characters', () => {
    const text = codePoints('😀 One. 𐰀𐰀 Two e\u0301. Three.');
    const around = sentenceAround(text, 10, 11);
    expect(text.slice(around.start, around.end)).toBe('𐰀𐰀 Two e\u0301.');
  });
});

describe('line numbers', () => {
  test('are one more than the breaks before the offset', () => {
    fc.assert(
      fc.property(textWithRange, ({ text, start }) => {
        const points = codePoints(text.replaceAll('\r', ''));
        const before = points.slice(0, start);
        expect(lineOf(points, start)).toBe(before.split('\n').length);
      }),
      seeded,
    );
  });

  test('count CR LF once and CR too', () => {
    const text = codePoints('a\r\nb\rc\n😀');
    expect([0, 1, 2, 3, 5, 7, 8].map((offset) => lineOf(text, offset))).toEqual([1, 1, 1, 2, 3, 4, 4]);
  });

  test('are those of an editor in the documents', () => {
    expect(lineOf(release, release.text.indexOf('September 25, 2024'))).toBe(7);
    expect(lineOf(essay, essay.text.indexOf('1997–2001'))).toBe(7);
  });
});
