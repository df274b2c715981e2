import { flushSync } from 'react-dom';
import type { TimelineEvent } from '../../dataset/model.ts';
import { stretchOf } from '../../query/columns.ts';
import type { Scene } from '../../scene/layout.ts';
import { reveal, type Viewport, xOf, zoomAbout } from '../../scene/viewport.ts';
import { useAppStore } from '../store-context.ts';
import type { Motion } from './motion.ts';
import type { Targets } from './targets.ts';

/** How much one press of plus zooms. */
export const ZOOM_STEP = 1.6;
/** How close to the view's edge an event reached by key may stand, in pixels. */
const MARGIN = 60;

interface Needs {
  readonly motion: Motion;
  readonly targets: Targets;
  readonly scene: Scene | null;
  /** The event that the keys are at. */
  readonly current: string | null;
  readonly setCurrent: (event: string) => void;
}

/**
 * The keys of the chart, for as long as something in it has the focus: arrows, plus, minus, 0, Home, End, Enter,
 * Escape. Gives the handler for the chart's element.
 */
export function useKeys({
  motion,
  targets,
  scene,
  current,
  setCurrent,
}: Needs): (event: React.KeyboardEvent) => void {
  const store = useAppStore();

  const span = (event: TimelineEvent) => stretchOf(store.getState().columns, event);
  /** Goes to an event: into sight, under the focus, and into the panel when that shows an event. */
  const go = (event: TimelineEvent | undefined): void => {
    const { limits, event: selected, select } = store.getState();
    const view = motion.target();
    const where = event === undefined ? null : span(event);
    if (event === undefined || where === null || view === null) return;
    const target = reveal(view, where, limits, MARGIN);
    if (target !== view) motion.moveTo(target);
    setCurrent(event.id);
    if (selected !== null) select(event.id, 'replace');
    targets.focus(event.id);
  };
  const step = (by: number): void => {
    const { events } = store.getState().columns;
    const at = events.findIndex((each) => each.id === (current ?? store.getState().event));
    go(at < 0 ? firstInSight(scene, events) : events[at + by]);
  };
  /** The event nearest in time in the next lane that has one. */
  const lane = (by: number): void => {
    const { columns, dataset } = store.getState();
    const from = columns.events.find((each) => each.id === current);
    const here = from === undefined ? null : span(from);
    if (from === undefined || here === null) {
      step(0);
      return;
    }
    const order = dataset.lanes.map((each) => each.id);
    for (let at = order.indexOf(from.lane.id) + by; at >= 0 && at < order.length; at += by) {
      const inLane = columns.events.filter((each) => each.lane.id === order[at]);
      const distance = (each: TimelineEvent): number => {
        const there = span(each);
        return there === null
          ? Number.POSITIVE_INFINITY
          : Math.abs(there.from + there.to - here.from - here.to);
      };
      const nearest = inLane.sort((a, b) => distance(a) - distance(b))[0];
      if (nearest !== undefined) {
        go(nearest);
        return;
      }
    }
  };
  const zoom = (factor: number): void => {
    const view = motion.target();
    if (view !== null) motion.moveTo(zoomAbout(view, anchor(view), factor, store.getState().limits));
  };
  /** Zooming holds the event one is at, where it is in sight, else the middle. */
  const anchor = (view: Viewport): number => {
    const { columns, event: selected } = store.getState();
    const event = columns.events.find((each) => each.id === (current ?? selected));
    const where = event === undefined ? null : span(event);
    const x = where === null ? -1 : xOf(view, (where.from + where.to) / 2);
    return x >= 0 && x <= view.width ? x : view.width / 2;
  };

  const actions = new Map<string, () => void>([
    ['ArrowRight', () => step(1)],
    ['ArrowLeft', () => step(-1)],
    ['ArrowDown', () => lane(1)],
    ['ArrowUp', () => lane(-1)],
    ['Home', () => go(store.getState().columns.events[0])],
    ['End', () => go(store.getState().columns.events.at(-1))],
    ['+', () => zoom(ZOOM_STEP)],
    ['=', () => zoom(ZOOM_STEP)],
    ['-', () => zoom(1 / ZOOM_STEP)],
    ['_', () => zoom(1 / ZOOM_STEP)],
    ['0', motion.showAll],
  ]);

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target.closest('[role="button"]') : null;
    if ((event.key === 'Enter' || event.key === ' ') && target instanceof SVGElement) {
      event.preventDefault();
      // Drawn at once, so that the panel's new title is there to take the focus.
      flushSync(() => target.dispatchEvent(new MouseEvent('click', { bubbles: true })));
      if (target.classList.contains('mark')) document.getElementById('panel-title')?.focus();
      return;
    }
    if (event.key === 'Escape') {
      store.getState().select(null);
      return;
    }
    const action = actions.get(event.key);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
}

function firstInSight(scene: Scene | null, events: readonly TimelineEvent[]): TimelineEvent | undefined {
  const shown = [
    ...(scene?.marks.map((mark) => mark.event) ?? []),
    ...(scene?.pills.flatMap((pill) => pill.events) ?? []),
  ];
  return events.find((event) => shown.includes(event)) ?? events[0];
}
