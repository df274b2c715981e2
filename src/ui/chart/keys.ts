import { flushSync } from 'react-dom';
import { rowOf } from '../../query/columns.ts';
import type { Shelves } from '../../query/shelves.ts';
import type { Scene } from '../../scene/scene.ts';
import { pan, reveal, type Viewport, viewOf, xOf, zoomAbout } from '../../scene/viewport.ts';
import { focusPanel } from '../panel/event-panel.ts';
import { useAppStore } from '../store-context.ts';
import { lettersOn } from './letter-keys.ts';
import type { Motion } from './motion.ts';
import type { Targets } from './targets.ts';
import { firstInSight, type Ground, laneFrom, stepFrom } from './walk.ts';

/** How much one press of plus zooms. */
export const ZOOM_STEP = 1.6;
/** How close to the view's edge an event reached by key may stand, in pixels. */
const MARGIN = 60;
/** What of a screen PageUp and PageDown pan by. */
const PAGE = 0.9;

interface Needs {
  readonly motion: Motion;
  readonly targets: Targets;
  /** The index that the lanes on the screen are drawn from; null until there is room. */
  readonly shelves: Shelves | null;
  /** What is drawn at the moment. */
  readonly scene: () => Scene | null;
  /** The event that the keys are at. */
  readonly current: string | null;
  readonly setCurrent: (event: string) => void;
  /** Moves the line of “At this time” by steps; negative is earlier. */
  readonly moveGuide: (by: number) => void;
  /** Shows all keys. */
  readonly onKeys: () => void;
}

/**
 * The keys of the chart, for as long as something in it has the focus; `KeysHelp` names them all. Gives the handler for
 * the chart's element. No key takes time in proportion to the collection.
 */
export function useKeys(needs: Needs): (event: React.KeyboardEvent) => void {
  const { motion, targets, shelves, scene, current, setCurrent, moveGuide, onKeys } = needs;
  const store = useAppStore();
  const groundNow = (): Ground | null => {
    const drawn = scene();
    return shelves && drawn && { shelves, scene: drawn };
  };

  /** The row of the event that the keys are at, else of the selected one; −1 without either. */
  const here = (): number => {
    const { dataset, columns, event: selected } = store.getState();
    const event = dataset.eventById.get(current ?? selected ?? '');
    return event === undefined ? -1 : rowOf(columns, event);
  };
  /** Goes to an event: into sight, under the focus, and into the panel when that shows an event. */
  const go = (row: number): void => {
    const { columns, limits, event: selected, select } = store.getState();
    const view = motion.target();
    const event = columns.events[row];
    if (event === undefined || view === null) return;
    const stretch = { from: columns.start[row] ?? 0, to: columns.end[row] ?? 0 };
    const near = reveal(view, stretch, limits, MARGIN);
    // What lasts longer than the view may be counted outside it; then the view goes back until it can be seen.
    const hidden = near === view && scene()?.lanes.some(({ reaching }) => reaching.holds(row)) === true;
    const whole = hidden ? viewOf(stretch, view.width, limits, 0.2, view.spacing) : null;
    const target = whole ?? near;
    if (target !== view) motion.moveTo(target);
    setCurrent(event.id);
    if (selected !== null) select(event.id, 'replace');
    targets.focus(event.id);
  };
  const walk = (next: typeof stepFrom, by: 1 | -1): void => {
    const ground = groundNow();
    if (ground === null) return;
    const row = here();
    go(row < 0 ? firstInSight(ground) : next(ground, row, by));
  };
  const zoom = (factor: number): void => {
    const view = motion.target();
    if (view !== null) motion.moveTo(zoomAbout(view, anchor(view), factor, store.getState().limits));
  };
  /** Zooming holds the event one is at, where it is in sight, else the middle. */
  const anchor = (view: Viewport): number => {
    const { columns } = store.getState();
    const row = here();
    const x = row < 0 ? -1 : xOf(view, ((columns.start[row] ?? 0) + (columns.end[row] ?? 0)) / 2);
    return x >= 0 && x <= view.width ? x : view.width / 2;
  };
  const screen = (by: number): void => {
    const view = motion.target();
    if (view !== null) motion.moveTo(pan(view, by * PAGE * view.width, store.getState().limits));
  };
  const measure = (): void => {
    const { columns, measure: under, setMeasure, setNotice } = store.getState();
    const event = columns.events[here()];
    const [from, to] = under ?? [null, null];
    if (event === undefined) setNotice('Go to an event with the arrow keys; M measures from there.');
    else if (from !== null && to === null) setMeasure(from, event.id);
    else setMeasure(event.id);
  };
  const back = (): void => {
    const { measure: under, guide, setMeasure, setGuide, select } = store.getState();
    if (under !== null) setMeasure(null);
    else if (guide) setGuide(false);
    else select(null);
  };

  const actions = new Map<string, () => void>([
    ['ArrowRight', () => walk(stepFrom, 1)],
    ['ArrowLeft', () => walk(stepFrom, -1)],
    ['ArrowDown', () => walk(laneFrom, 1)],
    ['ArrowUp', () => walk(laneFrom, -1)],
    ['Home', () => go(0)],
    ['End', () => go(store.getState().columns.events.length - 1)],
    ['PageUp', () => screen(-1)],
    ['PageDown', () => screen(1)],
    ['+', () => zoom(ZOOM_STEP)],
    ['=', () => zoom(ZOOM_STEP)],
    ['-', () => zoom(1 / ZOOM_STEP)],
    ['_', () => zoom(1 / ZOOM_STEP)],
    ['0', motion.showAll],
    ['?', onKeys],
    ['Escape', back],
    ['Shift ArrowRight', () => moveGuide(1)],
    ['Shift ArrowLeft', () => moveGuide(-1)],
  ]);
  const letters = new Map<string, () => void>([
    ['t', () => store.getState().setGuide(!store.getState().guide)],
    ['m', measure],
  ]);
  const actionOf = ({ key, shiftKey }: React.KeyboardEvent): (() => void) | undefined => {
    const guided = shiftKey && store.getState().guide ? actions.get(`Shift ${key}`) : undefined;
    return guided ?? actions.get(key) ?? (lettersOn() ? letters.get(key.toLowerCase()) : undefined);
  };

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target.closest('[role="button"]') : null;
    if ((event.key === 'Enter' || event.key === ' ') && target instanceof SVGElement) {
      event.preventDefault();
      // Drawn at once, so that the panel's new title is there to take the focus.
      flushSync(() => target.dispatchEvent(new MouseEvent('click', { bubbles: true })));
      if (target.classList.contains('mark')) focusPanel();
      return;
    }
    const action = actionOf(event);
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
}
