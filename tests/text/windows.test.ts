import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints, type Span } from '../../src/text/codepoints.ts';
import { windowsOf } from '../../src/text/windows.ts';

const holds = (outer: Span | undefined, inner: Span): boolean =>
  outer !== undefined && outer.start <= inner.start && outer.end >= inner.end;

/** The windows of a text with room for `room` code points, as words, and the one that is shown first in brackets. */
function cutUp(words: string, quoted: string, focused: string, room: number): string {
  const text = codePoints(words);
  const find = (part: string): Span => ({
    start: words.indexOf(part),
    end: words.indexOf(part) + part.length,
  });
  const { spans, first } = windowsOf(
    text,
    { start: 0, end: text.length },
    find(quoted),
    find(focused),
    ({ start, end }) => end - start <= room,
  );
  return spans
    .map(({ start, end }, at) => (at === first ? `[${text.slice(start, end)}]` : text.slice(start, end)))
    .join('|');
}

describe('the windows of a text that is too long for its place', () => {
  const sentence = 'One two three four five six seven eight nine ten.';

  it('are one where it fits', () => {
    expect(cutUp(sentence, 'four five', 'five', 49)).toBe(`[${sentence}]`);
  });

  it('keep the quotation in the middle of as many words as fit, and lose none', () => {
    expect(cutUp(sentence, 'four five', 'five', 30)).toBe(
      'One |[two three four five six seven ]|eight nine ten.',
    );
  });

  it('take a word from before the quotation first, and what is left from the other side', () => {
    expect(cutUp('aaa bbb ccc ddd eee', 'ccc', 'ccc', 8)).toBe('aaa |[bbb ccc ]|ddd eee');
    expect(cutUp('aaa bbb ccc ddd eee', 'aaa', 'aaa', 8)).toBe('[aaa bbb ]|ccc ddd |eee');
    expect(cutUp('aaa bbb ccc ddd eee', 'eee', 'eee', 8)).toBe('aaa |bbb ccc |[ddd eee]');
    expect(cutUp('aaa bbb ccc d e', 'ccc', 'ccc', 6)).toBe('aaa |bbb |[ccc d ]|e');
  });

  it('begin where a long quotation begins, if what matters most fits with it', () => {
    expect(cutUp(sentence, 'two three four five six', 'three', 14)).toBe(
      'One |[two three ]|four five six |seven eight |nine ten.',
    );
  });

  it('hold what matters most where it stands far into a long quotation', () => {
    expect(cutUp(sentence, 'two three four five six seven', 'seven', 12)).toContain('[six seven ]');
  });

  it('cut a word of more than thirty letters after each thirty', () => {
    const cut = (letters: number, room: number) =>
      cutUp(`${'x'.repeat(letters)} end`, 'x', 'x', room)
        .replace(/[[\]]/g, '')
        .split('|')
        .map((part) => part.length);
    expect(cut(29, 30)).toEqual([30, 3]);
    expect(cut(30, 30)).toEqual([30, 4]);
    expect(cut(31, 30)).toEqual([30, 5]);
    expect(cut(70, 30)).toEqual([30, 30, 14]);
    expect(cut(70, 60)).toEqual([60, 14]);
    expect(cutUp(`${'x'.repeat(29)} ${'y'.repeat(30)} z`, 'x', 'x', 31)).toBe(
      `[${'x'.repeat(29)} ]|${'y'.repeat(30)} |z`,
    );
  });

  it('cut a word without an end', () => {
    const word = 'x'.repeat(200);
    expect(cutUp(`A ${word} end`, word, word, 60).replaceAll('|', '').replace(/[[\]]/g, '')).toBe(
      `A ${word} end`,
    );
  });

  it('together are the text for any text and any room, fit where a word fits, and show what matters most first', () => {
    const letters = fc.constantFrom('a', 'b', ' ', 'é', '😀', 'ش', '\n', '-');
    fc.assert(
      fc.property(
        fc.string({ unit: letters, minLength: 1, maxLength: 300 }),
        fc.integer({ min: 1, max: 80 }),
        fc.tuple(fc.nat(300), fc.nat(300), fc.nat(300), fc.nat(300)),
        (words, room, [a, b, c, d]) => {
          const text = codePoints(words);
          const within = (n: number, from: number, to: number): number => from + (n % (to - from + 1));
          const quoteStart = within(a, 0, text.length - 1);
          const quote = { start: quoteStart, end: within(b, quoteStart + 1, text.length) };
          const focusStart = within(c, quote.start, quote.end - 1);
          const focus = { start: focusStart, end: within(d, focusStart + 1, quote.end) };
          const fits = ({ start, end }: Span): boolean => end - start <= room;
          const { spans, first } = windowsOf(text, { start: 0, end: text.length }, quote, focus, fits);
          expect(spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(words);
          expect(spans.every(({ start, end }) => end > start)).toBe(true);
          const shown = spans[first];
          if (room >= 61 && focus.end - focus.start === 1) expect(holds(shown, focus)).toBe(true);
          if (room >= 61) expect(spans.every(fits)).toBe(true);
        },
      ),
      { seed: 11, numRuns: 3000 },
    );
  });
});
