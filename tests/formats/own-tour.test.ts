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

const plain: OwnStep = {
  ...{ id: 's1', event: 'a', passage: null, view: null, question: '', note: '', hide: [], beside: null },
  spotlight: false,
};
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

  it.each([
    ...['null', '7', '"sourced-tour/2"', '[]', '{}', '{"format":7}', '{"format":["sourced-tour/2"]}'],
    ...['{"format":"x-sourced-tour/2"}', '{"format":"sourced-tour/2x"}', '{"format":"sourced-tour/"}'],
  ])('is no tour where a file says %s', (text) => {
    expect(why(text)).toBe(
      'This file is JSON, but not a tour. Choose one that was saved with “Save as file”.',
    );
  });

  it.each(['', 'not json', '{}\uFEFF', '{'])('is no tour where a file says %j, which is not JSON', (text) => {
    expect(why(text)).toBe(
      'This file is not a tour: it cannot be read as JSON. Choose one that was saved with “Save as file”.',
    );
  });

  it.each(['sourced-tour/2', 'sourced-tour/10'])(
    'of the later format %s is left to a later page',
    (format) => {
      expect(why(JSON.stringify({ format }))).toBe(
        'This tour was saved by a later version of this page. Open it there, or reload this page.',
      );
    },
  );

  it('may have four million characters as a file, and not one more', () => {
    const text = file({ title: 'T', steps: [] });
    const padded = (length: number) => `${' '.repeat(length - text.length)}${text}`;
    expect(readTourFile(padded(4_000_000), 'own-x').ok).toBe(true);
    expect(why(padded(4_000_001))).toBe(
      'This file is too long for a tour: more than four million characters.',
    );
  });

  it('leaves out of its file and its text what is ordinary', () => {
    const short = { id: 'own-1', title: 'T', summary: 'S', steps: [plain] };
    expect(tourFile(short)).toBe(
      `${JSON.stringify({ format: 'sourced-tour/1', ...short, steps: [{ id: 's1', event: 'a', question: '' }] }, null, 2)}\n`,
    );
    expect(compactTour(short)).toBe('[1,"T","S",[["a"]]]');
  });

  it.each<readonly [said: Partial<OwnStep>, file: object, text: string]>([
    [{ question: 'Q' }, { question: 'Q' }, '["a","Q"]'],
    [{ view: { from: '1', to: '2' } }, { question: '', view: { from: '1', to: '2' } }, '["a","",["1","2"]]'],
    [{ note: 'N' }, { question: '', note: 'N' }, '["a","",0,"N"]'],
    [{ passage: 0 }, { question: '', passage: 0 }, '["a","",0,"",0]'],
    [{ hide: ['date'] }, { question: '', hide: ['date'] }, '["a","",0,"",-1,1]'],
    [{ hide: ['words'] }, { question: '', hide: ['words'] }, '["a","",0,"",-1,2]'],
    [{ spotlight: true }, { question: '', spotlight: true }, '["a","",0,"",-1,4]'],
    [{ hide: ['date', 'words'], spotlight: true, passage: 3 }, {}, '["a","",0,"",3,7]'],
    [
      { beside: { event: 'b', passage: null } },
      { question: '', beside: { event: 'b' } },
      '["a","",0,"",-1,0,["b",-1]]',
    ],
    [
      { beside: { event: 'b', passage: 2 } },
      { question: '', beside: { event: 'b', passage: 2 } },
      '["a","",0,"",-1,0,["b",2]]',
    ],
  ])('says of a step %j no more than that', (said, wanted, text) => {
    const tour = { id: 'own-1', title: 'T', summary: '', steps: [{ ...plain, ...said }] };
    const [step] = JSON.parse(tourFile(tour)).steps;
    expect(step).toMatchObject({ id: 's1', event: 'a', ...wanted });
    if ('question' in wanted) expect(step).toEqual({ id: 's1', event: 'a', ...wanted });
    expect(compactTour(tour)).toBe(`[1,"T","",[${text}]]`);
    expect(readCompactTour(compactTour(tour), 'own-1')).toEqual({ ok: true, value: tour });
  });

  it.each([
    ...['', 'x', 'null', '7', '{}', '[]', '[1]', '[0,"T","",[]]', '["2","T","",[]]', '[1,"T","",{}]'],
    ...['[1,"T","",[7]]', '[1,"T","",["ab"]]', '[1,"T","",[{}]]', '[1,7,"",[]]', '[1,"T","",[["a","Q",7]]]'],
  ])('is damaged as a link where its text is %s', (text) => {
    expect(readCompactTour(text, 'own-1')).toEqual({
      ok: false,
      error: 'This link to a tour is not whole. Copy all of it once more, or ask for the tour as a file.',
    });
  });

  it('of a later page is left to it as a link too, and flags that are no number are none', () => {
    expect(readCompactTour('[2]', 'own-1')).toEqual({
      ok: false,
      error:
        'This link was made by a later version of this page. Reload the page, or ask for the tour as a file.',
    });
    expect(readCompactTour('[1,"T","",[["a","",0,"",-1,"7"]]]', 'own-1')).toEqual({
      ok: true,
      value: { id: 'own-1', title: 'T', summary: '', steps: [plain] },
    });
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
