import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../src/query/filter.ts';
import { EventList } from '../../src/ui/list/EventList.tsx';
import { timeline } from '../dataset/fixture.ts';
import { datasetOf, show } from './page.tsx';
import './top-layer.ts';

const list = () => <EventList />;

describe('the list', () => {
  it('tells every event in order of time, with date, passages and sources', () => {
    const { dataset } = show(list);
    const entries = within(screen.getByRole('region', { name: 'All events in order of time' })).getAllByRole(
      'listitem',
    );
    expect(entries).toHaveLength(dataset.events.length);
    entries.forEach((entry, index) => {
      const event = dataset.events[index];
      if (event === undefined) throw new Error('The list has more entries than events');
      expect(within(entry).getByRole('heading', { level: 4, name: event.title })).toBeInTheDocument();
      expect(entry).toHaveTextContent(event.date.words);
      expect(entry).toHaveTextContent(event.summary);
      const quotes = [...entry.querySelectorAll('blockquote')].map((quote) => quote.textContent);
      expect(quotes).toEqual(event.passages.map(({ raw }) => raw.exact));
      for (const { document, voice } of event.passages) {
        expect(entry).toHaveTextContent(document.raw.title);
        expect(entry).toHaveTextContent(voice.name);
      }
    });
  });

  it('says how a date is known that was not stated', () => {
    show(list);
    expect(screen.getByText('4 May 1930, computed')).toBeInTheDocument();
    expect(screen.getByText('27 August 1949, year inferred')).toBeInTheDocument();
    expect(screen.getByText('1930 to 1949')).toBeInTheDocument();
    expect(screen.getByText('How the date was read: The year is that of the closing.')).toBeInTheDocument();
  });

  it('cites each passage: by whom, title, date, paragraph', () => {
    show(list);
    const [, stone] = screen.getAllByRole('listitem');
    if (stone === undefined) throw new Error('The list is empty');
    expect(stone).toHaveTextContent('The Harbour Board and the old pier, 4 May 2020, paragraph 3.');
    expect(stone).toHaveTextContent('The writer, reporting Harbour Board.');
    expect(stone).toHaveTextContent('The pier, the town and the sea, 2021, paragraph 2.');
  });

  it('names the author, else the publisher, and never passes an inferred date for a printed one', () => {
    const raw = timeline();
    const [release, essay] = raw.documents;
    if (release === undefined || essay === undefined) throw new Error('The fixture changed');
    const documents = [
      { ...release, publisher: 'Harbour Press', authors: [{ literal: 'The Board' }] },
      {
        ...essay,
        publisher: 'The Gazette',
        issued: { edtf: '2021', basis: 'inferred' as const, note: 'It speaks of that year.' },
      },
    ];
    show(list, datasetOf({ ...raw, documents }));
    const [, stone] = screen.getAllByRole('listitem');
    expect(stone).toHaveTextContent(
      'The Board, The Harbour Board and the old pier, 4 May 2020, paragraph 3.',
    );
    expect(stone).toHaveTextContent(
      'The Gazette, The pier, the town and the sea, n.d. (2021, inferred), paragraph 2.',
    );
  });

  it('offers to cite the passages of an event', async () => {
    const { user } = show(list);
    const does = screen.getByRole('group', { name: 'Lamp lit' });
    await user.click(within(does).getByRole('button', { name: 'Cite' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('The Harbour Board and the old pier');
    expect(dialog).not.toHaveTextContent('The pier, the town and the sea');
  });

  it('stands under headings that count', () => {
    show(list);
    expect(screen.getByRole('heading', { level: 3, name: '20th century 3 events' })).toBeInTheDocument();
    expect(screen.getByRole('list', { name: '20th century 3 events' })).toBeInTheDocument();
  });

  it('leaves out what does not match, says so, and shows all again', async () => {
    const { user, store } = show(list);
    act(() => store.getState().setFilter({ ...NO_FILTER, bases: new Set(['inferred']) }));
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'Lamp lit' })).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('1 of 3 events.');
    expect(screen.getByRole('heading', { level: 3, name: '20th century 1 of 3 events' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Filter: 1 of 3' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    expect(store.getState()).toMatchObject({ filter: NO_FILTER, step: 'push' });
  });

  it('offers the way out where nothing matches', () => {
    const { store } = show(list);
    act(() => store.getState().setFilter({ ...NO_FILTER, lanes: new Set(['documents']) }));
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
    expect(screen.queryByRole('heading', { level: 3 })).not.toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('No event matches the filter.');
    expect(screen.getByRole('button', { name: 'Show all' })).toBeInTheDocument();
  });

  it('introduces the collection', () => {
    const { dataset } = show(list);
    expect(screen.getByText(dataset.description)).toBeInTheDocument();
    expect(screen.getByText(dataset.notice)).toBeInTheDocument();
  });

  it('selects an event, which is then marked as current', async () => {
    const { user, store } = show(list);
    const link = screen.getByRole('link', { name: 'Lamp lit' });
    expect(link).toHaveAttribute('href', '#event=lamp');
    await user.click(link);
    expect(store.getState()).toMatchObject({ event: 'lamp', step: 'push' });
    expect(link).toHaveAttribute('aria-current', 'true');
    expect(screen.getByRole('link', { name: 'Pier open' })).not.toHaveAttribute('aria-current');
  });

  it('leaves a click with Ctrl to the browser', async () => {
    const { user, store } = show(list);
    await user.keyboard('{Control>}');
    await user.click(screen.getByRole('link', { name: 'Lamp lit' }));
    await user.keyboard('{/Control}');
    expect(store.getState().event).toBeNull();
  });
});
