import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/model.ts';
import { Documents } from '../../src/ui/documents/Documents.tsx';
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
    const furniture = piecesOf(document, []).map((paragraph) => paragraph.furniture);
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
    expect(mark).toHaveAttribute('title', '27 August 1949: Lamp lit');
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
});
