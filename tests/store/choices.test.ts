import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns } from '../../src/query/columns.ts';
import { TRUE_TO_TIME } from '../../src/query/spacing.ts';
import { pan, scaleOf, type Viewport, viewport, xOf, zoomAbout } from '../../src/scene/viewport.ts';
import { decode, encode } from '../../src/store/address.ts';
import { START } from '../../src/store/place.ts';
import { makeStore, placeChanged, placeOf, type State, type Store } from '../../src/store/store.ts';
import { instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { made, share, tries } from '../scene/make.ts';

const dataset = made(
  [
    { edtf: '0945' },
    ...Array.from({ length: 20 }, (_, i) => ({ edtf: String(1930 + i), lane: i })),
    { edtf: '1949-08-27' },
  ],
  3,
);

/** Nothing to close. */
const even = made(Array.from({ length: 10 }, (_, i) => ({ edtf: String(1930 + i) })));

function opened(of = dataset, width = 1000): Store {
  const store = makeStore(of);
  store.getState().setWidth(width);
  return store;
}

function viewOf(store: Store): Viewport {
  const { view } = store.getState();
  if (view === null) throw new Error('The store has no view yet');
  return view;
}

/** What a change of the store was, and whether the address follows at once. */
function change(store: Store, act: (state: ReturnType<Store['getState']>) => void): [State['step'], boolean] {
  const before = store.getState();
  act(before);
  return [store.getState().step, placeChanged(store.getState(), before)];
}

describe('the spacing', () => {
  it('keeps the time in view, and every view under the present spacing', () => {
    fc.assert(
      fc.property(share, share, fc.boolean(), (place, zoom, first) => {
        const store = opened();
        const { limits, setSpacing, setView } = store.getState();
        if (first) setSpacing('closed');
        const near = zoomAbout(viewOf(store), place * 1000, 1 + 40 * zoom, limits);
        setView(pan(near, (place - 0.5) * 500, limits));
        fc.pre(placeOf(store.getState()).span !== null);
        const before = viewOf(store);
        setSpacing(first ? 'true' : 'closed');
        const after = viewOf(store);
        expect(after.spacing).toBe(first ? TRUE_TO_TIME : store.getState().closed);
        // The shortest view may be longer than the time that was seen, never shorter.
        expect(after.from).toBeLessThanOrEqual(before.from);
        expect(after.to).toBeGreaterThanOrEqual(before.to);
        const length = after.spacing.along(after.to) - after.spacing.along(after.from);
        if (length > limits.shortest * 1.01)
          expect(after).toMatchObject({ from: before.from, to: before.to });
        setView(before);
        expect(viewOf(store).spacing).toBe(after.spacing);
      }),
      tries(1, 300),
    );
  });

  it('shows everything at home where gaps are closed, and goes home from home', () => {
    const store = opened();
    const early = (): number => xOf(viewOf(store), instant(945));
    expect(early()).toBeLessThan(0);
    store.getState().setSpacing('closed');
    expect(early()).toBeGreaterThan(0);
    expect(placeOf(store.getState())).toEqual({ ...START, spacing: 'closed' });
    expect(store.getState().wall).toEqual(store.getState().home);
    store.getState().setSpacing('true');
    expect(early()).toBeLessThan(0);
    expect(placeOf(store.getState())).toEqual(START);
  });

  it('is home to the day, and elsewhere from a day on', () => {
    const store = opened();
    const { home, setView } = store.getState();
    const beside = (ms: number): Viewport => {
      const view = viewport(home.from + ms, home.to - ms, 1000);
      if (view === null) throw new Error('There is no such view');
      return view;
    };
    setView(beside(MS_PER_DAY / 2 - 1000));
    expect(placeOf(store.getState()).span).toBeNull();
    setView(beside(MS_PER_DAY / 2 + 1000));
    expect(placeOf(store.getState()).span).toEqual({ from: viewOf(store).from, to: viewOf(store).to });
  });

  it('waits for the width', () => {
    const store = makeStore(dataset);
    store.getState().setSpacing('closed');
    expect(store.getState().view).toBeNull();
    store.getState().setWidth(700);
    expect(viewOf(store)).toEqual({
      ...store.getState().home,
      width: 700,
      spacing: store.getState().closed,
    });
  });

  it('says where there is nothing to close, and leaves a link to it true to time', () => {
    const store = opened(even);
    expect(store.getState().closed).toBeNull();
    const before = viewOf(store);
    store.getState().setSpacing('closed');
    expect(store.getState()).toMatchObject({
      spacing: 'true',
      notice: 'There is no long empty stretch to close here.',
    });
    expect(viewOf(store)).toBe(before);
    store.getState().goTo({ ...START, spacing: 'closed' }, null);
    expect(placeOf(store.getState())).toEqual(START);
    expect(viewOf(store).spacing).toBe(TRUE_TO_TIME);
  });

  it('comes back from a copied link with the same view, to half a pixel', () => {
    fc.assert(
      fc.property(share, share, fc.integer({ min: 200, max: 3000 }), (place, zoom, width) => {
        const here = opened(dataset, width);
        const { limits, setSpacing, setView } = here.getState();
        setSpacing('closed');
        const length = scaleOf(viewOf(here)) * limits.shortest;
        setView(zoomAbout(viewOf(here), place * width, (width / length) ** zoom, limits));
        const there = opened(dataset, width);
        const { place: read, problems } = decode(encode(placeOf(here.getState())), dataset, limits);
        there.getState().goTo(read, null);
        expect(problems).toEqual([]);
        const [a, b] = [viewOf(here), viewOf(there)];
        expect(b.spacing.gaps).toEqual(a.spacing.gaps);
        expect(Math.abs(xOf(a, b.from))).toBeLessThan(0.5);
        expect(Math.abs(xOf(a, b.to) - width)).toBeLessThan(0.5);
      }),
      tries(2, 300),
    );
  });

  it('may be given with the columns, by whoever has made them before', () => {
    const ready = columns(dataset);
    const store = makeStore(dataset, ready, null);
    expect(store.getState().columns).toBe(ready);
    expect(store.getState().closed).toBeNull();
  });
});

describe('lanes', () => {
  it('are of another kind, all open, once chosen', () => {
    const store = opened();
    store.getState().toggleLane('lane-1');
    expect(change(store, (state) => state.setLanesBy('voice'))).toEqual(['push', true]);
    expect(store.getState()).toMatchObject({ lanesBy: 'voice', collapsed: new Set() });
    expect(change(store, (state) => state.setLanesBy('voice'))).toEqual(['push', false]);
  });

  it('close up and open one by one, in the order of the lanes, and are no new entry of the history', () => {
    const store = opened();
    store.getState().toggleLane('lane-2');
    expect(change(store, (state) => state.toggleLane('lane-0'))).toEqual(['replace', true]);
    expect([...store.getState().collapsed]).toEqual(['lane-0', 'lane-2']);
    expect(encode(placeOf(store.getState()))).toBe('collapsed=lane-0,lane-2');
    store.getState().toggleLane('lane-2');
    store.getState().toggleLane('lane-9');
    expect([...store.getState().collapsed]).toEqual(['lane-0']);
    store.getState().collapseOthers('lane-1');
    expect([...store.getState().collapsed]).toEqual(['lane-0', 'lane-2']);
  });
});

describe('a measure', () => {
  it('is begun, completed and left', () => {
    const store = opened();
    expect(change(store, (state) => state.setMeasure('event-0001'))).toEqual(['push', true]);
    expect(store.getState().measure).toEqual(['event-0001', null]);
    store.getState().setMeasure('event-0001', 'event-0003');
    expect(encode(placeOf(store.getState()))).toBe('measure=event-0001,event-0003');
    store.getState().setMeasure(null);
    expect(placeOf(store.getState())).toEqual(START);
  });

  it('is not taken from an event to itself', () => {
    const store = opened();
    store.getState().setMeasure('event-0001');
    store.getState().setMeasure('event-0001', 'event-0001');
    expect(store.getState()).toMatchObject({
      measure: ['event-0001', null],
      notice: 'Time is measured between two different events.',
    });
  });
});

describe('a measure and a lane', () => {
  it('take away a notice that stood there, and one that cannot be taken changes no place', () => {
    const store = opened();
    const { setMeasure, setNotice, setLanesBy } = store.getState();
    setMeasure('event-0001', 'event-0001');
    expect(change(store, (state) => state.setMeasure('event-0002', 'event-0002'))).toEqual(['push', false]);
    setMeasure('event-0001');
    expect(store.getState().notice).toBeNull();
    setNotice('Copied.');
    setLanesBy('document');
    expect(store.getState().notice).toBeNull();
  });
});

describe('pages and talks', () => {
  const talk = { tour: 'pier', step: 1, shown: 0, notes: false };

  it('are presented and left as places of their own; the steps between are not', () => {
    const store = opened();
    store.getState().setNotice('Copied.');
    expect(change(store, (state) => state.present(talk))).toEqual(['push', true]);
    expect(store.getState()).toMatchObject({ talk, notice: null });
    expect(change(store, (state) => state.present({ ...talk, step: 2 }))).toEqual(['replace', true]);
    expect(change(store, (state) => state.present(null))).toEqual(['push', true]);
    expect(placeOf(store.getState())).toEqual(START);
  });

  it('open at what they are about, and another view is about nothing', () => {
    const store = opened();
    store.getState().setNotice('Copied.');
    expect(change(store, (state) => state.showAbout('tours', 'pier'))).toEqual(['push', true]);
    expect(store.getState()).toMatchObject({ mode: 'tours', about: 'pier', notice: null });
    expect(change(store, (state) => state.showAbout('tours', 'lamp', 'replace'))).toEqual(['replace', true]);
    expect(change(store, (state) => state.setMode('list'))).toEqual(['push', true]);
    expect(placeOf(store.getState())).toEqual({ ...START, mode: 'list' });
  });

  it('are left for an event on the timeline', () => {
    const store = opened();
    store.getState().showAbout('tours', 'pier', 'replace');
    store.getState().setNotice('Copied.');
    expect(change(store, (state) => state.showOnTimeline('event-0003'))).toEqual(['push', true]);
    expect(store.getState()).toMatchObject({ mode: 'timeline', event: 'event-0003', notice: null });
    store.getState().setNotice('Copied.');
    store.getState().openDocument('essay');
    expect(store.getState().notice).toBeNull();
    store.getState().setNotice('Copied.');
    store.getState().setMode('timeline');
    expect(store.getState().notice).toBeNull();
  });
});

describe('a notice of the spacing', () => {
  it('does not outlive the next that can be had, and the same spacing again is nothing', () => {
    const store = opened();
    store.getState().setNotice('Copied.');
    expect(change(store, (state) => state.setSpacing('true'))).toEqual(['push', false]);
    expect(store.getState().notice).toBe('Copied.');
    store.getState().select('event-0003', 'replace');
    store.getState().setNotice('Copied.');
    expect(change(store, (state) => state.setSpacing('closed'))).toEqual(['push', true]);
    expect(store.getState().notice).toBeNull();
  });
});

describe('an event that is asked for', () => {
  it('stands an eighth of the width inside the view', () => {
    for (const width of [800, 1600]) {
      const store = opened(dataset, width);
      store.getState().goTo({ ...START, event: 'event-0001' }, null);
      expect(xOf(viewOf(store), instant(945))).toBeCloseTo(width / 8, 6);
    }
  });

  it('stands there too where the width comes last, and no more moves the view', () => {
    const store = makeStore(dataset);
    store.getState().goTo({ ...START, event: 'event-0001' }, null);
    store.getState().setWidth(800);
    expect(xOf(viewOf(store), instant(945))).toBeCloseTo(100, 6);
    const before = viewOf(store);
    store.getState().select('event-0010');
    expect(viewOf(store)).toBe(before);
  });
});

describe('the guide line and the view', () => {
  it('are no new entry of the history; a view alone waits until it rests', () => {
    const store = opened();
    expect(change(store, (state) => state.setGuide(true))).toEqual(['replace', true]);
    expect(encode(placeOf(store.getState()))).toBe('guide=on');
    const { limits, setView } = store.getState();
    expect(change(store, (state) => state.setGuide(true))).toEqual(['replace', false]);
    const moved = zoomAbout(viewOf(store), 500, 2, limits);
    expect(change(store, () => setView(moved))[1]).toBe(false);
    expect(moved.to - moved.from).toBeGreaterThan(MS_PER_DAY);
  });
});
