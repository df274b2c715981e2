import type { LaneColour } from '../dataset/raw.ts';

/** Attributes of an SVG element, by the names that SVG has for them. */
export type Attributes = Readonly<Record<string, string | number>>;

/**
 * One element of a drawing as plain data, so that a page, a frame of a movement, an exported picture and a test all
 * draw the same. Its style is its class.
 */
export interface Part {
  /** Names it within its drawing; parts of one key and one tag are the same element from frame to frame. */
  readonly key: string;
  readonly tag: 'rect' | 'circle' | 'line' | 'path' | 'text' | 'title';
  readonly className: string;
  readonly attributes: Attributes;
  readonly text: string | null;
}

/** Parts that move together, with their place in the plot in pixels. */
export interface Drawing {
  /** Names it within its picture. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly parts: readonly Part[];
  /** From 0 to 1 while it appears; 1 where nothing is said. */
  readonly opacity?: number;
}

/** Pixels to a tenth: finer is not seen, and equal places then compare as equal. */
export function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}

/** A rectangle around y = 0, from one x to another, with corners of a radius; all in pixels. */
export function rect(key: string, className: string, from: number, to: number, height: number, rx = 0): Part {
  const x = tenth(from);
  const width = tenth(Math.max(tenth(to) - x, 0));
  return { key, tag: 'rect', className, attributes: { x, y: -height / 2, width, height, rx }, text: null };
}

/** A line along y = 0. */
export function line(key: string, className: string, from: number, to: number): Part {
  return { key, tag: 'line', className, attributes: { x1: tenth(from), x2: tenth(to) }, text: null };
}

/** A stretch that fades away from the known side: `start` fades to the left, `end` to the right. */
export function fade(
  key: string,
  className: string,
  side: 'start' | 'end',
  colour: LaneColour,
  from: number,
  to: number,
  height: number,
): Part {
  const part = rect(key, `fade ${className}`.trim(), from, to, height);
  return { ...part, attributes: { ...part.attributes, fill: `url(#fade-${side}-${colour})` } };
}

/** Text at a place on its baseline. */
export function words(
  key: string,
  className: string,
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
): Part {
  return { key, tag: 'text', className, attributes: { x: tenth(x), y, 'text-anchor': anchor }, text };
}
