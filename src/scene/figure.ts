import type { LaneColour } from '../dataset/raw.ts';
import type { Extent } from '../time/extent.ts';
import { civil, daysInMonth, type Instant, instant, MS_PER_DAY } from '../time/instant.ts';
import { type Form, formOf, overhang, SIZE } from './marks.ts';
import { fade, line, type Part, rect, tenth } from './parts.ts';
import type { Shape } from './scene.ts';
import { atX, cut, MARGIN, type Viewport, xOf } from './viewport.ts';

type Bar = Extract<Shape, { kind: 'bar' }>;
type Dot = Extract<Shape, { kind: 'dot' | 'hollow' }>;

/** How much wider than its hollow dot the thin bar of a month or a year is before it is drawn, in pixels. */
const SHOWS = 4;
const JOIN = 1.5;
const YEARLY_DOT = 2.5;
/** Years nearer to each other than this are not told apart, in pixels. */
const YEARS_APART = 14;
/** Members of a set nearer than this to the last one drawn are left to it, in pixels; in a long set the distance grows. */
const MEMBERS_APART = 4;
const MANY_MEMBERS = 64;

/**
 * A date's shape at its place in a view, or null when nothing of it is in sight.
 * @param start @param end the stretch that it is drawn over, in milliseconds, as the columns have it
 */
export function shapeOf(extent: Extent, start: number, end: number, view: Viewport): Shape | null {
  return shaped(formOf(extent), start, end, view);
}

function shaped(form: Form, start: number, end: number, view: Viewport): Shape | null {
  const [a, b] = [xOf(view, start), xOf(view, end)];
  const middle = (a + b) / 2;
  const { width } = view;
  const { half, past } = leastOf(form);
  // A stated day is a dot however near one is.
  const [x0, x1] = [Math.min(a, middle - half), Math.max(b, middle + half)];
  const [from, to] = form.kind === 'dot' ? [middle, middle] : [x0, x1];
  if (to < -past || from > width + past) return null;
  const ends = { x0: cut(x0, width), x1: cut(x1, width) };
  switch (form.kind) {
    case 'dot':
      return { kind: 'dot', cx: middle, circa: form.circa };
    case 'bar':
      return { ...form, ...ends };
    case 'hollow':
      return { ...form, ...ends, cx: cut(middle, width) };
    case 'set':
      return { kind: 'set', ...ends, members: membersOf(form, start, end, view) };
    case 'yearly':
      return { kind: 'yearly', ...ends, days: daysOf(form, start, end, view) };
  }
}

/** In pixels: to each side of its middle, how much of a form is always drawn; and how far it stands out past its ends. */
function leastOf({ kind }: Form): { readonly half: number; readonly past: number } {
  if (kind === 'dot' || kind === 'set') return { half: 0, past: SIZE.dot };
  return { half: kind === 'bar' ? SIZE.shortestBar / 2 : kind === 'hollow' ? SIZE.hollow + 1 : 0, past: 0 };
}

/** The members of a set that are in sight, less those that would stand on another. */
function membersOf(
  { members }: Extract<Form, { kind: 'set' }>,
  start: number,
  end: number,
  view: Viewport,
): readonly Shape[] {
  const apart = members.length > MANY_MEMBERS ? view.width / MANY_MEMBERS : MEMBERS_APART;
  let drawn = Number.NEGATIVE_INFINITY;
  return members.flatMap((member) => {
    const [from, to] = [member.start ?? start, member.end ?? end];
    const x = xOf(view, to);
    if (x < drawn + apart) return [];
    drawn = x;
    return shaped(member.form, from, to, view) ?? [];
  });
}

/** Where a yearly day falls in the years in sight that can be told apart, in pixels. */
function daysOf(
  { month, day }: Extract<Form, { kind: 'yearly' }>,
  start: number,
  end: number,
  view: Viewport,
): readonly number[] {
  const from = Math.max(start, atX(view, -MARGIN));
  const to = Math.min(end, atX(view, view.width + MARGIN));
  const days: number[] = [];
  const next = (after: number): number => {
    let { year } = civil(after as Instant);
    while (day > daysInMonth(year, month) || instant(year, month, day) < after) year++;
    return instant(year, month, day);
  };
  const x = (at: number): number => xOf(view, at + MS_PER_DAY / 2);
  let at = next(from);
  while (at < to) {
    const following = next(at + 1);
    if (x(following) - x(at) >= YEARS_APART) {
      days.push(x(at));
      at = following;
    } else at = next(Math.max(following, atX(view, x(at) + YEARS_APART)));
  }
  return days;
}

/** The instant of the plot that a shape is drawn around, in pixels: its dot, or the start of what is longer. */
export function originOf(shape: Shape): number {
  return shape.kind === 'dot' || shape.kind === 'hollow' ? shape.cx : shape.x0;
}

/** How far a shape reaches, fades included, in pixels of the plot: cut where the shape is. */
export function reach(shape: Shape): readonly [from: number, to: number] {
  switch (shape.kind) {
    case 'dot':
    case 'hollow': {
      const half = SIZE.dot + (shape.circa ? SIZE.circa : 0);
      const { x0, x1 } = shape.kind === 'hollow' ? shape : { x0: shape.cx, x1: shape.cx };
      return [Math.min(x0, shape.cx - half), Math.max(x1, shape.cx + half)];
    }
    case 'bar': {
      const { before, after } = overhang(shape);
      return [shape.x0 - before, shape.x1 + after];
    }
    case 'set': {
      const each = shape.members.map(reach);
      return [Math.min(shape.x0, ...each.map(([a]) => a)), Math.max(shape.x1, ...each.map(([, b]) => b))];
    }
    case 'yearly':
      return [shape.x0 - SIZE.fade, shape.x1 + SIZE.fade];
  }
}

