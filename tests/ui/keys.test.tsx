import { act, screen } from '@testing-library/react';
import { useLayoutEffect, useRef, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Viewport, xOf } from '../../src/scene/viewport.ts';
import { useKeys } from '../../src/ui/chart/keys.ts';
import { setLetters } from '../../src/ui/chart/letter-keys.ts';
import { useTargets } from '../../src/ui/chart/targets.ts';
import { useApp, useAppStore } from '../../src/ui/store-context.ts';
import { made, sceneOf, stage, viewAt } from '../scene/make.ts';
import { show } from './page.tsx';

const dataset = made(
  [
    { edtf: '1900-01-01', title: 'First' },
    { edtf: '1950-01-01', title: 'Second', lane: 1 },
    { edtf: '1951-01-01', title: 'Third' },
    ...Array.from({ length: 40 }, () => ({ edtf: '1999-05-05', title: 'One of many', lane: 1 })),
  ],
  2,
);
const set = stage(dataset, 700, 200);
const world = viewAt(set, 0, 0);
const idOf = (title: string): string => dataset.events.find((event) => event.title === title)?.id ?? '';

interface PlotProps {
  readonly onKeys: () => void;
  readonly moveGuide: (by: number) => void;
}

/** As much of a plot as the keys need: its marks and pills, without a picture of them. */
function Plot({ onKeys, moveGuide }: PlotProps): React.ReactNode {
  const store = useAppStore();
  const svg = useRef<SVGSVGElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const view = useApp((state) => state.view);
  const scene = view === null ? null : sceneOf(set, view);
  const targets = useTargets(svg, current);
  useLayoutEffect(() => targets.keep(scene));
  const moveTo = (next: Viewport): void => store.getState().setView(next);
  const motion = { moveTo, showAll: () => {}, target: () => store.getState().view, interrupt: () => {} };
  const onKeyDown = useKeys({
    ...{
      motion,
      targets,
      shelves: set.arrangement.shelves,
      scene: () => scene,
      current,
      setCurrent,
      moveGuide,
      onKeys,
    },
  });
  return (
    <svg ref={svg} role="group" aria-label="Plot" tabIndex={-1} onKeyDown={onKeyDown}>
      {scene?.marks.map(({ event }) => (
        <g
          key={event.id}
          ref={(element) => targets.register(event.id, element)}
          className="mark"
          role="button"
          tabIndex={-1}
          aria-label={event.title}
          onClick={() => store.getState().select(event.id)}
        />
      ))}
      {scene?.pills.map(({ key, count }) => (
        <g
          key={key}
          ref={(element) => targets.register(key, element)}
          className="pill"
          role="button"
          tabIndex={-1}
          aria-label={`${count} events`}
        />
      ))}
    </svg>
  );
}

function plot() {
  const told = { onKeys: vi.fn(), moveGuide: vi.fn() };
  const shown = show(() => <Plot {...told} />, dataset);
  act(() => shown.store.getState().setWidth(700));
  act(() => shown.store.getState().setView(world));
  act(() => screen.getByRole('group', { name: 'Plot' }).focus());
  return { ...shown, ...told };
}
const focused = (): string | null => document.activeElement?.getAttribute('aria-label') ?? null;

afterEach(() => setLetters(true));

