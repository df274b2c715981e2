import { defined } from '../base/assert.ts';

/** A stretch of a text: code points from the start of the text, end excluded. */
export type Span = { readonly start: number; readonly end: number };

/**
 * A string addressed by code points, the unit of every offset in the dataset (W3C Web Annotation Data
 * Model, TextPositionSelector). The characters are kept as they are: nothing is normalised, and a lone
 * surrogate counts as one code point and survives.
 */
export type CodePoints = {
  /** The string itself. */
  readonly text: string;
  /** Length in code points. */
  readonly length: number;
  /** The string between two code points, end excluded. Offsets outside the text are clamped to it. */
  readonly slice: (start: number, end: number) => string;
  /** Code points to UTF-16 units. Clamped to the text. */
  readonly toUnits: (codePoint: number) => number;
  /** UTF-16 units to code points. Clamped; a unit inside a surrogate pair belongs to that pair. */
  readonly fromUnits: (unit: number) => number;
};

/**
 * Indexes a string for addressing by code points. Never fails.
 *
 * One pass to build. Then a question costs the logarithm of the number of astral characters, and
 * nothing where there are none: code points and units are then the same and no map is kept.
 */
export function codePoints(text: string): CodePoints {
  const pairs = unitsOfPairs(text);
  const length = text.length - pairs.length;
  const toUnits = (codePoint: number) => {
    const at = clamp(codePoint, length);
    return at + countWhile(pairs, (unit, before) => unit - before < at);
  };
  const fromUnits = (unit: number) => {
    const at = clamp(unit, text.length);
    return at - countWhile(pairs, (pair) => pair < at);
  };
  const slice = (start: number, end: number) => text.slice(toUnits(start), toUnits(end));
  return { text, length, slice, toUnits, fromUnits };
}

/** The unit of the first half of each surrogate pair, ascending. */
function unitsOfPairs(text: string): readonly number[] {
  const units: number[] = [];
  for (const pair of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) units.push(pair.index);
  return units;
}

/** How many of the ascending `units` satisfy `holds` (true for a first stretch, then false). */
function countWhile(units: readonly number[], holds: (unit: number, before: number) => boolean): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(defined(units[middle], 'The middle is one of the units'), middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A whole number from 0 to `most`; what is not a number becomes 0. */
function clamp(offset: number, most: number): number {
  return Number.isNaN(offset) ? 0 : Math.min(Math.max(Math.trunc(offset), 0), most);
}
