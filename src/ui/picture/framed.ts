import type { Picture } from '../chart/picture.ts';

/** A picture of the timeline, and how many pixels stand to the left of its plot for the titles of the lanes. */
export interface Framed {
  readonly picture: Picture;
  readonly gutter: number;
}
