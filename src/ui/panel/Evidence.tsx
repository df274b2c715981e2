import type { Passage, TimelineEvent } from '../../dataset/model.ts';
import { paragraphOf } from '../../formats/citation/source.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { follow } from '../follow.ts';
import { useApp } from '../store-context.ts';
import { PinButton } from '../tray/PinButton.tsx';
import { issuedWords, reporting } from '../words.ts';
import { GENRE } from './genres.ts';
import { Proof } from './Proof.tsx';
import { Words } from './Words.tsx';

interface Props {
  readonly passage: Passage;
  readonly event: TimelineEvent;
}

/** A passage in its sentence, under the highlighter, with who says it, where, and whether the words are there. */
export function Evidence({ passage, event }: Props): React.ReactNode {
  const openDocument = useApp((state) => state.openDocument);
  const { raw, document, voice } = passage;
  const { text } = document;
  const around = sentenceAround(text, raw.start, raw.end);
  return (
    <figure className="evidence">
      <blockquote lang={document.raw.language} dir="auto">
        {text.slice(around.start, raw.start)}
        <mark>
          <Words passage={passage} />
        </mark>
        {text.slice(raw.end, around.end)}
      </blockquote>
      <figcaption>
        <strong>{voice.name}</strong>
        {reporting(passage)}
        {` in the ${GENRE[document.raw.genre]} `}
        <cite>{document.raw.shortTitle}</cite>, {issuedWords(document)}, paragraph {paragraphOf(passage)}.{' '}
        <a
          href={`#view=documents&document=${document.id}&event=${event.id}`}
          onClick={follow(() => openDocument(document.id))}
        >
          Read in the document
        </a>
        <Proof passage={passage} />
        <PinButton event={event} passage={passage} />
      </figcaption>
    </figure>
  );
}
