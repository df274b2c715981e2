import { useMemo } from 'react';
import type { Dataset } from '../../dataset/model.ts';
import { breakDrawing } from '../../scene/drawing.ts';
import { tenth } from '../../scene/parts.ts';
import { NUMBER, type Numbered, type SheetAxis, sheetAxes } from '../../scene/sheet-axis.ts';
import { textWidth } from '../../scene/textwidth.ts';
import { StillFigure } from '../chart/Figure.tsx';
import { count } from '../words.ts';
import { Mark } from './Mark.tsx';
import { looksOf, SAMPLE } from './shapes.ts';

interface Props {
  readonly dataset: Dataset;
  readonly numbered: readonly Numbered[];
  /** Whether the places are asked for: the axis is then without marks, with room to draw them. */
  readonly blank: boolean;
}

/**
 * The axis in pixels of its own, whatever it is printed at; room for its labels; and for marks
 * that are drawn by hand, over what is printed at their foot.
 */
const [WIDTH, LABELS, BY_HAND, AT_FOOT] = [900, 42, 96, 12];

/** The time of a sheet's events as a drawing of lines, with their numbers on it. */
export function Axis({ dataset, numbered, blank }: Props): React.ReactNode {
  const axes = useMemo(() => sheetAxes(dataset, numbered, WIDTH), [dataset, numbered]);
  if (axes.length === 0) return null;
  return (
    <figure className="sheet-axis">
      {axes.map((axis, at) => (
        <Plot key={at === 0 ? 'all' : 'crowd'} axis={axis} blank={blank} />
      ))}
      <figcaption>
        {blank ? (
          'Write each number where its event belongs.'
        ) : (
          <Key marks={axes.flatMap(({ marks }) => marks)} />
        )}
      </figcaption>
    </figure>
  );
}

/** One axis with the marks on it. */
function Plot({ axis, blank }: { readonly axis: SheetAxis; readonly blank: boolean }): React.ReactNode {
  const height = blank ? BY_HAND : axis.height;
  const marks = blank ? [] : axis.marks;
  const name = blank ? 'A time axis to write numbers on' : `A time axis with ${count(marks.length, 'event')}`;
  const { aside } = axis;
  const asideY = blank ? height - AT_FOOT : (aside?.y ?? 0);
  return (
    <svg role="img" aria-label={name} viewBox={`0 0 ${WIDTH} ${height + LABELS}`}>
      {axis.ticks.map(({ at, x }) => (
        <line key={at} className="grid" x1={tenth(x)} x2={tenth(x)} y1={0} y2={height} />
      ))}
      {axis.breaks.map((each, at) => (
        <StillFigure key={each.x0} drawing={breakDrawing(each, at, height + 8)} />
      ))}
      {aside !== null && (
        <g transform={`translate(0 ${tenth(asideY)})`}>
          <rect className="aside" x={tenth(aside.x0)} width={tenth(aside.x1 - aside.x0)} y={-7} height={14} />
          <text className="number" x={tenth(aside.x0 - 5)} y={NUMBER * 0.36} textAnchor="end">
            {blank ? 'see below' : `${count(aside.count, 'event')}, below`}
          </text>
        </g>
      )}
      {marks.map((mark) => (
        <g key={mark.event.id} data-event={mark.event.id} transform={`translate(0 ${tenth(mark.y)})`}>
          <title>{`${mark.label}: ${mark.event.shortTitle}`}</title>
          <Mark shape={mark.shape} stated={mark.event.date.basis === 'stated'} />
          <text className="number" x={tenth(mark.labelX)} y={NUMBER * 0.36} textAnchor="end">
            {mark.label}
          </text>
        </g>
      ))}
      <Scale axis={axis} height={height} />
    </svg>
  );
}

/** The line of time with its labels, and where it is broken. */
function Scale({ axis, height }: { readonly axis: SheetAxis; readonly height: number }): React.ReactNode {
  const { ticks, breaks } = axis;
  return (
    <>
      <line className="line" x1={0} x2={WIDTH} y1={height} y2={height} />
      {ticks.map(({ at, x, label }) => {
        const half = textWidth(label, NUMBER, 400) / 2;
        // At an edge a label stands aside from its tick, so that it is whole.
        const aside = Math.min(Math.max(x, half), WIDTH - half) - x;
        return (
          <g key={at} transform={`translate(${tenth(x)} ${height})`}>
            <line className="tick" y2={5} />
            <text x={tenth(aside)} y={20} textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
      {apart(breaks).map(({ x, words }) => (
        <text key={x} className="skipped" x={tenth(x)} y={height + 36} textAnchor="middle">
          {words}
        </text>
      ))}
    </>
  );
}

/** What is said under the breaks, without what would touch the words before it. */
function apart(breaks: SheetAxis['breaks']): readonly { readonly x: number; readonly words: string }[] {
  let taken = Number.NEGATIVE_INFINITY;
  return breaks.flatMap(({ x0, x1, words }) => {
    const [x, half] = [(x0 + x1) / 2, textWidth(words, NUMBER, 400) / 2];
    if (x - half < taken) return [];
    taken = x + half + NUMBER;
    return [{ x, words }];
  });
}

/** What the forms of the marks mean, those that are there. */
function Key({ marks }: { readonly marks: SheetAxis['marks'] }): React.ReactNode {
  const looks = looksOf(marks.map(({ shape, event }) => ({ shape, stated: event.date.basis === 'stated' })));
  return (
    <ul className="key">
      {looks.map(({ key, words, sample, stated }) => (
        <li key={key}>
          <svg
            aria-hidden="true"
            width={SAMPLE.width}
            height={SAMPLE.height}
            viewBox={`0 ${-SAMPLE.height / 2} ${SAMPLE.width} ${SAMPLE.height}`}
          >
            <Mark shape={sample} stated={stated} />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
