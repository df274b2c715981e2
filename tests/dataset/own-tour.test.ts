import { describe, expect, it } from 'vitest';
import { ownTourIn } from '../../src/dataset/own-tour.ts';

const step = { event: 'lamp' };
const whole = {
  id: 'mine',
  title: 'A walk',
  summary: 'From lamp to door',
  steps: [
    {
      id: 'first',
      event: 'lamp',
      passage: 1,
      view: { from: '1900', to: '1950' },
      question: 'Who says so?',
      note: 'Wait here',
      hide: ['date', 'words'],
      beside: { event: 'door', passage: 0 },
      spotlight: true,
    },
  ],
};
const asked = { passage: null, view: null, question: '', note: '', hide: [], beside: null, spotlight: false };

/** The sentence that a tour is refused with; the tour where it is not. */
function said(raw: unknown): unknown {
  const read = ownTourIn(raw, 'given');
  return read.ok ? read.value : read.error;
}
const ofStep = (changes: object): unknown => said({ title: 'T', steps: [step, { ...step, ...changes }] });

describe('a tour that is read', () => {
  it('is as it was written', () => {
    expect(said(whole)).toEqual(whole);
  });

  it('may say no more than what it shows, and gets ids', () => {
    expect(said({ title: 'T', steps: [step, { ...step, view: null, passage: null, beside: null }] })).toEqual(
      {
        id: 'given',
        title: 'T',
        summary: '',
        steps: [
          { id: 's1', event: 'lamp', ...asked },
          { id: 's2', event: 'lamp', ...asked },
        ],
      },
    );
  });

  it('keeps nothing that it does not know', () => {
    expect(said({ ...whole, by: 'me', steps: [{ ...whole.steps[0], colour: 'red' }] })).toEqual(whole);
  });

  it('tells steps apart that have one id', () => {
    const steps = ['a', 'a', 'a-2', 'a'].map((id) => ({ ...step, id }));
    const read = ownTourIn({ title: 'T', steps }, 'given');
    expect(read.ok && read.value.steps.map(({ id }) => id)).toEqual(['a', 'a-2', 'a-2-2', 'a-3']);
  });

  it('tells the longest ids apart, too, and counts none twice that is held back', () => {
    const id = 'a'.repeat(200);
    const read = ownTourIn({ title: 'T', steps: [id, id].map((each) => ({ ...step, id: each })) }, 'given');
    expect(read.ok && read.value.steps.map((each) => each.id)).toEqual([id, `${'a'.repeat(196)}-2`]);
    expect(ofStep({ hide: ['words', 'date', 'date'] })).toMatchObject({
      steps: [{}, { hide: ['date', 'words'] }],
    });
    expect(said({ ...whole, id: 'i'.repeat(201) })).toMatchObject({ id: 'given' });
  });

  it('holds sixty steps and texts of five thousand letters, and no more', () => {
    const steps = (count: number) => ({ title: 'T', steps: Array.from({ length: count }, () => step) });
    expect(ownTourIn(steps(60), 'given').ok).toBe(true);
    expect(said(steps(61))).toBe('The tour has 61 steps, and a tour holds 60 at most.');
    const letters = (count: number) => ({ title: 'a'.repeat(count), steps: [] });
    expect(ownTourIn(letters(5000), 'given').ok).toBe(true);
    expect(said(letters(5001))).toBe('The tour’s title is missing or longer than 5000 characters.');
  });
});

describe('a tour that is refused', () => {
  it.each([[null], [undefined], ['a tour'], [[whole]]])('%j', (raw) => {
    expect(said(raw)).toBe('It does not hold a tour.');
  });

  it.each<[object, string]>([
    [{ title: 3 }, 'The tour’s title is missing or longer than 5000 characters.'],
    [{ summary: 3 }, 'The tour’s summary is longer than 5000 characters.'],
    [{ steps: {} }, 'The tour has no list of steps.'],
    [{ steps: [null] }, 'Step 1: it is not a step.'],
  ])('with %j', (changes, sentence) => {
    expect(said({ ...whole, ...changes })).toBe(sentence);
  });

  it.each<[object, string]>([
    [{ event: '' }, 'it names no event.'],
    [{ event: 3 }, 'it names no event.'],
    [{ event: 'e'.repeat(201) }, 'it names no event.'],
    [{ question: 3 }, 'its question is longer than 5000 characters.'],
    [{ note: null }, 'its note is longer than 5000 characters.'],
    [{ passage: '1' }, 'its passage is not a number from 0.'],
    [{ passage: 0.5 }, 'its passage is not a number from 0.'],
    [{ passage: -1 }, 'its passage is not a number from 0.'],
    [{ passage: 10_000 }, 'its passage is not a number from 0.'],
    [{ view: '1900' }, 'its stretch of time does not have a “from” and a “to”.'],
    [{ view: { from: '1900' } }, 'its stretch of time does not have a “from” and a “to”.'],
    [{ view: { to: '1900' } }, 'its stretch of time does not have a “from” and a “to”.'],
    [{ hide: 'date' }, 'what it holds back is neither “date” nor “words”.'],
    [{ hide: ['date', 'place'] }, 'what it holds back is neither “date” nor “words”.'],
    [{ beside: 'door' }, 'what stands beside it names no event.'],
    [{ beside: {} }, 'what stands beside it names no event.'],
    [{ beside: { event: 'door', passage: -1 } }, 'what stands beside it names no event.'],
  ])('with a step with %j', (changes, sentence) => {
    expect(ofStep(changes)).toBe(`Step 2: ${sentence}`);
  });

  it('but not for the last passage that it may name, nor the longest id', () => {
    expect(ofStep({ passage: 9999, event: 'e'.repeat(200) })).toMatchObject({
      steps: [{}, { passage: 9999 }],
    });
    expect(ofStep({ beside: { event: 'door' }, spotlight: 'yes' })).toMatchObject({
      steps: [{}, { beside: { event: 'door', passage: null }, spotlight: false }],
    });
  });
});
