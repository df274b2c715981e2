import { Fragment, useEffect, useMemo, useRef, useState } from 'react';
import type { SourceDocument } from '../../dataset/model.ts';
import { lineOf } from '../../text/sentences.ts';
import { useApp } from '../store-context.ts';
import { count } from '../words.ts';
import { type Fold, foldsOf, furnitureIn } from './folds.ts';
import { Head } from './Head.tsx';
import { useMargin } from './margin.ts';
import { Notes } from './Notes.tsx';
import { type Note, notesOf } from './notes.ts';
import { Offer } from './Offer.tsx';
import { Options, useOptions } from './Options.tsx';
import { piecesOf, type Quoted } from './pieces.ts';
import { arabicIn, type Trait } from './runs.ts';
import { Strip } from './Strip.tsx';
import { Words } from './Words.tsx';

interface Props {
  readonly document: SourceDocument;
  readonly quoted: readonly Quoted[];
}

/** One document, whole: its head, its text with the events beside it, and the strip that shows where they come from. */
export function DocumentText({ document, quoted }: Props): React.ReactNode {
  const selected = useApp((state) => state.event);
  const options = useOptions(document);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const paragraphs = useMemo(() => piecesOf(document, quoted), [document, quoted]);
  const folds = useMemo(() => foldsOf(document, paragraphs), [document, paragraphs]);
  const notes = useMemo(() => notesOf(paragraphs, quoted), [paragraphs, quoted]);
  const standing = useMemo(() => [...furnitureIn(document), ...arabicIn(document.text)], [document]);
  const traits = useMemo(() => [...standing, ...options.expressions], [standing, options.expressions]);
  const article = useRef<HTMLElement>(null);
  useMargin(article, paragraphs, selected, unfolded, options.lines, traits);
  useEffect(() => {
    const mark = selected === null ? null : article.current?.querySelector('mark.is-selected');
    const box = mark?.getBoundingClientRect();
    // Words that can be read where they are stay there.
    if (box && (box.top < 0 || box.bottom > innerHeight)) mark?.scrollIntoView({ block: 'center' });
  }, [selected]);
  const events = new Set(quoted.map(({ event }) => event)).size;
  return (
    <>
      <article
        ref={article}
        className={options.lines ? 'document has-lines' : 'document'}
        aria-labelledby="document-title"
      >
        <Head document={document} events={events} />
        <Options options={options} />
        {folds.map((fold) => (
          <FoldOfText
            key={fold.first}
            {...{ fold, document, notes, traits, selected }}
            open={unfolded.has(fold.first)}
            onToggle={() => {
              const next = new Set(unfolded);
              if (!next.delete(fold.first)) next.add(fold.first);
              setUnfolded(next);
            }}
          />
        ))}
        <Offer article={article} quoted={quoted} />
      </article>
      <Strip document={document} notes={notes.flat()} article={article} selected={selected} />
    </>
  );
}

interface FoldProps {
  readonly fold: Fold;
  readonly document: SourceDocument;
  /** The notes of every paragraph of the document. */
  readonly notes: readonly (readonly Note[])[];
  readonly traits: readonly Trait[];
  readonly selected: string | null;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Paragraphs of text with their notes, or a button that shows paragraphs of page furniture. */
function FoldOfText({ fold, document, notes, traits, selected, open, onToggle }: FoldProps): React.ReactNode {
  const { first, furniture, paragraphs } = fold;
  return (
    <>
      {furniture && (
        <button type="button" className="furniture-fold" aria-expanded={open} onClick={onToggle}>
          {count(paragraphs.length, 'paragraph')} of page furniture
        </button>
      )}
      {paragraphs.map(({ start, end, pieces }, index) => {
        const number = first + index + 1;
        const here = notes[number - 1] ?? [];
        const rightToLeft = traits.some(
          (trait) => trait.kind === 'arabic' && trait.start <= start && trait.end >= end,
        );
        return (
          <Fragment key={start}>
            <p
              id={`paragraph-${number}`}
              dir={rightToLeft ? 'rtl' : 'auto'}
              lang={document.raw.language}
              data-start={start}
              data-line={lineOf(document.text, start)}
              hidden={furniture && !open}
            >
              {pieces.map((piece) => (
                <Words key={piece.start} {...{ document, piece, traits, selected }} />
              ))}
            </p>
            {here.length > 0 && <Notes paragraph={number} notes={here} selected={selected} />}
          </Fragment>
        );
      })}
    </>
  );
}
