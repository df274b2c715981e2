import { useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Store } from '../../store/store.ts';
import { type Glide, glide } from './glide.ts';
import { type Groups, makeGroups, type Watcher } from './groups.ts';
import type { Looks } from './looks.ts';
import { type LayerName, type Picture, sameGround } from './picture.ts';

/** Gives the picture of the store's present view; null when there is none. */
export type Draw = () => Picture | null;

/**
 * Draws the chart: once per frame of the screen the picture is made anew and the elements brought to it by what differs.
 * React makes what the chart stands in and what is said about it; the elements of the picture are made and moved here.
 */
export interface Frames {
  /** Begins to watch the store; gives back how to end it. */
  readonly start: () => () => void;
  /** What makes the pictures, from now on. What is on the screen moves to its new place in a short, even movement. */
  readonly setDraw: (draw: Draw) => void;
  /** How marks and pills look, and what they say of themselves, from now on. */
  readonly setLooks: (looks: Looks) => void;
  /** The picture on the screen. */
  readonly latest: () => Picture | null;
  /** Calls back with a picture that has other lanes under it than the one before, before the browser paints. */
  readonly onGround: (listener: (picture: Picture | null) => void) => () => void;
  /** Calls back after each frame. */
  readonly onFrame: (listener: () => void) => () => void;
  /** A reference for the element that holds a layer of the picture. */
  readonly layer: (name: LayerName) => (element: SVGGElement) => () => void;
  /** Takes note of a group whose drawings move as one while the view pans; gives back what ends that. */
  readonly sheet: (element: SVGGElement) => () => void;
  /** Tells of every mark and pill that comes or goes. */
  readonly onButtons: (watcher: Watcher) => () => void;
  /** The mark or pill that an element is, or is in. */
  readonly at: Groups['at'];
  /** Draws all there is to draw, as for a view that rests. For after React has drawn. */
  readonly settle: () => void;
}

/** How long after its last frame a view rests, in milliseconds: the marks are then put into words and in order. */
const RESTS = 150;

/** Makes the frames of one chart. */
export function makeFrames(store: Store): Frames {
  const sheets = new Set<SVGGElement>();
  const onGround = new Set<(picture: Picture | null) => void>();
  const onFrame = new Set<() => void>();
  const watchers = new Set<Watcher>();
  const groups = makeGroups((drawing, group) => {
    for (const watcher of watchers) watcher(drawing, group);
  });
  const layers = new Map<LayerName, (element: SVGGElement) => () => void>();
  let draw: Draw = () => null;
  let ground: Picture | null = null;
  let latest: Picture | null = null;
  let frame = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let gliding: Glide | null = null;

  const show = (): void => {
    if (latest === null) return;
    const { offset } = latest;
    const shift = `translate(${offset.toFixed(2)} 0)`;
    for (const sheet of sheets) sheet.setAttribute('transform', shift);
    const on = gliding;
    groups.draw(latest, on === null ? null : (drawing) => on.onTheWay(drawing, offset));
  };
  const settle = (): void => {
    clearTimeout(resting);
    show();
    if (latest !== null) groups.finish(latest);
  };
  const run = (): void => {
    frame = 0;
    if (gliding?.done() === true) gliding = null;
    latest = draw();
    show();
    clearTimeout(resting);
    resting = setTimeout(settle, RESTS);
    const same = latest !== null && ground !== null && sameGround(ground, latest);
    ground = latest;
    // What React has to draw, it draws in this same frame: nothing lags, and the browser paints once.
    flushSync(() => {
      if (!same) for (const listener of onGround) listener(latest);
      for (const listener of onFrame) listener();
    });
    if (gliding !== null && frame === 0) frame = requestAnimationFrame(run);
  };
  const added = <T>(set: Set<T>, each: T): (() => void) => {
    set.add(each);
    return () => set.delete(each);
  };
  return {
    start: () => {
      const stop = store.subscribe((state, before) => {
        if (state.view === before.view && state.event === before.event) return;
        if (frame === 0) frame = requestAnimationFrame(run);
      });
      return () => {
        stop();
        cancelAnimationFrame(frame);
        clearTimeout(resting);
        frame = 0;
      };
    },
    setDraw: (next) => {
      draw = next;
      const before = latest;
      latest = draw();
      ground = latest;
      gliding = glide(groups.drawings(), before, latest);
      if (gliding !== null && frame === 0) frame = requestAnimationFrame(run);
      for (const listener of onGround) listener(latest);
      for (const listener of onFrame) listener();
    },
    setLooks: (looks) => {
      groups.setLooks(looks);
      settle();
    },
    latest: () => latest,
    onGround: (listener) => added(onGround, listener),
    onFrame: (listener) => added(onFrame, listener),
    onButtons: (watcher) => added(watchers, watcher),
    layer: (name) => {
      const known = layers.get(name) ?? ((element) => groups.hold(name, element));
      layers.set(name, known);
      return known;
    },
    sheet: (element) => added(sheets, element),
    at: groups.at,
    settle,
  };
}

/** The frames of a chart, and the picture whenever other lanes are under it. After each drawing all of it is put in place. */
export function usePicture(frames: Frames, draw: Draw, looks: Looks): Picture | null {
  const [picture, setPicture] = useState<Picture | null>(null);
  useLayoutEffect(() => frames.onGround(setPicture), [frames]);
  useLayoutEffect(() => frames.setDraw(draw), [frames, draw]);
  useLayoutEffect(() => frames.setLooks(looks), [frames, looks]);
  useEffect(() => frames.start(), [frames]);
  useLayoutEffect(() => frames.settle());
  return picture;
}

/** How often words about a moving view are brought up to date, in milliseconds. */
const WORDS = 160;

/** The picture for what says it in words: the first one at once, then at most six times a second, and the last one. */
export function useRestingPicture(frames: Frames): Picture | null {
  const [picture, setPicture] = useState(frames.latest);
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = 0;
    const show = (): void => {
      clearTimeout(timer);
      const latest = frames.latest();
      if (latest !== null) shown = performance.now();
      setPicture(latest);
    };
    const stop = frames.onFrame(() => {
      clearTimeout(timer);
      if (performance.now() - shown >= WORDS) show();
      else timer = setTimeout(show, WORDS);
    });
    show();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [frames]);
  return picture;
}
