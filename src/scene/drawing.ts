import type { TimelineEvent } from '../dataset/model.ts';
import type { LaneColour } from '../dataset/raw.ts';
import { originOf, partsOf } from './figure.ts';
import { SIZE } from './marks.ts';
import { type Drawing, line, type Part, rect, tenth, words } from './parts.ts';
import type { BreakScene, Label, LinkScene, MarkScene, PillScene, Shape } from './scene.ts';
import { textWidth } from './textwidth.ts';

/** Half a pill as drawn: its rim stays inside the room that the layout keeps for it. */
const PILL_HALF = SIZE.pill / 2 - 1;
/** How far under the middle of a pill the line of its time lies. */
const COVERED = 12.5;
/** How far the label of a selected dot stands aside for the ring, in pixels. */
const ASIDE = 4;

/** A mark with its label and what a pointer may hit, in the colour of its lane. */
export function markDrawing(mark: MarkScene, selected: boolean): Drawing {
  const { event, y, shape, label, hit } = mark;
  const { colour } = event.lane;
  const x = originOf(shape);
  const key = `mark ${event.id}`;
  if (shape.kind === 'dot' && !selected && !mark.disputed)
    return { key, x: tenth(x), y, parts: dotParts(mark, shape, x) };
  const parts: Part[] = [];
  parts.push(rect('hit', 'hit', hit.x - x - 4, hit.x - x + hit.width + 4, 26, 4));
  parts.push(...partsOf(shape, colour, selected));
  if (label !== null) parts.push(...labelParts(label, shape, x, selected));
  else parts.push({ key: 'title', tag: 'title', className: '', attributes: {}, text: event.shortTitle });
  if (mark.disputed) parts.push(...disputedSign(signOf(shape) - x, -9));
  return { key, x: tenth(x), y, parts };
}

/** What the dot of an event was last made of, and for which circumstances. */
const dots = new WeakMap<TimelineEvent, { readonly of: string; readonly parts: readonly Part[] }>();

/** The parts of a dot stay the same while its view moves, save at the edges: the same array then, so that nothing is compared. */
function dotParts({ event, hit, label }: MarkScene, shape: Shape, x: number): readonly Part[] {
  const [from, to] = [hit.x - x - 4, hit.x - x + hit.width + 4];
  const stands = label === null ? '' : `${label.anchor} ${tenth(label.x - x)} ${label.text}`;
  const of = `${tenth(from)} ${tenth(to)} ${stands}`;
  const known = dots.get(event);
  if (known?.of === of) return known.parts;
  const title: Part = { key: 'title', tag: 'title', className: '', attributes: {}, text: event.shortTitle };
  const parts = [
    rect('hit', 'hit', from, to, 26, 4),
    ...partsOf(shape, event.lane.colour, false),
    ...(label === null ? [title] : labelParts(label, shape, x, false)),
  ];
  dots.set(event, { of, parts });
  return parts;
}

/** Where the sign of a disagreement stands: beside the dot, or over the start of what is longer, as far as it is in sight. */
function signOf(shape: Shape): number {
  return shape.kind === 'dot' || shape.kind === 'hollow' ? shape.cx + SIZE.dot : Math.max(shape.x0, 2) + 6;
}

function labelParts(label: Label, shape: Shape, origin: number, selected: boolean): readonly Part[] {
  const { text, anchor, inside } = label;
  const dot = shape.kind === 'dot' || shape.kind === 'hollow';
  const aside = selected && dot && !inside ? (anchor === 'start' ? ASIDE : -ASIDE) : 0;
  const x = label.x - origin + aside;
  const said = words('label', 'label', text, x, 5, anchor);
  if (!inside) return [said];
  const width = textWidth(text, SIZE.label, selected ? 600 : 400);
  return [rect('plate', 'plate', x - 5, x + width + 5, 20, 3), said];
}

