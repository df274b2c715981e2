import { memo, useCallback } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { Drawing } from '../../scene/parts.ts';
import { spokenName } from '../words.ts';
import { Figure, type Register, useFirst } from './Figure.tsx';
import type { Targets } from './targets.ts';

interface Props {
  readonly event: TimelineEvent;
  readonly drawing: Drawing;
  readonly selected: boolean;
  /** Whether Tab reaches this mark; the arrow keys reach the others. */
  readonly tabStop: boolean;
  readonly targets: Pick<Targets, 'register'>;
  readonly register: Register;
  readonly onSelect: (event: TimelineEvent) => void;
}

/** An event on the axis: a real, focusable, named button. React makes it; frames draw what is in it. */
export const Mark = memo(
  function Mark({ event, drawing, selected, tabStop, targets, register, onSelect }: Props) {
    const { transform, ref: begin } = useFirst(drawing, register);
    const ref = useCallback(
      (element: SVGGElement) => {
        targets.register(event.id, element);
        const end = begin(element);
        return () => {
          targets.register(event.id, null);
          end();
        };
      },
      [targets, event.id, begin],
    );
    return (
      <g
        ref={ref}
        className={`mark lane-${event.lane.colour}${selected ? ' is-selected' : ''}`}
        data-events={event.id}
        transform={transform}
        role="button"
        tabIndex={tabStop ? 0 : -1}
        aria-label={spokenName(event)}
        aria-pressed={selected}
        onClick={() => onSelect(event)}
      >
        {register === null && <Figure parts={drawing.parts} />}
      </g>
    );
  },
  (a, b) =>
    a.drawing.key === b.drawing.key &&
    a.event === b.event &&
    a.selected === b.selected &&
    a.tabStop === b.tabStop &&
    a.targets === b.targets &&
    a.register === b.register &&
    a.onSelect === b.onSelect,
);
