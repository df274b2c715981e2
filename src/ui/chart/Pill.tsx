import { memo, useCallback } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import { pillColour } from '../../scene/drawing.ts';
import type { Drawing } from '../../scene/parts.ts';
import type { PillScene } from '../../scene/scene.ts';
import { count, spokenName } from '../words.ts';
import { Figure, type Register, useFirst } from './Figure.tsx';
import type { Targets } from './targets.ts';

interface Props {
  readonly pill: PillScene;
  readonly drawing: Drawing;
  /** The selected event, where it is one of those counted here. */
  readonly chosen: TimelineEvent | null;
  /** The event that the keys are at, where it is one of those counted here. */
  readonly here?: TimelineEvent | null;
  readonly tabStop: boolean;
  readonly open: boolean;
  readonly targets: Pick<Targets, 'register'>;
  readonly register: Register;
  readonly onOpen: (pill: PillScene) => void;
}

/** Of a pill that counts more than this, its element does not name every event. */
const NAMED = 60;

/** The events that a pill names in its element, as one text. */
function idsOf(pill: PillScene): string {
  return pill.count > NAMED
    ? ''
    : pill
        .members(NAMED)
        .map(({ id }) => id)
        .join(' ');
}

/** Events for which there is no room, counted: a button that opens their list. Frames move it. */
function Drawn(props: Props): React.ReactNode {
  const { pill, drawing, chosen, here = null, tabStop, open, targets, register, onOpen } = props;
  const { transform, ref: begin } = useFirst(drawing, register);
  const { key } = pill;
  const ref = useCallback(
    (element: SVGGElement) => {
      targets.register(key, element);
      const end = begin(element);
      return () => {
        targets.register(key, null);
        end();
      };
    },
    [targets, key, begin],
  );
  const ids = idsOf(pill);
  return (
    <g
      ref={ref}
      className={`pill lane-${pillColour(pill)}${chosen === null ? '' : ' is-selected'}`}
      transform={transform}
      data-pill={pill.key}
      data-events={ids || undefined}
      role="button"
      tabIndex={tabStop ? 0 : -1}
      aria-label={spokenPill(pill, chosen, here)}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={() => onOpen(pill)}
    >
      {register === null && <Figure parts={drawing.parts} />}
    </g>
  );
}

/** Drawn again only when it counts other events, or is chosen or opened. */
export const Pill = memo(Drawn, (a, b) => {
  const same = a.chosen === b.chosen && a.here === b.here && a.tabStop === b.tabStop && a.open === b.open;
  const told = a.targets === b.targets && a.register === b.register && a.onOpen === b.onOpen;
  return same && told && sameEvents(a.pill, b.pill);
});

function sameEvents(a: PillScene, b: PillScene): boolean {
  return a.count === b.count && a.first === b.first && a.last === b.last && idsOf(a) === idsOf(b);
}

/**
 * What a screen reader says of a pill: how many events, over which time, in which lane, what is not certain about their
 * dates, and which of them is selected, or the one that the keys are at. "4 events, Aug 1949 to 12 Oct 1949, 1949 and after; 2 dates not stated".
 */
function spokenPill(pill: PillScene, chosen: TimelineEvent | null, here: TimelineEvent | null): string {
  const { first, last, lane, notStated, disputed } = pill;
  const [from, to] = [first.date.shortWords, last.date.shortWords];
  const where = [count(pill.count, 'event'), from === to ? from : `${from} to ${to}`, lane.title];
  const doubts = [
    notStated === 0 ? '' : `${count(notStated, 'date')} not stated`,
    disputed === 0 ? '' : `documents disagree on ${disputed}`,
  ];
  const said = [where.filter(Boolean).join(', '), ...doubts].filter(Boolean).join('; ');
  if (chosen !== null) return `${said}. Selected in it: ${spokenName(chosen)}`;
  return here === null ? said : `${said}. In it: ${spokenName(here)}`;
}
