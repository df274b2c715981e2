import { defined } from '../base/assert.ts';
import type { CodePoints, Span } from './codepoints.ts';

/** A text in parts that each fit somewhere, in order and without a gap, and which of them is shown first. */
export interface Windows {
  readonly spans: readonly Span[];
  readonly first: number;
}

/** Runs of letters longer than this may be cut, so that a word without an end cannot hold up the rest. */
const LONGEST_WORD = 30;

/**
 * Cuts a stretch of text that is too long for its place into windows, at the edges of words, and never says less than all
 * of it: the windows together are the stretch. The first one shown holds the quotation with as much around it as fits; where
 * even the quotation is too long, it holds the stretch that matters most and what stands before it in the quotation. Code points.
 * @param whole what is to be shown, for instance a sentence
 * @param quote the quotation in it
 * @param focus what of the quotation must be seen first
 * @param fits whether a stretch has room; must hold for every part of a stretch that it holds for
 */
export function windowsOf(
  text: CodePoints,
  whole: Span,
  quote: Span,
  focus: Span,
  fits: (span: Span) => boolean,
): Windows {
  if (fits(whole)) return { spans: [whole], first: 0 };
  const edges = edgesOf(text, whole);
  const before = (at: number): number => Math.max(whole.start, ...edges.filter((edge) => edge <= at));
  const after = (at: number): number => Math.min(whole.end, ...edges.filter((edge) => edge >= at));
  /** As far right as fits, one word at least. */
  const rightOf = (start: number, most: number): number => {
    const further = [...edges.filter((edge) => edge > start && edge < most), most];
    return lastHolding(further, (end) => fits({ start, end }));
  };
  const leftOf = (end: number, least: number): number => {
    const further = [least, ...edges.filter((edge) => edge < end && edge > least)].reverse();
    return lastHolding(further, (start) => fits({ start, end }));
  };
  const shown = ((): Span => {
    const outer = { start: before(quote.start), end: after(quote.end) };
    if (fits(outer)) return widened(outer);
    const head = { start: outer.start, end: after(focus.end) };
    if (fits(head)) return { start: head.start, end: rightOf(head.start, outer.end) };
    const end = rightOf(before(focus.start), outer.end);
    return { start: leftOf(end, outer.start), end };
  })();
  /** Takes in words from both sides by turns, so that the quotation stands in the middle of what is around it. */
  function widened(from: Span): Span {
    let span = from;
    for (let turn = 0, stuck = 0; stuck < 2; turn++) {
      const left = turn % 2 === 0;
      const start = left ? edges.findLast((edge) => edge < span.start) : span.start;
      const end = left ? span.end : edges.find((edge) => edge > span.end);
      const wider = start === undefined || end === undefined ? null : { start, end };
      const takes = wider !== null && fits(wider);
      stuck = takes ? 0 : stuck + 1;
      if (takes) span = wider;
    }
    return span;
  }
  const earlier: Span[] = [];
  for (let end = shown.start; end > whole.start; ) {
    const start = leftOf(end, whole.start);
    earlier.unshift({ start, end });
    end = start;
  }
  const spans = [...earlier, shown];
  for (let start = shown.end; start < whole.end; ) {
    const end = rightOf(start, whole.end);
    spans.push({ start, end });
    start = end;
  }
  return { spans, first: earlier.length };
}

/** Where a stretch may be cut: at its ends, after each run of white space, and inside words without an end. Rising. */
function edgesOf(text: CodePoints, { start, end }: Span): readonly number[] {
  const edges = [start];
  let word = 0;
  let spaced = false;
  [...text.slice(start, end)].forEach((letter, at) => {
    const space = /\s/u.test(letter);
    const begins = spaced && !space;
    if (at > 0 && (begins || word >= LONGEST_WORD)) edges.push(start + at);
    word = begins || space || word >= LONGEST_WORD ? 1 : word + 1;
    spaced = space;
  });
  return [...edges, end];
}

/** The last item for which something holds that holds for a first stretch of them; the first where for none. There is one. */
function lastHolding(items: readonly number[], holds: (item: number) => boolean): number {
  const itemAt = (at: number): number => defined(items[at], 'The search stays within the items');
  let [low, high] = [0, items.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (holds(itemAt(middle))) low = middle;
    else high = middle;
  }
  return itemAt(low);
}
