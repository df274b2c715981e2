import { describe, expect, it } from 'vitest';
import type { OwnTour } from '../../src/dataset/own-tour.ts';
import { resolve } from '../../src/dataset/resolve.ts';
import { around } from '../../src/query/around.ts';
import { copyOf, emptyStep } from '../../src/store/own-tours.ts';
import { resolveOwn } from '../../src/store/resolve-own.ts';
import { ESSAY, RELEASE, timeline } from '../dataset/fixture.ts';

const dataset = resolve({ timeline: timeline(), texts: { release: RELEASE, essay: ESSAY } });
const tourOf = (...steps: OwnTour['steps']): OwnTour => ({ id: 'own-1', title: 'T', summary: '', steps });

describe('a tour of a reader in this collection', () => {
  it('keeps steps whose events are not here, and shows the others', () => {
    const gone = emptyStep('gone', 'a');
    const { tour, missing } = resolveOwn(tourOf(gone, emptyStep('lamp', 'b')), dataset);
    expect(missing).toEqual([gone]);
    expect(tour.steps.map(({ event }) => event.id)).toEqual(['lamp']);
  });

  it('shows the stretch that a step names, or one by the neighbours where it names none', () => {
    const named = { ...emptyStep('lamp', 'a'), view: { from: '1949-07', to: '1950-02' } };
    const bad = { ...emptyStep('lamp', 'b'), view: { from: 'then', to: 'now' } };
    const turned = { ...emptyStep('lamp', 'c'), view: { from: '1950', to: '1949' } };
    const { tour } = resolveOwn(tourOf(named, bad, turned), dataset);
    const lamp = tour.steps[0]?.event;
    expect(tour.steps[0]?.view).toEqual({ from: Date.UTC(1949, 6, 1), to: Date.UTC(1950, 2, 1) });
    const near = lamp && around(dataset.events, lamp);
    expect(tour.steps[1]?.view).toEqual(near);
    expect(tour.steps[2]?.view).toEqual(near);
  });

  it('takes a passage that is not there for the one that is shown first, and leaves out what is not there beside', () => {
    const step = { ...emptyStep('lamp', 'a'), passage: 99, beside: { event: 'gone', passage: 0 } };
    const { tour } = resolveOwn(tourOf(step), dataset);
    expect(tour.steps[0]?.passage).toBe(tour.steps[0]?.event.passages[0]);
    expect(tour.steps[0]?.beside).toBeNull();
  });

  it('shows the passages that a step names, and says of it all that the step says', () => {
    const own = {
      ...emptyStep('first-stone', 'a'),
      ...{ passage: 1, view: { from: '1930', to: '1930' }, question: 'When?', note: 'Once.' },
      ...{ hide: ['date' as const], beside: { event: 'lamp', passage: 0 }, spotlight: true },
    };
    const { tour } = resolveOwn({ ...tourOf(own), summary: 'S' }, dataset);
    const [stone, lamp] = ['first-stone', 'lamp'].map((id) => dataset.eventById.get(id));
    expect(tour).toEqual({
      ...{ id: 'own-1', title: 'T', summary: 'S' },
      steps: [
        {
          ...{ event: stone, passage: stone?.passages[1], question: 'When?', note: 'Once.', hide: ['date'] },
          view: { from: Date.UTC(1930, 0, 1), to: Date.UTC(1931, 0, 1) },
          ...{ beside: { event: lamp, passage: lamp?.passages[0] }, spotlight: true },
        },
      ],
    });
  });

  it('keeps a step whose event rests on no passage, since there is nothing to show', () => {
    const raw = timeline();
    const [event] = raw.events;
    if (event === undefined) throw new Error('The fixture changed');
    const bare = { ...raw, events: [{ ...event, passages: [], related: [] }], disagreements: [], tours: [] };
    const step = emptyStep('first-stone', 'a');
    const found = resolveOwn(
      tourOf(step),
      resolve({ timeline: bare, texts: { release: RELEASE, essay: ESSAY } }),
    );
    expect([found.tour.steps, found.missing]).toEqual([[], [step]]);
  });

  it('is the tour of the collection that it is a copy of, whole', () => {
    const raw = timeline().tours;
    expect(raw.length).toBeGreaterThan(0);
    for (const tour of raw) {
      const found = resolveOwn(copyOf(tour, 'own-1'), dataset);
      expect(found.missing).toEqual([]);
      expect(found.tour.steps).toEqual(dataset.tours.find(({ id }) => id === tour.id)?.steps);
    }
  });
});
