import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { rowOf } from '../../query/columns.ts';
import type { Scene } from '../../scene/scene.ts';
import { mayTakeFocus } from '../focus.ts';
import { useAppStore } from '../store-context.ts';
import type { Watcher } from './groups.ts';

/** Knows which element stands for which event now, and gives one the focus as soon as it is drawn. */
export interface Targets {
  /** Takes note of the element of a mark, by its event's id, or of a pill, by its key; null when it goes. */
  readonly register: (key: string, element: SVGGElement | null) => void;
  /** The same for a mark or pill as a whole. */
  readonly watch: Watcher;
  /** To be told what is drawn, after each drawing: gives the focus on where what had it has gone, where the page may take it. */
  readonly keep: (scene: Scene | null) => void;
  /** Focuses the mark or pill of an event, now or when it next appears. */
  readonly focus: (event: string) => void;
  /** The mark of an event, else the pill that counts it; null where neither is drawn. */
  readonly elementOf: (event: string) => SVGGElement | null;
}

/**
 * Focus that is never lost: where the element that has it leaves the view, the one that now stands for the `current`
 * event gets it, else the chart.
 */
export function useTargets(chart: React.RefObject<SVGSVGElement | null>, current: string | null): Targets {
  const store = useAppStore();
  const elements = useRef(new Map<string, SVGGElement>());
  const drawn = useRef<Scene | null>(null);
  const awaited = useRef<string | null>(null);
  const held = useRef(false);
  const at = useRef(current);
  useLayoutEffect(() => {
    at.current = current;
  });
  const targets = useMemo((): Targets => {
    const elementOf = (id: string): SVGGElement | null => {
      const own = elements.current.get(id);
      if (own !== undefined) return own;
      const { dataset, columns } = store.getState();
      const event = dataset.eventById.get(id);
      if (event === undefined) return null;
      const row = rowOf(columns, event);
      const pill = drawn.current?.pills.find((each) => each.holds(row));
      return pill === undefined ? null : (elements.current.get(pill.key) ?? null);
    };
    const register = (key: string, element: SVGGElement | null): void => {
      if (element === null) elements.current.delete(key);
      else elements.current.set(key, element);
    };
    return {
      register,
      watch: (drawing, group) =>
        register('mark' in drawing ? drawing.mark.event.id : drawing.pill.key, group),
      keep: (scene) => {
        drawn.current = scene;
        if (!mayTakeFocus(store.getState().embed)) return;
        const wanted = awaited.current === null ? null : elementOf(awaited.current);
        if (wanted !== null) {
          awaited.current = null;
          wanted.focus({ preventScroll: true });
        } else if (held.current && document.activeElement === document.body) {
          const same = at.current === null ? null : elementOf(at.current);
          (same ?? chart.current)?.focus({ preventScroll: true });
        }
      },
      focus: (event) => {
        const element = elementOf(event);
        if (element === null) awaited.current = event;
        else element.focus({ preventScroll: true });
        held.current = true;
      },
      elementOf,
    };
  }, [store, chart]);
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
  return targets;
}
