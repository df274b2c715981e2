import type { TimelineEvent } from '../../dataset/model.ts';
import type { Span } from '../../text/codepoints.ts';
import type { Quoted } from './pieces.ts';

/**
 * The stretch of a document that a range of the page covers, in code points. Paragraphs carry `data-start`, where they
 * begin in the document, and nothing but its text; what lies between them (notes, buttons) does not count.
 * Null where the range is empty or touches no paragraph under `root`.
 */
export function stretchOf(range: Range, root: Element): Span | null {
  let start: number | null = null;
  let end: number | null = null;
  for (const paragraph of root.querySelectorAll<HTMLElement>('p[data-start]')) {
    if (!range.intersectsNode(paragraph)) continue;
    const at = Number(paragraph.dataset['start']);
    const whole = document.createRange();
    whole.selectNodeContents(paragraph);
    const before = whole.cloneRange();
    if (range.compareBoundaryPoints(Range.START_TO_START, whole) > 0) {
      before.setEnd(range.startContainer, range.startOffset);
      whole.setStart(range.startContainer, range.startOffset);
    } else {
      before.collapse(true);
    }
    if (range.compareBoundaryPoints(Range.END_TO_END, whole) < 0) {
      whole.setEnd(range.endContainer, range.endOffset);
    }
    const covered = lengthOf(whole);
    if (covered === 0) continue;
    const from = at + lengthOf(before);
    start ??= from;
    end = from + covered;
  }
  return start === null || end === null ? null : { start, end };
}

function lengthOf(range: Range): number {
  return Array.from(range.toString()).length;
}

/** The events that rest on any of the words of a stretch, each once, in the order of the text. */
export function restingOn({ start, end }: Span, quoted: readonly Quoted[]): readonly TimelineEvent[] {
  const touched = quoted.filter((quote) => quote.start < end && quote.end > start);
  return [...new Set(touched.sort((a, b) => a.start - b.start).map(({ event }) => event))];
}
