import { createElement } from 'react';
import type { Passage } from '../../dataset/model.ts';
import { paragraphOf } from '../../formats/citation/source.ts';
import type { Span } from '../../text/codepoints.ts';
import { type Cut, cutAt } from '../../text/cuts.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { reporting } from '../words.ts';

interface Props {
  readonly passage: Passage;
  /** What is left out of the document's words; nothing where the dates are shown. */
  readonly leftOut: readonly Span[];
}

type Look = Span & { readonly look: 'quote' | 'date' | 'left-out' };

/** A passage in its sentence, marked so that it shows without colour too, and who says it where. */
export function Quoted({ passage, leftOut }: Props): React.ReactNode {
  const { raw, document, voice } = passage;
  const around = sentenceAround(document.text, raw.start, raw.end);
  const { dateWords } = raw;
  const looks: readonly Look[] = [
    { start: raw.start, end: raw.end, look: 'quote' },
    ...(dateWords === undefined ? [] : [{ ...dateWords, look: 'date' as const }]),
    ...leftOut.map(({ start, end }) => ({ start, end, look: 'left-out' as const })),
  ];
  return (
    <figure>
      <blockquote lang={document.raw.language} dir="auto">
        {joined(cutAt(document.text, around.start, around.end, looks)).map(drawn)}
      </blockquote>
      <figcaption>
        <bdi>{voice.name}</bdi>
        {reporting(passage)}, in <cite dir="auto">{document.raw.shortTitle}</cite>, paragraph{' '}
        {paragraphOf(passage)}
      </figcaption>
    </figure>
  );
}

/** What is left out side by side is left out as one: how many words a date has would tell something of it. */
function joined(cuts: readonly Cut<Look>[]): readonly Cut<Look>[] {
  const out = (cut: Cut<Look> | undefined): boolean =>
    cut?.within.some(({ look }) => look === 'left-out') === true;
  return cuts.filter((cut, at) => !(out(cut) && out(cuts[at - 1])));
}

function drawn({ start, text, within }: Cut<Look>): React.ReactNode {
  const is = (look: Look['look']): boolean => within.some((each) => each.look === look);
  const inner = is('left-out') ? <Gap /> : is('date') ? createElement('u', null, text) : text;
  return createElement(is('quote') ? 'mark' : 'span', { key: start }, inner);
}

/** Where a date is left out: room to write it, always as wide. */
export function Gap(): React.ReactNode {
  return <span className="gap" role="img" aria-label="date left out" />;
}
