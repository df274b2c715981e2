import { useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Drawing, Part } from '../../scene/parts.ts';
import type { Store } from '../../store/store.ts';
import { placeOf, type Register } from './Figure.tsx';
import { type Glide, glide } from './glide.ts';
import { drawingsOf, onlyMoves, type Picture } from './picture.ts';

/** Gives the picture of the store's present view; null when there is none. */
export type Draw = () => Picture | null;

/**
 * Draws the chart while the view moves: once per frame of the screen the picture is made anew. React makes the groups, which
 * can be named and focused, when one comes or goes; what is in them is drawn here, by what differs from the frame before.
 */
export interface Frames {
  /** Begins to watch the store; gives back how to end it. */
  readonly start: () => () => void;
  /** What makes the pictures, from now on. What is on the screen moves to its new place in a short, even movement. */
  readonly setDraw: (draw: Draw) => void;
  /** The picture on the screen. */
  readonly latest: () => Picture | null;
  /** Calls back with a picture that has other elements than the one before, before the browser paints. */
  readonly onElements: (listener: (picture: Picture | null) => void) => () => void;
  /** Calls back after each frame. */
  readonly onFrame: (listener: () => void) => () => void;
  readonly register: NonNullable<Register>;
  /** Takes note of a group whose drawings move as one while the view pans; gives back what ends that. */
  readonly sheet: (element: SVGGElement) => () => void;
  /** Puts every element where the picture has it. For after React has drawn. */
  readonly settle: () => void;
}

/** Makes the frames of one chart. */
export function makeFrames(store: Store): Frames {
  const elements = new Map<string, SVGGElement>();
  const shown = new Map<string, Drawing>();
  const sheets = new Set<SVGGElement>();
  const onElements = new Set<(picture: Picture | null) => void>();
  const onFrame = new Set<() => void>();
  let draw: Draw = () => null;
  let drawnElements: Picture | null = null;
  let latest: Picture | null = null;
  let frame = 0;
  let gliding: Glide | null = null;

  const settle = (): void => {
    if (latest === null) return;
    const shift = `translate(${latest.offset.toFixed(2)} 0)`;
    for (const sheet of sheets) sheet.setAttribute('transform', shift);
    for (const drawing of drawingsOf(latest)) {
      const element = elements.get(drawing.key);
      if (element === undefined) continue;
      const now = gliding === null ? drawing : gliding.onTheWay(drawing, latest.offset);
      move(element, shown.get(drawing.key), now);
      shown.set(drawing.key, now);
    }
  };
  const run = (): void => {
    frame = 0;
    if (gliding?.done() === true) gliding = null;
    latest = draw();
    const moves = latest !== null && drawnElements !== null && onlyMoves(drawnElements, latest);
    if (moves) settle();
    else drawnElements = latest;
    // What React has to draw, it draws in this same frame: nothing lags, and the browser paints once.
    flushSync(() => {
      if (!moves) for (const listener of onElements) listener(latest);
      for (const listener of onFrame) listener();
    });
    if (gliding !== null && frame === 0) frame = requestAnimationFrame(run);
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
        frame = 0;
      };
    },
    setDraw: (next) => {
      draw = next;
      const before = latest;
      latest = draw();
      drawnElements = latest;
      gliding = glide(shown, before, latest);
      if (gliding !== null && frame === 0) frame = requestAnimationFrame(run);
      for (const listener of onElements) listener(latest);
      for (const listener of onFrame) listener();
    },
    latest: () => latest,
    onElements: (listener) => {
      onElements.add(listener);
      return () => onElements.delete(listener);
    },
    onFrame: (listener) => {
      onFrame.add(listener);
      return () => onFrame.delete(listener);
    },
    register: (drawing, element) => {
      const { key } = drawing;
      move(element, undefined, drawing);
      elements.set(key, element);
      shown.set(key, drawing);
      return () => {
        if (elements.get(key) !== element) return;
        elements.delete(key);
        shown.delete(key);
      };
    },
    sheet: (element) => {
      sheets.add(element);
      return () => sheets.delete(element);
    },
    settle,
  };
}

const SVG = 'http://www.w3.org/2000/svg';

/** Brings a group from one drawing to the next by what differs; all of it where nothing is known of it. */
function move(group: SVGGElement, from: Drawing | undefined, to: Drawing): void {
  if (from?.x !== to.x || from.y !== to.y) group.setAttribute('transform', placeOf(to));
  if (from?.opacity !== to.opacity) {
    if (to.opacity === undefined) group.removeAttribute('opacity');
    else group.setAttribute('opacity', String(to.opacity));
  }
  to.parts.forEach((part, at) => {
    const old = group.children[at];
    // A part in another place among the parts is another element, of which nothing is known.
    const known = from?.parts[at];
    const before = old !== undefined && known?.key === part.key && known.tag === part.tag ? known : undefined;
    const element = before === undefined || old === undefined ? document.createElementNS(SVG, part.tag) : old;
    change(element, before, part);
    if (element === old) return;
    if (old === undefined) group.append(element);
    else old.replaceWith(element);
  });
  while (group.children.length > to.parts.length) group.lastElementChild?.remove();
}

function change(element: Element, before: Part | undefined, part: Part): void {
  if ((before?.className ?? '') !== part.className) {
    if (part.className === '') element.removeAttribute('class');
    else element.setAttribute('class', part.className);
  }
  for (const name in part.attributes) {
    const value = part.attributes[name];
    if (before?.attributes[name] !== value) element.setAttribute(name, String(value));
  }
  if (before?.text === part.text || part.text === null) return;
  if (element.firstChild === null) element.textContent = part.text;
  else element.firstChild.nodeValue = part.text;
}

/** The frames of a chart, and the picture whenever it has other elements. After each drawing all of it is put in place. */
export function usePicture(frames: Frames, draw: Draw): Picture | null {
  const [picture, setPicture] = useState<Picture | null>(null);
  useLayoutEffect(() => frames.onElements(setPicture), [frames]);
  useLayoutEffect(() => frames.setDraw(draw), [frames, draw]);
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
