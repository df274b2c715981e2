import { memo, useCallback } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { PillScene } from '../../scene/layout.ts';
import { SIZE } from '../../scene/marks.ts';
import { count, spokenName } from '../words.ts';
import type { Targets } from './targets.ts';

interface Props {
  readonly pill: PillScene;
  readonly selected: string | null;
  readonly tabStop: boolean;
  readonly open: boolean;
  readonly targets: Targets;
  readonly onOpen: (pill: PillScene) => void;
}

/** Events for which there is no room, counted: a button that opens their list. Moved as a whole. */
export function Pill({ pill, selected, tabStop, open, targets, onOpen }: Props): React.ReactNode {
  const { events, x, y, lane } = pill;
  const ids = events.map((event) => event.id).join(' ');
  const chosen = events.find((event) => event.id === selected);
  const colours = new Set(events.map((event) => event.lane.colour));
  const [only] = colours.size === 1 ? [...colours] : [lane.colour];
  const register = useCallback(
    (element: SVGGElement | null) => {
      for (const id of ids.split(' ')) targets.register(id, element);
    },
    [targets, ids],
  );
  return (
    <g
      ref={register}
      className={`pill lane-${only}${chosen === undefined ? '' : ' is-selected'}`}
      transform={`translate(${Math.round(x * 10) / 10} ${y})`}
      data-events={ids}
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={spokenPill(events, chosen)}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => onOpen(pill)}
    >
      <Content number={events.length} />
    </g>
  );
}

const Content = memo(function Content({ number }: { readonly number: number }) {
  const [hit, shape] = [SIZE.pill + 6, SIZE.pill - 2];
  return (
    <>
      <rect className="hit" x={-hit / 2} y={-13.5} width={hit} height={27} rx={13.5} />
      <rect className="pill-shape" x={-shape / 2} y={-11} width={shape} height={22} rx={11} />
      <text y={5} textAnchor="middle">
        {number}
      </text>
    </>
  );
});

/** "4 events, Aug 1949 to 12 Oct 1949", and which of them is selected. */
function spokenPill(events: readonly TimelineEvent[], chosen: TimelineEvent | undefined): string {
  const [first, last] = [events[0], events.at(-1)];
  const over = first && last && first !== last ? `, ${first.date.shortWords} to ${last.date.shortWords}` : '';
  const name = chosen === undefined ? '' : `. Selected in it: ${spokenName(chosen)}`;
  return `${count(events.length, 'event')}${over}${name}`;
}
