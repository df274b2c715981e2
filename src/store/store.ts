import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Dataset } from '../dataset/model.ts';
import { type Columns, columns } from '../query/columns.ts';
import { type Span, spansOf } from '../query/spans.ts';
import { bandOf } from '../scene/band.ts';
import { clamp, type Limits, resize, reveal, type Viewport, viewOf } from '../scene/viewport.ts';
import { MS_PER_DAY } from '../time/instant.ts';
import { type Mode, type ReadersPlace, START } from './place.ts';

/** The shortest stretch that a view may show: days stand wide apart and there is nothing finer to see. */
const SHORTEST = 8 * MS_PER_DAY;

/** Whether a change of place is a new entry of the browser's history or alters the present one. */
export type Step = 'push' | 'replace';

/** What the reader chose, and what follows from the data alone. */
export interface State {
  readonly dataset: Dataset;
  readonly columns: Columns;
  readonly home: Span;
  readonly limits: Limits;
  /** Past this no label reaches. */
  readonly wall: Span;
  readonly mode: Mode;
  readonly event: string | null;
  readonly document: string | null;
  /** Null until the chart has a width. */
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
  /** Selects an event and shows the timeline. */
  showOnTimeline(event: string): void;
  setMode(mode: Mode): void;
  openDocument(document: string): void;
  /** The one function that sets the viewport; it holds it within the limits. */
  setView(view: Viewport): void;
  /** The chart's width in pixels; what is under one pixel is ignored. */
  setWidth(width: number): void;
  /** Goes to a place that an address names. */
  goTo(place: ReadersPlace, notice: string | null): void;
  setNotice(notice: string | null): void;
}

export type Store = StoreApi<State & Actions>;

/** Makes the one store of the app, at the place where everybody begins. */
export function makeStore(dataset: Dataset): Store {
  const made = columns(dataset);
  const { home, world, wall } = spansOf(made);
  const limits: Limits = { ...world, shortest: SHORTEST };
  /** The view that a place asks for: its span, or the home view with the event in sight. */
  const viewFor = (span: Span | null, event: string | null, width: number): Viewport | null => {
    const view = viewOf(span ?? home, width, limits);
    const band = bandOf(made, event, limits);
    return view === null || span !== null || band === null ? view : reveal(view, band, limits, width / 8);
  };
  return createStore<State & Actions>()((set, get) => ({
    dataset,
    columns: made,
    home,
    limits,
    wall,
    mode: START.mode,
    event: null,
    document: null,
    view: null,
    wanted: null,
    step: 'push',
    notice: null,
    select: (event, step = 'push') => {
      if (event !== get().event) set({ event, step, notice: null });
    },
    showOnTimeline: (event) => set({ mode: 'timeline', event, step: 'push', notice: null }),
    setMode: (mode) => {
      if (mode !== get().mode) set({ mode, step: 'push', notice: null });
    },
    openDocument: (document) => set({ mode: 'documents', document, step: 'push', notice: null }),
    setView: (view) => set({ view: clamp(view, limits) }),
    setWidth: (width) => {
      if (!(width >= 1)) return;
      const { view, wanted } = get();
      const next = view === null ? viewFor(wanted, get().event, width) : resize(view, width);
      if (next !== null) set({ view: next });
    },
    goTo: (place, notice) => {
      const { view } = get();
      const { span, ...rest } = place;
      const next = view === null ? null : (viewFor(span, place.event, view.width) ?? view);
      set({ ...rest, notice, wanted: span, view: next, step: 'replace' });
    },
    setNotice: (notice) => set({ notice }),
  }));
}

/** The place that the address says for a state. */
export function placeOf(state: State): ReadersPlace {
  const { mode, event, document, view, wanted, home } = state;
  const atHome = view !== null && Math.abs(view.from - home.from) + Math.abs(view.to - home.to) < MS_PER_DAY;
  const span = view === null ? wanted : atHome ? null : { from: view.from, to: view.to };
  return { mode, event, document, span };
}
