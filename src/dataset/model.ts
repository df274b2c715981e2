import type { CodePoints } from '../text/codepoints.ts';
import type { Edtf } from '../time/edtf/types.ts';
import type { Extent } from '../time/extent.ts';
import type { Instant } from '../time/instant.ts';
import type { Facts } from './facts.ts';
import type {
  Basis,
  LaneColour,
  RawDate,
  RawDocument,
  RawEvent,
  RawPassage,
  RawStep,
  RawTimeline,
} from './raw.ts';

/** A date as it is written: in EDTF, in words, and where it lies. */
export interface WrittenDate {
  readonly edtf: string;
  readonly parsed: Edtf;
  readonly extent: Extent;
  readonly words: string;
  readonly shortWords: string;
}

/** A date with everything that can be said of it, how it is known included. */
export interface KnownDate extends WrittenDate {
  readonly basis: Basis;
  readonly note?: string;
  readonly workings?: RawDate['workings'];
}

/** A supplied document with its text and whoever is printed as its author. */
export interface SourceDocument {
  readonly id: string;
  readonly raw: RawDocument;
  readonly text: CodePoints;
  readonly issued: KnownDate;
}

/** Someone who says something. `body` is the voice at the top of `partOf`: the one that counts as independent. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly partOf: Voice | null;
  readonly body: Voice;
}

export interface Lane {
  readonly id: string;
  readonly title: string;
  readonly colour: LaneColour;
}

/** Words of a document that an event rests on. */
export interface Passage {
  readonly raw: RawPassage;
  readonly document: SourceDocument;
  readonly voice: Voice;
  readonly via: readonly Voice[];
}

export interface TimelineEvent {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly summary: string;
  readonly kind: RawEvent['kind'];
  readonly date: KnownDate;
  readonly lane: Lane;
  readonly importance: RawEvent['importance'];
  readonly passages: readonly Passage[];
  readonly raw: RawEvent;
}

/** A dataset without a fault: every reference resolved, every date read, events in the order of time. */
export interface Dataset {
  readonly title: string;
  readonly description: string;
  readonly notice: string;
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly lanes: readonly Lane[];
  /** In order of time (`compareExtents`), then importance, then id. */
  readonly events: readonly TimelineEvent[];
  readonly eventById: ReadonlyMap<string, TimelineEvent>;
  /** Where documents differ, in the order of the file. */
  readonly disagreements: readonly Disagreement[];
  readonly tours: readonly Tour[];
  /** What the audit counted when the dataset was built; null for one that was not built. */
  readonly facts: Facts | null;
}

/** A question that documents answer differently; nobody chooses between the answers (DATASET.md, rule 8). */
export interface Disagreement {
  readonly id: string;
  readonly question: string;
  readonly about: RawTimeline['disagreements'][number]['about'];
  readonly note?: string;
  readonly readings: readonly Reading[];
}

/** One answer, with the words it stands in: code points `[start, end)` of `document`. */
export interface Reading {
  readonly says: string;
  /** The date it gives; null where it gives none. */
  readonly date: WrittenDate | null;
  /** The event that rests on it; null where none does. */
  readonly event: TimelineEvent | null;
  readonly document: SourceDocument;
  readonly start: number;
  readonly end: number;
}

/** A way through some of the events, with a view for each. */
export interface Tour {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly TourStep[];
}

export interface TourStep {
  readonly event: TimelineEvent;
  /** The passage of the event that is shown. */
  readonly passage: Passage;
  /** The stretch of time to show, each end as early or late as its date allows. */
  readonly view: { readonly from: Instant; readonly to: Instant };
  /** Empty where a reader's own step asks nothing. */
  readonly question: string;
  /** For whoever presents; empty where there is none. */
  readonly note: string;
  /** What is held back until it is asked for. */
  readonly hide: NonNullable<RawStep['hide']>;
  /** A passage, and the event that it is of, to be compared with the first. */
  readonly beside: { readonly event: TimelineEvent; readonly passage: Passage } | null;
  /** Whether everything but the words is dimmed. */
  readonly spotlight: boolean;
}
