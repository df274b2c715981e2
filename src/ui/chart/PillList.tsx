import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { Disputes } from '../../query/disputes.ts';
import { grouped } from '../../time/words-style.ts';
import { dateAndBasis } from '../words.ts';
import type { Listed } from './listed.ts';

interface Props {
  readonly list: Listed;
  readonly disputes: Pick<Disputes, 'disputed'>;
  readonly onSelect: (event: TimelineEvent) => void;
  readonly onZoom: (list: Listed) => void;
  readonly onClose: () => void;
}

const WIDTH = 320;
const GAP = 8;
/** The list names so many events; of more than that it says how many there are. */
const MOST = 100;

/** The events that are counted in one place, as a list to choose from. Escape, a click or the focus elsewhere closes it. */
export function PillList({ list, disputes, onSelect, onZoom, onClose }: Props): React.ReactNode {
  const { counted, heading, where, anchor } = list;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    element.showPopover();
    const { left, right, top, bottom } = anchor?.getBoundingClientRect() ?? new DOMRect();
    const { width, height } = element.getBoundingClientRect();
    const x = Math.min(Math.max((left + right - width) / 2, GAP), innerWidth - width - GAP);
    const below = bottom + GAP + height <= innerHeight - GAP;
    const y = below ? bottom + GAP : Math.max(top - GAP - height, GAP);
    element.style.left = `${x}px`;
    element.style.top = `${y}px`;
    element.querySelector<HTMLElement>('li button')?.focus();
    const toggled = (event: Event): void => {
      if ('newState' in event && event.newState === 'closed') close.current();
    };
    element.addEventListener('toggle', toggled);
    return () => element.removeEventListener('toggle', toggled);
  }, [anchor]);
  const shown = counted.members(MOST);
  const more = counted.count - shown.length;
  return (
    <div
      ref={box}
      popover="auto"
      className="pill-list"
      role="dialog"
      aria-labelledby={id}
      style={{ width: `min(${WIDTH}px, calc(100vw - 16px))` }}
      // On a small window it would lie over whatever has the focus next.
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && box.current?.contains(relatedTarget) === false) onClose();
      }}
    >
      <div className="head">
        <h2 id={id}>
          {heading} <span className="where">{where}</span>
        </h2>
        <button type="button" className="button" onClick={() => onZoom(list)}>
          Zoom to these
        </button>
      </div>
      <ul>
        {shown.map((event) => (
          <li key={event.id}>
            <button type="button" className={`lane-${event.lane.colour}`} onClick={() => onSelect(event)}>
              <span className="when">
                {dateAndBasis(event)}
                {disputes.disputed(event.id) && '; documents disagree'}
              </span>
              <span className="what">{event.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p>and {grouped(more)} more</p>}
    </div>
  );
}
