import { memo, useCallback } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { Label, MarkScene, Shape } from '../../scene/layout.ts';
import { SIZE } from '../../scene/marks.ts';
import { textWidth } from '../../scene/textwidth.ts';
import { spokenName } from '../words.ts';
import { Figure } from './Figure.tsx';
import type { Targets } from './targets.ts';

interface Props {
  readonly mark: MarkScene;
  readonly selected: boolean;
  /** Whether Tab reaches this mark; the arrow keys reach the others. */
  readonly tabStop: boolean;
  readonly targets: Targets;
  readonly onSelect: (event: TimelineEvent) => void;
}

/**
 * An event on the axis: a real, focusable, named button. It is moved as a whole; its content has
 * coordinates of its own and is drawn again only when it changes, which in a pan is hardly ever.
 */
export const Mark = memo(function Mark({ mark, selected, tabStop, targets, onSelect }: Props) {
  const { event, y, shape, label, hit } = mark;
  const register = useCallback(
    (element: SVGGElement | null) => targets.register(event.id, element),
    [targets, event.id],
  );
  const origin = shape.kind === 'bar' ? shape.x0 : shape.cx;
  return (
    <g
      ref={register}
      className={`mark lane-${event.lane.colour}${selected ? ' is-selected' : ''}`}
      data-events={event.id}
      transform={`translate(${tenth(origin)} ${y})`}
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={spokenName(event)}
      aria-pressed={selected}
      onClick={() => onSelect(event)}
    >
      <Content
        title={event.shortTitle}
        colour={event.lane.colour}
        selected={selected}
        shape={JSON.stringify(shifted(shape, -origin))}
        label={label === null ? '' : JSON.stringify({ ...label, x: tenth(label.x - origin) })}
        hitX={tenth(hit.x - origin)}
        hitWidth={tenth(hit.width)}
      />
    </g>
  );
});

/** Pixels to a tenth: finer is not seen, and equal places then compare as equal. */
function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

function shifted(shape: Shape, by: number): Shape {
  if (shape.kind === 'dot') return { ...shape, cx: 0 };
  const ends = { x0: tenth(shape.x0 + by), x1: tenth(shape.x1 + by) };
  return shape.kind === 'hollow' ? { ...shape, ...ends, cx: 0 } : { ...shape, ...ends };
}

/** How far the label of a selected dot stands aside for the ring. */
function clear(shape: Shape, label: Label): number {
  if (shape.kind === 'bar' || label.inside) return 0;
  return label.anchor === 'start' ? 4 : -4;
}

interface ContentProps {
  readonly title: string;
  readonly colour: string;
  readonly selected: boolean;
  /** The shape and the label as text, so that equal ones compare as equal. */
  readonly shape: string;
  readonly label: string;
  readonly hitX: number;
  readonly hitWidth: number;
}

const Content = memo(function Content(props: ContentProps) {
  const { title, colour, selected, hitX, hitWidth } = props;
  const shape = JSON.parse(props.shape) as Shape;
  const label = props.label === '' ? null : (JSON.parse(props.label) as Label);
  return (
    <>
      {label === null && <title>{title}</title>}
      <rect className="hit" x={hitX - 4} y={-13} width={hitWidth + 8} height={26} rx={4} />
      <Figure shape={shape} colour={colour} selected={selected} />
      {label?.inside && (
        <rect
          className="plate"
          x={label.x - 5}
          y={-10}
          width={textWidth(label.text, SIZE.label, selected ? 600 : 400) + 10}
          height={20}
          rx={3}
        />
      )}
      {label !== null && (
        <text x={label.x + (selected ? clear(shape, label) : 0)} y={5} textAnchor={label.anchor}>
          {label.text}
        </text>
      )}
    </>
  );
});
