import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, type OwnTour } from '../../src/dataset/own-tour.ts';
import {
  copyOf,
  emptyStep,
  MOST_TOURS,
  NO_TOURS,
  type OwnTours,
  readOwnTours,
  stepAdded,
  stepEdited,
  stepMoved,
  stepRemoved,
  storedTours,
  type ToursChange,
  titled,
  tourAdded,
  tourRemoved,
  toursDiscarded,
} from '../../src/store/own-tours.ts';
import { ownTours } from '../dataset/own-tours.ts';

const empty: OwnTour = { id: 'own-1', title: 'T', summary: '', steps: [] };
const made = (...changes: readonly ToursChange[]): OwnTours =>
  changes.reduce((tours, change) => change(tours), NO_TOURS);
const eventsOf = ({ tours }: OwnTours): readonly string[] =>
  tours.flatMap(({ steps }) => steps.map(({ event }) => event));

describe('the tours that a reader makes', () => {
  it('take steps, move them, change them and let them go', () => {
    const added = [
      tourAdded(empty),
      ...['a', 'b', 'c'].map((event) => stepAdded('own-1', emptyStep(event, event))),
    ];
    expect(eventsOf(made(...added))).toEqual(['a', 'b', 'c']);
    expect(eventsOf(made(...added, stepMoved('own-1', 'c', 0)))).toEqual(['c', 'a', 'b']);
    expect(eventsOf(made(...added, stepMoved('own-1', 'a', 99)))).toEqual(['b', 'c', 'a']);
    expect(eventsOf(made(...added, stepMoved('own-1', 'b', -1)))).toEqual(['b', 'a', 'c']);
    expect(eventsOf(made(...added, stepMoved('own-1', 'gone', 0)))).toEqual(['a', 'b', 'c']);
    expect(eventsOf(made(...added, stepAdded('own-1', emptyStep('z', 'z'), 1)))).toEqual([
      'a',
      'z',
      'b',
      'c',
    ]);
    expect(eventsOf(made(...added, stepRemoved('own-1', 'b')))).toEqual(['a', 'c']);
    const edited = made(
      ...added,
      stepEdited('own-1', { ...emptyStep('b', 'b'), question: 'x'.repeat(6000) }),
    );
    expect(edited.tours[0]?.steps[1]?.question).toHaveLength(5000);
    expect(made(...added, titled('own-1', 'New', 'About')).tours[0]).toMatchObject({
      title: 'New',
      summary: 'About',
    });
    expect(made(...added, tourRemoved('own-1')).tours).toEqual([]);
  });

  it('hold sixty steps and no more', () => {
    const steps = Array.from({ length: 70 }, (_, at) => stepAdded('own-1', emptyStep('a', `s${at}`)));
    expect(made(tourAdded(empty), ...steps).tours[0]?.steps).toHaveLength(60);
  });

  it('are a hundred and no more, each where it was put', () => {
    const tours = Array.from({ length: 110 }, (_, at) => tourAdded({ ...empty, id: `own-${at}` }, at % 2));
    const all = made(...tours).tours.map(({ id }) => id);
    expect(all).toHaveLength(100);
    expect(all.slice(0, 3)).toEqual(['own-98', 'own-99', 'own-96']);
    expect(all).not.toContain('own-100');
  });

  it('are what they were where a change is for another tour or another step', () => {
    const step = emptyStep('a', 's1');
    const all = made(
      tourAdded(empty),
      tourAdded({ ...empty, id: 'own-2' }),
      stepAdded('own-1', step),
      stepAdded('own-2', step),
    );
    for (const change of [
      tourAdded({ ...empty, title: 'Again' }),
      tourRemoved('gone'),
      titled('gone', 'New', 'About'),
      stepAdded('own-1', emptyStep('b', 's1')),
      stepRemoved('own-1', 'gone'),
      stepEdited('own-1', emptyStep('b', 'gone')),
    ])
      expect(change(all)).toEqual(all);
    const { tours } = stepEdited('own-1', emptyStep('b', 's1'))(all);
    expect(tours.map(({ steps }) => steps[0]?.event)).toEqual(['b', 'a']);
  });

  it('have texts as long as can be read again', () => {
    const long = 'x'.repeat(LONGEST_TEXT + 1);
    const [tour] = made(
      tourAdded(empty),
      stepAdded('own-1', emptyStep('a', 's1')),
      titled('own-1', long, long),
      stepEdited('own-1', { ...emptyStep('a', 's1'), question: long, note: long }),
    ).tours;
    const step = tour?.steps[0];
    for (const text of [tour?.title, tour?.summary, step?.question, step?.note])
      expect(text).toHaveLength(LONGEST_TEXT);
  });

  it('begin as copies of tours of the collection with what those leave unsaid', () => {
    const view = { from: '1949', to: '1950' };
    const raw = { id: 'pier', title: 'T', summary: 'S', steps: [{ event: 'a', view, question: 'Q' }] };
    expect(copyOf(raw, 'own-1')).toEqual({
      ...{ id: 'own-1', title: 'T', summary: 'S' },
      steps: [{ ...emptyStep('a', 's1'), view, question: 'Q' }],
    });
    const beside = { event: 'b' };
    const full = {
      ...{ event: 'a', view, question: 'Q', note: 'N', passage: 1, hide: ['date' as const] },
      ...{ beside: { ...beside, passage: 2 }, spotlight: true },
    };
    const [first, second] = copyOf({ ...raw, steps: [full, { ...full, beside }] }, 'own-1').steps;
    expect(first).toEqual({ id: 's1', ...full });
    expect(second).toEqual({ id: 's2', ...full, beside: { event: 'b', passage: null } });
  });

  it('are the same when a change is done twice', () => {
    const changes: readonly ToursChange[] = [
      tourAdded({ ...empty, id: 'own-2' }),
      stepAdded('own-1', emptyStep('z', 'z')),
      stepMoved('own-1', 's1', 0),
      stepRemoved('own-1', 's1'),
      tourRemoved('own-1'),
      titled('own-1', 'Again', ''),
      stepEdited('own-1', { ...emptyStep('y', 's1'), note: 'Again' }),
      tourAdded({ ...empty, id: 'own-3' }, 0),
      toursDiscarded,
    ];
    fc.assert(
      fc.property(ownTours, fc.constantFrom(...changes), (tour, change) => {
        const once = made(tourAdded({ ...tour, id: 'own-1' }), change);
        expect(change(once)).toEqual(once);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('come back from the device as they were, and what is no tour goes aside untouched', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ownTours, { selector: ({ id }) => id, maxLength: 5 }), (tours) => {
        const all = { tours, aside: ['old'] };
        expect(readOwnTours(JSON.parse(JSON.stringify(storedTours(all))))).toEqual({ ok: true, value: all });
      }),
      { seed: 6, numRuns: 300 },
    );
    const odd = { version: 1, tours: [empty, 7, { ...empty, title: 3 }, empty], aside: [] };
    const read = readOwnTours(odd);
    expect(read).toEqual({ ok: true, value: { tours: [empty], aside: [7, { ...empty, title: 3 }, empty] } });
    if (read.ok) expect(toursDiscarded(read.value).aside).toEqual([]);
    for (const raw of [null, 7, [], { tours: 'none' }, { version: 1 }])
      expect(readOwnTours(raw)).toEqual({ ok: true, value: { tours: [], aside: [raw] } });
    for (const version of ['2', 1, undefined])
      expect(readOwnTours({ version, tours: [empty] })).toEqual({
        ok: true,
        value: { tours: [empty], aside: [] },
      });
    const nameless = { ...empty, id: '' };
    const many = Array.from({ length: MOST_TOURS + 1 }, (_, at) => ({ ...empty, id: `own-${at}` }));
    expect(readOwnTours({ version: 1, tours: [nameless, ...many], aside: ['old'] })).toEqual({
      ok: true,
      value: { tours: many.slice(0, MOST_TOURS), aside: ['old', nameless, many[MOST_TOURS]] },
    });
    expect(readOwnTours('rubbish')).toEqual({ ok: true, value: { tours: [], aside: ['rubbish'] } });
    expect(readOwnTours({ version: 2, tours: [] })).toEqual({ ok: false, error: 'later version' });
    expect(readOwnTours(undefined)).toEqual({ ok: true, value: NO_TOURS });
  });
});
