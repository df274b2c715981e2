import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { defined } from '../../src/base/assert.ts';
import { resolve } from '../../src/dataset/resolve.ts';
import { ESSAY, RELEASE, timeline } from './fixture.ts';
import { plant } from './plant.ts';

const texts = { release: RELEASE, essay: ESSAY };
const resolved = (changes = {}) => {
  const data = timeline();
  plant(data, changes);
  return resolve({ timeline: data, texts });
};

describe('resolve', () => {
  it('puts events in the order of time, then importance, then id', () => {
    expect(resolved().events.map(({ id }) => id)).toEqual(['open', 'first-stone', 'lamp']);
    const same = {
      'events.2.date.edtf': '1930-05-04',
      'events.2.importance': 1,
      'events.2.id': 'a-lamp',
      'tours.0.steps.0.event': 'a-lamp',
    };
    expect(resolved(same).events.map(({ id }) => id)).toEqual(['open', 'a-lamp', 'first-stone']);
    expect(resolved({ ...same, 'events.2.importance': 2 }).events.map(({ id }) => id)).toEqual([
      'open',
      'first-stone',
      'a-lamp',
    ]);
  });

  it('resolves references to the same objects', () => {
    const { documents, voices, lanes, eventById, events } = resolved();
    const stone = eventById.get('first-stone');
    expect(events).toContain(stone);
    expect(stone?.lane).toBe(lanes[0]);
    expect(stone?.passages[1]?.document).toBe(documents.get('essay'));
    expect(stone?.passages[1]?.via).toEqual([voices.get('board')]);
    expect(stone?.passages[0]?.document.text.slice(0, 11)).toBe('The Harbour');
  });

  it('finds the body of each voice, whatever the order they stand in', () => {
    const { voices } = resolved({ 'voices.+': { id: 'aide', name: 'An aide', partOf: 'chair' } });
    expect(voices.get('aide')?.body).toBe(voices.get('board'));
    expect(voices.get('aide')?.partOf).toBe(voices.get('chair'));
    expect(voices.get('board')?.body).toBe(voices.get('board'));
    const turned = timeline();
    turned.voices.reverse();
    const dataset = resolve({ timeline: turned, texts });
    expect([...dataset.voices.keys()]).toEqual(['writer', 'chair', 'board']);
    expect(dataset.voices.get('chair')?.body).toBe(dataset.voices.get('board'));
  });

  it('resolves the steps of tours, with views in instants', () => {
    const { tours, eventById } = resolved();
    expect(tours.map(({ id }) => id)).toEqual(['pier']);
    expect(tours[0]?.steps).toEqual([
      {
        event: eventById.get('lamp'),
        passage: eventById.get('lamp')?.passages[0],
        view: { from: Date.UTC(1949, 6, 1), to: Date.UTC(1950, 2, 1) },
        question: 'How is the year known?',
        note: '',
        hide: [],
        beside: null,
        spotlight: false,
      },
    ]);
  });

  it('resolves what a step holds back, spotlights and puts beside', () => {
    const { tours, eventById } = resolved({
      'tours.0.steps.0.hide': ['date', 'words'],
      'tours.0.steps.0.spotlight': true,
      'tours.0.steps.0.note': 'Look at the caption.',
      'tours.0.steps.0.beside': { event: 'open' },
    });
    expect(tours[0]?.steps[0]).toMatchObject({
      hide: ['date', 'words'],
      spotlight: true,
      note: 'Look at the caption.',
      beside: { event: { id: 'open' }, passage: eventById.get('open')?.passages[0] },
    });
    expect(() => resolved({ 'tours.0.steps.0.passage': 9 })).toThrow('"lamp" has no passage 9');
  });

  it('says a date in words, and in the words of the document where it has its own', () => {
    expect(resolved().eventById.get('lamp')?.date).toMatchObject({
      words: '27 August 1949',
      shortWords: '27 Aug 1949',
      basis: 'inferred',
    });
    expect(resolved({ 'events.2.date.words': 'August 27' }).eventById.get('lamp')?.date.words).toBe(
      'August 27',
    );
  });

  it('resolves disagreements: dates read, events and documents found', () => {
    const { disagreements, documents, eventById } = resolved({ 'disagreements.0.note': 'Nobody knows.' });
    expect(disagreements).toMatchObject([
      {
        id: 'stone',
        question: 'When was the first stone laid?',
        about: 'date',
        note: 'Nobody knows.',
        readings: [
          {
            says: '4 May',
            date: { edtf: '1930-05-04', words: '4 May 1930', shortWords: '4 May 1930' },
            start: RELEASE.indexOf('4 May 1930'),
            end: RELEASE.indexOf('4 May 1930') + '4 May 1930'.length,
          },
          { says: '5 May', date: { extent: { kind: 'moment', form: 'day' } } },
        ],
      },
    ]);
    const [first, second] = disagreements[0]?.readings ?? [];
    expect(first?.event).toBe(eventById.get('first-stone'));
    expect([first?.document, second?.document]).toEqual([documents.get('release'), documents.get('essay')]);
    expect(second?.event).toBeNull();
  });

  it('knows a reading without a date, and a disagreement without a note', () => {
    const { disagreements } = resolved({ 'disagreements.0.readings.0.edtf': undefined });
    expect(disagreements[0]?.readings[0]?.date).toBeNull();
    expect(disagreements[0]).not.toHaveProperty('note');
  });

  it.each([
    ['a date that is none', { 'events.0.date.edtf': 'May' }, 'The date "May" was not checked'],
    [
      'a reading with a date that is none',
      { 'disagreements.0.readings.0.edtf': 'May' },
      'The date "May" was not checked',
    ],
    [
      'a reading of an unknown event',
      { 'disagreements.0.readings.0.event': 'x' },
      'The event "x" was not checked',
    ],
    [
      'a reading of an unknown document',
      { 'disagreements.0.readings.0.passage.document': 'x' },
      'The document "x" was not checked',
    ],
    [
      'a passage of an unknown document',
      { 'events.0.passages.0.document': 'x' },
      'The document "x" was not checked',
    ],
    ['an unknown lane', { 'events.0.lane': 'x' }, 'The lane "x" was not checked'],
    ['an unknown voice', { 'events.0.passages.0.voice': 'x' }, 'The voice "x" was not checked'],
    ['an unknown voice reported', { 'events.0.passages.1.via': ['x'] }, 'The voice "x" was not checked'],
    ['a voice of an unknown body', { 'voices.1.partOf': 'x' }, 'The voice "x" was not checked'],
    ['a circle of voices', { 'voices.0.partOf': 'chair' }, 'The voice "board" is part of itself'],
    [
      'a document without a text',
      { 'documents.0.id': 'constructor' },
      'The document "constructor" has no text',
    ],
    ['a step with an unknown event', { 'tours.0.steps.0.event': 'x' }, 'The event "x" was not checked'],
    [
      'a view that is no stretch of time',
      { 'tours.0.steps.0.view.to': '1940' },
      'The view from "1949-07" to "1940" was not checked',
    ],
  ])('throws on %s: that was ours to check', (_, changes, message) => {
    expect(() => resolved(changes)).toThrow(message);
  });

  it('keeps what a timeline says of itself, and what was counted', () => {
    const { title, description, notice, facts, tours } = resolved();
    expect({ title, description, notice, facts }).toEqual({
      title: 'The old pier',
      description: 'A pier in two documents.',
      notice: 'Read the release as a release.',
      facts: null,
    });
    expect(tours[0]).toMatchObject({ title: 'The pier', summary: 'Three looks at a pier.' });
  });

  it('keeps of a date how it is known, and nothing that is not said', () => {
    const date = (id: string) => {
      const { parsed, extent, ...rest } = defined(resolved().eventById.get(id), id).date;
      expect([parsed.kind, extent.kind]).toEqual(id === 'open' ? ['interval', 'period'] : ['date', 'moment']);
      return rest;
    };
    expect(date('open')).toEqual({
      edtf: '1930/1949',
      words: '1930 to 1949',
      shortWords: '1930–1949',
      basis: 'stated',
    });
    expect(date('first-stone')).toEqual({
      edtf: '1930-05-04',
      words: '4 May 1930',
      shortWords: '4 May 1930',
      basis: 'computed',
      note: 'Ninety years before the release.',
      workings: { from: '2020-05-04', minusYears: 90 },
    });
  });

  it('shows the first passage that says that something happened, else the first', () => {
    const shown = (supports: readonly string[]) => {
      const { tours, eventById } = resolved({
        'tours.0.steps.0.event': 'first-stone',
        'events.0.passages.0.supports': ['date'],
        'events.0.passages.1.supports': supports,
      });
      const passage = defined(tours[0]?.steps[0], 'a step').passage;
      return eventById.get('first-stone')?.passages.indexOf(passage);
    };
    expect([shown(['event']), shown(['date'])]).toEqual([1, 0]);
  });
});

/**
 * The packages and files that a file pulls in, types aside; files as paths from the project's folder,
 * so that the name of the folder it was cloned into says nothing.
 */
function pulledIn(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith('.ts')) return seen;
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm,
  )) {
    pulledIn(from.startsWith('.') ? path.join(path.dirname(file), from) : from, seen);
  }
  return seen;
}

describe('what the browser gets', () => {
  it.each(['resolve', 'dates', 'voices', 'model', 'raw', 'issue'])('%s brings no checker along', (name) => {
    const all = pulledIn(`src/dataset/${name}.ts`);
    expect([...all].filter((one) => /zod|jsonc|check\/|schema/.test(one))).toEqual([]);
  });

  it('the walk does see what build brings along', () => {
    expect([...pulledIn('src/dataset/build.ts')]).toEqual(expect.arrayContaining(['zod', 'jsonc-parser']));
  });
});
