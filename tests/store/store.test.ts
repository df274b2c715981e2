import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns as columnsOf } from '../../src/query/columns.ts';
import { matching, NO_FILTER } from '../../src/query/filter.ts';
import { TRUE_TO_TIME } from '../../src/query/spacing.ts';
import { spansOf } from '../../src/query/spans.ts';
import { type Limits, scaleOf, type Viewport, viewport } from '../../src/scene/viewport.ts';
import { decode, encode } from '../../src/store/address.ts';
import { snapped } from '../../src/store/address-time.ts';
import { START } from '../../src/store/place.ts';
import { makeStore, placeChanged, placeOf, type Store } from '../../src/store/store.ts';
import { type Instant, instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { made } from '../scene/make.ts';

const dataset = made(
  [
    { edtf: '0945' },
    ...Array.from({ length: 20 }, (_, i) => ({ edtf: String(1930 + 5 * i), lane: i })),
    { edtf: '1949-08-27' },
  ],
  3,
);

function opened(width = 1000): Store {
  const store = makeStore(dataset);
  store.getState().setWidth(width);
  return store;
}

function viewOf(store: Store): Viewport {
  const { view } = store.getState();
  if (view === null) throw new Error('The store has no view yet');
  return view;
}

function view(from: number, to: number, width = 1000): Viewport {
  const made = viewport(from, to, width);
  if (made === null) throw new Error('There is no such view');
  return made;
}

/** Stretches of the address's grid within the limits of the collection, and not the home view. */
const { home, world } = spansOf(columnsOf(dataset));
const limits: Limits = { ...world, shortest: 8 * MS_PER_DAY };
const spans = fc
  .record({ from: fc.integer({ min: 0, max: 999 }), length: fc.integer({ min: 1, max: 1000 }) })
  .map(({ from, length }) => {
    const world = limits.to - limits.from;
    const a = limits.from + (from / 1000) * world;
    const b = Math.min(a + Math.max((length / 1000) ** 4 * world, limits.shortest), limits.to);
    return { from: a as Instant, to: b as Instant };
  })
  .filter(({ from, to }) => to - from >= limits.shortest + 2 * MS_PER_DAY)
  .map((span) => snapped(span, 'true'))
  .filter(
    ({ from, to }) =>
      from > limits.from &&
      to < limits.to &&
      Math.abs(from - home.from) + Math.abs(to - home.to) > 2 * MS_PER_DAY,
  );

const places = fc.record({
  mode: fc.constantFrom('timeline' as const, 'list' as const, 'documents' as const),
  event: fc.constantFrom(null, ...dataset.eventById.keys()),
  document: fc.constantFrom(null, 'some-document'),
  span: fc.oneof(fc.constant(null), spans),
  spacing: fc.constant('true' as const),
  lanesBy: fc.constant('theme' as const),
  collapsed: fc.subarray(['lane-0', 'lane-1', 'lane-2']).map((ids) => new Set(ids)),
  measure: fc.constantFrom(null, ['event-0001', null] as const, ['event-0004', 'event-0002'] as const),
  guide: fc.boolean(),
  filter: fc
    .record({ lanes: fc.subarray(['lane-0', 'lane-2']), disputed: fc.boolean() })
    .map(({ lanes, disputed }) => ({ ...NO_FILTER, lanes: new Set(lanes), disputed })),
  others: fc.constantFrom('dimmed' as const, 'hidden' as const),
  about: fc.constantFrom(null, 'a tour'),
  talk: fc.constantFrom(null, { tour: 'a tour', step: 2, shown: 1, notes: false }),
  embed: fc.boolean(),
});

/** The one event that the home view leaves out. */
const early = dataset.events[0]?.id ?? '';

/** Whether some of an event's time is in the view. */
function inSight(store: Store, event: string): boolean {
  // Where the event is hidden it would stand there all the same.
  const columns = columnsOf(store.getState().dataset);
  const row = columns.events.findIndex((each) => each.id === event);
  const { from, to } = viewOf(store);
  return (columns.start[row] ?? 0) < to && (columns.end[row] ?? 0) > from;
}

describe('the store', () => {
  it('begins where everybody begins, without a view until there is a width', () => {
    const store = makeStore(dataset);
    expect(placeOf(store.getState())).toEqual(START);
    expect(store.getState().view).toBeNull();
    expect(store.getState()).toMatchObject({ limits, home, step: 'push', notice: null });
    store.getState().setWidth(800);
    expect(viewOf(store)).toEqual({ ...store.getState().home, width: 800, spacing: TRUE_TO_TIME });
    expect(placeOf(store.getState())).toEqual(START);
  });

  it('goes to any place and says that it is there, whether the width came before or after', () => {
    fc.assert(
      fc.property(places, fc.boolean(), fc.integer({ min: 1, max: 3000 }), (place, first, width) => {
        const store = makeStore(dataset);
        if (first) store.getState().setWidth(width);
        store.getState().goTo(place, null);
        if (!first) store.getState().setWidth(width);
        const there = placeOf(store.getState());
        // Where no stretch is named, the one to begin with moves as far as it takes to show the event.
        expect(there).toEqual(place.span === null ? { ...place, span: there.span } : place);
        if (place.span === null && place.event !== early) expect(there.span).toBeNull();
        if (place.span === null && place.event === early) expect(inSight(store, early)).toBe(true);
        expect(store.getState().step).toBe('replace');
        store.getState().goTo(there, null);
        expect(placeOf(store.getState())).toEqual(there);
        store.getState().goTo(START, null);
        expect(placeOf(store.getState())).toEqual(START);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it('leaves what does not match off the axis only while the others are hidden, and brings it back', () => {
    const store = makeStore(dataset);
    const { setFilter, setOthers, clearFilter } = store.getState();
    const shown = (): readonly string[] => store.getState().columns.events.map(({ id }) => id);
    const all = shown();
    const filter = { ...NO_FILTER, lanes: new Set(['lane-1']) };
    const ids = matching(dataset, filter) ?? new Set();
    expect(ids.size).toBe(7);
    setFilter(filter);
    expect(shown()).toEqual(all);
    setOthers('hidden');
    expect(shown()).toEqual(all.filter((id) => ids.has(id)));
    setOthers('dimmed');
    expect(shown()).toEqual(all);
    setOthers('hidden');
    clearFilter();
    expect(shown()).toEqual(all);
    setFilter(filter);
    expect(shown()).toEqual(all.filter((id) => ids.has(id)));
    store.getState().goTo({ ...START, filter }, null);
    expect(shown()).toEqual(all);
  });

  it('shows after a copied link what it showed before', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 200, max: 3000 }), (span, width) => {
        const here = opened(width);
        here.getState().setView(view(span.from + 12_345, span.to + 23_456, width));
        const there = opened(width);
        const { place, problems } = decode(encode(placeOf(here.getState())), dataset, limits);
        there.getState().goTo(place, null);
        expect(problems).toEqual([]);
        const [a, b] = [viewOf(here), viewOf(there)];
        expect(Math.abs(a.from - b.from) * scaleOf(a)).toBeLessThan(0.5);
        expect(Math.abs(a.to - b.to) * scaleOf(a)).toBeLessThan(0.5);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('holds every view within the limits', () => {
    const wild = fc.double({ min: -1e16, max: 1e16, noNaN: true });
    fc.assert(
      fc.property(wild, wild, (a, b) => {
        const store = opened();
        const asked = viewport(Math.min(a, b), Math.max(a, b), 1000);
        fc.pre(asked !== null);
        store.getState().setView(asked);
        const { from, to } = viewOf(store);
        expect(from).toBeGreaterThanOrEqual(limits.from);
        expect(to).toBeLessThanOrEqual(limits.to);
        expect(to - from).toBeGreaterThanOrEqual(limits.shortest - 1);
      }),
      { seed: 3, numRuns: 500 },
    );
  });

  it.each([0, -5, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('ignores a width of %d', (width) => {
    const fresh = makeStore(dataset);
    fresh.getState().setWidth(width);
    expect(fresh.getState().view).toBeNull();
    const store = opened();
    const before = viewOf(store);
    store.getState().setWidth(width);
    expect(viewOf(store)).toEqual(before);
  });

  it('keeps the stretch of time when the width changes', () => {
    const store = opened();
    store.getState().setView(view(instant(1940), instant(1950)));
    store.getState().setWidth(333);
    expect(viewOf(store)).toEqual(view(instant(1940), instant(1950), 333));
  });

  it('keeps its view when asked for a stretch that is none', () => {
    const store = opened();
    store.getState().goTo({ ...START, span: { from: Number.NaN as Instant, to: 0 as Instant } }, 'Oh.');
    expect(viewOf(store)).toEqual({ ...home, width: 1000, spacing: TRUE_TO_TIME });
    expect(store.getState().notice).toBe('Oh.');
  });

  it('pushes places, replaces what was only walked through, and says nothing twice', () => {
    const store = opened();
    let changes = 0;
    store.subscribe(() => changes++);
    const { select, setMode, openDocument, goTo, setNotice } = store.getState();
    goTo({ ...START, event: 'event-0001' }, 'The link was old.');
    expect(store.getState()).toMatchObject({ step: 'replace', notice: 'The link was old.' });
    select('event-0002');
    expect(store.getState()).toMatchObject({ event: 'event-0002', step: 'push', notice: null });
    select('event-0003', 'replace');
    expect(store.getState().step).toBe('replace');
    setMode('list');
    expect(store.getState()).toMatchObject({ mode: 'list', step: 'push', event: 'event-0003' });
    openDocument('some-document');
    expect(store.getState()).toMatchObject({ mode: 'documents', document: 'some-document', step: 'push' });
    const sofar = changes;
    select('event-0003');
    setMode('documents');
    expect(changes).toBe(sofar);
    setNotice('Copied.');
    expect(store.getState().notice).toBe('Copied.');
    select(null);
    expect(store.getState()).toMatchObject({ event: null, notice: null });
  });

  it('filters and clears as places of their own, and says at once what becomes of the others', () => {
    const store = opened();
    const { setFilter, clearFilter, setOthers } = store.getState();
    const filter = { ...NO_FILTER, lanes: new Set(['lane-1']) };
    const seen: string[] = [];
    store.subscribe((state, before) => {
      if (placeChanged(state, before)) seen.push(`${state.step} ${encode(placeOf(state))}`);
    });
    store.getState().setNotice('Copied.');
    setFilter(filter);
    expect(store.getState().notice).toBeNull();
    setOthers('hidden');
    setOthers('hidden');
    store.getState().setNotice('Copied.');
    clearFilter();
    expect(store.getState().notice).toBeNull();
    clearFilter();
    expect(seen).toEqual(['push lane=lane-1', 'replace lane=lane-1&others=hidden', 'push others=hidden']);
    expect(store.getState().filter).toBe(NO_FILTER);
  });

  it('tells who listens, and stops when told to', () => {
    const store = opened();
    const seen: (string | null)[] = [];
    const stop = store.subscribe((state, before) => {
      if (state.event !== before.event) seen.push(state.event);
    });
    store.getState().select('event-0001');
    store.getState().select('event-0002');
    stop();
    store.getState().select('event-0003');
    expect(seen).toEqual(['event-0001', 'event-0002']);
  });

  it('does the same for a collection of nothing and for one of a single day', () => {
    for (const few of [made([]), made([{ edtf: '1949-08-27' }])]) {
      const store = makeStore(few);
      store.getState().setWidth(500);
      expect(viewOf(store)).toEqual({ ...store.getState().home, width: 500, spacing: TRUE_TO_TIME });
      store.getState().setView(view(0, 1));
      expect(viewOf(store)).toMatchObject(store.getState().home);
    }
  });

  it('needs no React and no clock', () => {
    const loaded = readFileSync(new URL(import.meta.resolve('zustand/vanilla')), 'utf8');
    expect(loaded).not.toMatch(/react/i);
    for (const file of [
      'store',
      'address',
      'address-filter',
      'address-time',
      'address-words',
      'lane-ids',
      'place',
    ]) {
      const text = readFileSync(new URL(`../../src/store/${file}.ts`, import.meta.url), 'utf8');
      expect(text).not.toMatch(/\bDate\b|performance|Intl|toLocale/);
    }
  });
});
