import { breakDrawing } from '../../scene/drawing.ts';
import { SIZE } from '../../scene/marks.ts';
import { type Drawing, line, type Part, words } from '../../scene/parts.ts';
import type { Scene } from '../../scene/scene.ts';
import { textWidth } from '../../scene/textwidth.ts';

/** From the lanes down to the baseline of the labels, and of the words of a break under them, in pixels. */
const [LABEL, BREAK_LABEL] = [24, 37];
const TICK = 5;
const BREAK_SIZE = 13;
/** How far a break is drawn below the lanes. */
const BELOW = 8;

/** Where the highlighter lies, in pixels of the plot. */
export interface Lit {
  readonly from: number;
  readonly to: number;
}

/**
 * The time axis under the lanes. A label that would cross the plot's edge is left out, and so are the words of a break
 * that would touch those of the one before.
 */
export function axisDrawings(scene: Scene, gutter: number, lit: Lit | null): readonly Drawing[] {
  const { height, width, ticks, breaks } = scene;
  const marks = ticks.map(({ x }) => `M${Math.round(x * 10) / 10} 0v${TICK}`).join('');
  const ground: Part[] = [
    line('axis', 'axis-line', -gutter, width),
    { key: 'ticks', tag: 'path', className: 'tick', attributes: { d: marks }, text: null },
  ];
  const labels = ticks.flatMap(({ at, x, label, major }): Drawing[] => {
    const half = textWidth(label, SIZE.label, major ? 600 : 400) / 2;
    if (label === '' || x - half < 2 || x + half > width - 2) return [];
    const isLit = lit !== null && x + half > lit.from && x - half < lit.to;
    const className = `${major ? 'is-major' : ''} ${isLit ? 'is-lit' : ''}`.trim();
    const text = words('label', className, label, 0, LABEL, 'middle');
    return [{ key: `tick ${at}`, x: Math.round(x * 10) / 10, y: height, parts: [text] }];
  });
  let taken = Number.NEGATIVE_INFINITY;
  const skipped = breaks.flatMap(({ x0, x1, words: text }, at): Drawing[] => {
    const [x, half] = [(x0 + x1) / 2, textWidth(text, BREAK_SIZE, 400) / 2];
    if (x - half < taken || x - half < 2 || x + half > width - 2) return [];
    taken = x + half + SIZE.apart;
    const said = words('label', 'skipped', text, 0, BREAK_LABEL, 'middle');
    return [{ key: `skipped ${at}`, x: Math.round(x * 10) / 10, y: height, parts: [said] }];
  });
  return [{ key: 'axis', x: 0, y: height, parts: ground }, ...labels, ...skipped];
}

/** The breaks in the axis, across all lanes. */
export function breakDrawings({ breaks, height }: Scene): readonly Drawing[] {
  return breaks.map((each, at) => breakDrawing(each, at, height + BELOW));
}
