import type { Lane, TimelineEvent } from '../dataset/model.ts';
import type { LaneColour } from '../dataset/raw.ts';
import type { Form } from './marks.ts';
import type { LaneBox } from './room.ts';
import type { Tick } from './ticks.ts';

/** A mark's shape with its place: pixels in the plot. What lies outside is cut a little past the edges. */
export type Shape =
  | { readonly kind: 'dot'; readonly cx: number; readonly circa: boolean }
  | {
      readonly kind: 'hollow';
      readonly cx: number;
      readonly circa: boolean;
      readonly x0: number;
      readonly x1: number;
    }
  | (Extract<Form, { kind: 'bar' }> & { readonly x0: number; readonly x1: number })
  /** Several dates that all hold: from the first to the last, those in sight as shapes of their own. */
  | { readonly kind: 'set'; readonly x0: number; readonly x1: number; readonly members: readonly Shape[] }
  /** A day that comes every year: where it does, for as far as years can be told apart. */
  | { readonly kind: 'yearly'; readonly x0: number; readonly x1: number; readonly days: readonly number[] };

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** Set on top of its own long bar, because the bar runs past the view's edge. */
  readonly inside: boolean;
}

export interface MarkScene {
  /** Its row in the columns. */
  readonly index: number;
  readonly event: TimelineEvent;
  readonly y: number;
  readonly shape: Shape;
  readonly label: Label | null;
  /** Whether documents date it differently. */
  readonly disputed: boolean;
  /** What a pointer may hit: the mark and its label. */
  readonly hit: { readonly x: number; readonly width: number };
}

/** Events for which there is no room of their own, counted. */
export interface Counted {
  readonly count: number;
  /** The first `most` of them, in order of time. */
  readonly members: (most: number) => readonly TimelineEvent[];
  /** Whether the event of a row of the columns is one of them. */
  readonly holds: (row: number) => boolean;
}

export interface PillScene extends Counted {
  /** The same for as long as one pans. */
  readonly key: string;
  readonly lane: Lane;
  /** The colour that all its events share; null where they differ. */
  readonly colour: LaneColour | null;
  /** The first and the last in order of time. */
  readonly first: TimelineEvent;
  readonly last: TimelineEvent;
  /** How many of them have a date that documents disagree on, and one that is not stated. */
  readonly disputed: number;
  readonly notStated: number;
  readonly x: number;
  readonly y: number;
  /** Names of some of its events, beside it. */
  readonly label: Label | null;
  /** The time that its events cover, in pixels, at its true width; cut a little past the edges. */
  readonly line: { readonly x0: number; readonly x1: number };
}

export interface LaneScene extends LaneBox {
  readonly lane: Lane;
  /** What is counted elsewhere, out of sight, and whose time reaches into the view all the same. */
  readonly reaching: Counted;
}

/** What lies beyond one edge of the view: how many events, and the nearest of them. */
export interface Beyond {
  readonly count: number;
  readonly nearest: TimelineEvent | null;
}

/** Two marks (or the pills that stand for them) that documents date differently, joined. */
export interface LinkScene {
  readonly key: string;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Where an empty stretch was shortened: from and to in pixels, and how much time it stands for. */
export interface BreakScene {
  readonly x0: number;
  readonly x1: number;
  readonly words: string;
}

/** Everything to draw for one view: shapes without a screen. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** The step of the level in force: within one, nothing is grouped anew. */
  readonly step: number;
  readonly lanes: readonly LaneScene[];
  readonly marks: readonly MarkScene[];
  readonly pills: readonly PillScene[];
  readonly links: readonly LinkScene[];
  readonly breaks: readonly BreakScene[];
  readonly ticks: readonly Tick[];
  readonly earlier: Beyond;
  readonly later: Beyond;
}
