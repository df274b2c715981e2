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

/** Events for which there is no room, counted: a button that opens their list. */
export function Pill({ pill, selected, tabStop, open, targets, onOpen }: Props): React.ReactNode {
  const { events, x, y, lane } = pill;
  const chosen = events.find((event) => event.id === selected);
  const first = events[0];
  const last = events.at(-1);
  const colours = new Set(events.map((event) => event.lane.colour));
  const [only] = colours.size === 1 ? [...colours] : [lane.colour];
  const over = first && last && first !== last ? `, ${first.date.shortWords} to ${last.date.shortWords}` : '';
  const name = chosen === undefined ? '' : `. Selected in it: ${spokenName(chosen)}`;
  return (
    <g
      ref={(element) => {
        for (const event of events) targets.register(event.id, element);
      }}
      className={`pill lane-${only}${chosen === undefined ? '' : ' is-selected'}`}
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={`${count(events.length, 'event')}${over}${name}`}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => onOpen(pill)}
    >
      <rect
        className="hit"
        x={x - SIZE.pill / 2 - 3}
        y={y - 13.5}
        width={SIZE.pill + 6}
        height={27}
        rx={13.5}
      />
      <rect
        className="pill-shape"
        x={x - SIZE.pill / 2 + 1}
        y={y - 11}
        width={SIZE.pill - 2}
        height={22}
        rx={11}
      />
      <text x={x} y={y + 5} textAnchor="middle">
        {events.length}
      </text>
    </g>
  );
}
