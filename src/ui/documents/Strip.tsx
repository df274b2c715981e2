import { type RefObject, useEffect, useRef, useState } from 'react';
import type { SourceDocument } from '../../dataset/model.ts';
import { dateAndBasis } from '../words.ts';
import type { Note } from './notes.ts';
import { type Stood, shareAbove, stepTo } from './share.ts';

interface Props {
  readonly document: SourceDocument;
  /** All notes, in the order of the text. */
  readonly notes: readonly Note[];
  readonly article: RefObject<HTMLElement | null>;
  readonly selected: string | null;
}

/**
 * Where in the document events come from: a tick for each by its share of the text, and the window of what is on the
 * screen. A press goes there; arrow keys, Home and End go from one place to the next.
 */
export function Strip({ document, notes, article, selected }: Props): React.ReactNode {
  const [now, setNow] = useState<number | null>(null);
  const pane = useRef<HTMLSpanElement>(null);
  const { length } = document.text;
  const places = [...new Set(notes.map(({ start }) => start))];
  useEffect(() => {
    const look = (): void => {
      const [root, box] = [article.current, pane.current];
      if (root === null || box === null) return;
      const stood = stoodIn(root, length);
      const from = shareAbove(stood, 0);
      const to = shareAbove(stood, innerHeight);
      box.style.top = `${from * 100}%`;
      box.style.height = `${(to - from) * 100}%`;
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [article, length]);
  const goTo = (place: number | null): void => {
    if (place === null) return;
    setNow(place);
    article.current?.querySelector(`[data-at="${place}"]`)?.scrollIntoView({ block: 'center' });
  };
  if (notes.length === 0) return null;
  const here = notes.filter(({ start }) => start === now);
  const said = here.map(({ event }) => `${dateAndBasis(event)}: ${event.shortTitle}`).join('; ');
  return (
    <div
      className="strip"
      role="slider"
      tabIndex={0}
      aria-label="Where in the text events come from"
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(((now ?? 0) / length) * 100)}
      aria-valuetext={said === '' ? `${places.length} places; arrow keys go from one to the next` : said}
      onKeyDown={(press) => {
        const place = stepTo(places, now, press.key);
        if (place === null) return;
        press.preventDefault();
        goTo(place);
      }}
      onPointerDown={(press) => {
        const box = press.currentTarget.getBoundingClientRect();
        const wanted = ((press.clientY - box.top) / box.height) * length;
        goTo(nearest(places, wanted));
      }}
    >
      <span className="pane" ref={pane} />
      {notes.map(({ event, start }) => (
        <span
          key={`${event.id} ${start}`}
          className={`tick lane-${event.lane.colour}${event.id === selected ? ' is-chosen' : ''}`}
          title={`${dateAndBasis(event)}: ${event.shortTitle}`}
          style={{ top: `${(start / length) * 100}%` }}
        />
      ))}
    </div>
  );
}

function nearest(places: readonly number[], wanted: number): number | null {
  return places.reduce<number | null>(
    (best, place) => (best === null || Math.abs(place - wanted) < Math.abs(best - wanted) ? place : best),
    null,
  );
}

function stoodIn(root: HTMLElement, length: number): readonly Stood[] {
  const shown = [...root.querySelectorAll<HTMLElement>('p[data-start]')].filter((each) => !each.hidden);
  return shown.map((each, index) => {
    const { top, bottom } = each.getBoundingClientRect();
    const next = shown[index + 1]?.dataset['start'];
    return {
      top,
      bottom,
      from: Number(each.dataset['start']) / length,
      to: next === undefined ? 1 : Number(next) / length,
    };
  });
}
