import { type PointerEvent, useRef, useState } from 'react';

/** Where a dragged item would go: its number in the list without it. */
interface Drag {
  readonly id: string;
  readonly to: number;
}

/** What a grip listens to. */
interface Grip {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onLostPointerCapture: () => void;
}

/**
 * Dragging an item of a list by its grip, with mouse, pen or finger. Nothing moves until it is let go.
 * @param ids of the items, in their order
 * @param move is told the item and its new number
 * @returns the list's ref, what the grip of an item listens to, and an item's class: whether it is dragged, or where it would go
 */
export function useDrag(
  ids: readonly string[],
  move: (id: string, to: number) => void,
): {
  readonly list: React.RefObject<HTMLOListElement | null>;
  readonly look: (id: string) => string;
  readonly grip: (id: string) => Grip;
} {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const grip = (id: string): Grip => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id, to: placeAt(list.current, id, event.clientY) });
    },
    onPointerMove: ({ clientY }) => {
      if (drag !== null) setDrag({ id, to: placeAt(list.current, id, clientY) });
    },
    onPointerUp: () => {
      if (drag !== null) move(drag.id, drag.to);
      setDrag(null);
    },
    onLostPointerCapture: () => setDrag(null),
  });
  const others = ids.filter((id) => id !== drag?.id);
  const look = (id: string): string => {
    if (drag === null) return '';
    if (id === drag.id) return 'is-dragged';
    if (id === others[drag.to]) return 'is-before';
    return drag.to === others.length && id === others.at(-1) ? 'is-after' : '';
  };
  return { list, look, grip };
}

/** How many of the other items have their middle above a height in the window. */
function placeAt(list: HTMLOListElement | null, id: string, y: number): number {
  const others = [...(list?.children ?? [])].filter((item) => item.getAttribute('data-pin') !== id);
  return others.filter((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return (top + bottom) / 2 < y;
  }).length;
}
