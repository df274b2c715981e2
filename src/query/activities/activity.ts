import type { Passage, TimelineEvent, Voice } from '../../dataset/model.ts';
import type { Basis } from '../../dataset/raw.ts';
import type { Piece } from './told.ts';

/** What a set of questions asks for, in the order in which the kinds are offered. */
export const KINDS = ['order', 'place', 'match', 'basis', 'voice'] as const;
export type Kind = (typeof KINDS)[number];

/** Which of these events came first, and so on. */
export interface OrderActivity {
  readonly kind: 'order';
  /** As they are offered: never already in order. */
  readonly shown: readonly TimelineEvent[];
  /** Earliest first; the sources leave no other order. */
  readonly right: readonly TimelineEvent[];
}

/** Calendar years, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** In which year an event was. */
export interface PlaceActivity {
  readonly kind: 'place';
  readonly event: TimelineEvent;
  readonly passage: Passage;
  /** The words of the passage, with every word that says when left out. */
  readonly words: readonly Piece[];
  readonly axis: Years;
  /** Every year that the event's own date and the documents that differ on it leave open. */
  readonly right: Years;
  /** How many years beside `right` still count. */
  readonly tolerance: number;
  /** Whether documents differ on the date; each answer of theirs is right. */
  readonly differ: boolean;
}

/** Which event a passage is about. */
export interface MatchActivity {
  readonly kind: 'match';
  readonly passage: Passage;
  readonly options: readonly TimelineEvent[];
  readonly right: TimelineEvent;
}

/** How the date of an event is known. The options are the three of `Basis`. */
export interface BasisActivity {
  readonly kind: 'basis';
  readonly event: TimelineEvent;
  /** Every passage that carries the date. */
  readonly passages: readonly Passage[];
  readonly right: Basis;
}

/** Who speaks in a passage: who reports what another said, where it does, not that other. */
export interface VoiceActivity {
  readonly kind: 'voice';
  readonly event: TimelineEvent;
  readonly passage: Passage;
  readonly options: readonly Voice[];
  readonly right: Voice;
}

/** One question with its answer. */
export type Activity = OrderActivity | PlaceActivity | MatchActivity | BasisActivity | VoiceActivity;

/** The order in which how a date is known is offered. */
export const BASES: readonly Basis[] = ['stated', 'computed', 'inferred'];
