import { useEffect, useLayoutEffect, useRef } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { PillScene } from '../../scene/layout.ts';
import { count, dateAndBasis } from '../words.ts';

interface Props {
  readonly pill: PillScene;
  /** What the list opens beside: the pill's own element. */
  readonly anchor: Element | null;
  readonly onSelect: (event: TimelineEvent) => void;
  readonly onZoom: (pill: PillScene) => void;
  readonly onClose: () => void;
}

const WIDTH = 320;
const GAP = 8;

/** The events that a pill counts, as a list to choose from. Escape or a click elsewhere closes it. */
export function PillList({ pill, anchor, onSelect, onZoom, onClose }: Props): React.ReactNode {
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
    element.querySelector('button')?.focus();
    const toggled = (event: Event): void => {
      if ('newState' in event && event.newState === 'closed') close.current();
    };
    element.addEventListener('toggle', toggled);
    return () => element.removeEventListener('toggle', toggled);
  }, [anchor]);
  return (
    <div
      ref={box}
      popover="auto"
      className="pill-list"
      role="dialog"
      aria-label={count(pill.events.length, 'event')}
      style={{ width: `min(${WIDTH}px, calc(100vw - 16px))` }}
    >
      <ul>
        {pill.events.map((event) => (
          <li key={event.id}>
            <button type="button" className={`lane-${event.lane.colour}`} onClick={() => onSelect(event)}>
              <span className="when">{dateAndBasis(event)}</span>
              <span className="what">{event.title}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="button" onClick={() => onZoom(pill)}>
          Zoom to these
        </button>
      </p>
    </div>
  );
}
