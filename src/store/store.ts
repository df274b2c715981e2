import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dataset } from '../dataset/model.ts';
import { type Columns, columns as columnsOf } from '../query/columns.ts';
import { type Filter, matching } from '../query/filter.ts';
import type { LaneKind } from '../query/lanes.ts';
import { closedGaps, closedHome, type Spacing, TRUE_TO_TIME } from '../query/spacing.ts';
import { type Span, spansOf } from '../query/spans.ts';
import { bandOf } from '../scene/band.ts';
import { clamp, type Limits, resize, respaced, reveal, type Viewport, viewOf } from '../scene/viewport.ts';
import { MS_PER_DAY } from '../time/instant.ts';
import { inLaneOrder, laneIds } from './lane-ids.ts';
import {
  type Measure,
  type Mode,
  type Others,
  type ReadersPlace,
  type SpacingKind,
  START,
  type Talk,
} from './place.ts';

/** The shortest stretch that a view may show: days stand wide apart and there is nothing finer to see. */
const SHORTEST = 8 * MS_PER_DAY;

/** Whether a change of place is a new entry of the browser's history or alters the present one. */
export type Step = 'push' | 'replace';

/** What the reader chose, and what follows from the data alone. */
export interface State {
  readonly dataset: Dataset;
  /** The events that are shown on the axis: all of them, or those that match where the others are hidden. */
  readonly columns: Columns;
  /** The view to begin with, under the present spacing: the usual one, or everything where gaps are closed. */
  readonly home: Span;
  readonly limits: Limits;
  /** Past this no label reaches, under the present spacing. */
  readonly wall: Span;
  /** The spacing that closes the gaps; null where there is none worth closing. */
  readonly closed: Spacing | null;
  readonly mode: Mode;
  readonly event: string | null;
  readonly document: string | null;
  readonly spacing: SpacingKind;
  readonly lanesBy: LaneKind;
  /** Ids of lanes that are closed up, in the order of the lanes. */
  readonly collapsed: ReadonlySet<string>;
  readonly measure: Measure | null;
  readonly guide: boolean;
  readonly filter: Filter;
  /** What becomes of events that do not match the filter. */
  readonly others: Others;
  readonly about: string | null;
  readonly talk: Talk | null;
  readonly embed: boolean;
  /** Null until the chart has a width. Always under the present spacing. */
  readonly view: Viewport | null;
  /** The stretch wanted before there is a width; null is the home view. */
  readonly wanted: Span | null;
  /** How the last change of place goes into the history. */
  readonly step: Step;
  /** A quiet sentence about something that could not be done, or null. */
  readonly notice: string | null;
}

export interface Actions {
  /** Selects an event, or none. */
  select(event: string | null, step?: Step): void;
  /** Presents a step of a tour, or leaves. Starting and leaving are places of their own, steps are not. */
  present(talk: Talk | null): void;
  /** Opens the view of tours, activities or sheets at what it is about. */
  showAbout(mode: Mode, about: string | null, step?: Step): void;
  /** Selects an event and shows the timeline. */
  showOnTimeline(event: string): void;
  setMode(mode: Mode): void;
  openDocument(document: string): void;
  /**
   * Closes the gaps, or spaces the axis true to time. The same time stays in view; a view at home stays at home.
   * Where there is nothing to close it says so.
   */
  setSpacing(spacing: SpacingKind): void;
  /** Parts the events into lanes of another kind, all of them open. */
  setLanesBy(kind: LaneKind): void;
  /** Closes a lane up, or opens it. */
  toggleLane(id: string): void;
  /** Opens one lane and closes all others up. */
  collapseOthers(id: string): void;
  /** Measures between two events; up to the next one picked, where the second is null; not at all, where the first is. */
  setMeasure(from: string | null, to?: string | null): void;
  /** Shows or hides the line that names what was going on at one time. */
  setGuide(on: boolean): void;
  /** Filters the events; Back undoes it. */
  setFilter(filter: Filter): void;
  /** Lets every event through again. */
  clearFilter(): void;
  /** Dims the events that do not match the filter, or hides them. */
  setOthers(others: Others): void;
  /** The one function that sets the viewport: under the present spacing, within the limits. */
  setView(view: Viewport): void;
  /** The chart's width in pixels; what is under one pixel is ignored. */
  setWidth(width: number): void;
  /** Goes to a place that an address names. */
  goTo(place: ReadersPlace, notice: string | null): void;
  setNotice(notice: string | null): void;
}

export type Store = StoreApi<State & Actions>;

const NOTHING_TO_CLOSE = 'There is no long empty stretch to close here.';
const MEASURE_TWO = 'Time is measured between two different events.';

/**
 * Makes the one store of the app, at the place where everybody begins. For a large collection somebody
 * builds the parts that take time beforehand, in pieces.
 */