/** "Not equal": the documents do not agree. Two strokes, struck through, on a rim of paper. */
function disputedSign(x: number, y: number): readonly Part[] {
  const at = tenth(x);
  const d = `M${at - 3.5} ${y - 1.5}h7m-7 3h7m-5.5 2.5l4 -8`;
  const sign = (key: string): Part => ({ key, tag: 'path', className: key, attributes: { d }, text: null });
  return [sign('sign-rim'), sign('sign')];
}

/** The number in a pill, at most four letters wide: 9999, 12k, 3m. */
export function countWords(count: number): string {
  if (count < 10_000) return String(count);
  return count < 1_000_000 ? `${Math.floor(count / 1000)}k` : `${Math.floor(count / 1_000_000)}m`;
}

/** A pill with its number, the names beside it, and the time that it covers as a line under it. */
export function pillDrawing(pill: PillScene): Drawing {
  const { x, y, line: time, label } = pill;
  const half = PILL_HALF;
  const [from, to] = [time.x0 - x, time.x1 - x];
  const least = Math.max(2 - (to - from), 0) / 2;
  const width = label === null ? 0 : textWidth(label.text, SIZE.label, 400);
  const far = label === null ? 0 : label.x - x + (label.anchor === 'start' ? width : -width);
  const hit = half + 4;
  const covered = line('covered', 'covered', from - least, to + least);
  const parts: Part[] = [
    rect('hit', 'hit', Math.min(-hit, far - 4), Math.max(hit, far + 4), 27, 13.5),
    { ...covered, attributes: { ...covered.attributes, y1: COVERED, y2: COVERED } },
    rect('pill-shape', 'pill-shape', -half, half, 22, 11),
    words('count', 'count', countWords(pill.count), 0, 5, 'middle'),
  ];
  if (pill.disputed > 0) parts.push(...disputedSign(half - 2, -9));
  if (label !== null) parts.push(words('names', 'names', label.text, label.x - x, 5, label.anchor));
  return { key: `pill ${pill.key}`, x: tenth(x), y, parts };
}

/** The colour of a pill: that of its events, or of its lane where they differ. */
export function pillColour({ colour, lane }: PillScene): LaneColour {
  return colour ?? lane.colour;
}

/** Between two rows, clear of a pill and the line under it: below a row's middle, and above it, in pixels. */
const SEAM = { below: 15, above: -12.5 };

/**
 * What joins two marks that documents date differently: down or up to between two rows, along there, and on to the other,
 * so that it crosses as few words as it can.
 */
export function linkDrawing({ key, from, to }: LinkScene): Drawing {
  const seam = to.y > from.y ? SEAM.below : SEAM.above;
  const [x, y] = [tenth(to.x - from.x), tenth(to.y - from.y)];
  const d = Math.abs(x) < 1 ? `M0 0V${y}` : `M0 0V${seam}H${x}V${y}`;
  const part: Part = { key: 'link', tag: 'path', className: 'link-line', attributes: { d }, text: null };
  return { key: `link ${key}`, x: tenth(from.x), y: from.y, parts: [part] };
}

/** The height and half the width of one tooth of a break's edge, in pixels. */
const TOOTH = 6;
const BITE = 2;

/** Where the axis skips time: paper between two zigzag lines from the top of the lanes through the axis. */
export function breakDrawing({ x0, x1 }: BreakScene, at: number, height: number): Drawing {
  const teeth = Math.ceil(height / (2 * TOOTH));
  const down = `l${BITE} ${TOOTH}l${-BITE} ${TOOTH}`.repeat(teeth);
  const width = tenth(x1 - x0);
  const edges = `M0 0${down}M${width} 0${down}`;
  const paper = `M0 0${down}H${width}V0z`;
  const path = (key: string, d: string): Part => ({
    key,
    tag: 'path',
    className: key,
    attributes: { d },
    text: null,
  });
  return {
    key: `break ${at}`,
    x: tenth(x0),
    y: 0,
    parts: [path('break-paper', paper), path('break-edge', edges)],
  };
}
