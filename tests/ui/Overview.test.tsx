import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { defined } from '../../src/base/assert.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import type { Viewport } from '../../src/scene/viewport.ts';
import type { Store } from '../../src/store/store.ts';
import { instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { makeFrames } from '../../src/ui/chart/frames.ts';
import { Overview } from '../../src/ui/chart/Overview.tsx';
import { useApp } from '../../src/ui/store-context.ts';
import { made } from '../scene/make.ts';
import { show } from './page.tsx';

function Drawn({ store }: { readonly store: Store }): React.ReactNode {
  const view = useApp((state) => state.view);
  const frames = makeFrames(store);
  const motion = {
    moveTo: store.getState().setView,
    target: () => store.getState().view,
    showAll: () => {},
    interrupt: () => {},
  };
  return view && <Overview view={view} band={null} width={800} motion={motion} frames={frames} />;
}

/** The overview with a view of it: `years` as they are in the address. */
function open(dataset: Dataset, from: number, to: number) {
  const shown = show((_, store) => {
    store.getState().setWidth(900);
    store.getState().setView({ ...viewOf(store), from: instant(from), to: instant(to) });
    return <Drawn store={store} />;
  }, dataset);
  return { ...shown, view: () => viewOf(shown.store) };
}

function viewOf(store: Store): Viewport {
  return defined(store.getState().view, 'The store has no view');
}

const century = made(
  Array.from({ length: 11 }, (_, at) => ({ edtf: String(1900 + at * 10), title: `${at}` })),
);
const slider = (name: string): HTMLElement => screen.getByRole('slider', { name });

describe('the overview', () => {
  it('says in words where the view begins, ends and what it shows', () => {
    open(century, 1920, 1980);
    expect(slider('View begins')).toHaveAttribute('aria-valuetext', '1920');
    expect(slider('View')).toHaveAttribute('aria-valuetext', '1920 to 1979');
    expect(slider('View ends')).toHaveAttribute('aria-valuetext', '1979');
    for (const each of screen.getAllByRole('slider')) {
      const [least, now, most] = ['min', 'now', 'max'].map((name) =>
        Number(each.getAttribute(`aria-value${name}`)),
      );
      expect(now).toBeGreaterThanOrEqual(least ?? Number.NaN);
      expect(now).toBeLessThanOrEqual(most ?? Number.NaN);
    }
  });

  it('moves an end by key and leaves the other', async () => {
    const { user, view } = open(century, 1920, 1980);
    slider('View begins').focus();
    await user.keyboard('{ArrowLeft}');
    expect(Math.abs(view().from - instant(1917))).toBeLessThan(MS_PER_DAY);
    expect(view().to).toBe(instant(1980));
    await user.keyboard('{PageUp}');
    expect(view().from).toBeGreaterThan(instant(1940));
    slider('View ends').focus();
    await user.keyboard('{End}');
    expect(view().to).toBeGreaterThan(instant(2000));
    expect(slider('View ends')).toHaveFocus();
  });

  it('moves and zooms the view by key', async () => {
    const { user, view } = open(century, 1940, 1960);
    slider('View').focus();
    await user.keyboard('{ArrowRight}');
    expect(view().from).toBeGreaterThan(instant(1941));
    expect(view().to - view().from).toBeCloseTo(instant(1960) - instant(1940), -3);
    await user.keyboard('+');
    expect(view().to - view().from).toBeLessThan(instant(1953) - instant(1940));
    await user.keyboard('-');
    expect(view().to - view().from).toBeCloseTo(instant(1960) - instant(1940), -3);
    await user.keyboard('{Home}');
    expect(view().from).toBeLessThan(instant(1900));
  });

  it('is wide enough to press where the view is a few days of a century', () => {
    const { container } = open(century, 1950, 1951);
    const widths = ['from', 'view', 'to'].map((grip) =>
      Number.parseFloat(container.querySelector<HTMLElement>(`[data-grip=${grip}]`)?.style.width ?? ''),
    );
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(24);
  });

  it('shows where time is skipped when gaps are closed', () => {
    const dataset = made(['0950', '1949', '1950', '1951', '1953'].map((edtf) => ({ edtf, title: edtf })));
    const { container } = show((_, store) => {
      store.getState().setSpacing('closed');
      store.getState().setWidth(900);
      return <Drawn store={store} />;
    }, dataset);
    expect(container.querySelectorAll('.break-edge').length).toBeGreaterThan(0);
  });
});
