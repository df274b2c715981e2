import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Lane } from '../../dataset/model.ts';
import type { Scene } from '../../scene/scene.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { type Frames, useRestingPicture } from './frames.ts';
import { type HeadPart, LaneHead } from './LaneHead.tsx';
import { type Listed, listOfReaching } from './listed.ts';
import { useOpenLanes } from './open-lanes.ts';

interface Place {
  readonly lane: string;
  readonly part: HeadPart;
}

interface Props {
  /** The scene that is drawn: where the lanes stand. */
  readonly scene: Scene;
  readonly frames: Frames;
  /** Pixels to the left of the plot. */
  readonly gutter: number;
  readonly onList: (list: Listed) => void;
}

/**
 * The names of the lanes, over the gutter of the plot. One stop for Tab; up and down go to the other lanes, left and right
 * to what else there is for a lane.
 */
export function LaneHeads({ scene, frames, gutter, onList }: Props): React.ReactNode {
  const store = useAppStore();
  const collapsed = useApp((state) => state.collapsed);
  const openAll = useOpenLanes();
  const resting = useRestingPicture(frames)?.scene ?? scene;
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const held = useRef(false);
  useWheelBelow(box);

  const alone = (lane: Lane): boolean =>
    scene.lanes.length > 1 && !collapsed.has(lane.id) && collapsed.size === scene.lanes.length - 1;
  const reachingOf = (lane: Lane) => resting.lanes.find((each) => each.lane.id === lane.id)?.reaching;
  const first = scene.lanes[0]?.lane.id;
  const known = place !== null && scene.lanes.some(({ lane }) => lane.id === place.lane) ? place : null;
  const gone = known?.part === 'reaching' && !reachingIn(resting, known.lane);
  const at: Place | null =
    known === null
      ? first === undefined
        ? null
        : { lane: first, part: 'fold' }
      : gone
        ? { ...known, part: 'fold' }
        : known;

  // A button that goes while it has the focus hands it to the name of its lane.
  useLayoutEffect(() => {
    if (!held.current || document.activeElement !== document.body) return;
    box.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const next = at === null ? null : nextPlace(box.current, at, event.key);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div
      ref={box}
      className="lane-heads"
      role="toolbar"
      aria-label="Lanes"
      aria-orientation="vertical"
      style={{ width: `${gutter}px` }}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        held.current = true;
        const { lane, part } = target.dataset;
        if (lane !== undefined && isPart(part)) setPlace({ lane, part });
      }}
      onBlur={() => {
        held.current = false;
      }}
    >
      {scene.lanes.map((each) => (
        <LaneHead
          key={each.lane.id}
          box={each}
          reaching={reachingOf(each.lane)?.count ?? 0}
          alone={alone(each.lane)}
          tabStop={at?.lane === each.lane.id ? at.part : null}
          onFold={({ id }) => store.getState().toggleLane(id)}
          onAlone={(lane) => (alone(lane) ? openAll() : store.getState().collapseOthers(lane.id))}
          onReaching={(lane, button) => {
            const reaching = reachingOf(lane);
            if (reaching !== undefined) onList(listOfReaching(lane, reaching, button));
          }}
        />
      ))}
    </div>
  );
}

function isPart(part: string | undefined): part is HeadPart {
  return part === 'fold' || part === 'reaching' || part === 'only';
}

function reachingIn({ lanes }: Scene, id: string): boolean {
  return (lanes.find(({ lane }) => lane.id === id)?.reaching.count ?? 0) > 0;
}

/** The button that a key goes to from one; null where it goes nowhere. */
function nextPlace(box: HTMLElement | null, { lane, part }: Place, key: string): HTMLElement | null {
  const all = [...(box?.querySelectorAll<HTMLElement>('button[data-part]') ?? [])];
  const folds = all.filter((each) => each.dataset['part'] === 'fold');
  const row = folds.findIndex((each) => each.dataset['lane'] === lane);
  const inLane = all.filter((each) => each.dataset['lane'] === lane);
  const column = inLane.findIndex((each) => each.dataset['part'] === part);
  switch (key) {
    case 'ArrowUp':
      return folds[row - 1] ?? null;
    case 'ArrowDown':
      return folds[row + 1] ?? null;
    case 'Home':
      return folds[0] ?? null;
    case 'End':
      return folds.at(-1) ?? null;
    case 'ArrowLeft':
      return inLane[column - 1] ?? null;
    case 'ArrowRight':
      return inLane[column + 1] ?? null;
    default:
      return null;
  }
}

/** Hands a wheel with Ctrl or ⌘ on to the plot that lies beside, so that the page is never zoomed with the chart. */
function useWheelBelow(box: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const turned = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const plot = element.parentElement?.querySelector('.plot');
      plot?.dispatchEvent(new WheelEvent('wheel', event));
    };
    element.addEventListener('wheel', turned, { passive: false });
    return () => element.removeEventListener('wheel', turned);
  }, [box]);
}
