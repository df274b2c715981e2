import { memo } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { MarkScene, Shape } from '../../scene/layout.ts';
import { SIZE } from '../../scene/marks.ts';
import { textWidth } from '../../scene/textwidth.ts';
import { spokenName } from '../words.ts';
import type { Targets } from './targets.ts';

interface Props {
  readonly mark: MarkScene;
  readonly selected: boolean;
  /** Whether Tab reaches this mark; the arrow keys reach the others. */
  readonly tabStop: boolean;
  readonly targets: Targets;
  readonly onSelect: (event: TimelineEvent) => void;
}

/** An event on the axis: a real, focusable, named button. */
export const Mark = memo(function Mark({ mark, selected, tabStop, targets, onSelect }: Props) {
  const { event, y, shape, label, hit } = mark;
  const { colour } = event.lane;
  return (
    <g
      ref={(element) => targets.register(event.id, element)}
      className={`mark lane-${colour}${selected ? ' is-selected' : ''}`}
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={spokenName(event)}
      aria-pressed={selected}
      onClick={() => onSelect(event)}
    >
      {label === null && <title>{event.shortTitle}</title>}
      <rect className="hit" x={hit.x - 4} y={y - 13} width={hit.width + 8} height={26} rx={4} />
      <Figure shape={shape} y={y} colour={colour} selected={selected} />
      {label?.inside && (
        <rect
          className="plate"
          x={label.x - 5}
          y={y - 10}
          width={textWidth(label.text, SIZE.label, selected ? 600 : 400) + 10}
          height={20}
          rx={3}
        />
      )}
      {label !== null && (
        <text x={label.x} y={y + 5} textAnchor={label.anchor}>
          {label.text}
        </text>
      )}
    </g>
  );
});

interface FigureProps {
  readonly shape: Shape;
  readonly y: number;
  readonly colour: string;
  readonly selected: boolean;
}

/** The mark itself. Each form of date has its own (DESIGN.md, "How uncertain dates look"). */
export function Figure({ shape, y, colour, selected }: FigureProps): React.ReactNode {
  if (shape.kind === 'bar') return <Bar {...shape} y={y} colour={colour} selected={selected} />;
  const { cx, circa } = shape;
  const wide = shape.kind === 'hollow' && shape.x1 - shape.x0 > 2 * SIZE.hollow + 4;
  return (
    <>
      {circa && (
        <>
          <Fade x={cx - SIZE.dot - 12} width={12} y={y} height={SIZE.thin} side="start" colour={colour} />
          <Fade x={cx + SIZE.dot} width={12} y={y} height={SIZE.thin} side="end" colour={colour} />
        </>
      )}
      {wide && (
        <rect
          className="thin"
          x={shape.x0}
          y={y - SIZE.thin / 2}
          width={shape.x1 - shape.x0}
          height={SIZE.thin}
          rx={2}
        />
      )}
      {selected && <circle className="ring" cx={cx} cy={y} r={SIZE.dot + 5} />}
      <circle
        className={shape.kind === 'dot' ? 'dot' : 'hollow'}
        cx={cx}
        cy={y}
        r={shape.kind === 'dot' ? SIZE.dot : SIZE.hollow}
      />
    </>
  );
}

function Bar({
  x0,
  x1,
  pale,
  start,
  end,
  y,
  colour,
  selected,
}: Omit<FigureProps, 'shape'> & Extract<Shape, { kind: 'bar' }>) {
  const width = x1 - x0;
  const soft = Math.min(SIZE.fade, width / 2);
  const from = start === 'soft' ? x0 + soft : x0;
  const to = end === 'soft' ? x1 - soft : x1;
  const sharp = start === 'sharp' && end === 'sharp';
  const reach = {
    a: start === 'open' ? x0 - SIZE.fade : x0,
    b: end === 'open' || end === 'unknown' ? x1 + SIZE.fade : x1,
  };
  return (
    <>
      {selected && (
        <rect
          className="ring"
          x={reach.a - 4}
          y={y - 11.5}
          width={reach.b - reach.a + 8}
          height={23}
          rx={5}
        />
      )}
      <g className={pale ? 'is-pale' : undefined}>
        {start === 'soft' && (
          <Fade x={x0} width={soft + 0.5} y={y} height={SIZE.bar} side="start" colour={colour} />
        )}
        {start === 'open' && (
          <Fade
            x={x0 - SIZE.fade}
            width={SIZE.fade + 0.5}
            y={y}
            height={SIZE.bar}
            side="start"
            colour={colour}
          />
        )}
        {start === 'unknown' && <line className="unknown" x1={x0 - SIZE.fade} x2={x0} y1={y} y2={y} />}
        <rect
          className="bar"
          x={from}
          y={y - SIZE.bar / 2}
          width={Math.max(to - from, 0)}
          height={SIZE.bar}
          rx={sharp ? 2.5 : 0}
        />
        {end === 'soft' && (
          <Fade x={x1 - soft - 0.5} width={soft + 0.5} y={y} height={SIZE.bar} side="end" colour={colour} />
        )}
        {end === 'open' && (
          <Fade x={x1 - 0.5} width={SIZE.fade + 0.5} y={y} height={SIZE.bar} side="end" colour={colour} />
        )}
        {end === 'unknown' && <line className="unknown" x1={x1} x2={x1 + SIZE.fade} y1={y} y2={y} />}
      </g>
    </>
  );
}

interface FadeProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly side: 'start' | 'end';
  readonly colour: string;
}

/** A stretch that fades away from the known side: `start` fades to the left, `end` to the right. */
function Fade({ x, y, width, height, side, colour }: FadeProps): React.ReactNode {
  return (
    <rect x={x} y={y - height / 2} width={width} height={height} fill={`url(#fade-${side}-${colour})`} />
  );
}
