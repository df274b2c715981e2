import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, MOST_STEPS, type OwnStep } from '../../src/dataset/own-tour.ts';
import {
  compactTour,
  LONGEST_TOUR,
  readCompactTour,
  readTourFile,
  tourFile,
} from '../../src/formats/own-tour.ts';
import { ownTours } from '../dataset/own-tours.ts';

const file = (content: object): string => JSON.stringify({ format: 'sourced-tour/1', ...content });
const why = (text: string): string => {
  const read = readTourFile(text, 'own-x');
  return read.ok ? 'it was read' : read.error;
};

describe('a tour of a reader', () => {
  it('comes back from a file as it went in, ten thousand times', () => {
    fc.assert(
      fc.property(ownTours, (tour) => {
        expect(readTourFile(tourFile(tour), 'other')).toEqual({ ok: true, value: tour });
      }),
      { seed: 1, numRuns: 10_000 },
    );
  });

  it('comes back from the text of a link as it went in, ten thousand times', () => {
    fc.assert(
      fc.property(ownTours, (tour) => {
        expect(readCompactTour(compactTour(tour), tour.id)).toEqual({ ok: true, value: tour });
      }),
      { seed: 2, numRuns: 10_000 },
    );
  });

  it('is refused with what was found, where, and what to do', () => {
    expect(why('not json')).toContain('cannot be read as JSON. Choose one that was saved');
    expect(why('{}')).toContain('not a tour. Choose one that was saved');
    expect(why(JSON.stringify({ format: 'sourced-tour/2' }))).toContain('a later version');
    expect(why(' '.repeat(4_000_001))).toContain('too long');
    expect(why(file({ title: 'T' }))).toBe('This tour cannot be opened. The tour has no list of steps.');
    expect(why(file({ title: 'T', steps: [{ event: 'a' }, {}] }))).toContain('Step 2: it names no event.');
    expect(why(file({ title: 'T', steps: [{ event: 'a', passage: -1 }] }))).toContain('Step 1: its passage');
    expect(why(file({ title: 'T', steps: [{ event: 'a', hide: ['all'] }] }))).toContain(
      'Step 1: what it holds back',
    );
    expect(why(file({ title: 'T', steps: Array(61).fill({ event: 'a' }) }))).toContain('61 steps');
    expect(why(file({ title: 'T', steps: [{ event: 'a', note: 'x'.repeat(5001) }] }))).toContain(
      'its note is longer',
    );
  });

  it('comes back from its file and its text however full it is', () => {
    // Each letter of it is escaped, and none becomes longer.
    const text = '\u0001'.repeat(LONGEST_TEXT);
    const id = '\u0001'.repeat(200);
    const steps = Array.from(
      { length: MOST_STEPS },
      (_, at): OwnStep => ({
        id: `s${at + 1}`,
        event: id,
        passage: 9999,
        view: { from: id, to: id },
        question: text,
        note: text,
        hide: ['date', 'words'],
        beside: { event: id, passage: 9999 },
        spotlight: true,
      }),
    );
    const tour = { id, title: text, summary: text, steps };
    expect(readTourFile(tourFile(tour), 'other')).toEqual({ ok: true, value: tour });
    expect(readCompactTour(compactTour(tour), id)).toEqual({ ok: true, value: tour });
    expect(compactTour(tour).length).toBeLessThan(LONGEST_TOUR);
  });

  it('has steps that are told apart, whatever ids its file gives them', () => {
    const ids = fc.array(fc.constantFrom('s1', 's2', 's2-2', 's3', 's3-2', undefined), { maxLength: 60 });
    fc.assert(
      fc.property(ids, (given) => {
        const steps = given.map((id) => ({ event: 'a', ...(id === undefined ? {} : { id }) }));
        const read = readTourFile(file({ title: 'T', steps }), 'own-x');
        if (!read.ok) throw new Error(read.error);
        expect(new Set(read.value.steps.map(({ id }) => id)).size).toBe(given.length);
        expect(readTourFile(tourFile(read.value), 'own-x')).toEqual(read);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });

  it('brings nothing that was not asked for, and a script is only text', () => {
    const script = '<img src=x onerror=alert(1)>';
    const read = readTourFile(
      `\uFEFF${file({ title: 'T', steps: [{ event: 'a', note: script, more: 1 }], __proto__: { bad: 1 }, extra: [] })}`,
      'own-x',
    );
    expect(read).toEqual({
      ok: true,
      value: {
        id: 'own-x',
        title: 'T',
        summary: '',
        steps: [
          {
            id: 's1',
            event: 'a',
            passage: null,
            view: null,
            question: '',
            note: script,
            hide: [],
            beside: null,
            spotlight: false,
          },
        ],
      },
    });
  });
});
