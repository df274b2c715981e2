import { type D3ZoomEvent, select, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import { useEffect, useRef } from 'react';
import { atX, pan, scaleOf, type Viewport, viewport, xOf, zoomAbout } from '../../scene/viewport.ts';
import type { Store } from '../../store/store.ts';
import type { Motion } from './motion.ts';

/** One notch of a mouse wheel is 100 to 120 pixels, three lines, or a part of a page, depending on the browser. */
const LINE = 33;

function wheelPixels(event: WheelEvent, delta: number): number {
  if (event.deltaMode === WheelEvent.DOM_DELTA_LINE) return delta * LINE;
  if (event.deltaMode === WheelEvent.DOM_DELTA_PAGE) return delta * LINE * 12;
  return delta;
}

/**
 * Whether the wheel belongs to the chart: always with Ctrl or ⌘ (a pinch on a trackpad is that), else only while it has
 * focus. A frame that the reader has left may still name what had it there; the wheel is then the page's around.
 */
function wheelIsOurs(svg: SVGSVGElement, event: WheelEvent): boolean {
  const focused = document.hasFocus() && svg.contains(document.activeElement);
  return event.ctrlKey || event.metaKey || focused;
}

/** The view that a d3 transform makes of the one it began with; the plot begins `gutter` pixels into the element. */
function transformed(view: Viewport, { k, x }: ZoomTransform, gutter: number): Viewport | null {
  const left = -(x + (k - 1) * gutter) / k;
  return viewport(atX(view, left), atX(view, left + view.width / k), view.width, view.spacing);
}

/**
 * Leaves a finger that moves up or down to the page, which scrolls; d3 would stop it. Registered in the
 * capturing phase, so it comes first.
 */
function letPageScroll(element: SVGSVGElement): () => void {
  let from: { x: number; y: number; page: boolean | null } | null = null;
  const start = (event: TouchEvent): void => {
    const touch = event.touches[0];
    from = event.touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY, page: null } : null;
  };
  const move = (event: TouchEvent): void => {
    // The page is scrolling already: a finger that joins does not take the gesture from it, and could not stop it.
    if (!event.cancelable) event.stopPropagation();
    const touch = event.touches[0];
    if (from === null || touch === undefined) return;
    from.page ??= Math.abs(touch.clientY - from.y) > Math.abs(touch.clientX - from.x);
    if (from.page) event.stopPropagation();
  };
  const options = { capture: true, passive: true };
  element.addEventListener('touchstart', start, options);
  element.addEventListener('touchmove', move, options);
  return () => {
    element.removeEventListener('touchstart', start, options);
    element.removeEventListener('touchmove', move, options);
  };
}

/**
 * Lets d3-zoom turn drag, wheel, pinch and double click on an element into views. Between gestures its
 * transform is always the identity, so the view in the store has one owner and long zooms lose no
 * precision; what a gesture does is applied to the view that it began with.
 */
export function useGestures(
  svg: React.RefObject<SVGSVGElement | null>,
  store: Store,
  gutter: number,
  motion: Motion,
): void {
  const gutterNow = useRef(gutter);
  useEffect(() => {
    gutterNow.current = gutter;
  }, [gutter]);
  const { interrupt, moveTo } = motion;
  useEffect(() => {
    const element = svg.current;
    if (element === null) return;
    const selection = select<SVGSVGElement, unknown>(element);
    let begun: Viewport | null = null;
    let under = 0;
    const behaviour = zoom<SVGSVGElement, unknown>()
      .filter((event: Event) => {
        if (event instanceof WheelEvent) {
          const sideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
          return wheelIsOurs(element, event) && (event.ctrlKey || event.metaKey || !sideways);
        }
        return !(event instanceof MouseEvent) || (event.button === 0 && !event.ctrlKey);
      })
      .wheelDelta((event) => (-wheelPixels(event, event.deltaY) * (event.ctrlKey ? 10 : 1)) / 500)
      .clickDistance(4)
      .on('start', () => {
        interrupt();
        // A press within moments of the wheel finds the wheel's gesture still open: both go on from where that began.
        if (under++ === 0) begun = store.getState().view;
      })
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        if (begun === null) return;
        const next = transformed(begun, event.transform, gutterNow.current);
        if (next !== null) store.getState().setView(next);
      })
      .on('end', () => {
        if (--under > 0) return;
        begun = null;
        Reflect.set(element, '__zoom', zoomIdentity);
        hold();
      });
    /** Tells d3 how far this view may go, in its own terms: factors of, and pixels in, the resting view. */
    const hold = (): void => {
      const { view, limits } = store.getState();
      if (view === null || begun !== null) return;
      const left = gutterNow.current;
      const whole = xOf(view, limits.to) - xOf(view, limits.from);
      behaviour
        .extent([
          [left, 0],
          [left + view.width, 1],
        ])
        .scaleExtent([view.width / whole, Math.max(view.width / scaleOf(view) / limits.shortest, 1)])
        .translateExtent([
          [left + xOf(view, limits.from), Number.NEGATIVE_INFINITY],
          [left + xOf(view, limits.to), Number.POSITIVE_INFINITY],
        ]);
    };
    const sideways = (event: WheelEvent): void => {
      const amount = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      const mostly = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (event.ctrlKey || event.metaKey || !mostly || !wheelIsOurs(element, event)) return;
      const { view, limits, setView } = store.getState();
      if (view === null) return;
      event.preventDefault();
      interrupt();
      setView(pan(view, wheelPixels(event, amount), limits));
    };
    /** Double click and double tap: twice as near, holding the point. */
    const nearer = (event: MouseEvent | TouchEvent): void => {
      const { view, limits } = store.getState();
      const at = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (view === null || at === undefined) return;
      event.preventDefault();
      const x = at.clientX - element.getBoundingClientRect().left - gutterNow.current;
      moveTo(zoomAbout(view, x, event.shiftKey ? 0.5 : 2, limits));
    };
    selection.call(behaviour).on('dblclick.zoom', nearer);
    const letGo = letPageScroll(element);
    hold();
    element.addEventListener('wheel', sideways, { passive: false });
    const stop = store.subscribe((state, before) => {
      if (state.view !== before.view) hold();
    });
    return () => {
      stop();
      letGo();
      element.removeEventListener('wheel', sideways);
      selection.on('.zoom', null);
    };
  }, [svg, store, interrupt, moveTo]);
}
