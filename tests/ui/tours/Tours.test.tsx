import 'fake-indexeddb/auto';
import { Blob as StreamedBlob } from 'node:buffer';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnTour } from '../../../src/dataset/own-tour.ts';
import '../top-layer.ts';

const tourFile = (tour: object): string => JSON.stringify({ format: 'sourced-tour/1', ...tour });
const fileOf = (name: string, text: string): File => new File([text], name, { type: 'application/json' });
const step = (event: string, more: object = {}): object => ({ event, question: '', ...more });

/** A visit to the view of tours, as after loading the page. */
async function visit() {
  // The tours of a visit are kept in memory: the next visit begins without them, as a page does that is loaded again.
  vi.resetModules();
  const { show } = await import('../page.tsx');
  const { Tours } = await import('../../../src/ui/tours/Tours.tsx');
  const { toursKeeper } = await import('../../../src/ui/tours/own-tours.ts');
  const shown = show(() => <Tours />);
  shown.store.getState().setMode('tours');
  const { inside, user } = shown;
  await inside.findByRole('button', { name: 'New tour' });
  const keeper = await toursKeeper();
  return {
    ...shown,
    tours: (): readonly OwnTour[] => keeper.now().tours,
    /** Opens files by the button for them. */
    openFiles: (...files: readonly File[]) =>
      user.upload(inside.getByLabelText('Files with tours'), [...files]),
    titles: (level = 4): (string | null)[] =>
      inside.queryAllByRole('heading', { level }).map(({ textContent }: HTMLElement) => textContent),
    itemOf: (name: string) => within(inside.getByRole('listitem', { name })),
  };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the shelf', () => {
  it('presents and prints a tour of the collection, and makes a copy of it', async () => {
    const { store, user, itemOf, inside, tours } = await visit();
    const pier = itemOf('The pier');
    expect(pier.getByText('1 step, showing 1949 to 1950')).toBeInTheDocument();
    await user.click(pier.getByRole('button', { name: 'Present' }));
    expect(store.getState().talk).toEqual({ tour: 'pier', step: 1, shown: 0, notes: false });
    await user.click(pier.getByRole('button', { name: 'Print' }));
    expect(store.getState()).toMatchObject({ mode: 'sheet', about: 'tour.pier.full' });
    store.getState().showAbout('tours', null);
    await user.click(pier.getByRole('button', { name: 'Make a copy to change' }));
    const [copy] = tours();
    expect(store.getState().about).toBe(copy?.id);
    expect(copy?.steps).toMatchObject([{ event: 'lamp', question: 'How is the year known?' }]);
    expect(inside.getByRole('heading', { level: 2, name: 'The pier' })).toHaveFocus();
  });

  it('takes a tour away, and puts it back where it was', async () => {
    const { user, openFiles, itemOf, titles, inside } = await visit();
    await openFiles(
      fileOf('a.json', tourFile({ title: 'A', steps: [step('lamp')] })),
      fileOf('b.json', tourFile({ title: 'B', steps: [] })),
    );
    await waitFor(() => expect(titles()).toEqual(['The pier', 'A', 'B']));
    await user.click(itemOf('A').getByRole('button', { name: 'Remove' }));
    expect(titles()).toEqual(['The pier', 'B']);
    expect(inside.getByRole('button', { name: 'Undo' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(titles()).toEqual(['The pier', 'A', 'B']);
    await waitFor(() => expect(itemOf('A').getByRole('button', { name: 'Present' })).toHaveFocus());
  });

  it('does not present or print a tour without steps', async () => {
    const { store, user, openFiles, itemOf } = await visit();
    await openFiles(fileOf('b.json', tourFile({ title: 'B', steps: [step('gone')] })));
    const item = await waitFor(() => itemOf('B'));
    expect(item.getByText('1 more step with events not in this collection')).toBeInTheDocument();
    await user.click(item.getByRole('button', { name: 'Present' }));
    await user.click(item.getByRole('button', { name: 'Print' }));
    expect(store.getState()).toMatchObject({ talk: null, mode: 'tours' });
  });
});

describe('a file', () => {
  it('that cannot be opened is told by name, and the others are opened', async () => {
    const { openFiles, inside, titles } = await visit();
    await openFiles(
      fileOf('words.json', 'Dear class'),
      fileOf('later.json', '{"format":"sourced-tour/2"}'),
      fileOf('good.json', tourFile({ title: 'Good', steps: [] })),
    );
    expect(await inside.findByText(/^words\.json: This file is not a tour/)).toBeInTheDocument();
    expect(inside.getByText(/^later\.json: .*later version/)).toBeInTheDocument();
    expect(inside.getByText('good.json: Opened.')).toBeInTheDocument();
    expect(titles()).toEqual(['The pier', 'Good']);
  });

  it('with the same tour is not put there twice, and one with its id but other words takes nothing away', async () => {
    const { openFiles, inside, titles, tours } = await visit();
    const one = tourFile({ id: 'own-1', title: 'One', steps: [] });
    await openFiles(fileOf('one.json', one));
    await inside.findByText('one.json: Opened.');
    await openFiles(fileOf('again.json', one));
    await inside.findByText('again.json: This tour is on your shelf already.');
    await openFiles(fileOf('other.json', tourFile({ id: 'own-1', title: 'Other', steps: [] })));
    await inside.findByText('other.json: Opened.');
    expect(titles()).toEqual(['The pier', 'One', 'Other']);
    expect(new Set(tours().map(({ id }) => id)).size).toBe(2);
  });

  it('can be dropped; and its markup is text', async () => {
    const { inside, container, titles } = await visit();
    const title = '<img src=x onerror=alert(1)>';
    const file = fileOf('drop.json', tourFile({ title, steps: [] }));
    const files = container.querySelector('.takes-files');
    if (files === null) throw new Error('There is nowhere to drop a file');
    fireEvent.drop(files, { dataTransfer: { files: [file], types: ['Files'] } });
    await inside.findByText('drop.json: Opened.');
    expect(titles()).toEqual(['The pier', title]);
    expect(container.querySelector('img')).toBeNull();
  });

  it('finds the shelf full at a hundred tours', async () => {
    const { openFiles, inside, tours, user } = await visit();
    const files = Array.from({ length: 101 }, (_, at) =>
      fileOf(`${at}.json`, tourFile({ title: `Tour ${at}`, steps: [] })),
    );
    await openFiles(...files);
    await inside.findByText(/^100\.json: Your shelf is full: it holds 100 tours/, {}, { timeout: 8000 });
    expect(tours()).toHaveLength(100);
    await user.click(inside.getByRole('button', { name: 'New tour' }));
    expect(inside.getByText(/^Your shelf is full/)).toBeInTheDocument();
  }, 20_000);
});

describe('a tour in a link', () => {
  // That of jsdom cannot be streamed.
  beforeEach(() => vi.stubGlobal('Blob', StreamedBlob));
  afterEach(() => vi.unstubAllGlobals());

  it('is shown with what it holds, and can be kept', async () => {
    const { store, inside, user, tours } = await visit();
    const { packTour } = await import('../../../src/ui/tours/pack.ts');
    const { emptyStep } = await import('../../../src/store/own-tours.ts');
    const steps = [emptyStep('lamp', 's1'), emptyStep('gone', 's2'), emptyStep('lamp', 's3')];
    const packed = await packTour({ id: 'own-9', title: 'From afar', summary: 'Look.', steps });
    store.getState().showAbout('tours', packed);
    expect(await inside.findByRole('heading', { level: 2, name: 'From afar' })).toBeInTheDocument();
    expect(inside.getAllByText('Lamp lit')).toHaveLength(2);
    expect(
      inside.getByText(/^1 more step is about events that are not in this collection/),
    ).toBeInTheDocument();
    await user.click(inside.getByRole('button', { name: 'Present' }));
    expect(store.getState().talk?.tour).toBe(packed);
    await user.click(inside.getByRole('button', { name: 'Keep on this device' }));
    const [kept] = tours();
    expect(kept).toMatchObject({ title: 'From afar', summary: 'Look.' });
    expect(kept?.steps.map(({ event }) => event)).toEqual(['lamp', 'gone', 'lamp']);
    expect(store.getState().about).toBe(kept?.id);
  });

  it('that was cut says so, and leads back', async () => {
    const { store, inside, user } = await visit();
    store.getState().showAbout('tours', 'link-eJyLVirJLM');
    expect(await inside.findByText(/^This link to a tour is not whole/)).toBeInTheDocument();
    await user.click(inside.getByRole('link', { name: 'All tours' }));
    expect(store.getState().about).toBeNull();
    expect(screen.getByRole('heading', { level: 2, name: 'Tours' })).toHaveFocus();
  });
});