export function makeStore(
  dataset: Dataset,
  columns: Columns = columnsOf(dataset),
  closed: Spacing | null = closedGaps(columns, spansOf(columns).world),
): Store {
  const { home, world, wall } = spansOf(columns);
  const limits: Limits = { ...world, shortest: SHORTEST };
  const closedSpan = closed === null ? home : closedHome(closed, columns, world);
  /** What follows from a spacing; true to time where there are no gaps to close. */
  const under = (kind: SpacingKind): Pick<State, 'spacing' | 'home' | 'wall'> =>
    kind === 'closed' && closed !== null
      ? { spacing: 'closed', home: closedSpan, wall: closedSpan }
      : { spacing: 'true', home, wall };
  const spacingOf = (kind: SpacingKind): Spacing => (kind === 'closed' ? closed : null) ?? TRUE_TO_TIME;
  /** The view that a place asks for: its span, or the home view with the event in sight. */
  const viewFor = (
    span: Span | null,
    event: string | null,
    kind: SpacingKind,
    width: number,
  ): Viewport | null => {
    const view = viewOf(span ?? under(kind).home, width, limits, 0, spacingOf(kind));
    const band = bandOf(columns, event, limits);
    return view === null || span !== null || band === null ? view : reveal(view, band, limits, width / 8);
  };
  const lanes = new Map<LaneKind, readonly string[]>();
  const lanesOf = (kind: LaneKind): readonly string[] => {
    const known = lanes.get(kind) ?? laneIds(dataset, kind);
    lanes.set(kind, known);
    return known;
  };
  /** The columns of what is shown under a filter. */
  const columnsFor = (filter: Filter, others: Others): Columns => {
    const ids = others === 'hidden' ? matching(dataset, filter) : null;
    return ids === null
      ? columns
      : columnsOf({ ...dataset, events: dataset.events.filter(({ id }) => ids.has(id)) });
  };
  const { span: wanted, ...start } = START;
  return createStore<State & Actions>()((set, get) => ({
    ...start,
    ...under(START.spacing),
    dataset,
    columns,
    limits,
    closed,
    view: null,
    wanted,
    step: 'push',
    notice: null,
    select: (event, step = 'push') => {
      if (event !== get().event) set({ event, step, notice: null });
    },
    present: (talk) => {
      const step = talk === null || get().talk === null ? 'push' : 'replace';
      set({ talk, step, notice: null });
    },
    showAbout: (mode, about, step = 'push') => set({ mode, about, step, notice: null }),
    showOnTimeline: (event) => set({ mode: 'timeline', event, step: 'push', notice: null }),
    setMode: (mode) => {
      if (mode !== get().mode) set({ mode, about: null, step: 'push', notice: null });
    },
    openDocument: (document) => set({ mode: 'documents', document, step: 'push', notice: null }),
    setSpacing: (kind) => {
      const state = get();
      if (kind === state.spacing) return;
      const next = under(kind);
      if (next.spacing === state.spacing) return set({ notice: NOTHING_TO_CLOSE });
      const { view } = state;
      const stays = view !== null && !atHome(state, view);
      const moved = stays
        ? respaced(view, spacingOf(kind), limits)
        : view && viewFor(null, null, kind, view.width);
      set({ ...next, view: moved, step: 'push', notice: null });
    },
    setLanesBy: (lanesBy) => {
      if (lanesBy !== get().lanesBy) set({ lanesBy, collapsed: START.collapsed, step: 'push', notice: null });
    },
    toggleLane: (id) => {
      const { collapsed, lanesBy } = get();
      const others = [...collapsed].filter((each) => each !== id);
      const wanted = new Set(collapsed.has(id) ? others : [...others, id]);
      set({ collapsed: inLaneOrder(lanesOf(lanesBy), wanted), step: 'replace' });
    },
    collapseOthers: (id) => {
      const others = lanesOf(get().lanesBy).filter((each) => each !== id);
      set({ collapsed: new Set(others), step: 'replace' });
    },
    setMeasure: (from, to = null) => {
      if (from !== null && from === to) return set({ notice: MEASURE_TWO });
      set({ measure: from === null ? null : [from, to], step: 'push', notice: null });
    },
    setGuide: (guide) => {
      if (guide !== get().guide) set({ guide, step: 'replace' });
    },
    setFilter: (filter) =>
      set({ filter, columns: columnsFor(filter, get().others), step: 'push', notice: null }),
    clearFilter: () => {
      if (get().filter !== START.filter) set({ filter: START.filter, columns, step: 'push', notice: null });
    },
    setOthers: (others) => {
      if (others !== get().others)
        set({ others, columns: columnsFor(get().filter, others), step: 'replace' });
    },
    setView: (view) => set({ view: clamp(respaced(view, spacingOf(get().spacing), limits), limits) }),
    setWidth: (width) => {
      if (!(width >= 1)) return;
      const { view, wanted, event, spacing } = get();
      const next = view === null ? viewFor(wanted, event, spacing, width) : resize(view, width);
      if (next !== null) set({ view: next });
    },
    goTo: (place, notice) => {
      const { view } = get();
      const { span, ...rest } = place;
      const next = under(place.spacing);
      const kept = view === null ? null : respaced(view, spacingOf(next.spacing), limits);
      const there = kept === null ? null : (viewFor(span, place.event, next.spacing, kept.width) ?? kept);
      const shown = columnsFor(place.filter, place.others);
      set({ ...rest, ...next, columns: shown, notice, wanted: span, view: there, step: 'replace' });
    },
    setNotice: (notice) => set({ notice }),
  }));
}

/** Whether a view is the home view, to the day: a finer difference is no place of its own. */
function atHome({ home }: State, view: Viewport): boolean {
  return Math.abs(view.from - home.from) + Math.abs(view.to - home.to) < MS_PER_DAY;
}

/** The place that the address says for a state. */
export function placeOf(state: State): ReadersPlace {
  const { view, wanted } = state;
  const there = view === null || atHome(state, view) ? null : { from: view.from, to: view.to };
  const span = view === null ? wanted : there;
  const kept = KEPT.map((key) => [key, state[key]]);
  return { ...(Object.fromEntries(kept) as Omit<ReadersPlace, 'span'>), span };
}

/** What of the state is said by the address at once. The stretch in view is not: it is written when it rests. */
const KEPT = (Object.keys(START) as (keyof ReadersPlace)[]).filter((key) => key !== 'span');

/** Whether the place is another in what is written to the address at once. */
export function placeChanged(a: State, b: State): boolean {
  return KEPT.some((key) => a[key] !== b[key]);
}
