import { createElement, memo, useCallback, useState } from 'react';
import type { Drawing, Part } from '../../scene/parts.ts';

/**
 * Takes note of the group that was made for a drawing, and draws it there from then on; gives back what ends that. Null for a
 * picture that does not move: what is in the group is then drawn with it.
 */
export type Register = ((drawing: Drawing, group: SVGGElement) => () => void) | null;

/** The elements of a drawing, inside a group that stands at its place. */
export function Figure({ parts }: { readonly parts: readonly Part[] }): React.ReactNode {
  return parts.map(({ key, tag, className, attributes, text }) => {
    const { 'text-anchor': textAnchor, ...rest } = attributes;
    const look = { key: `${tag} ${key}`, className: className || undefined, textAnchor, ...rest };
    return createElement(tag, look, text ?? undefined);
  });
}

/** Where a drawing stands, as SVG has it. */
export function placeOf({ x, y }: Drawing): string {
  return `translate(${x} ${y})`;
}

/** What the group of a drawing begins with: its place, and a reference that makes it known to the frames. */
export function useFirst(
  drawing: Drawing,
  register: Register,
): { readonly transform: string; readonly ref: (group: SVGGElement) => () => void } {
  const [first] = useState(drawing);
  const ref = useCallback(
    (group: SVGGElement) => register?.(first, group) ?? (() => undefined),
    [register, first],
  );
  return { transform: placeOf(first), ref };
}

interface GroupProps {
  readonly drawing: Drawing;
  readonly register: Register;
}

const Group = memo(
  function Group({ drawing, register }: GroupProps) {
    return <g {...useFirst(drawing, register)}>{register === null && <Figure parts={drawing.parts} />}</g>;
  },
  (a, b) => a.register === b.register && a.drawing.key === b.drawing.key,
);

interface LayerProps {
  readonly drawings: readonly Drawing[];
  readonly register: Register;
}

/** Drawings that take no pointer and no focus. */
export function Layer({ drawings, register }: LayerProps): React.ReactNode {
  return drawings.map((drawing) => <Group key={drawing.key} drawing={drawing} register={register} />);
}
