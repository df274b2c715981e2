import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EventList } from '../../src/ui/list/EventList.tsx';
import { show } from './page.tsx';

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
      expect(within(entry).getByRole('heading', { level: 3, name: event.title })).toBeInTheDocument();
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
