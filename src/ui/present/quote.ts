import type { Passage } from '../../dataset/model.ts';
import type { Span } from '../../text/codepoints.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { ownAndShared } from '../../text/worddiff.ts';

/** What is to be said of a stretch of a passage's sentence. */
export type Look = Span & { readonly look: 'quote' | 'date' | 'left-out' | 'differs' };

/** The looks of a passage: the quotation, and in it the words that carry the date, what is left out, and what another has not. */
export function looksOf(passage: Passage, leftOut: readonly Span[], beside: Passage | null): readonly Look[] {
  const { start, end, dateWords } = passage.raw;
  return [
    { start, end, look: 'quote' },
    ...(dateWords === undefined ? [] : [{ ...dateWords, look: 'date' as const }]),
    ...leftOut.map((span) => ({ start: span.start, end: span.end, look: 'left-out' as const })),
    ...(beside === null ? [] : differing(passage, beside)).map((span) => ({
      ...span,
      look: 'differs' as const,
    })),
  ];
}

/**
 * What is shown of a passage, its sentence or the words alone where two stand side by side, and in it what must be seen
 * first: the words that carry the date, or where it begins.
 */
export function sentenceOf(
  { document, raw }: Passage,
  alone: boolean,
): { readonly whole: Span; readonly focus: Span } {
  const { start, end, dateWords } = raw;
  const whole = alone ? { start, end } : sentenceAround(document.text, start, end);
  return { whole, focus: dateWords ?? { start, end: start + 1 } };
}

/** The words of a passage that another one has not, in code points of its document. */
function differing({ document, raw }: Passage, other: Passage): readonly Span[] {
  let at = raw.start;
  const spans: Span[] = [];
  for (const { kind, text } of ownAndShared(raw.exact, other.raw.exact) ?? []) {
    const end = at + [...text].length;
    if (kind === 'only-a' && text.trim() !== '') spans.push({ start: at, end });
    at = end;
  }
  return document.text.slice(raw.start, raw.end) === raw.exact ? spans : [];
}
