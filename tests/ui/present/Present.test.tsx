import 'fake-indexeddb/auto';
import { Blob as StreamedBlob } from 'node:buffer';
import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyStep } from '../../../src/store/own-tours.ts';
import { Present } from '../../../src/ui/present/Present.tsx';
import { packTour } from '../../../src/ui/tours/pack.ts';
import { show } from '../page.tsx';

/** What is said in place of a tour with steps for some events. */
async function saidOf(...events: readonly string[]) {
  const steps = events.map((event, at) => emptyStep(event, `s${at + 1}`));
  const tour = await packTour({ id: 'own-1', title: 'T', summary: '', steps });
  const shown = show(() => <Present />);
  act(() => shown.store.getState().present({ tour, step: 1, shown: 0, notes: false }));
  return { ...shown, heading: await shown.inside.findByRole('heading', { level: 2 }) };
}

// That of jsdom cannot be streamed.
beforeEach(() => vi.stubGlobal('Blob', StreamedBlob));
afterEach(() => vi.unstubAllGlobals());

describe('a tour from a link of which nothing can be shown', () => {
  it('says that its events are not here, and leads to the tours', async () => {
    const { heading, inside, user, store } = await saidOf('gone', 'lost');
    expect(heading).toHaveFocus();
    expect(inside.getByText(/^None of its events is in this collection\. Open it with/)).toBeInTheDocument();
    await user.click(inside.getByRole('button', { name: 'See the tours' }));
    expect(store.getState()).toMatchObject({ talk: null, mode: 'tours' });
  });

  it('says that it has no steps where it has none', async () => {
    const { inside } = await saidOf();
    expect(inside.getByText('This tour has no steps to present.')).toBeInTheDocument();
  });
});
