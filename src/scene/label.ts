import { reach, solid } from './figure.ts';
import type { Seated } from './levels.ts';
import { SIZE } from './marks.ts';
import type { Label, Shape } from './scene.ts';
import { shorten } from './textwidth.ts';

/** The least room between the view's edge and a label. */
export const EDGE = 6;

/**
 * Where a label goes: its own side; else, at the view's edge, the other side where that is free (to the left, for one
 * on its bar), or on the bar itself; else shortened; else nowhere. It depends only on where the mark stands in the view.
 */
export function labelOf(title: string, placed: Seated, shape: Shape, width: number): Label | null {
  const [left, right] = reach(shape);
  const [visibleFrom, visibleTo] = [Math.max(left, 0), Math.min(right, width)];
  // A label needs something to belong to: at least half a dot of its mark is in the view.
  if (visibleTo - visibleFrom < SIZE.dot) return null;
  const gap = SIZE.labelGap;
  const needed = placed.labelWidth + gap;
  const fits = { right: right + needed + EDGE <= width, left: left - needed >= EDGE };
  const at = { right: right + gap, left: left - gap };
  const stand = (side: 'right' | 'left', text = title): Label => ({
    text,
    x: at[side],
    anchor: side === 'right' ? 'start' : 'end',
    inside: false,
  });
  const { side } = placed;
  if (side !== 'on') {
    if (fits[side]) return stand(side);
    const other = side === 'right' ? 'left' : 'right';
    if (fits[other] && placed.otherSide >= needed) return stand(other);
  }
  const [fullFrom, fullTo] = solid(shape);
  const [from, to] = [Math.max(fullFrom, 0), Math.min(fullTo, width)];
  const on = to - from - 2 * gap;
  const x = from + gap;
  // The dot of a month or a year stays clear of its own label.
  const covers =
    shape.kind === 'hollow' &&
    Math.abs(shape.cx - x - placed.labelWidth / 2) < placed.labelWidth / 2 + 2 * gap;
  if (on >= placed.labelWidth && shape.kind !== 'dot' && shape.kind !== 'set' && !covers)
    return { text: title, x, anchor: 'start', inside: true };
  if (side === 'on') {
    if (fits.left && placed.otherSide >= needed) return stand('left');
    const text = shorten(title, on, SIZE.label, 400);
    return text === null ? null : { text, x, anchor: 'start', inside: true };
  }
  const text = shorten(title, side === 'right' ? width - EDGE - at.right : at.left - EDGE, SIZE.label, 400);
  return text === null ? null : stand(side, text);
}
