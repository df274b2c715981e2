import { act, cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeStore, type Store } from '../../src/store/store.ts';
import { type Frames, makeFrames } from '../../src/ui/chart/frames.ts';
import { makeGuide } from '../../src/ui/chart/guide.ts';
import type { Motion } from '../../src/ui/chart/motion.ts';
import { Plot } from '../../src/ui/chart/Plot.tsx';
import type { Stage as Room } from '../../src/ui/chart/scene.ts';
import { StoreContext } from '../../src/ui/store-context.ts';
import { collections, made, type Stage, sceneOf, share, stage, tries, viewAt } from '../scene/make.ts';

const WIDTH = 700;
const nothing = (): void => {};
const motion: Motion = { moveTo: nothing, showAll: nothing, target: () => null, interrupt: nothing };

/** What waits for the next frame of the screen. */
let waiting: FrameRequestCallback[] = [];
beforeEach(() => {
  waiting = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => waiting.push(callback));
  vi.stubGlobal('cancelAnimationFrame', nothing);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function nextFrame(): void {
  const now = waiting;
  waiting = [];
  act(() => {
    for (const callback of now) callback(0);
  });
}

function drawn(set: Stage, store: Store): { readonly frames: Frames; readonly svg: Element } {
  const room: Room = {
    size: { width: WIDTH, height: 400 },
    narrow: true,
    gutter: 0,
    width: WIDTH,
    shelves: set.arrangement.shelves,
    disputes: set.disputes,
    sceneOf: (view) => ({ view, scene: sceneOf(set, view) }),
  };
  const frames = makeFrames(store);
  const { container } = render(
    <StoreContext value={store}>
      <Plot
        frames={frames}
        motion={motion}
        stage={room}
        guide={makeGuide(store, frames, motion)}
        onKeys={nothing}
      />
    </StoreContext>,
  );
  const svg = container.querySelector('svg.plot');
  if (svg === null) throw new Error('There is no plot');
  return { frames, svg };
}

/** All elements of a plot with their attributes, in no particular order. */
function elements(svg: Element): readonly string[] {
  return [...svg.querySelectorAll('.axis g, [clip-path] g')]
    .filter((group) => group.querySelector('g') === null)
    .map((group) =>
      [group, ...group.children]
        .map((each) => {
          const attributes = [...each.attributes].map(({ name, value }) => `${name}=${value}`).sort();
          const text = each.childElementCount === 0 ? each.textContent : '';
          return `${each.tagName} ${attributes.join(' ')} ${text}`;
        })
        .join('\n'),
    )
    .sort();
}

/** The events of the marks as a screen reader comes to them. */
function inOrder(svg: Element): readonly (string | null)[] {
  return [...svg.querySelectorAll('.mark')].map((mark) => mark.getAttribute('data-events'));
}

describe('frames', () => {
  it('leave the plot as it would be drawn anew, in the same order, wherever the view has been', () => {
    const way = fc.array(fc.tuple(share, share, fc.boolean()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(collections, way, (events, steps) => {
        const dataset = made(events, 3);
        const set = stage(dataset, WIDTH, 400);
        const store = makeStore(dataset);
        const [zoom, place] = steps[0] ?? [0, 0];
        store.setState({ view: viewAt(set, zoom, place) });
        const moved = drawn(set, store);
        for (const [nearer, later, select] of steps) {
          act(() => {
            store.setState({ view: viewAt(set, nearer, later) });
            if (select) store.setState({ event: events.length === 0 ? null : 'event-0001', step: 'replace' });
          });
          nextFrame();
        }
        act(moved.frames.settle);
        const after = [elements(moved.svg), inOrder(moved.svg)];
        cleanup();
        const anew = drawn(set, store).svg;
        expect(after).toEqual([elements(anew), inOrder(anew)]);
        cleanup();
      }),
      tries(51, 25),
    );
  });

  it('draw once a frame, however often the view is set', () => {
    const dataset = made([{ edtf: '1949-08-27' }, { edtf: '1960' }]);
    const set = stage(dataset, WIDTH, 400);
    const store = makeStore(dataset);
    store.setState({ view: viewAt(set, 0.02, 0.4) });
    const { frames, svg } = drawn(set, store);
    const before = svg.querySelector('.mark');
    const places = (): readonly (string | null | undefined)[] =>
      [before, before?.parentElement?.parentElement].map((element) => element?.getAttribute('transform'));
    const [place, sheet] = places();
    const seen = vi.fn();
    frames.onFrame(seen);
    act(() => {
      store.setState({ view: viewAt(set, 0.02, 0.5) });
      store.setState({ view: viewAt(set, 0.02, 0.6) });
    });
    expect(places()).toEqual([place, sheet]);
    nextFrame();
    expect(seen).toHaveBeenCalledTimes(1);
    // The same element at its place on the sheet, and the sheet has moved.
    expect(svg.querySelector('.mark')).toBe(before);
    expect(places()).toEqual([place, expect.stringMatching(/^translate/)]);
    expect(places()[1]).not.toBe(sheet);
  });
});
