import 'fake-indexeddb/auto';
import { waitFor } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyStep } from '../../../src/store/own-tours.ts';
import '../top-layer.ts';

/** A visit to a page with a button that adds the event of the lamp. */
async function visit(...titles: readonly string[]) {
  vi.resetModules();
  const { eventIn, show } = await import('../page.tsx');
  const { AddToTour } = await import('../../../src/ui/tours/AddToTour.tsx');
  const { toursKeeper } = await import('../../../src/ui/tours/own-tours.ts');
  const { tourAdded } = await import('../../../src/store/own-tours.ts');
  const keeper = await toursKeeper();
  for (const title of titles)
    await keeper.change(tourAdded({ id: `own-${title}`, title, summary: '', steps: [] }));
  const shown = show((dataset) => <AddToTour event={eventIn(dataset, 'lamp')} />);
  return {
    ...shown,
    keeper,
    button: () => shown.inside.getByRole('button', { name: 'Add to tour' }),
    items: () => shown.inside.queryAllByRole('menuitem').map(({ textContent }: HTMLElement) => textContent),
  };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('adding an event to a tour', () => {
  it('makes a new one where there is none, says so, and leads to it', async () => {
    const { user, inside, button, items, keeper, store } = await visit();
    await user.click(button());
    await waitFor(() => expect(items()).toEqual(['New tour']));
    expect(inside.getByRole('menuitem', { name: 'New tour' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(inside.getByRole('status')).toHaveTextContent('Added to “New tour”.');
    expect(button()).toHaveFocus();
    const [tour] = keeper.now().tours;
    expect(tour?.steps.map(({ event }) => event)).toEqual(['lamp']);
    await user.click(inside.getByRole('button', { name: 'Open the tour' }));
    expect(store.getState()).toMatchObject({ mode: 'tours', about: tour?.id });
  });

  it('offers all tours, and Escape adds to none', async () => {
    const { user, button, items, keeper } = await visit('A', 'B');
    await user.click(button());
    await waitFor(() => expect(items()).toEqual(['A 0 steps', 'B 0 steps', 'New tour']));
    await user.keyboard('{Escape}');
    expect(items()).toEqual([]);
    expect(button()).toHaveFocus();
    await user.click(button());
    await user.keyboard('{ArrowDown}{Enter}');
    expect(keeper.now().tours.map(({ steps }) => steps.length)).toEqual([0, 1]);
  });

  it('says so where the tour is full', async () => {
    const { user, inside, button, items, keeper } = await visit('A');
    const { stepAdded } = await import('../../../src/store/own-tours.ts');
    for (let at = 0; at < 60; at++) keeper.write(stepAdded('own-A', emptyStep('lamp', `s${at}`)), `${at}`);
    await user.click(button());
    await waitFor(() => expect(items()).toContain('A 60 steps'));
    await user.click(inside.getByRole('menuitem', { name: 'A 60 steps' }));
    expect(inside.getByRole('status')).toHaveTextContent('This tour is full: it holds 60 steps.');
    expect(inside.queryByRole('button', { name: 'Open the tour' })).not.toBeInTheDocument();
  });

  it('says why it could not be saved, where it is added nevertheless', async () => {
    globalThis.indexedDB = Object.assign(new IDBFactory(), {
      open: () => {
        throw new DOMException('No', 'SecurityError');
      },
    });
    const { user, inside, button, items, keeper } = await visit();
    await user.click(button());
    await waitFor(() => expect(items()).toEqual(['New tour']));
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(inside.getByRole('status')).toHaveTextContent(
        'Added to “New tour”. This browser does not let the page save anything on this device.',
      ),
    );
    expect(keeper.now().tours).toHaveLength(1);
  });
});
