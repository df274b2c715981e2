import { createElement } from 'react';
import type { Drawing } from '../../scene/parts.ts';
import type { Attributes } from './looks.ts';

/** Where a drawing stands, as SVG has it. */
export function placeOf({ x, y }: Drawing): string {
  return `translate(${x} ${y})`;
}

/** The elements of a drawing, inside a group that stands at its place. */
export function Figure({ parts }: Pick<Drawing, 'parts'>): React.ReactNode {
  return parts.map(({ key, tag, className, attributes, text }) => {
    const { 'text-anchor': textAnchor, ...rest } = attributes;
    const look = { key: `${tag} ${key}`, className: className || undefined, textAnchor, ...rest };
    return createElement(tag, look, text ?? undefined);
  });
}

interface Props {
  readonly drawing: Drawing;
  readonly className?: string;
  /** What the group says of itself. */
  readonly says?: Attributes;
}

/** A drawing that does not move, as a group of elements. Moving ones are drawn by frames. */
export function StillFigure({ drawing, className, says = {} }: Props): React.ReactNode {
  const { tabindex, ...attributes } = says;
  const place = { className, transform: placeOf(drawing), tabIndex: tabindex ?? undefined };
  return createElement('g', { ...place, ...attributes }, <Figure parts={drawing.parts} />);
}
