import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/dataset/model.ts';
import { NO_FILTER } from '../../../src/query/filter.ts';
import { viewport } from '../../../src/scene/viewport.ts';
import { instant } from '../../../src/time/instant.ts';
import { FilterButton } from '../../../src/ui/filter/FilterButton.tsx';
import { datasetOf, show } from '../page.tsx';
import '../top-layer.ts';

/** The button, pressed, beside something else on the page. */
async function opened(dataset: Dataset = datasetOf()) {
  const shown = show(
    () => (
      <>
        <FilterButton />
        <button type="button">Elsewhere</button>
      </>
    ),
    dataset,
  );
  act(() => shown.store.getState().setWidth(800));
  await shown.user.click(screen.getByRole('button', { name: 'Filter' }));
  const panel = await screen.findByRole('dialog', { name: 'Filter' });
  return { ...shown, panel, inside: within(panel) };
}
const box = (name: string) => screen.getByRole('checkbox', { name });

describe('the panel of the filter', () => {
  it('has a box for everything that some event has, with how many it would bring', async () => {
    const { inside } = await opened();
    const names = (group: string): readonly (string | null)[] =>
      within(inside.getByRole('group', { name: group }))
        .getAllByRole('checkbox')
        .map((each) => each.closest('label')?.textContent ?? null);
    expect(names('Lane')).toEqual(['Pier 3']);
    expect(names('Document')).toEqual(['Release 3', 'Essay 1']);
    expect(names('Voice')).toEqual(['Harbour Board 3', 'The writer 1']);
    expect(names('How the date is known')).toEqual([
      'Stated 1',
      'Computed 1',
      'Inferred 1',
      'Disputed: documents differ 0',
    ]);
    expect(inside.getByRole('status')).toHaveTextContent('All 3 events');
  });

  it('filters at once, within a facet by either, counts again, and clears', async () => {
    const { user, store, inside } = await opened();
    await user.click(box('Inferred 1'));
    expect(inside.getByRole('status')).toHaveTextContent('1 of 3 events match');
    expect(screen.getByRole('button', { name: 'Filter: 1 of 3' })).toBeInTheDocument();
    expect(box('Essay 0')).not.toBeChecked();
    await user.click(box('Computed 1'));
    expect(inside.getByRole('status')).toHaveTextContent('2 of 3 events match');
    expect([...store.getState().filter.bases]).toEqual(['computed', 'inferred']);
    await user.click(box('Essay 1'));
    expect(store.getState()).toMatchObject({ filter: { documents: new Set(['essay']) }, step: 'push' });
    expect(inside.getByRole('status')).toHaveTextContent('1 of 3 events match');
    await user.click(inside.getByRole('button', { name: 'Clear all' }));
    expect(store.getState().filter).toBe(NO_FILTER);
    expect(inside.getByRole('button', { name: 'Clear all' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('is the empty filter again when the last box is unticked', async () => {
    const { user, store } = await opened();
    for (const name of ['Disputed: documents differ 0', 'Release 3']) {
      await user.click(box(name));
      expect(store.getState().filter).not.toBe(NO_FILTER);
      await user.click(screen.getByRole('checkbox', { name: new RegExp(`^${name.slice(0, 6)}`) }));
      expect(store.getState().filter).toBe(NO_FILTER);
    }
  });

  it('keeps to the span in view, and takes another when asked', async () => {
    const { user, store, inside } = await opened();
    const look = (from: number, to: number): void => {
      const view = viewport(instant(from), instant(to), 800);
      if (view === null) throw new Error('There is no such view');
      act(() => store.getState().setView(view));
    };
    look(1949, 1950);
    await user.click(inside.getByRole('checkbox', { name: /^Within the span in view: 1 January 1949/ }));
    expect(store.getState().filter.span).toEqual({ from: instant(1949), to: instant(1950) });
    expect(inside.getByRole('status')).toHaveTextContent('2 of 3 events match');
    expect(inside.queryByRole('button', { name: /^Take the span in view/ })).not.toBeInTheDocument();
    look(1948, 1949);
    await user.click(inside.getByRole('button', { name: /^Take the span in view instead: 1 January 1948/ }));
    expect(store.getState().filter.span).toEqual({ from: instant(1948), to: instant(1949) });
    const within = inside.getByRole('checkbox', { name: /^Within 1 January 1948/ });
    expect(within).toHaveFocus();
    await user.click(within);
    expect(store.getState().filter).toBe(NO_FILTER);
  });

  it('dims or hides the others', async () => {
    const { user, store, inside } = await opened();
    expect(inside.getByRole('radio', { name: 'Dim others' })).toBeChecked();
    await user.click(inside.getByRole('radio', { name: 'Hide others' }));
    expect(store.getState()).toMatchObject({ others: 'hidden', step: 'replace' });
    expect(inside.getByRole('radio', { name: 'Hide others' })).toBeChecked();
  });

  it('takes the focus, and gives it back when it is closed', async () => {
    const { user, panel } = await opened();
    const button = screen.getByRole('button', { name: 'Filter' });
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await waitFor(() => expect(box('Pier 3')).toHaveFocus());
    await user.keyboard('{Escape}');
    expect(panel).not.toBeInTheDocument();
    expect(button).toHaveFocus();
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    expect(button).toHaveFocus();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('goes when one presses elsewhere, and when its button is pressed again', async () => {
    const { user } = await opened();
    await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Filter' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
