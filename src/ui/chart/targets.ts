import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';

/** Knows which element stands for which event now, and gives one the focus as soon as it is drawn. */
export interface Targets {
  readonly register: (event: string, element: SVGGElement | null) => void;
  /** Focuses the mark or pill of an event, now or when it next appears. */
  readonly focus: (event: string) => void;
  readonly elementOf: (event: string) => SVGGElement | null;
}

/**
 * Focus that is never lost: where the element that has it leaves the view, the one that now stands for the `current`
 * event gets it, else the chart. Call once per chart; the effect runs after each drawing.
 */
export function useTargets(chart: React.RefObject<SVGSVGElement | null>, current: string | null): Targets {
  const elements = useRef(new Map<string, SVGGElement>());
  const awaited = useRef<string | null>(null);
  const held = useRef(false);
  useEffect(() => {
    const inside = (event: Event): boolean =>
      event.target instanceof Node && chart.current?.contains(event.target) === true;
    const focused = (event: FocusEvent): void => {
      held.current = inside(event);
    };
    const pressed = (event: PointerEvent): void => {
      if (!inside(event)) held.current = false;
    };
    document.addEventListener('focusin', focused);
    document.addEventListener('pointerdown', pressed);
    return () => {
      document.removeEventListener('focusin', focused);
      document.removeEventListener('pointerdown', pressed);
    };
  }, [chart]);
  useLayoutEffect(() => {
    const wanted = awaited.current === null ? undefined : elements.current.get(awaited.current);
    if (wanted !== undefined) {
      awaited.current = null;
      wanted.focus({ preventScroll: true });
    } else if (held.current && document.activeElement === document.body) {
      const same = current === null ? undefined : elements.current.get(current);
      (same ?? chart.current)?.focus({ preventScroll: true });
    }
  });
  return useMemo(
    () => ({
      register: (event, element) => {
        if (element === null) elements.current.delete(event);
        else elements.current.set(event, element);
      },
      focus: (event) => {
        const element = elements.current.get(event);
        if (element === undefined) awaited.current = event;
        else element.focus({ preventScroll: true });
        held.current = true;
      },
      elementOf: (event) => elements.current.get(event) ?? null,
    }),
    [],
  );
}
