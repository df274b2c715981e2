import { useEffect, useLayoutEffect, useState } from 'react';
import { rowOf } from '../../query/columns.ts';
import type { Shelves } from '../../query/shelves.ts';
import { reveal, type Viewport, xOf } from '../../scene/viewport.ts';
import type { Store } from '../../store/store.ts';
import { MS_PER_DAY } from '../../time/instant.ts';
import { useAppStore } from '../store-context.ts';
import type { Frames } from './frames.ts';
import { type Now, nowAt, sameNow } from './guide-words.ts';
import type { Motion } from './motion.ts';
import { firstStop, nextStop, type Stop, stopAt } from './stops.ts';

/** How near a pointer must be to an event to be drawn to it, and to the view's edge a key may bring the line, in pixels. */
const [REACH, MARGIN] = [5, 60];
/** The height of a line of the card, and what is not lines (its air, its heading); how many lines it always has room for. */
export const CARD = { line: 20, rest: 62, lines: 4, linesUnder: 7 };

/** Where the guide line stands, and what is said of it. */
export interface Told {
  readonly now: Now;
  /** Whether a key put the line here, or it has just been shown. */
  readonly byKey: boolean;
}

/** The line that names what was going on at one time: who moves it, and who follows it. */
export interface Guide {
  /** Begins to watch; gives back how to end it. */
  readonly start: () => () => void;
  /** What is asked about each time, from now on. */
  readonly setIndex: (shelves: Shelves | null) => void;
  /** Pixels of the line from the left edge of the plot; null when it is not shown. */
  readonly x: () => number | null;
  /** The same object for as long as the same is to be said. */
  readonly told: () => Told | null;
  /** Calls back when the line moves or something else is to be said. */
  readonly onMove: (listener: () => void) => () => void;
  /** Puts the line under a pointer, in pixels of the plot, with the next frame. */
  readonly point: (x: number) => void;
  /** The pointer is gone: the line stays at the time where it is. */
  readonly leave: () => void;
  /** Moves the line to the next beginning of an event, or where `by` is negative to the previous, and the view with it. */
  readonly step: (by: number) => void;
}

/** Makes the guide of one chart. Moving it takes time in the logarithm of the collection. */
export function makeGuide(store: Store, frames: Frames, motion: Motion): Guide {
  const listeners = new Set<() => void>();
  let shelves: Shelves | null = null;
  let held: Stop | number | null = null;
  let x: number | null = null;
  let told: Told | null = null;
  let byKey = true;
  let frame = 0;

  const viewNow = (): Viewport | null => frames.latest()?.view ?? store.getState().view;
  const stopNow = (index: Shelves, view: Viewport): Stop => {
    if (typeof held === 'number') return stopAt(index, view, held, REACH);
    if (held !== null) return held;
    const { event, dataset, columns } = store.getState();
    const selected = event === null ? undefined : dataset.eventById.get(event);
    held = firstStop(index, view, selected === undefined ? null : rowOf(columns, selected));
    return held;
  };
  const hide = (): void => {
    [held, x, told, byKey] = [null, null, null, true];
  };
  const refresh = (): void => {
    frame = 0;
    const view = viewNow();
    if (!store.getState().guide) hide();
    else if (view !== null && shelves !== null) {
      const stop = stopNow(shelves, view);
      const under = shelves.lanes.lanes.length === 1;
      const height = frames.latest()?.scene.height ?? 0;
      const room = under ? CARD.linesUnder : Math.floor((height - CARD.rest) / CARD.line);
      const now = nowAt(shelves, view, stop, room);
      x = xOf(view, stop.at);
      if (told === null || told.byKey !== byKey || !sameNow(told.now, now)) told = { now, byKey };
    }
    for (const listener of listeners) listener();
  };
  return {
    start: () => {
      const stops = [
        frames.onFrame(refresh),
        store.subscribe((state, before) => {
          if (state.guide !== before.guide) refresh();
        }),
      ];
      refresh();
      return () => {
        for (const stop of stops) stop();
        cancelAnimationFrame(frame);
        frame = 0;
      };
    },
    setIndex: (next) => {
      shelves = next;
      // Rows and lines are those of another index.
      if (typeof held !== 'number' && held !== null) held = { at: held.at, row: null };
      told = null;
      refresh();
    },
    x: () => x,
    told: () => told,
    onMove: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    point: (pixels) => {
      [held, byKey] = [pixels, false];
      if (frame === 0) frame = requestAnimationFrame(refresh);
    },
    leave: () => {
      const view = viewNow();
      if (typeof held === 'number' && view !== null && shelves !== null) held = stopNow(shelves, view);
    },
    step: (by) => {
      const { guide, limits } = store.getState();
      const view = motion.target() ?? viewNow();
      if (!guide || view === null || shelves === null) return;
      const next = nextStop(shelves, view, stopNow(shelves, viewNow() ?? view).at, by < 0 ? -1 : 1);
      if (next === null) return;
      [held, byKey] = [next, true];
      refresh();
      const seen = reveal(view, { from: next.at, to: next.at + MS_PER_DAY }, limits, MARGIN);
      if (seen !== view) motion.moveTo(seen);
    },
  };
}

/**
 * The guide of a chart, watching for as long as the chart is there.
 * @param shelves the index of the lanes as they are now; null until there is one
 */
export function useGuide(frames: Frames, motion: Motion, shelves: Shelves | null): Guide {
  const store = useAppStore();
  const [guide] = useState(() => makeGuide(store, frames, motion));
  useLayoutEffect(() => guide.setIndex(shelves), [guide, shelves]);
  useEffect(() => guide.start(), [guide]);
  return guide;
}
