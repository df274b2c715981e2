import fc from 'fast-check';

/** Few different pieces, so that repetition is common; astral, combining, right-to-left and lone halves among them. */
const PIECES = [
  'a',
  'b',
  ' ',
  'the ',
  '\n',
  '. ',
  '“',
  '”',
  '1949',
  '😀',
  '𐰀',
  'e\u0301',
  'ۇ',
  'شەرق',
  '\uD83D',
  '\uDE00',
  '\r\n',
];

/** Short hostile texts. */
export const anyText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

/** A text and two offsets in it, in code points, in order. */
export const textWithRange = fc.tuple(anyText, fc.nat(), fc.nat()).map(([text, a, b]) => {
  const length = Array.from(text).length;
  const [start = 0, end = 0] = [a % (length + 1), b % (length + 1)].sort((x, y) => x - y);
  return { text, start, end };
});
