import 'fake-indexeddb/auto';
import { Blob as StreamedBlob } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { act, waitFor } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnTour } from '../../../src/dataset/own-tour.ts';
import { emptyStep } from '../../../src/store/own-tours.ts';
import type { FoundTour } from '../../../src/ui/tours/find-tour.ts';

const steps = [emptyStep('lamp', 's1'), emptyStep('gone', 's2')];
const MINE: OwnTour = { id: 'own-1', title: 'Mine', summary: '', steps };

/** A visit to a page that looks for a tour, and has found all that it says in this order. */
async function visit(reference: string, ...kept: readonly OwnTour[]) {
  vi.resetModules();
  const { show } = await import('../page.tsx');
  const { useTour } = await import('../../../src/ui/tours/find-tour.ts');
  const { toursKeeper } = await import('../../../src/ui/tours/own-tours.ts');
  const { tourAdded } = await import('../../../src/store/own-tours.ts');
  const keeper = await toursKeeper();
  for (const tour of kept) await keeper.change(tourAdded(tour));
  const said: FoundTour[] = [];
  const Looking = (): React.ReactNode => {
    said.push(useTour(reference));
    return null;
  };
  const { dataset } = show(() => <Looking />);
  const now = (): FoundTour | undefined => said.at(-1);
  await waitFor(() => expect(now()?.kind).not.toBe('wait'));
  return { keeper, dataset, said, now };
}

/** The same tour whole in a link. */
async function linkOf(tour: OwnTour): Promise<string> {
  const { packTour } = await import('../../../src/ui/tours/pack.ts');
  return packTour(tour);
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  // That of jsdom cannot be streamed.
  vi.stubGlobal('Blob', StreamedBlob);
});
afterEach(() => vi.unstubAllGlobals());

describe('a tour that is looked for', () => {
  it('is one of the collection, there at once', async () => {
    const { said, dataset } = await visit('pier');
    expect(said[0]).toEqual({ kind: 'tour', tour: dataset.tours[0], own: null, missing: [] });
  });

  it('is one that is kept on this device, with what of it cannot be shown', async () => {
    const { now } = await visit('own-1', MINE);
    expect(now()).toMatchObject({ kind: 'tour', own: MINE, missing: [steps[1]] });
    expect(now()).toMatchObject({ tour: { title: 'Mine', steps: [{ event: { id: 'lamp' } }] } });
  });

  it('is one that is whole in a link, which nothing on the device changes', async () => {
    const link = await linkOf({ ...MINE, title: 'From afar' });
    const { now, said } = await visit(link, MINE);
    expect(said[0]).toEqual({ kind: 'wait' });
    expect(now()).toMatchObject({ tour: { id: link, title: 'From afar' }, missing: [{ event: 'gone' }] });
  });

  it('changes when it is changed, and is the very same while it is not, whatever is read meanwhile', async () => {
    for (const reference of ['pier', 'own-1', await linkOf(MINE)]) {
      const { now, keeper } = await visit(reference, MINE);
      const before = now();
      const { tourAdded } = await import('../../../src/store/own-tours.ts');
      await act(() => keeper.refresh());
      await act(() => keeper.change(tourAdded({ ...MINE, id: `own-${reference}` })));
      expect(now(), reference).toBe(before);
    }
    const { now, keeper } = await visit('own-1', MINE);
    const { titled } = await import('../../../src/store/own-tours.ts');
    await act(() => keeper.change(titled('own-1', 'Changed', '')));
    expect(now()).toMatchObject({ kind: 'tour', tour: { title: 'Changed' } });
  });
});

describe('where there is no such tour', () => {
  const why = (found: FoundTour | undefined): string => (found?.kind === 'none' ? found.why : 'It is there');

  it('says that it is not in the collection, or not on this device, and what to do', async () => {
    expect(why((await visit('y1949')).now())).toBe(
      'The link names a tour that is not in this collection. Choose one of those that are.',
    );
    expect(why((await visit('own-2', MINE)).now())).toBe(
      'It is kept on another device, or was removed from this one. Ask for its link or its file.',
    );
  });

  it('does not say that one is gone where the device cannot be read', async () => {
    const UNREAD =
      'This browser could not read or save your tours on this device. Reload the page, or ask for the tour’s link or its file.';
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('No', 'SecurityError');
    });
    expect(why((await visit('own-1')).now())).toBe(UNREAD);
    expect((await visit('pier')).now()).toMatchObject({ kind: 'tour' });
  });

  it('says that a link was cut, or made by a later version', async () => {
    const link = await linkOf(MINE);
    for (const cut of ['link-', link.slice(0, 20), link.slice(0, -1)])
      expect(why((await visit(cut)).now()), cut).toMatch(/^This link to a tour is not whole\. Copy all/);
    const later = `link-${deflateSync('[9,"T","",[]]').toString('base64url')}`;
    expect(why((await visit(later)).now())).toMatch(/a later version of this page\. Reload/);
  });
});
