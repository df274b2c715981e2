import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/dataset/model.ts';
import { EventPanel } from '../../src/ui/panel/EventPanel.tsx';
import { Panel } from '../../src/ui/panel/Panel.tsx';
import { ESSAY, timeline } from '../dataset/fixture.ts';
import { datasetOf, eventIn, show } from './page.tsx';

const panel = (id: string) => (dataset: Dataset) => (
  <EventPanel event={eventIn(dataset, id)} onClose={() => undefined} />
);

describe('the panel of an event', () => {
  it('says when, and how that is known, before anything else', () => {
    const { container } = show(panel('first-stone'));
    expect(container).toHaveTextContent(/^4 May 1930 computed/);
    expect(screen.getByRole('heading', { level: 2, name: 'First stone laid' })).toBeInTheDocument();
    expect(screen.getByText('The Board says that the first stone was laid.')).toBeInTheDocument();
  });

  it('says “year inferred” where the text has the day and the month only', () => {
    show(panel('lamp'));
    expect(screen.getByText('year inferred')).toBeInTheDocument();
    expect(screen.getByText('The year is that of the closing.')).toBeInTheDocument();
  });

  it('shows no reading of a date that needed none', () => {
    show(panel('open'));
    expect(screen.getByText('stated')).toBeInTheDocument();
    expect(screen.queryByRole('heading', { name: 'How the date was read' })).not.toBeInTheDocument();
  });

  it('marks the very words of each passage within their sentence, the date underlined', () => {
    const { container, dataset } = show(panel('first-stone'));
    expect(screen.getByRole('heading', { name: 'The passages' })).toBeInTheDocument();
    const marks = [...container.querySelectorAll('mark')];
    const { passages } = eventIn(dataset, 'first-stone');
    expect(marks.map((mark) => mark.textContent)).toEqual(passages.map(({ raw }) => raw.exact));
    expect([...container.querySelectorAll('mark u')].map((u) => u.textContent)).toEqual([
      '4 May 1930',
      '4 May 1930',
    ]);
    const [, essay] = container.querySelectorAll('blockquote');
    expect(essay).toHaveTextContent(
      'The Board tells us that the first stone was laid on 4 May 1930; others name 5 May 1930.',
    );
    expect(essay).toHaveAttribute('lang', 'en');
  });

  it('says who says it and whom they report, where, and that the words were checked', () => {
    const { container } = show(panel('first-stone'));
    const [release, essay] = container.querySelectorAll('figcaption');
    expect(release).toHaveTextContent('Harbour Board in the press release Release, 4 May 2020');
    expect(essay).toHaveTextContent('The writer, reporting Harbour Board in the opinion essay Essay, 2021');
    expect(release).toHaveTextContent(/Words verified: characters \d+ to \d+ of the file\./);
    expect(screen.getAllByRole('link', { name: 'Read in the document' })).toHaveLength(2);
  });

  it('says so when the words do not stand where they should', () => {
    const raw = timeline();
    const [event] = raw.events;
    const [first] = event?.passages ?? [];
    if (first === undefined) throw new Error('The fixture lacks a passage');
    first.exact = 'The first brick was laid on 4 May 1930.';
    const { container } = show(panel('first-stone'), datasetOf(raw));
    const [release, essay] = container.querySelectorAll('figcaption');
    expect(release).toHaveTextContent(
      /Not verified: the file has “The first stone was laid on 4 May 1930\.”/,
    );
    expect(essay).toHaveTextContent(/Words verified/);
  });

  it('counts independent voices, not documents', () => {
    show(panel('first-stone'));
    const who = screen.getByText(/independent voice/);
    expect(who).toHaveTextContent('2 documents, 1 independent voice: Harbour Board.');
    expect(who).toHaveTextContent('Nothing here confirms it independently.');
  });

  it('opens a passage in its document', async () => {
    const { user, store } = show(panel('first-stone'));
    const [, essay] = screen.getAllByRole('link', { name: 'Read in the document' });
    if (essay === undefined) throw new Error('There is no second link');
    expect(essay).toHaveAttribute('href', '#view=documents&document=essay&event=first-stone');
    await user.click(essay);
    expect(store.getState()).toMatchObject({ mode: 'documents', document: 'essay', step: 'push' });
  });

  it('leads to the events before and after in time', async () => {
    const { user, store, dataset } = show(panel('open'));
    const nav = within(screen.getByRole('navigation', { name: 'Events before and after' }));
    const at = dataset.events.findIndex(({ id }) => id === 'open');
    const [before, after] = [dataset.events[at - 1], dataset.events[at + 1]];
    expect(before ?? after).toBeDefined();
    if (after !== undefined) {
      await user.click(nav.getByRole('button', { name: new RegExp(`^Next:\\s*${after.shortTitle}$`) }));
      expect(store.getState().event).toBe(after.id);
    }
    if (before !== undefined) {
      await user.click(nav.getByRole('button', { name: new RegExp(`^Previous:\\s*${before.shortTitle}$`) }));
      expect(store.getState().event).toBe(before.id);
    }
  });

  it('offers nothing before the first event and nothing after the last', () => {
    const { dataset } = show(() => null);
    const [first, last] = [dataset.events[0], dataset.events.at(-1)];
    show(panel(first?.id ?? ''), dataset);
    expect(screen.queryByRole('button', { name: /^Previous/ })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Next/ })).toBeInTheDocument();
    show(panel(last?.id ?? ''), dataset);
    expect(screen.getAllByRole('button', { name: /^Next/ })).toHaveLength(1);
  });

  it('copies the passages with their source, and says so beside the button', async () => {
    const { user } = show(panel('lamp'));
    await user.click(screen.getByRole('button', { name: 'Copy passage' }));
    expect(screen.getByRole('status')).toHaveTextContent('Passage copied');
    expect(await navigator.clipboard.readText()).toBe(
      '“The lamp was lit on August 27” (The Harbour Board and the old pier)',
    );
  });

  it('says what to do when the browser does not allow copying', async () => {
    const { user } = show(panel('lamp'));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Copy passage' }));
    expect(screen.getByRole('status')).toHaveTextContent(/copy them by hand/);
  });
});

describe('the panel beside the chart', () => {
  it('introduces the collection while nothing is selected', () => {
    show(() => <Panel />);
    expect(screen.getByRole('complementary', { name: '3 events, 2 documents' })).toBeInTheDocument();
    expect(screen.getByText('Read the release as a release.')).toBeInTheDocument();
    expect(screen.getByText('A day')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '4 May 1930: First stone' })).toBeInTheDocument();
  });

  it('goes to an example of the legend, and back with Close or Escape', async () => {
    const { user, store } = show(() => <Panel />);
    await user.click(screen.getByRole('button', { name: '4 May 1930: First stone' }));
    expect(await screen.findByRole('complementary', { name: 'First stone laid' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(store.getState().event).toBeNull();

    await user.click(screen.getByRole('button', { name: '4 May 1930: First stone' }));
    screen.getByRole('button', { name: 'Share' }).focus();
    await user.keyboard('{Escape}');
    expect(store.getState().event).toBeNull();
  });
});

it('the fixture’s essay holds what these tests expect of it', () => {
  expect(ESSAY).toContain('others name 5 May 1930.');
});
