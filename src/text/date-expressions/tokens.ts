import { defined } from '../../base/assert.ts';

/** What a token looks like to the grammar. `odd` is whatever can be no part of a date: addresses, "WS-1", "3.7". */
type TokenKind = 'word' | 'number' | 'ordinal' | 'decade' | 'dotted' | 'clock' | 'mark' | 'odd';

/** One token of a text. Offsets in UTF-16 units. */
export type Token = {
  readonly kind: TokenKind;
  readonly text: string;
  /** In small letters. */
  readonly lower: string;
  /** The number of a number, an ordinal or a decade; otherwise NaN. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** What stands before it: nothing, white space, or white space with an empty line. */
  readonly space: 'none' | 'gap' | 'break';
};

type Shapes = readonly (readonly [TokenKind, RegExp])[];

/**
 * The shapes of tokens by what they begin with, tried in order. Each is bounded or runs on without going back, so
 * that the whole text is read once.
 */
const FROM_DIGIT: Shapes = [
  ['number', /\d+(?![\p{L}\d_.,:/-])/uy],
  ['clock', /\d{1,2}:\d{2}(?![\d:])/uy],
  ['dotted', /(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}\.\d{1,2}\.\d{2,4})(?![\p{L}\d./-])/uy],
  ['odd', /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?/uy],
  ['odd', /\d+\.\d[\d.]*/uy],
  ['ordinal', /\d{1,3}(?:st|nd|rd|th)(?![\p{L}\d])/iuy],
  ['decade', /\d{3}0['’]?s(?![\p{L}\d])/uy],
  ['number', /\d+(?![\p{L}\d_])/uy],
  ['odd', /\d+[\p{L}\d_]*/uy],
];
const FROM_LETTER: Shapes = [
  ['odd', /(?:https?:\/\/|www\.)[^\s<>]+/uy],
  ['odd', /\p{Lu}+-\d+/uy],
  ['word', /\p{L}[\p{L}\p{M}]*(?![\p{L}\p{M}\d_])/uy],
  ['odd', /\p{L}[\p{L}\p{M}\d_]*/uy],
];

/** Splits a text into tokens. White space is kept only as what stands before a token. Never fails. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const blank = /\s*/uy;
  for (let at = 0; ; ) {
    blank.lastIndex = at;
    const space = defined(blank.exec(text), 'The pattern accepts every string')[0];
    at += space.length;
    if (at >= text.length) return tokens;
    const token = tokenAt(text, at, spaceOf(space));
    tokens.push(token);
    at = token.end;
  }
}

function tokenAt(text: string, start: number, space: Token['space']): Token {
  for (const [kind, shape] of shapesAt(text.charCodeAt(start))) {
    shape.lastIndex = start;
    const found = shape.exec(text)?.[0];
    if (found === undefined) continue;
    const value =
      kind === 'number' || kind === 'ordinal' || kind === 'decade' ? Number.parseInt(found, 10) : Number.NaN;
    const lower = found.toLowerCase();
    return { kind, text: found, lower, value, start, end: start + found.length, space };
  }
  // A letter beyond the first 65,536 characters, or a mark that sits on none.
  const character = String.fromCodePoint(defined(text.codePointAt(start), 'The loop ends with the text'));
  return {
    kind: 'mark',
    text: character,
    lower: character,
    value: Number.NaN,
    start,
    end: start + character.length,
    space,
  };
}

/** The shapes that can begin with a UTF-16 unit. */
function shapesAt(unit: number): Shapes {
  const isDigit = 48 <= unit && unit <= 57;
  if (isDigit) return FROM_DIGIT;
  return 65 <= unit && (unit <= 90 || 97 <= unit) ? FROM_LETTER : [];
}

function spaceOf(space: string): Token['space'] {
  if (space === '') return 'none';
  return space.split('\n').length > 2 ? 'break' : 'gap';
}
