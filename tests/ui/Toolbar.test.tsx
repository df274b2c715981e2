import { act, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/dataset/model.ts';
import { NO_FILTER } from '../../src/query/filter.ts';
import type { Viewport } from '../../src/scene/viewport.ts';
import { Toolbar } from '../../src/ui/chart/Toolbar.tsx';
import { made } from '../scene/make.ts';
import { datasetOf, show } from './page.tsx';
import './top-layer.ts';

/** Two crowds of years with an empty stretch between. */
const gapped = (): Dataset => {
  const years = [...Array(8).keys()].flatMap((i) => [String(1400 + i), String(1990 + i)]);
  return made(years.map((edtf) => ({ edtf, title: edtf })));
};

/** The toolbar over a chart of some width, with movements that happen at once. */
function toolbar(width: number, dataset: Dataset = datasetOf()) {
  const onKeys = vi.fn();
  const showAll = vi.fn();
  const shown = show((_, store) => {
    const moveTo = (view: Viewport): void => store.getState().setView(view);
    const target = (): Viewport | null => store.getState().view;
    return (
      <Toolbar motion={{ moveTo, showAll, target, interrupt: () => {} }} width={width} onKeys={onKeys}>
        <button type="button" role="menuitem">
          This view as SVG
        </button>
      </Toolbar>
    );
  }, dataset);
  act(() => shown.store.getState().setWidth(800));
  return { ...shown, onKeys, showAll };
}
const press = (name: string | RegExp) => screen.getByRole('button', { name });

describe('the toolbar', () => {
  it('goes to the stretch that a tour is about', async () => {
    const { user, store, dataset } = toolbar(1400);
    await user.click(press('The pier'));
    const { view } = dataset.tours[0]?.steps[0] ?? {};
    expect(store.getState().view).toMatchObject({ from: view?.from, to: view?.to });
  });

  it('makes lanes of documents and voices, and opens closed lanes', async () => {
    const { user, store } = toolbar(1400);
    await user.click(press('Lanes: theme'));
    expect(screen.getByRole('menuitemradio', { name: 'Theme' })).toBeChecked();
    expect(screen.queryByRole('menuitem', { name: 'Open all lanes' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('menuitemradio', { name: 'Voice' }));
    expect(store.getState().lanesBy).toBe('voice');
    expect(press('Lanes: voice')).toHaveFocus();

    act(() => store.getState().setLanesBy('theme'));
    act(() => store.getState().collapseOthers('pier'));
    await user.click(press('Lanes: theme'));
    await user.click(screen.getByRole('menuitem', { name: 'Open all lanes' }));
    expect(store.getState().collapsed.size).toBe(0);
  });

  it('closes the gaps where there are any', async () => {
    const { user, store } = toolbar(1400, gapped());
    await user.click(press('Spacing: true'));
    await user.click(screen.getByRole('menuitemradio', { name: 'Close the gaps' }));
    expect(store.getState().spacing).toBe('closed');
    expect(press('Spacing: closed')).toBeInTheDocument();
  });

  it('says why there is nothing to close', async () => {
    const { user, store } = toolbar(1400, made([{ edtf: '1950', title: 'One' }]));
    expect(store.getState().closed).toBeNull();
    await user.click(press('Spacing: true'));
    const gaps = screen.getByRole('menuitemradio', {
      name: /^Close the gaps There is no long empty stretch/,
    });
    expect(gaps).toHaveAttribute('aria-disabled', 'true');
    await user.click(gaps);
    expect(store.getState()).toMatchObject({ spacing: 'true', notice: null });
  });

  it('shows and hides what went on at one time', async () => {
    const { user, store } = toolbar(1400);
    const guide = press('At this time');
    expect(guide).toHaveAttribute('aria-pressed', 'false');
    await user.click(guide);
    expect(store.getState().guide).toBe(true);
    expect(guide).toHaveAttribute('aria-pressed', 'true');
  });

  it.each([true, false])('knows when it cannot be farther or nearer, gaps closed: %s', async (closed) => {
    const { user, store, showAll } = toolbar(1400, gapped());
    act(() => store.getState().setSpacing(closed ? 'closed' : 'true'));
    const [out, nearer] = [press('Zoom out'), press('Zoom in')];
    for (let i = 0; i < 60 && out.getAttribute('aria-disabled') === 'false'; i++) await user.click(out);
    const { limits } = store.getState();
    expect(store.getState().view).toMatchObject({ from: limits.from, to: limits.to });
    expect(nearer).toHaveAttribute('aria-disabled', 'false');
    for (let i = 0; i < 60 && nearer.getAttribute('aria-disabled') === 'false'; i++) await user.click(nearer);
    const nearest = store.getState().view;
    await user.click(nearer);
    const again = store.getState().view;
    expect(Math.abs((again?.from ?? 0) - (nearest?.from ?? 1))).toBeLessThan(1000);
    expect(out).toHaveAttribute('aria-disabled', 'false');
    await user.click(press('Fit'));
    expect(showAll).toHaveBeenCalledOnce();
  });

  it.each([
    [
      1400,
      ['Lanes: theme', 'Filter', 'Spacing: true', 'Picture', 'At this time', 'Keys', 'The pier'],
      ['View', 'More', 'Go to'],
    ],
    [
      1010,
      ['Lanes: theme', 'Filter', 'More', 'At this time', 'The pier'],
      ['View', 'Spacing: true', 'Picture', 'Keys', 'Go to'],
    ],
    [
      850,
      ['View', 'Filter', 'At this time', 'The pier'],
      ['Lanes: theme', 'Spacing: true', 'More', 'Picture', 'Go to'],
    ],
    [700, ['View', 'Filter', 'At this time', 'Go to'], ['Lanes: theme', 'More', 'The pier']],
    [390, ['View', 'Go to'], ['Lanes: theme', 'Filter', 'At this time', 'The pier', 'Picture']],
  ] as const)('has at %i px what there is room for', (width, there, not) => {
    toolbar(width);
    for (const name of [...there, 'Zoom in', 'Zoom out', 'Fit']) expect(press(name)).toBeInTheDocument();
    for (const name of not) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  });

  it('keeps every choice in the one menu of a small screen but the lanes, which are one band there', async () => {
    const { user, store } = toolbar(390);
    await user.click(press('View'));
    expect(screen.getByRole('group', { name: 'Spacing' })).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: 'Lanes by' })).not.toBeInTheDocument();
    expect(screen.getByRole('menuitem', { name: 'This view as SVG' })).toBeInTheDocument();
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'At this time' }));
    expect(store.getState().guide).toBe(true);
    await user.click(press('Go to'));
    await user.click(screen.getByRole('menuitem', { name: 'The pier' }));
    expect(store.getState().view?.from).toBeGreaterThan(Date.UTC(1949, 5));
  });

  it.each([
    [1400, ['Spacing: true', 'The pier'], ['Go to']],
    [1010, ['Lanes: theme', 'More', 'The pier'], ['Go to']],
    [850, ['View', 'Go to'], ['The pier']],
  ] as const)(
    'says at %i px how many match, clears at one press, and still has room',
    async (width, there, not) => {
      const { user, store } = toolbar(width);
      act(() => store.getState().setFilter({ ...NO_FILTER, bases: new Set(['inferred']) }));
      for (const name of ['Filter: 1 of 3', ...there]) expect(press(name)).toBeInTheDocument();
      for (const name of not) expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
      await user.click(press('Clear the filter'));
      expect(store.getState()).toMatchObject({ filter: NO_FILTER, step: 'push' });
      expect(press('Filter')).toHaveFocus();
      expect(screen.queryByRole('button', { name: 'Clear the filter' })).not.toBeInTheDocument();
    },
  );

  it('filters and clears from the one menu of a small screen', async () => {
    const { user, store } = toolbar(390);
    await user.click(press('View'));
    await user.click(screen.getByRole('menuitem', { name: 'Filter' }));
    const panel = await screen.findByRole('dialog', { name: 'Filter' });
    await user.click(within(panel).getByRole('checkbox', { name: /^Inferred/ }));
    await user.keyboard('{Escape}');
    expect(panel).not.toBeInTheDocument();
    expect(press('View')).toHaveFocus();
    await user.click(press('View'));
    expect(screen.getByRole('menuitem', { name: 'Filter: 1 of 3' })).toBeInTheDocument();
    await user.click(screen.getByRole('menuitem', { name: 'Clear the filter' }));
    expect(store.getState().filter).toBe(NO_FILTER);
  });

  it('leads to the keys', async () => {
    const { user, onKeys } = toolbar(850);
    await user.click(press('View'));
    await user.click(screen.getByRole('menuitem', { name: 'Keys' }));
    expect(onKeys).toHaveBeenCalledOnce();
  });
});
