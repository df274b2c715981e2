import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewport } from '../../src/scene/viewport.ts';
import { xOf } from '../../src/scene/viewport.ts';
import { makeStore, type Store } from '../../src/store/store.ts';
import { instant } from '../../src/time/instant.ts';
import { type Frames, makeFrames } from '../../src/ui/chart/frames.ts';
import { GuideLine } from '../../src/ui/chart/Guide.tsx';
import { GuideUnder } from '../../src/ui/chart/GuideCard.tsx';
import { useGuide } from '../../src/ui/chart/guide.ts';
import type { Motion } from '../../src/ui/chart/motion.ts';
import { pictureOf } from '../../src/ui/chart/picture.ts';
import { StoreContext } from '../../src/ui/store-context.ts';
import { type Described, made, type Stage, sceneOf, stage, viewAt } from '../scene/make.ts';

const WIDTH = 700;
const EVENTS: readonly Described[] = [
  { edtf: '1933-11-12', title: 'Founded' },
  { edtf: '1940-03/1955-05', title: 'Lasted', lane: 1 },
  { edtf: '1949', title: 'That year', lane: 2 },
  { edtf: '1949-10-12', title: 'That day', lane: 2 },
];

interface Parts {
  readonly set: Stage;
  readonly frames: Frames;
  readonly motion: Motion;
  readonly narrow: boolean;
}

function Mounted({ set, frames, motion, narrow }: Parts): React.ReactNode {
  const element = useRef<HTMLDivElement>(null);
  const guide = useGuide(frames, motion, set.arrangement.shelves);
  return (
    <>
      <div ref={element} data-testid="stage">
        <svg className="plot" tabIndex={-1} aria-label="Plot" />
        <GuideLine
          guide={guide}
          frames={frames}
          stage={{ gutter: 0, width: WIDTH, narrow }}
          element={element}
        />
      </div>
      {narrow && <GuideUnder guide={guide} />}
    </>
  );
}

function show(narrow = false): {
  readonly store: Store;
  readonly view: Viewport;
  readonly moveTo: Motion['moveTo'];
} {
  const dataset = made(EVENTS, 3);
  const set = stage(dataset, WIDTH, 600);
  const store = makeStore(dataset);
  const view = viewAt(set, 0, 0);
  store.setState({ view, guide: true });
  const frames = makeFrames(store);
  frames.setDraw(() => pictureOf(sceneOf(set, view), view, null, null, 0));
  const moveTo = vi.fn<Motion['moveTo']>();
  const motion: Motion = { moveTo, showAll: () => {}, target: () => view, interrupt: () => {} };
  render(
    <StoreContext value={store}>
      <Mounted set={set} frames={frames} motion={motion} narrow={narrow} />
    </StoreContext>,
  );
  return { store, view, moveTo };
}

const slider = (): HTMLElement => screen.getByRole('slider', { name: 'At this time' });
/** What the card says, line by line. */
const said = (): readonly (string | null)[] =>
  [...document.querySelectorAll('.guide-card p, .guide-card li')].map((each) => each.textContent);

function hover(x: number): void {
  fireEvent.pointerMove(screen.getByTestId('stage'), { clientX: x, pointerType: 'mouse' });
  act(() => {
    vi.advanceTimersByTime(20);
  });
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('at this time', () => {
  it('follows a pointer over the plot and names what was going on, by lane', () => {
    const { view } = show();
    hover(xOf(view, instant(1949, 10, 12)) + 3);
    expect(said()).toEqual([
      '12 October 1949',
      'Lane 2',
      'Lasted',
      'Lane 3',
      'That day',
      'perhaps That year',
    ]);
    expect(slider()).toHaveAttribute('aria-valuetext', '12 October 1949');
    expect(slider()).toHaveTextContent('12 Oct 1949');
  });

  it('says so where nothing was', () => {
    const { view } = show();
    hover(xOf(view, instant(1937, 1, 15)));
    expect(said()).toEqual(['January 1937', 'Nothing dated falls here.']);
  });

  it('stays at its time when the pointer leaves, and leaves a finger to the view', () => {
    const { view } = show();
    hover(xOf(view, instant(1937, 1, 15)));
    fireEvent.pointerLeave(screen.getByTestId('stage'));
    fireEvent.pointerMove(screen.getByTestId('stage'), { clientX: 300, pointerType: 'touch' });
    act(() => {
      vi.advanceTimersByTime(20);
    });
    expect(slider()).toHaveAttribute('aria-valuetext', 'January 1937');
  });

  it('goes from beginning to beginning by key, and is spoken when it rests', async () => {
    show();
    slider().focus();
    hover(0);
    const before = screen.getByRole('status').textContent;
    fireEvent.keyDown(slider(), { key: 'ArrowRight' });
    expect(slider()).toHaveAttribute('aria-valuetext', '12 November 1933');
    expect(screen.getByRole('status')).toHaveTextContent(before ?? '');
    act(() => {
      vi.advanceTimersByTime(450);
    });
    expect(screen.getByRole('status')).toHaveTextContent('12 November 1933. Lane 1: Founded.');
    fireEvent.keyDown(slider(), { key: 'ArrowRight' });
    expect(slider()).toHaveAttribute('aria-valuetext', 'March 1940');
    fireEvent.keyDown(slider(), { key: 'ArrowLeft' });
    expect(slider()).toHaveAttribute('aria-valuetext', '12 November 1933');
  });

  it('ends with Escape, which gives the focus to the plot', () => {
    const { store } = show();
    slider().focus();
    fireEvent.keyDown(slider(), { key: 'Escape' });
    expect(store.getState().guide).toBe(false);
    expect(screen.queryByRole('slider')).not.toBeInTheDocument();
    expect(screen.getByLabelText('Plot')).toHaveFocus();
  });

  it('has its card under the plot where there is no room beside the line', () => {
    show(true);
    expect(document.querySelectorAll('.guide .guide-card')).toHaveLength(0);
    expect(document.querySelectorAll('.guide-under .guide-card')).toHaveLength(1);
  });

  it('is dragged along the axis by a finger', async () => {
    vi.useRealTimers();
    const { view } = show(true);
    const strip = document.querySelector('.guide-strip');
    if (strip === null) throw new Error('There is no strip');
    Object.assign(strip, { setPointerCapture: () => {} });
    const user = userEvent.setup();
    await user.pointer([
      { keys: '[TouchA>]', target: strip, coords: { clientX: xOf(view, instant(1937, 1, 15)) } },
    ]);
    await screen.findByText('Nothing dated falls here.');
  });
});
