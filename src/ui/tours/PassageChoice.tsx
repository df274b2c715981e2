import { useId } from 'react';
import type { Passage, TimelineEvent } from '../../dataset/model.ts';
import { Words } from '../panel/Words.tsx';
import { reporting } from '../words.ts';

interface Props {
  readonly legend: string;
  readonly event: TimelineEvent;
  /** Which passage is shown, from 0. */
  readonly chosen: number;
  readonly onChoose: (passage: number) => void;
}

/** The passages of an event in their words, one of them to be shown; where there is one only, it is not a choice. */
export function PassageChoice({ legend, event, chosen, onChoose }: Props): React.ReactNode {
  const name = useId();
  const { passages } = event;
  const [only] = passages;
  if (passages.length === 1 && only !== undefined) {
    return (
      <div className="passages">
        <p className="label">{legend}</p>
        <Quoted passage={only} />
      </div>
    );
  }
  return (
    <fieldset className="passages">
      <legend className="label">{legend}</legend>
      {passages.map((passage, at) => (
        <label key={`${passage.document.id}:${passage.raw.start}`}>
          <input type="radio" name={name} checked={at === chosen} onChange={() => onChoose(at)} />
          <Quoted passage={passage} />
        </label>
      ))}
    </fieldset>
  );
}

/** The words, and who says them. */
function Quoted({ passage }: { readonly passage: Passage }): React.ReactNode {
  const { document, voice } = passage;
  return (
    <span className="quoted">
      <q lang={document.raw.language} dir="auto">
        <Words passage={passage} />
      </q>
      <span className="says">
        {voice.name}
        {reporting(passage)}, {document.raw.shortTitle}
      </span>
    </span>
  );
}
