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
const LAYERS = ['ground', 'breaks', 'links', 'marks', 'pills', 'axis'] as const;

/** Everything that the plot shows of a view, as drawings. */
export interface Picture {
  /** How far right of the plot's left edge the drawings' own zero lies, in pixels. While one pans, this alone changes. */
  readonly offset: number;
  readonly ground: readonly Drawing[];
  readonly breaks: readonly Drawing[];
  readonly links: readonly Drawing[];
  readonly marks: readonly (Drawing & { readonly mark: MarkScene })[];
  readonly pills: readonly (Drawing & { readonly pill: PillScene })[];
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
  const moved = <T extends Drawing>(drawing: T): T => ({ ...drawing, x: tenth(drawing.x - offset) });
  return {
    offset,
    scene,
    view,
    selected,
    ground: groundDrawings(scene, lit, AXIS).map(moved),
    breaks: breakDrawings(scene).map(moved),
    links: scene.links.map(linkDrawing).map(moved),
    marks: scene.marks.map((mark) => ({ ...moved(markDrawing(mark, mark.event.id === selected)), mark })),
    pills: scene.pills.map((pill) => ({ ...moved(pillDrawing(pill)), pill })),
    axis: axisDrawings(scene, gutter, lit).map(moved),
  };
}

/** All drawings of a picture. */
export function drawingsOf(picture: Picture): readonly Drawing[] {
  return LAYERS.flatMap((layer) => picture[layer]);
}

/** Whether one picture becomes the other by moving what there is: nothing has come, gone, or counts other events. */
export function onlyMoves(a: Picture, b: Picture): boolean {
  const same = (layer: (typeof LAYERS)[number]): boolean =>
    a[layer].length === b[layer].length && a[layer].every((drawing, at) => drawing.key === b[layer][at]?.key);
  return (
    a.selected === b.selected &&
    a.scene.height === b.scene.height &&
    // Within one step of the zoom a pill of one key counts the same events.
    a.scene.step === b.scene.step &&
    LAYERS.every(same)
  );
}
