import { createElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Passage } from '../../dataset/model.ts';
import type { Span } from '../../text/codepoints.ts';
import { type Cut, cutAt } from '../../text/cuts.ts';
import { type Windows, windowsOf } from '../../text/windows.ts';
import { type Look, looksOf, sentenceOf } from './quote.ts';

interface Props {
  readonly passage: Passage;
  /** Who says it. */
  readonly caption: React.ReactNode;
  /** Words that are not to be seen yet. */
  readonly leftOut: readonly Span[];
  /** A passage whose words are compared with these. */
  readonly beside: Passage | null;
  /** How many lines there are for it; infinite on a screen that scrolls. */
  readonly lines: number;
  /** How far on from the part that is shown first; held within what there is. */
  readonly part: number;
  /** Is told how many parts there are before the one that is shown first, and after it. */
  readonly onParts: (before: number, after: number) => void;
}

/**
 * A passage in its sentence, under the highlighter, as much of it as has room at this size of type: it is cut at its edges
 * and never made smaller, and the rest is a key away.
 */
export function Quote({ passage, caption, leftOut, beside, lines, part, onParts }: Props): React.ReactNode {
  const { document } = passage;
  const alone = beside !== null;
  const { whole } = sentenceOf(passage, alone);
  const measure = useRef<HTMLQuoteElement>(null);
  const windows = useWindows(passage, alone, leftOut, lines, measure);
  const { first, spans } = windows;
  useEffect(() => onParts(first, spans.length - 1 - first), [first, spans, onParts]);
  const at = Math.min(Math.max(first + part, 0), spans.length - 1);
  const shown = spans[at] ?? whole;
  const runs = cutAt(document.text, shown.start, shown.end, looksOf(passage, leftOut, beside));
  const look = { lang: document.raw.language, dir: 'auto' } as const;
  return (
    <figure className="quote">
      <blockquote {...look}>
        {shown.start > whole.start && '… '}
        {runs.map(drawn)}
        {shown.end < whole.end && ' …'}
        {spans.length > 1 && <span className="part">{partWords(at + 1, spans.length)}</span>}
      </blockquote>
      <blockquote ref={measure} className="measure" aria-hidden="true" {...look} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

/** The parts of a passage that fit so many lines each, as the browser sets them. */
function useWindows(
  passage: Passage,
  alone: boolean,
  leftOut: readonly Span[],
  lines: number,
  measure: React.RefObject<HTMLQuoteElement | null>,
): Windows {
  const { whole } = sentenceOf(passage, alone);
  const [windows, setWindows] = useState<Windows>({ spans: [whole], first: 0 });
  const [width, setWidth] = useState(0);
  const [faces, setFaces] = useState(0);
  const gaps = leftOut.map(({ start, end }) => `${start} ${end}`).join();
  useLayoutEffect(() => {
    const element = measure.current?.parentElement;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [measure]);
  useEffect(() => {
    const { fonts } = document;
    const again = (): void => setFaces((times) => times + 1);
    fonts?.addEventListener('loadingdone', again);
    return () => fonts?.removeEventListener('loadingdone', again);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what fits depends on the width, on the letters, which may come late, and on the gaps by their places.
  useLayoutEffect(() => {
    const element = measure.current;
    if (element === null) return;
    const { text } = passage.document;
    const most = lines * Number.parseFloat(getComputedStyle(element).lineHeight) + 1;
    const fits = ({ start, end }: Span): boolean => {
      const cut = start > whole.start || end < whole.end;
      const words = cutAt(text, start, end, leftOut)
        .map((run) => (run.within.length === 0 ? run.text : '_'.repeat(gapIn(run.text))))
        .join('');
      element.textContent = cut ? `… ${words} …${partWords(9, 9)}` : words;
      return !(element.offsetHeight > most);
    };
    const { whole, focus } = sentenceOf(passage, alone);
    setWindows(windowsOf(text, whole, passage.raw, focus, fits));
    element.textContent = '';
  }, [passage, alone, gaps, lines, width, faces, measure]);
  const current = windows.spans[0]?.start === whole.start && windows.spans.at(-1)?.end === whole.end;
  return current ? windows : { spans: [whole], first: 0 };
}

/** Which part of a passage is shown, and the key for more of it. */
function partWords(part: number, parts: number): string {
  return ` ${part} of ${parts} ${part < parts ? '↓' : '↑'}`;
}

/** A run of words as it looks: under the highlighter, with the date underlined or left out, and what differs marked. */
function drawn({ start, text, within }: Cut<Look>): React.ReactNode {
  const is = (look: Look['look']): boolean => within.some((each) => each.look === look);
  if (is('left-out')) {
    return (
      <span
        key={start}
        className="left-out"
        role="img"
        aria-label="date left out"
        style={{ width: `${gapIn(text) / 2}em` }}
      />
    );
  }
  const inner = is('date') ? createElement('u', null, text) : text;
  const marked = is('differs') ? createElement('em', { className: 'differs' }, inner) : inner;
  return createElement(is('quote') ? 'mark' : 'span', { key: start }, marked);
}

/** How many letters wide the gap for some words is: it does not tell how many there are. */
function gapIn(text: string): number {
  return Math.min([...text].length, 8);
}
