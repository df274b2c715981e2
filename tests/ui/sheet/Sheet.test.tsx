import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { NO_FILTER } from '../../../src/query/filter.ts';
import { Sheet } from '../../../src/ui/sheet/Sheet.tsx';
import { keeper, pinOf } from '../../../src/ui/tray/tray.ts';
import { datasetOf, eventIn, show } from '../page.tsx';

async function sheet(about: string | null) {
  const shown = show((_, store) => {
    store.setState({ mode: 'sheet', about });
    return <Sheet />;
  });
  return { ...shown, page: async () => within(await screen.findByRole('article')) };
}

test('a tour is printed with its numbers, dates and passages; the note stands on the answers alone', async () => {
  const { page, user, store } = await sheet('tour.pier.full');
  const full = await page();
  expect(full.getByRole('heading', { name: 'The pier' })).toBeTruthy();
  const entry = full.getByText('Lamp lit').closest('li');
  expect(entry?.textContent).toContain('27 August 1949, year inferred');
  expect(entry?.querySelector('mark u')?.textContent).toBe('August 27');
  expect(entry?.textContent).toContain('How is the year known?');
  expect(entry?.textContent).not.toContain('How the date was read');
  await user.selectOptions(screen.getByLabelText('Version'), 'Answers');
  expect(store.getState().about).toBe('tour.pier.answers');
  const answers = await page();
  expect(answers.getByText(/How the date was read: The year is that of the closing/)).toBeTruthy();
  // The control that was used keeps the focus.
  expect(document.activeElement).toBe(screen.getByLabelText('Version'));
});

test('for students no date is given, and there is room for it', async () => {
  const { page } = await sheet('all.students');
  const students = await page();
  expect(students.getAllByText(/^Date/)).toHaveLength(3);
  const { textContent } = students.getByRole('list', { name: 'Events' });
  expect(textContent).not.toMatch(/\d{4}|May|August/);
  expect(students.getAllByRole('img', { name: 'date left out' }).length).toBeGreaterThanOrEqual(4);
});

test('a filter is respected, and the sheet says so', async () => {
  const { page, store } = await sheet('all.full');
  const before = await page();
  expect(before.queryByText(/A filter is set/)).toBeNull();
  store.getState().setFilter({ ...NO_FILTER, bases: new Set(['stated']) });
  const after = await page();
  expect(await after.findByText('A filter is set: 1 of 3 events are on this sheet.')).toBeTruthy();
  expect(after.queryByText('Lamp lit')).toBeNull();
  expect(after.getByText('Pier open')).toBeTruthy();
});

test('what is pinned is printed, and an empty tray says how to fill it', async () => {
  await sheet('tray.full');
  expect(await screen.findByText(/Nothing is pinned, so there is nothing to print/)).toBeTruthy();
  const kept = await keeper();
  await kept.pin({ ...pinOf(eventIn(datasetOf(), 'lamp')), note: '' });
  await kept.pin({ id: 'gone', event: 'gone', title: 'Something else', passage: null, note: '' });
  const page = within(await screen.findByRole('article'));
  expect(page.getByText('Lamp lit')).toBeTruthy();
  expect(page.getByText(/Left out: Something else\./)).toBeTruthy();
});

test.each(['rubbish', 'tour.nowhere.full'])('%s is no sheet: a sentence, and the choice', async (about) => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  const { user, store, page } = await sheet(about);
  expect(await screen.findByText(/^The link names/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).not.toHaveBeenCalled();
  await user.selectOptions(screen.getByLabelText('What'), 'All events');
  expect(store.getState().about).toBe('all.full');
  await page();
  await user.click(screen.getByRole('button', { name: 'Print' }));
  expect(print).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
