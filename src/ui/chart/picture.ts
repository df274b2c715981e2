import type { Span } from '../../query/spans.ts';
import { linkDrawing, markDrawing, pillDrawing } from '../../scene/drawing.ts';
import { type Drawing, tenth } from '../../scene/parts.ts';
import type { MarkScene, PillScene, Scene } from '../../scene/scene.ts';
import { scaleOf, type Viewport } from '../../scene/viewport.ts';
import { axisDrawings, breakDrawings } from './Axis.tsx';
import { groundDrawings, litOf } from './Backdrop.tsx';

/** Room for the axis under the lanes, in pixels. */
export const AXIS = 40;

/** The layers of a picture, from the ground up. */
export const LAYERS = ['ground', 'breaks', 'links', 'marks', 'pills', 'axis'] as const;
export type LayerName = (typeof LAYERS)[number];

export type MarkDrawing = Drawing & { readonly mark: MarkScene };
export type PillDrawing = Drawing & { readonly pill: PillScene };

/** Everything that the plot shows of a view, as drawings. */
export interface Picture {
  /** How far right of the plot's left edge the drawings' own zero lies, in pixels. While one pans, this alone changes. */
  readonly offset: number;
  readonly ground: readonly Drawing[];
  readonly breaks: readonly Drawing[];
  readonly links: readonly Drawing[];
  readonly marks: readonly MarkDrawing[];
  readonly pills: readonly PillDrawing[];
  readonly axis: readonly Drawing[];
  readonly scene: Scene;
  readonly view: Viewport;
  readonly selected: string | null;
}

/** The drawings' zero is at least so many pixels from the one before it and the one after it. */
const APART = 8192;

/**
 * Where the zero of a view's drawings lies, in pixels from its left edge: a place on the axis that is the same for all
 * views around there on one scale, and near enough for tenths of pixels to be exact.
 */
export function offsetOf(view: Viewport): number {
  const scale = scaleOf(view);
  const length = 2 ** Math.ceil(Math.log2(APART / scale));
  const from = view.spacing.along(view.from);
  return (Math.round(from / length) * length - from) * scale;
}

/**
 * The picture of a scene.
 * @param band the selected event's stretch of time, for the highlighter
 * @param gutter pixels to the left of the plot
 * @param offset where the drawings' own zero lies, in pixels from the plot's left edge
 */
export function pictureOf(
  scene: Scene,
  view: Viewport,
  selected: string | null,
  band: Span | null,
  gutter: number,
  offset = 0,
): Picture {
  const lit = band === null ? null : litOf(band, view);
  const at = (x: number): number => tenth(x - offset);
  const moved = (drawing: Drawing): Drawing => ({ ...drawing, x: at(drawing.x) });
  return {
    offset,
    scene,
    view,
    selected,
    ground: groundDrawings(scene, lit, AXIS).map(moved),
    breaks: breakDrawings(scene).map(moved),
    links: scene.links.map(linkDrawing).map(moved),
    marks: scene.marks.map((mark) => {
      const { key, x, y, parts } = markDrawing(mark, selected !== null && mark.event.id === selected);
      return { key, x: at(x), y, parts, mark };
    }),
    pills: scene.pills.map((pill) => {
      const { key, x, y, parts } = pillDrawing(pill);
      return { key, x: at(x), y, parts, pill };
    }),
    axis: axisDrawings(scene, gutter, lit).map(moved),
  };
}

/** Whether two pictures have the same ground under them: lanes at the same places, of the same height. */
export function sameGround(a: Picture, b: Picture): boolean {
  const [one, other] = [a.scene, b.scene];
  return (
    one.height === other.height &&
    one.lanes.length === other.lanes.length &&
    one.lanes.every(({ lane, top, height }, at) => {
      const beside = other.lanes[at];
      return beside !== undefined && lane === beside.lane && top === beside.top && height === beside.height;
    })
  );
}
