import 'fake-indexeddb/auto';
import { act, waitFor } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnTour } from '../../../src/dataset/own-tour.ts';
import { emptyStep, stepAdded, stepEdited, titled, tourAdded } from '../../../src/store/own-tours.ts';
import type { OwnToursView, ToursKeeper } from '../../../src/ui/tours/own-tours.ts';

const MINE: OwnTour = { id: 'own-1', title: 'Mine', summary: '', steps: [emptyStep('lamp', 's1')] };

/** A tab of its own, with what it shows of the reader's tours. */
async function tab(): Promise<{ keeper: ToursKeeper; shown: () => OwnToursView | null }> {
  vi.resetModules();
  const { show } = await import('../page.tsx');
  const { toursKeeper, useOwnTours } = await import('../../../src/ui/tours/own-tours.ts');
  let shown: OwnToursView | null = null;
  const Tours = (): React.ReactNode => {
    shown = useOwnTours();
    return null;
  };
  show(() => <Tours />);
  const keeper = await act(() => toursKeeper());
  return { keeper, shown: () => shown };
}

async function place() {
  return openDB('sourceline-tours', 1, { upgrade: (made) => void made.createObjectStore('tours') });
}

async function onDevice(): Promise<unknown> {
  const database = await place();
  const found: unknown = await database.get('tours', 'tours');
  database.close();
  return found;
}

async function putOnDevice(value: unknown): Promise<void> {
  const database = await place();
  await database.put('tours', value, 'tours');
  database.close();
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the tours that a reader makes', () => {
  it('are there at once, and saved when the device has them', async () => {
    const { keeper, shown } = await tab();
    await act(async () => {
      const saving = keeper.change(tourAdded(MINE));
      expect(keeper.now().tours).toEqual([MINE]);
      expect(await saving).toBeNull();
    });
    expect(shown()).toEqual({ tours: [MINE], aside: [], kept: 'saved', trouble: null });
    expect(await onDevice()).toEqual({ version: 1, tours: [MINE], aside: [] });
  });

  it('are there in the next visit, and each tab has what the other did', async () => {
    const first = await tab();
    await act(() => first.keeper.change(tourAdded(MINE)));
    const second = await tab();
    expect(second.shown()?.tours).toEqual([MINE]);
    await act(() => second.keeper.change(stepAdded('own-1', emptyStep('stone', 's2'))));
    await waitFor(() => expect(first.shown()?.tours[0]?.steps).toHaveLength(2));
    await act(async () => {
      await Promise.all([
        first.keeper.change(titled('own-1', 'By the first', '')),
        second.keeper.change(stepEdited('own-1', { ...emptyStep('stone', 's2'), note: 'By the second' })),
      ]);
    });
    const both = { title: 'By the first', steps: [{ id: 's1' }, { id: 's2', note: 'By the second' }] };
    for (const { shown } of [first, second])
      await waitFor(() => expect(shown()?.tours[0]).toMatchObject(both));
    expect(await onDevice()).toMatchObject({ tours: [both] });
  });

  it('keep what is done while the device is still at work', async () => {
    const { keeper, shown } = await tab();
    await act(async () => {
      const saving = keeper.change(tourAdded(MINE));
      await Promise.resolve();
      // The device has begun with the first, and with no other.
      const other = keeper.change(tourAdded({ ...MINE, id: 'own-2' }));
      await Promise.all([saving, other]);
      const noted = (note: string): void =>
        keeper.write(stepEdited('own-1', { ...emptyStep('lamp', 's1'), note }), 'own-1 s1');
      noted('T');
      const storing = keeper.refresh();
      await Promise.resolve();
      noted('Th');
      noted('The');
      await storing;
      await keeper.refresh();
    });
    const tours = [{ id: 'own-1', steps: [{ note: 'The' }] }, { id: 'own-2' }];
    expect(shown()).toMatchObject({ tours, kept: 'saved' });
    expect(await onDevice()).toMatchObject({ tours });
  });

  it('stay in memory where the device is full, say how to keep them, and are saved when there is room', async () => {
    const { keeper, shown } = await tab();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No', 'QuotaExceededError');
    });
    const trouble =
      'There is no room left on this device to save your tours. They work until this page is closed. To keep one, save it as a file or copy its link.';
    expect(await act(() => keeper.change(tourAdded(MINE)))).toBe(trouble);
    expect(shown()).toEqual({ tours: [MINE], aside: [], kept: 'unsaved', trouble });
    full.mockRestore();
    expect(await act(() => keeper.refresh())).toBeNull();
    expect(await onDevice()).toMatchObject({ tours: [MINE] });
  });

  it('leave what cannot be read as it was found', async () => {
    const odd = { id: 'own-0', steps: 'none', note: 'Half of it' };
    await putOnDevice({ version: 1, tours: [odd], aside: [] });
    const { keeper, shown } = await tab();
    expect(shown()).toMatchObject({ tours: [], aside: [odd] });
    await act(() => keeper.change(tourAdded(MINE)));
    expect(await onDevice()).toEqual({ version: 1, tours: [MINE], aside: [odd] });
  });

  it('do not write over those of a later version', async () => {
    const later = { version: 2, tours: ['another shape'] };
    await putOnDevice(later);
    const { keeper } = await tab();
    expect(await act(() => keeper.change(tourAdded(MINE)))).toMatch(
      /^Your tours on this device, saved by a later/,
    );
    expect(await onDevice()).toEqual(later);
  });
});
