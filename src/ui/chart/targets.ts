import { useLayoutEffect, useMemo, useRef } from 'react';

/** Knows which element stands for which event now, and gives one the focus as soon as it is drawn. */
export interface Targets {
  readonly register: (event: string, element: SVGGElement | null) => void;
  /** Focuses the mark or pill of an event, now or when it next appears. */
  readonly focus: (event: string) => void;
  readonly elementOf: (event: string) => SVGGElement | null;
}

/**
 * Focus that is never lost: a mark that leaves the view while it has the focus hands it to the chart.
 * Call once per chart; the effect runs after each drawing.
 */
export function useTargets(chart: React.RefObject<SVGSVGElement | null>): Targets {
  const elements = useRef(new Map<string, SVGGElement>());
  const awaited = useRef<string | null>(null);
  const held = useRef(false);
  useLayoutEffect(() => {
    const wanted = awaited.current === null ? undefined : elements.current.get(awaited.current);
    if (wanted !== undefined) {
      awaited.current = null;
      wanted.focus({ preventScroll: true });
    } else if (held.current && document.activeElement === document.body) {
      chart.current?.focus({ preventScroll: true });
    }
    held.current = chart.current?.contains(document.activeElement) ?? false;
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
