import 'fake-indexeddb/auto';
import { waitFor, within } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnStep, OwnTour } from '../../../src/dataset/own-tour.ts';
import { emptyStep } from '../../../src/store/own-tours.ts';
import '../top-layer.ts';

const titles = (container: HTMLElement): (string | null)[] =>
  [...container.querySelectorAll('.steps h4')].map(({ textContent }) => textContent);

/** A visit to a tour of the reader's own with steps for some events. */
async function visit(steps: readonly OwnStep[], more: Partial<OwnTour> = {}) {
  vi.resetModules();
  const { show } = await import('../page.tsx');
  const { Tours } = await import('../../../src/ui/tours/Tours.tsx');
  const { toursKeeper } = await import('../../../src/ui/tours/own-tours.ts');
  const { tourAdded } = await import('../../../src/store/own-tours.ts');
  const keeper = await toursKeeper();
  await keeper.change(tourAdded({ id: 'own-1', title: 'Mine', summary: '', steps, ...more }));
  const shown = show((_, store) => {
    store.getState().showAbout('tours', 'own-1');
    return <Tours />;
  });
  const { inside, container } = shown;
  await inside.findByRole('combobox', { name: 'Add an event' });
  return {
    ...shown,
    titles: () => titles(container),
    now: (): readonly OwnStep[] => keeper.now().tours[0]?.steps ?? [],
    tour: (): OwnTour | undefined => keeper.now().tours[0],
    itemOf: (name: string) => within(inside.getByRole('listitem', { name })),
  };
}

