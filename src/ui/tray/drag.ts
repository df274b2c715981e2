import { type PointerEvent, useRef, useState } from 'react';

/** Where a dragged item would go: its number in the list without it. */
export interface Drag {
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
 * @param move is told the item and its new number
 * @returns the list's ref, the drag under way, and what the grip of an item listens to
 */
export function useDrag(move: (id: string, to: number) => void): {
  readonly list: React.RefObject<HTMLOListElement | null>;
  readonly drag: Drag | null;
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
  return { list, drag, grip };
}

/** How many of the other items have their middle above a height in the window. */
function placeAt(list: HTMLOListElement | null, id: string, y: number): number {
  const others = [...(list?.children ?? [])].filter((item) => item.getAttribute('data-pin') !== id);
  return others.filter((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return (top + bottom) / 2 < y;
  }).length;
}
