import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnTour } from '../../../src/dataset/own-tour.ts';
import type { RawTimeline } from '../../../src/dataset/raw.ts';
import { resolve } from '../../../src/dataset/resolve.ts';
import { emptyStep } from '../../../src/store/own-tours.ts';
import { resolveOwn } from '../../../src/store/resolve-own.ts';
import { copyOfTour, nameOf, newId, newTour, waysOf } from '../../../src/ui/tours/making.ts';
import { unpackTour } from '../../../src/ui/tours/pack.ts';

const timeline = JSON.parse(readFileSync('data/timeline.json', 'utf8')) as RawTimeline;
const texts = Object.fromEntries(
  timeline.documents.map(({ id, file }) => [id, readFileSync(path.join('data', file ?? ''), 'utf8')]),
);
const dataset = resolve({ timeline, texts });

/** A tour of sixty steps, each with a note. */
const tourOf = (title: string, notes: readonly string[] = []): OwnTour => ({
  id: 'own-1',
  title,
  summary: '',
  steps: Array.from({ length: 60 }, (_, at) => ({
    ...emptyStep('lamp', `s${at + 1}`),
    note: notes[at] ?? '',
  })),
});

describe('a copy of a tour', () => {
  it('shows the very same as the tour of the collection, under an id of its own', () => {
    expect(dataset.tours.length).toBeGreaterThan(0);
    for (const tour of dataset.tours) {
      const own = copyOfTour(tour);
      expect(own.id).toMatch(/^own-[a-z0-9]+$/);
      expect(resolveOwn(own, dataset)).toEqual({ tour: { ...tour, id: own.id }, missing: [] });
    }
  });
});

describe('what is new', () => {
  it('has a name that nothing else has', () => {
    expect(new Set(Array.from({ length: 500 }, () => newId('own-'))).size).toBe(500);
    expect(newTour([]).title).toBe('New tour');
    expect(newTour([tourOf('New tour'), tourOf('New tour 3')]).title).toBe('New tour 2');
  });
});

describe('the name of a tour', () => {
  it('is never empty, and never long', () => {
    expect(nameOf({ title: ' \n' })).toBe('Untitled tour');
    expect(nameOf({ title: 'Pier' })).toBe('Pier');
    expect(nameOf({ title: '𐰀'.repeat(2000) })).toBe(`${'𐰀'.repeat(80)}…`);
  });
});

describe('giving a tour to others', () => {
  it('puts the whole of it into a reference', async () => {
    const tour = tourOf('Pier', ['Which year?']);
    const packed = await waysOf(tour).pack();
    const read = packed.ok ? await unpackTour(packed.value) : packed;
    expect(read).toMatchObject({ ok: true, value: { title: 'Pier', steps: tour.steps } });
  });

  it('says so where an address cannot hold it', async () => {
    const note = fc.string({ unit: 'grapheme', minLength: 300, maxLength: 300 });
    const notes = fc.sample(note, { numRuns: 60, seed: 4 });
    expect(await waysOf(tourOf('Pier', notes)).pack()).toEqual({
      ok: false,
      error: 'This tour is too long for a link. Give it to others as a file.',
    });
  });
});