const [stone, pier, lamp] = ['first-stone', 'open', 'lamp'].map((event) => emptyStep(event, `s-${event}`));
const all = [stone, pier, lamp].flatMap((step) => step ?? []);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the steps of a tour', () => {
  it('are moved by their buttons, which keep the focus and stay at the ends', async () => {
    const { user, itemOf, titles: now, inside } = await visit(all);
    expect(now()).toEqual(['First stone laid', 'Pier open', 'Lamp lit']);
    expect(itemOf('First stone laid').getByRole('button', { name: 'Move up' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await user.click(itemOf('First stone laid').getByRole('button', { name: 'Move up' }));
    expect(now()).toEqual(['First stone laid', 'Pier open', 'Lamp lit']);
    await user.click(itemOf('First stone laid').getByRole('button', { name: 'Move down' }));
    expect(now()).toEqual(['Pier open', 'First stone laid', 'Lamp lit']);
    expect(inside.getByText('Moved to number 2 of 3.')).toBeInTheDocument();
    await waitFor(() =>
      expect(itemOf('First stone laid').getByRole('button', { name: 'Move down' })).toHaveFocus(),
    );
  });

  it('are removed, and come back with what was written', async () => {
    const asked = all.map((step) => ({ ...step, question: `Q ${step.event}` }));
    const { user, itemOf, titles: listed, inside, now } = await visit(asked);
    await user.click(itemOf('Pier open').getByRole('button', { name: 'Remove' }));
    expect(listed()).toEqual(['First stone laid', 'Lamp lit']);
    expect(inside.getByRole('button', { name: 'Undo' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(now()).toEqual(asked);
    await waitFor(() => expect(itemOf('Pier open').getByRole('button', { name: 'Pier open' })).toHaveFocus());
  });

  it('are found by their words and added, and the field is ready for the next', async () => {
    const { user, inside, titles: listed } = await visit([]);
    expect(inside.getByRole('button', { name: 'Present' })).toHaveAttribute('aria-disabled', 'true');
    const field = inside.getByRole('combobox', { name: 'Add an event' });
    await user.click(field);
    expect(inside.getAllByRole('option')).toHaveLength(3);
    await user.type(field, 'lamp');
    await waitFor(() => expect(inside.getAllByRole('option')).toHaveLength(1));
    await user.keyboard('{Enter}');
    expect(listed()).toEqual(['Lamp lit']);
    expect(inside.getByText('“Lamp lit” is step 1.')).toBeInTheDocument();
    expect(field).toHaveFocus();
    expect(field).toHaveValue('');
    await user.type(field, 'zzzz');
    await waitFor(() => expect(inside.getByText(/^No event has “zzzz”/)).toBeInTheDocument());
  });

  it('are at most sixty, and one more is refused with a sentence', async () => {
    const sixty = Array.from({ length: 60 }, (_, at) => emptyStep('lamp', `s${at}`));
    const { user, inside, now } = await visit(sixty);
    await user.click(inside.getByRole('combobox', { name: 'Add an event' }));
    await user.keyboard('{Enter}');
    expect(inside.getByText('This tour is full: it holds 60 steps.')).toBeInTheDocument();
    expect(now()).toHaveLength(60);
  });

  it('stay where their event is not in the collection, and say so', async () => {
    const gone = { ...emptyStep('gone', 's-gone'), question: 'Still here?' };
    const { itemOf, inside, user, store } = await visit([gone, ...all]);
    const item = itemOf('gone');
    expect(item.getByText(/^This collection has no such event/)).toBeInTheDocument();
    expect(item.getByText('Still here?')).toBeInTheDocument();
    expect(item.queryByRole('button', { name: 'Change' })).not.toBeInTheDocument();
    expect(inside.getByRole('heading', { name: '4 steps' })).toBeInTheDocument();
    // What is presented leaves it out, so the second of the list is the first.
    await user.click(itemOf('First stone laid').getByRole('button', { name: 'Change' }));
    await user.click(inside.getByRole('button', { name: 'Present from here' }));
    expect(store.getState().talk).toEqual({ tour: 'own-1', step: 1, shown: 0, notes: false });
  });
});

describe('a step', () => {
  it('is changed in all its parts, and each is kept', async () => {
    const { user, itemOf, now } = await visit(all);
    const item = itemOf('First stone laid');
    await user.click(item.getByRole('button', { name: 'Change' }));
    await user.type(item.getByRole('textbox', { name: 'Question' }), 'Who says so?');
    await user.type(item.getByRole('textbox', { name: 'Note for the presenter' }), 'Two do.');
    await user.click(item.getByRole('checkbox', { name: /^Ask for the date first/ }));
    await user.click(item.getByRole('checkbox', { name: /^Leave the date words out/ }));
    await user.click(item.getByRole('checkbox', { name: /^Spotlight the words/ }));
    const [, second] = item.getAllByRole('radio');
    if (second === undefined) throw new Error('The event has two passages');
    await user.click(second);
    expect(now()[0]).toEqual({
      ...stone,
      question: 'Who says so?',
      note: 'Two do.',
      hide: ['date', 'words'],
      spotlight: true,
      passage: 1,
    });
    await user.click(item.getByRole('checkbox', { name: /^Ask for the date first/ }));
    expect(now()[0]?.hide).toEqual(['words']);
    await user.click(item.getByRole('button', { name: 'Done' }));
    expect(item.getByText('Date words left out, words in the spotlight, with a note')).toBeInTheDocument();
  });

  it('shows the stretch that the timeline shows, or what the event needs', async () => {
    const { user, itemOf, now } = await visit(all);
    const item = itemOf('Lamp lit');
    await user.click(item.getByRole('button', { name: 'Change' }));
    const needed = item.getByRole('button', { name: 'As the event needs' });
    expect(needed).toHaveAttribute('aria-pressed', 'true');
    const seen = item.getByRole('button', { name: /^As the timeline shows now: \d/ });
    await user.click(seen);
    expect(seen).toHaveAttribute('aria-pressed', 'true');
    const view = now()[2]?.view;
    expect(seen.textContent).toBe(`As the timeline shows now: ${view?.from} to ${view?.to}`);
    await user.click(needed);
    expect(now()[2]?.view).toBeNull();
  });

  it('puts a second passage beside: of the same event another, of another event its own', async () => {
    const { user, itemOf, now } = await visit(all);
    const item = itemOf('First stone laid');
    await user.click(item.getByRole('button', { name: 'Change' }));
    await user.click(item.getByRole('button', { name: 'Compare with another passage' }));
    const field = item.getByRole('combobox', { name: 'Event to compare with' });
    expect(field).toHaveFocus();
    await user.type(field, 'stone');
    await waitFor(() => expect(item.getAllByRole('option')[0]).toHaveTextContent('First stone laid'));
    await user.keyboard('{Enter}');
    expect(now()[0]?.beside).toEqual({ event: 'first-stone', passage: 1 });
    await user.click(item.getByRole('button', { name: 'Show no second passage' }));
    expect(now()[0]?.beside).toBeNull();
    await waitFor(() =>
      expect(item.getByRole('button', { name: 'Compare with another passage' })).toHaveFocus(),
    );
  });
});

describe('a tour', () => {
  it('is given a title and a summary, and is called something without', async () => {
    const { user, inside, tour } = await visit([]);
    const title = inside.getByRole('textbox', { name: 'Title' });
    await user.clear(title);
    expect(inside.getByRole('heading', { level: 2, name: 'Untitled tour' })).toBeInTheDocument();
    await user.type(title, 'Harbour');
    await user.type(inside.getByRole('textbox', { name: 'Summary' }), 'A day out.');
    expect(tour()).toMatchObject({ title: 'Harbour', summary: 'A day out.' });
    await waitFor(() => expect(inside.getByText(/^Saved on this device/)).toBeInTheDocument());
  });

  it('that is not on this device says so, and leads back', async () => {
    const { store, inside, user } = await visit([]);
    store.getState().showAbout('tours', 'own-other');
    expect(await inside.findByText(/^It is kept on another device, or was removed/)).toBeInTheDocument();
    await user.click(inside.getByRole('link', { name: 'All tours' }));
    expect(inside.getByRole('heading', { level: 2, name: 'Tours' })).toHaveFocus();
  });
});
