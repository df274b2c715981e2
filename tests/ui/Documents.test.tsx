import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/model.ts';
import { Documents } from '../../src/ui/documents/Documents.tsx';
import { foldsOf } from '../../src/ui/documents/folds.ts';
import { piecesOf, type Quoted } from '../../src/ui/documents/pieces.ts';
import { spanOf } from '../dataset/fixture.ts';
import { datasetOf, eventIn, show } from './page.tsx';

function release(dataset: Dataset) {
  const document = dataset.documents.get('release');
  if (document === undefined) throw new Error('The fixture lacks the release');
  return document;
}

describe('the pieces of a document', () => {
  const dataset = datasetOf();
  const document = release(dataset);
  const [stone, open, lamp] = ['first-stone', 'open', 'lamp'].map((id) => eventIn(dataset, id));
  if (stone === undefined || open === undefined || lamp === undefined) throw new Error('No events');
  const quote = (event: typeof stone, words: string): Quoted => ({
    event,
    ...spanOf(document.text.text, words),
  });

  it('are its paragraphs, character for character', () => {
    const quoted = [quote(stone, 'first stone was laid'), quote(open, 'was laid on 4 May 1930. The lamp')];
    const paragraphs = piecesOf(document, quoted);
    const lines = document.text.text.split('\n').filter((line) => line.trim() !== '');
    expect(paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(lines);
  });

  it('mark where passages overlap as belonging to both', () => {
    const quoted = [
      quote(stone, 'The first stone was laid on 4 May 1930.'),
      quote(lamp, 'on 4 May 1930. The lamp was lit'),
    ];
    const marked = piecesOf(document, quoted)
      .flatMap(({ pieces }) => pieces)
      .filter(({ events }) => events.length > 0)
      .map(({ text, events }) => [text, events.map(({ id }) => id)]);
    expect(marked).toEqual([
      ['The first stone was laid ', ['first-stone']],
      ['on 4 May 1930.', ['first-stone', 'lamp']],
      [' The lamp was lit', ['lamp']],
    ]);
  });

  it('mark a passage inside another, and one that runs over paragraphs', () => {
    const text = document.text.text;
    const from = spanOf(text, 'closed in 1949.').start;
    const { end } = spanOf(text, 'It was open');
    const quoted: Quoted[] = [{ event: stone, start: from, end }, quote(lamp, '1949')];
    const marked = piecesOf(document, quoted)
      .flatMap(({ pieces }) => pieces)
      .filter(({ events }) => events.length > 0)
      .map(({ text: words, events }) => [words, events.map(({ id }) => id)]);
    expect(marked).toEqual([
      ['closed in ', ['first-stone']],
      ['1949', ['first-stone', 'lamp']],
      ['.', ['first-stone']],
      ['It was open', ['first-stone']],
    ]);
  });

  it('name an event once, however many of its passages lie over each other', () => {
    const words = 'The first stone was laid';
    const marked = piecesOf(document, [quote(stone, words), quote(stone, words)])
      .flatMap(({ pieces }) => pieces)
      .filter(({ events }) => events.length > 0);
    expect(marked.map(({ events }) => events.map(({ id }) => id))).toEqual([['first-stone']]);
  });

  it('tell furniture from text', () => {
    const furniture = foldsOf(document, piecesOf(document, [])).flatMap((fold) =>
      fold.paragraphs.map(() => fold.furniture),
    );
    expect(furniture.filter(Boolean)).toHaveLength(1);
    expect(furniture.at(-1)).toBe(true);
  });
});

describe('the documents', () => {
  it('are listed with date, genre and how many events rest on them', async () => {
    const { user, store } = show(() => <Documents />);
    const nav = within(screen.getByRole('navigation', { name: 'Documents' }));
    const links = nav.getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      expect.stringMatching(/4 May 2020.*Release.*press release.*3 events/),
      expect.stringMatching(/2021.*Essay.*opinion essay.*1 event$/),
    ]);
    expect(links[0]).toHaveAttribute('aria-current', 'page');
    const [, essay] = links;
    if (essay === undefined) throw new Error('There is no second link');
    await user.click(essay);
    expect(store.getState().document).toBe('essay');
    expect(screen.getByRole('article', { name: 'The pier, the town and the sea' })).toHaveTextContent(
      'Written in 2021.',
    );
  });

  it('mark the words that events rest on, and lead to the event', async () => {
    const { user, store } = show(() => <Documents />);
    const link = screen.getByRole('link', { name: 'The lamp was lit on August 27' });
    expect(link).toHaveAttribute('href', '#event=lamp');
    const mark = link.closest('mark');
    expect(mark).toHaveAttribute('title', '27 August 1949, year inferred: Lamp lit');
    expect(mark).not.toHaveClass('is-selected');
    await user.click(link);
    expect(store.getState().event).toBe('lamp');
    expect(link.closest('mark')).toHaveClass('is-selected');
    await user.click(link);
    expect(store.getState().mode).toBe('timeline');
  });

  it('show the first document where the address names none that is here', () => {
    const { store } = show(() => <Documents />);
    store.setState({ document: 'nowhere' });
    expect(screen.getByRole('article', { name: 'The Harbour Board and the old pier' })).toBeInTheDocument();
  });

  it('has a note beside each paragraph for each event, that leads to it and then to the timeline', async () => {
    const { user, store } = show(() => <Documents />);
    const notes = within(screen.getByRole('list', { name: 'Events that rest on paragraph 3' }));
    expect(notes.getAllByRole('link').map((link) => link.textContent)).toEqual([
      expect.stringMatching(/^4 May 1930.* First stone\s*$/),
      expect.stringMatching(/^27 August 1949, year inferred Lamp lit\s*$/),
    ]);
    notes.getByRole('link', { name: /Lamp lit/ }).focus();
    await user.keyboard('{Enter}');
    expect(store.getState().event).toBe('lamp');
    const chosen = notes.getByRole('link', { name: /Lamp lit Show on the timeline/ });
    expect(chosen).toHaveAttribute('aria-current', 'true');
    expect(chosen).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(store.getState().mode).toBe('timeline');
  });

  it('fold page furniture, and show it when asked', async () => {
    const { user, container } = show(() => <Documents />);
    const contact = container.querySelector('#paragraph-5');
    expect(contact).toHaveTextContent('Contact: press@harbour.example');
    expect(contact).not.toBeVisible();
    const button = screen.getByRole('button', { name: '1 paragraph of page furniture' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(contact).toBeVisible();
  });

  it('number the lines of the file when asked', async () => {
    const { user, container } = show(() => <Documents />);
    const button = screen.getByRole('button', { name: 'Line numbers' });
    await user.click(button);
    expect(button).toHaveAttribute('aria-pressed', 'true');
    expect(container.querySelector('article')).toHaveClass('has-lines');
    const lines = [...container.querySelectorAll<HTMLElement>('p[data-line]')].map(
      (each) => each.dataset['line'],
    );
    expect(lines).toEqual(['1', '3', '4', '5', '7']);
  });

  it('ask who speaks, how long after and what others say, and answer from the data', () => {
    show(() => <Documents />);
    const article = within(screen.getByRole('article'));
    const answer = (question: string): string | null | undefined =>
      article.getByText(question).nextElementSibling?.textContent;
    expect(answer('Who is speaking?')).toBe('In the marked passages: Harbour Board (3).');
    expect(answer('To whom, and for what?')).toMatch(/^The data does not say\. It is a press release/);
    expect(answer('How long after?')).toMatch(
      /^Issued 4 May 2020\..*the last Lamp lit, 27 August 1949, year inferred/,
    );
    expect(answer('What do others say?')).toMatch(/^1 event marked here rests on another document too\./);
  });

  it('offer the events that rest on the words selected, until nothing is', () => {
    const { container } = show(() => <Documents />);
    const words = container.querySelector('#paragraph-3');
    const heading = container.querySelector('#paragraph-1');
    const selection = document.getSelection();
    if (words === null || heading === null || selection === null) throw new Error('No paragraphs');
    const look = (): void => {
      act(() => {
        document.dispatchEvent(new Event('selectionchange'));
      });
    };
    selection.selectAllChildren(words);
    look();
    expect(screen.getByText('2 events rest on these words')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '27 August 1949, year inferred: Lamp lit' })).toBeVisible();
    selection.selectAllChildren(heading);
    look();
    expect(screen.getByText('No event rests on these words.')).toBeInTheDocument();
    selection.removeAllRanges();
    look();
    expect(screen.queryByText(/on these words/)).toBeNull();
  });

  it('have a strip that the keys walk along, told with date and title', async () => {
    const { user } = show(() => <Documents />);
    const strip = screen.getByRole('slider', { name: 'Where in the text events come from' });
    strip.focus();
    await user.keyboard('{ArrowDown}');
    expect(strip).toHaveAttribute('aria-valuetext', expect.stringMatching(/^4 May 1930.*: First stone$/));
    await user.keyboard('{End}');
    expect(strip).toHaveAttribute('aria-valuetext', expect.stringMatching(/: Pier open$/));
  });
});
