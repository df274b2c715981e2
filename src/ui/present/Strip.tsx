import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Dataset, Tour, TourStep } from '../../dataset/model.ts';
import { pillColour } from '../../scene/drawing.ts';
import type { Drawing } from '../../scene/parts.ts';
import { between, type Viewport } from '../../scene/viewport.ts';
import { Fades } from '../chart/Backdrop.tsx';
import { StillFigure } from '../chart/Figure.tsx';
import { calm, eased, LASTS } from '../chart/motion.ts';
import type { Picture } from '../chart/picture.ts';
import { viewWords } from '../chart/view-words.ts';
import { count } from '../words.ts';
import { stripIndex, stripOf } from './strip.ts';

interface Props {
  readonly dataset: Dataset;
  readonly tour: Tour;
  readonly step: TourStep;
  /** Whether the date is still asked for: the event is then not on the axis. */
  readonly hidden: boolean;
  /** What a class can read is so many times as large as what a reader can. */
  readonly times: number;
  readonly width: number;
  readonly rows: number;
}

/** The stretch of time that a step is about, with what else happened in it. From step to step it moves, so that the distance is felt. */
export function Strip({ dataset, tour, step, hidden, times, width, rows }: Props): React.ReactNode {
  const index = useMemo(
    () => stripIndex(dataset, tour, step.event, hidden),
    [dataset, tour, step.event, hidden],
  );
  const selected = hidden ? null : step.event.id;
  const strip = useMemo(
    () => stripOf(index, step, selected, width / times, rows),
    [index, step, selected, width, times, rows],
  );
  const view = useGlide(strip?.view ?? null);
  if (strip === null || view === null) return null;
  const picture = strip.pictureAt(view);
  const { marks, pills } = picture;
  const events = marks.length + pills.reduce((sum, { pill }) => sum + pill.count, 0);
  return (
    <svg
      className="talk-strip"
      role="img"
      aria-label={`Timeline, ${viewWords(strip.view)}: ${count(events, 'event')}${hidden ? '' : `, among them ${step.event.shortTitle}`}`}
      width={width}
      height={strip.height * times}
      viewBox={`0 0 ${strip.view.width} ${strip.height}`}
    >
      <defs>
        <Fades />
      </defs>
      <Layers picture={picture} selected={selected} />
    </svg>
  );
}

function Layers({
  picture,
  selected,
}: {
  readonly picture: Picture;
  readonly selected: string | null;
}): React.ReactNode {
  const { ground, links, marks, pills, axis } = picture;
  const still = (drawing: Drawing) => <StillFigure key={drawing.key} drawing={drawing} />;
  return (
    <>
      {[...ground, ...links].map(still)}
      {marks.map((drawing) => {
        const { event } = drawing.mark;
        const look = `mark lane-${event.lane.colour}${event.id === selected ? ' is-selected' : ''}`;
        return <StillFigure key={drawing.key} drawing={drawing} className={look} />;
      })}
      {pills.map((drawing) => (
        <StillFigure
          key={drawing.key}
          drawing={drawing}
          className={`pill lane-${pillColour(drawing.pill)}`}
        />
      ))}
      <g className="axis">{axis.map(still)}</g>
    </>
  );
}

/** A view on its way from where it was to where it is wanted; there at once under reduced motion, on another width and the first time. */
function useGlide(target: Viewport | null): Viewport | null {
  const [view, setView] = useState(target);
  const shown = useRef(target);
  useLayoutEffect(() => {
    const from = shown.current;
    const show = (next: Viewport | null): void => {
      shown.current = next;
      setView(next);
    };
    if (target === null || from === null || from.width !== target.width || calm()) return show(target);
    const begun = performance.now();
    let frame = 0;
    const step = (now: number): void => {
      const t = Math.min(Math.max((now - begun) / LASTS, 0), 1);
      show(t < 1 ? between(from, target, eased(t)) : target);
      if (t < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [target]);
  return view?.width === target?.width ? view : target;
}
