import type { CodePoints, Span } from './codepoints.ts';

/** The words of a passage and what surrounds them (W3C TextQuoteSelector). */
export type Quote = { readonly exact: string; readonly prefix: string; readonly suffix: string };

/** A quote and where it should stand, in code points (W3C TextQuoteSelector with TextPositionSelector). */
export type Selector = Quote & Span;

/** Whether a selector holds, and if not, the first part that does not. */
export type Verification =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly fault: 'range' | 'exact' | 'prefix' | 'suffix';
      readonly expected: string;
      readonly found: string;
    };

/** Context that is always given, where the text has it, so that a person can recognise the place. */
const USUAL_CONTEXT = 32;
/** More places than this are not listed: a reader cannot use them. */
const MOST_PLACES = 20;

/**
 * Describes the passage `[start, end)`, in code points, so that it can be found again.
 *
 * Prefix and suffix take up to 32 code points each, less a word cut at the outer edge, and double until
 * prefix + exact + suffix stands at one place in the text. They are there even when the words alone are
 * unique: they tell whether words found elsewhere are the same passage. The same range of the same text
 * always gives the same quote. Offsets outside the text are clamped. Never fails.
 */
export function describe(text: CodePoints, start: number, end: number): Quote {
  const from = text.fromUnits(text.toUnits(start));
  const to = Math.max(from, text.fromUnits(text.toUnits(end)));
  const exact = text.slice(from, to);
  for (let reach = USUAL_CONTEXT; ; reach *= 2) {
    const quote = { exact, prefix: before(text, from, reach), suffix: after(text, to, reach) };
    // The whole text as context stands at one place.
    if (placesOf(text, quote, 2).length === 1) return quote;
  }
}

/**
 * The places, in code points, where `exact` stands between `prefix` and `suffix`, in order, at most
 * `most`. A quote is unique when there is one. A match that would cut a surrogate pair does not count.
 */
export function placesOf(text: CodePoints, quote: Quote, most = MOST_PLACES): Span[] {
  const places: Span[] = [];
  const whole = quote.prefix + quote.exact + quote.suffix;
  let unit = text.text.indexOf(whole);
  while (unit !== -1 && places.length < most) {
    const from = unit + quote.prefix.length;
    const to = from + quote.exact.length;
    const edges = [unit, from, to, unit + whole.length];
    if (edges.every((edge) => text.toUnits(text.fromUnits(edge)) === edge)) {
      places.push({ start: text.fromUnits(from), end: text.fromUnits(to) });
    }
    if (unit >= text.text.length) break;
    unit = text.text.indexOf(whole, unit + 1);
  }
  return places;
}

/**
 * Checks, character for character, that `exact` stands at `[start, end)` with `prefix` before and
 * `suffix` after it. An empty prefix or suffix asks for nothing. Does not ask whether the quote is unique
 * (see `placesOf`). Costs no more than the length of the quote.
 */
export function verify(text: CodePoints, selector: Selector): Verification {
  const { exact, prefix, suffix, start, end } = selector;
  const inText = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end;
  if (!inText || end > text.length) {
    const found = `0 to ${text.length}`;
    return { ok: false, fault: 'range', expected: `${start} to ${end}`, found };
  }
  const from = text.toUnits(start);
  const to = text.toUnits(end);
  const parts = [
    { fault: 'exact', expected: exact, found: text.text.slice(from, to) },
    { fault: 'prefix', expected: prefix, found: text.text.slice(Math.max(0, from - prefix.length), from) },
    { fault: 'suffix', expected: suffix, found: text.text.slice(to, to + suffix.length) },
  ] as const;
  const wrong = parts.find(({ expected, found }) => expected !== found);
  return wrong === undefined ? { ok: true } : { ok: false, ...wrong };
}

/** Up to `reach` code points before `start`, less the part of a word that the far edge cuts. */
function before(text: CodePoints, start: number, reach: number): string {
  const edge = Math.max(0, start - reach);
  let from = edge;
  if (isWordAt(text, edge - 1)) while (from < start && isWordAt(text, from)) from += 1;
  return text.slice(from === start ? edge : from, start);
}

/** Up to `reach` code points after `end`, less the part of a word that the far edge cuts. */
function after(text: CodePoints, end: number, reach: number): string {
  const edge = Math.min(text.length, end + reach);
  let to = edge;
  if (isWordAt(text, edge)) while (to > end && isWordAt(text, to - 1)) to -= 1;
  return text.slice(end, to === end ? edge : to);
}

/** Whether the code point at `at` is a letter, a digit or a mark that sits on one. */
function isWordAt(text: CodePoints, at: number): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 1));
}