describe('the keys of the chart', () => {
  it('walk in time and between lanes, to both ends, with the focus on what stands for each event', async () => {
    const { user } = plot();
    const way = [
      ['{ArrowRight}', 'First'],
      ['{ArrowRight}', 'Second'],
      ['{ArrowRight}', 'Third'],
      ['{ArrowDown}', 'Second'],
      ['{ArrowDown}', 'Second'],
      ['{ArrowUp}', 'Third'],
      ['{Home}', 'First'],
      ['{ArrowLeft}', 'First'],
    ] as const;
    for (const [key, at] of way) {
      await user.keyboard(key);
      expect(focused(), key).toBe(at);
    }
  });

  it('come to the pill that counts an event', async () => {
    const pill = sceneOf(set, world).pills.find(({ count }) => count > 1);
    const held = dataset.events.findIndex((_, row) => pill?.holds(row) === true);
    const { user, store } = plot();
    act(() => store.getState().select(dataset.events[held - 1]?.id ?? ''));
    await user.keyboard('{ArrowRight}');
    expect(focused()).toBe(`${pill?.count} events`);
    expect(store.getState().event).toBe(dataset.events[held]?.id);
  });

  it('bring what is out of sight into view, and the focus with it', async () => {
    const { user, store } = plot();
    await user.keyboard('{ArrowRight}++++++');
    const before = store.getState().view;
    if (before === null) throw new Error('There is no view');
    expect(xOf(before, Date.UTC(1950, 0))).toBeGreaterThan(700);
    await user.keyboard('{ArrowRight}');
    const after = store.getState().view;
    if (after === null) throw new Error('There is no view');
    expect(xOf(after, Date.UTC(1950, 0))).toBeGreaterThan(0);
    expect(xOf(after, Date.UTC(1950, 0))).toBeLessThan(700);
    expect(focused()).toBe('Second');
  });

  it('never lose the focus when what has it goes out of sight', async () => {
    const { user } = plot();
    await user.keyboard('{ArrowRight}+++++');
    expect(focused()).toBe('First');
    await user.keyboard('{PageDown}{PageDown}');
    expect(focused()).toBe('Plot');
  });

  it('pan by a screen', async () => {
    const { user, store } = plot();
    await user.keyboard('++++');
    const before = store.getState().view;
    await user.keyboard('{PageDown}');
    const later = store.getState().view;
    await user.keyboard('{PageUp}');
    const [a, b, c] = [before?.from ?? 0, later?.from ?? 0, store.getState().view?.from ?? 0];
    expect(b).toBeGreaterThan(a);
    expect(b).toBeLessThan(before?.to ?? 0);
    expect(Math.abs(c - a)).toBeLessThan(2);
  });

  it('show and move the line of one time', async () => {
    const { user, store, moveGuide } = plot();
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(moveGuide).not.toHaveBeenCalled();
    expect(focused()).toBe('First');
    await user.keyboard('t');
    expect(store.getState().guide).toBe(true);
    await user.keyboard('{Shift>}{ArrowRight}{ArrowLeft}{/Shift}');
    expect(moveGuide.mock.calls).toEqual([[1], [-1]]);
    expect(focused()).toBe('First');
  });

  it('measure from one event to another', async () => {
    const { user, store } = plot();
    await user.keyboard('m');
    expect(store.getState()).toMatchObject({ measure: null, notice: expect.stringContaining('arrow keys') });
    await user.keyboard('{ArrowRight}m');
    expect(store.getState().measure).toEqual([idOf('First'), null]);
    await user.keyboard('{ArrowRight}m');
    expect(store.getState().measure).toEqual([idOf('First'), idOf('Second')]);
  });

  it('step back one by one: the measure, the line, the event', async () => {
    const { user, store } = plot();
    act(() => store.getState().select(idOf('Third')));
    await user.keyboard('mt');
    await user.keyboard('{Escape}');
    expect(store.getState()).toMatchObject({ measure: null, guide: true });
    await user.keyboard('{Escape}');
    expect(store.getState()).toMatchObject({ guide: false, event: idOf('Third') });
    await user.keyboard('{Escape}');
    expect(store.getState().event).toBeNull();
  });

  it('take letters for keys only while the reader wants that', async () => {
    const { user, store, onKeys } = plot();
    setLetters(false);
    await user.keyboard('{ArrowRight}tm?');
    expect(store.getState()).toMatchObject({ guide: false, measure: null });
    expect(onKeys).toHaveBeenCalledOnce();
  });

  it('leave combinations with Ctrl to the browser', async () => {
    const { user, store } = plot();
    await user.keyboard('{Control>}t{ArrowRight}{/Control}');
    expect(store.getState().guide).toBe(false);
    expect(focused()).toBe('Plot');
  });

  it('open the event that has the focus', async () => {
    const { user, store } = plot();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(store.getState().event).toBe(idOf('First'));
  });
});
