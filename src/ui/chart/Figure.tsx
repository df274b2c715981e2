import { createElement, memo, useCallback, useState } from 'react';
import { type Drawing, type Part, sameElements } from '../../scene/parts.ts';

/** Takes note of the element that was made for a drawing; gives back what ends that. */
export type Register = (drawing: Drawing, element: SVGGElement) => () => void;

interface PartProps {
  readonly part: Part;
}

/**
 * One element of a drawing. React writes what it looks like once, when it comes; from then on frames write it (`move`
 * in frames.ts), so that the two never undo each other's work.
 */
function Piece({ part }: PartProps): React.ReactNode {
  const [{ tag, className, attributes, text }] = useState(part);
  const { 'text-anchor': textAnchor, ...rest } = attributes;
  return createElement(tag, { className: className || undefined, textAnchor, ...rest }, text ?? undefined);
}

/** The elements of a drawing, inside a group that stands at its place. */
export function Figure({ parts }: { readonly parts: readonly Part[] }): React.ReactNode {
  return parts.map((part) => <Piece key={`${part.tag} ${part.key}`} part={part} />);
}

/** Where a drawing stands, as SVG has it. */
export function placeOf({ x, y }: Drawing): string {
  return `translate(${x} ${y})`;
}

/** What an element made for a drawing begins with: its place, and a reference that makes it known to the frames. */
export function useFirst(
  drawing: Drawing,
  register: Register,
): { readonly transform: string; readonly ref: (element: SVGGElement) => () => void } {
  const [first] = useState(drawing);
  const ref = useCallback((element: SVGGElement) => register(first, element), [register, first]);
  return { transform: placeOf(first), ref };
}

interface GroupProps {
  readonly drawing: Drawing;
  readonly register: Register;
}

const Group = memo(
  function Group({ drawing, register }: GroupProps) {
    return (
      <g {...useFirst(drawing, register)}>
        <Figure parts={drawing.parts} />
      </g>
    );
  },
  (a, b) => a.register === b.register && sameElements(a.drawing, b.drawing),
);

interface LayerProps {
  readonly drawings: readonly Drawing[];
  readonly register: Register;
}

/** Drawings that take no pointer and no focus. */
export function Layer({ drawings, register }: LayerProps): React.ReactNode {
  return drawings.map((drawing) => <Group key={drawing.key} drawing={drawing} register={register} />);
}