/** The stretch of a shape that a label may cover, in pixels of the plot: all of it but the fades at its ends. */
export function solid(shape: Shape): readonly [from: number, to: number] {
  return shape.kind === 'bar' ? core(shape) : reach(shape);
}

/** Where a bar is at its full strength. */
function core({ x0, x1, start, end }: Bar): readonly [from: number, to: number] {
  const soft = Math.min(SIZE.fade, (x1 - x0) / 2);
  return [start === 'soft' ? x0 + soft : x0, end === 'soft' ? x1 - soft : x1];
}

/**
 * What a shape is made of, around its own origin (`originOf`) and y = 0. The one place that knows how each form of date
 * looks (DESIGN.md, "How uncertain dates look"). A selected one wears a ring.
 */
export function partsOf(shape: Shape, colour: LaneColour, selected: boolean): readonly Part[] {
  const ring = selected ? [ringOf(shape)] : [];
  return [...ring, ...figureOf(shape, originOf(shape), colour, '')];
}

function figureOf(shape: Shape, origin: number, colour: LaneColour, key: string): readonly Part[] {
  switch (shape.kind) {
    case 'dot':
    case 'hollow':
      return dotOf(shape, origin, colour, key);
    case 'bar':
      return barOf(shape, origin, colour, key);
    case 'set': {
      const [from, to] = [shape.x0 - origin, shape.x1 - origin];
      const members = shape.members.flatMap((member, at) => figureOf(member, origin, colour, `${key}${at} `));
      return [rect(`${key}join`, 'join', from, to, JOIN), ...members];
    }
    case 'yearly': {
      const [from, to] = [shape.x0 - SIZE.fade - origin, shape.x1 + SIZE.fade - origin];
      const dots = shape.days.map((x) => circlePath(x - origin, YEARLY_DOT)).join('');
      return [
        line(`${key}line`, 'dotted', from, to),
        { key: `${key}days`, tag: 'path', className: 'dot', attributes: { d: dots }, text: null },
      ];
    }
  }
}

function circlePath(x: number, r: number): string {
  return `M${tenth(x - r)} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

function dotOf(shape: Dot, origin: number, colour: LaneColour, key: string): readonly Part[] {
  const cx = tenth(shape.cx - origin);
  const dot: Part = {
    key: `${key}dot`,
    tag: 'circle',
    className: shape.kind,
    attributes: { cx, r: shape.kind === 'dot' ? SIZE.dot : SIZE.hollow },
    text: null,
  };
  const [from, to] = shape.kind === 'hollow' ? [shape.x0 - origin, shape.x1 - origin] : [cx, cx];
  if (shape.circa) return [...aboutOf(cx, from, to, colour, key), dot];
  const wide = to - from > 2 * SIZE.hollow + SHOWS;
  return wide ? [rect(`${key}thin`, 'thin', from, to, SIZE.thin, 2), dot] : [dot];
}

/** The thin bar of a date that is only about right: it fades at both ends, and shows beside the smallest dot. */
function aboutOf(cx: number, from: number, to: number, colour: LaneColour, key: string): readonly Part[] {
  const least = SIZE.dot + SIZE.circa;
  const [a, b] = [Math.min(from, cx - least), Math.max(to, cx + least)];
  const ramp = Math.min(2 * SIZE.fade, (b - a) / 2 - SIZE.hollow);
  return [
    fade(`${key}before`, 'thin', 'start', colour, a, a + ramp, SIZE.thin),
    rect(`${key}thin`, 'thin', a + ramp, b - ramp, SIZE.thin),
    fade(`${key}after`, 'thin', 'end', colour, b - ramp, b, SIZE.thin),
  ];
}

function barOf(shape: Bar, origin: number, colour: LaneColour, key: string): readonly Part[] {
  const { start, end, pale } = shape;
  const [x0, x1] = [shape.x0 - origin, shape.x1 - origin];
  const [solidFrom, solidTo] = core(shape);
  const [from, to] = [solidFrom - origin, solidTo - origin];
  const { before, after } = overhang(shape);
  const strength = pale ? ' is-pale' : '';
  // Full neighbours share half a pixel, so that no seam shows between them; pale ones would show the share.
  const shared = pale ? 0 : 0.5;
  const parts: Part[] = [
    rect(
      `${key}bar`,
      `bar${strength}`,
      from,
      Math.max(from, to),
      SIZE.bar,
      start === 'sharp' && end === 'sharp' ? 2.5 : 0,
    ),
  ];
  if (start === 'soft' || start === 'open')
    parts.push(
      fade(`${key}before`, strength, 'start', colour, Math.min(x0 - before, from), from + shared, SIZE.bar),
    );
  if (start === 'unknown') parts.push(line(`${key}before`, 'unknown', x0 - before, x0));
  if (end === 'soft' || end === 'open')
    parts.push(fade(`${key}after`, strength, 'end', colour, to - shared, Math.max(x1 + after, to), SIZE.bar));
  if (end === 'unknown') parts.push(line(`${key}after`, 'unknown', x1, x1 + after));
  return parts;
}

function ringOf(shape: Shape): Part {
  const origin = originOf(shape);
  if (shape.kind === 'dot' || shape.kind === 'hollow') {
    const attributes = { cx: 0, r: SIZE.dot + 5 };
    return { key: 'ring', tag: 'circle', className: 'ring', attributes, text: null };
  }
  const [from, to] = reach(shape);
  return rect('ring', 'ring', from - 4 - origin, to + 4 - origin, SIZE.bar + 8, 5);
}
