import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Counted, Scene } from '../../src/scene/scene.ts';
import { type Frames, makeFrames } from '../../src/ui/chart/frames.ts';
import { LaneHeads } from '../../src/ui/chart/LaneHeads.tsx';
import { useApp, useAppStore } from '../../src/ui/store-context.ts';
import { made, sceneOf, stage, viewAt } from '../scene/make.ts';
import { show } from './page.tsx';

const dataset = made(
  [0, 1, 2].flatMap((lane) => [
    { edtf: '1950', lane },
    { edtf: '1950', lane },
    { edtf: '1990', lane },
  ]),
  3,
);
const set = stage(dataset, 700, 400);
const drawn = sceneOf(set, viewAt(set, 0, 0));
const two: Counted = {
  count: 2,
  members: (most) => dataset.events.slice(0, Math.min(most, 2)),
  holds: (row) => row < 2,
};

/** The heads over a scene; `reach` is what reaches into the second lane. */
function heads(reach: Counted | null = null) {
  const onList = vi.fn();
  const change = { reach: (_: Counted | null): void => {} };
  function Heads(): React.ReactNode {
    const store = useAppStore();
    const collapsed = useApp((state) => state.collapsed);
    const [frames] = useState((): Frames => makeFrames(store));
    const [reaching, setReaching] = useState(reach);
    change.reach = setReaching;
    const scene: Scene = {
      ...drawn,
      lanes: drawn.lanes.map((lane, at) => ({
        ...lane,
        collapsed: collapsed.has(lane.lane.id),
        reaching: at === 1 && reaching !== null ? reaching : { ...two, count: 0 },
      })),
    };
    return (
      <>
        <LaneHeads scene={scene} frames={frames} gutter={178} onList={onList} />
        <button type="button">Elsewhere</button>
      </>
    );
  }
  return { ...show(() => <Heads />, dataset), onList, change };
}
const fold = (name: string) => screen.getByRole('button', { name });
const ids = dataset.lanes.map(({ id }) => id);

describe('the heads of the lanes', () => {
  it('close a lane up and open it', async () => {
    const { user, store } = heads();
    expect(fold('Lane 2')).toHaveAttribute('aria-expanded', 'true');
    expect(fold('Lane 2')).toHaveAttribute('title', 'Lane 2');
    await user.click(fold('Lane 2'));
    expect([...store.getState().collapsed]).toEqual([ids[1]]);
    expect(fold('Lane 2')).toHaveAttribute('aria-expanded', 'false');
    await user.click(fold('Lane 2'));
    expect(store.getState().collapsed.size).toBe(0);
  });

  it('leave one lane open, and open all again', async () => {
    const { user, store } = heads();
    await user.click(fold('Only Lane 2'));
    expect([...store.getState().collapsed]).toEqual([ids[0], ids[2]]);
    await user.click(fold('All lanes'));
    expect(store.getState().collapsed.size).toBe(0);
    await user.click(fold('Lane 3'));
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect([...store.getState().collapsed]).toEqual([ids[0], ids[1]]);
    expect(fold('Lane 3')).toHaveFocus();
  });

  it('are one stop for Tab, and arrows go on from there', async () => {
    const { user } = heads(two);
    expect(screen.getByRole('toolbar', { name: 'Lanes' })).toHaveAttribute('aria-orientation', 'vertical');
    await user.tab();
    expect(fold('Lane 1')).toHaveFocus();
    const way = [
      ['{ArrowDown}', 'Lane 2'],
      ['{ArrowRight}', '2 reach in: Lane 2'],
      ['{ArrowRight}', 'Only Lane 2'],
      ['{ArrowLeft}', '2 reach in: Lane 2'],
      ['{ArrowDown}', 'Lane 3'],
      ['{ArrowDown}', 'Lane 3'],
      ['{Home}', 'Lane 1'],
      ['{End}', 'Lane 3'],
      ['{ArrowUp}', 'Lane 2'],
    ] as const;
    for (const [key, name] of way) {
      await user.keyboard(key);
      expect(fold(name), key).toHaveFocus();
    }
    await user.tab();
    expect(fold('Elsewhere')).toHaveFocus();
    await user.tab({ shift: true });
    expect(fold('Lane 2')).toHaveFocus();
  });

  it('list what reaches into the view', async () => {
    const { user, onList } = heads(two);
    const button = fold('2 reach in: Lane 2');
    await user.click(button);
    expect(onList).toHaveBeenCalledOnce();
    const { anchor, ...list } = onList.mock.calls[0]?.[0] ?? {};
    expect(anchor === button).toBe(true);
    expect(list).toMatchObject({
      counted: two,
      heading: '2 events reach in',
      where: expect.stringContaining('Lane 2'),
    });
  });

  it('keep the focus in the lane when what reaches in is gone', async () => {
    const { user, change } = heads(two);
    await user.click(fold('2 reach in: Lane 2'));
    act(() => change.reach(null));
    expect(screen.queryByRole('button', { name: /reach in/ })).not.toBeInTheDocument();
    expect(fold('Lane 2')).toHaveFocus();
  });

  it('say one in the singular', () => {
    heads({ ...two, count: 1 });
    expect(fold('1 reaches in: Lane 2')).toBeInTheDocument();
  });
});
