import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/query/activities/activity.ts';
import { chanceOf } from '../../../src/query/activities/chance.ts';
import { codeText, newSeed, readCode } from '../../../src/query/activities/code.ts';
import { idsGiven, isRight, orderGiven } from '../../../src/query/activities/judge.ts';
import { makeSet } from '../../../src/query/activities/set.ts';
import { collection, type Said } from './corpus.ts';

/** The orders that are asked for, each as ids. */
function orders(
  said: Readonly<Record<string, Said>>,
  answers: Parameters<typeof collection>[1] = [],
): string[] {
  return makeSet(collection(said, answers), 'order', 'a', 8).map((each) =>
    each.kind === 'order' ? each.right.map(({ id }) => id).join(' ') : '',
  );
}

const ABC = { a: { edtf: '1930' }, b: { edtf: '1931' }, c: { edtf: '1932' } };

describe('an order', () => {
  it('is asked for where it is settled', () => {
    expect(orders(ABC)).toEqual(['a b c']);
  });

  it.each<[string, Record<string, Said>]>([
    ['two could be either way round', { ...ABC, b: { edtf: '1932-05' } }],
    ['a period reaches into the next', { ...ABC, a: { edtf: '1930/1931-02' } }],
    ['a date is inferred', { ...ABC, b: { edtf: '1931', basis: 'inferred' } }],
    [
      'a computed date is nearer than its year',
      { ...ABC, b: { edtf: '1932-01-02', basis: 'computed' }, c: { edtf: '1932-03' } },
    ],
    ['a start is open', { ...ABC, b: { edtf: '../1931' } }],
    ['a day comes every year', { ...ABC, b: { edtf: 'XXXX-05-04' } }],
    ['a title says when', { ...ABC, b: { edtf: '1931', title: 'The fire of 1931' } }],
    [
      'titles number them',
      { ...ABC, a: { edtf: '1930', title: 'First lamp' }, b: { edtf: '1931', title: 'Second lamp' } },
    ],
    ['one is part of the other', { ...ABC, b: { edtf: '1931', related: 'a' } }],
  ])('is not asked for where %s', (_, said) => {
    expect(orders(said)).toEqual([]);
  });

  it('is not asked for where another document dates one of them into the other', () => {
    const readings = [{ event: 'b', edtf: '1931' }, { edtf: '1932-07' }];
    expect(orders(ABC, readings)).toEqual([]);
    expect(orders(ABC, [{ event: 'b', edtf: '1931' }, { edtf: '1931-07' }])).toEqual(['a b c']);
  });
});

describe('a year', () => {
  const place = (said: Record<string, Said>, answers: Parameters<typeof collection>[1] = []) =>
    makeSet(collection(said, answers), 'place', 'a', 8).filter((each) => each.kind === 'place');
  const far = { early: { edtf: '1900' }, late: { edtf: '2000' } };

  it('is right wherever a document puts it', () => {
    const [one] = place({ ...far, b: { edtf: '1931' } }, [
      { event: 'b', edtf: '1931' },
      { edtf: '1940' },
    ]).filter(({ event }) => event.id === 'b');
    if (one === undefined) throw new Error('Not asked');
    expect(one.differ).toBe(true);
    for (const year of ['1931', '1935', '1940']) expect(isRight(one, year)).toBe(true);
    for (const year of ['', 'x', 'NaN', '1900', 'Infinity']) expect(isRight(one, year)).toBe(false);
  });

  it('is not asked for where nearly all would be right, or none is', () => {
    const asked = place({
      ...far,
      open: { edtf: '1950/..' },
      long: { edtf: '1920/1980' },
      day: { edtf: 'XXXX-01-19' },
    });
    expect(asked.map(({ event }) => event.id).sort()).toEqual(['early', 'late']);
  });
});

describe('too small a collection', () => {
  it.each(KINDS)('has no set of %s, rather than an unfair one', (kind) => {
    const few = collection({ only: { edtf: '1930/..', title: 'Lamp lit on August 27' } });
    expect(
      makeSet(few, kind, 'a', 8).filter((each) => each.kind !== 'basis' && each.kind !== 'voice'),
    ).toEqual([]);
    expect(makeSet(collection({}), kind, 'a', 8)).toEqual([]);
  });
});

describe('a code', () => {
  it.each(KINDS)('of %s is read as it was written', (kind) => {
    const code = { kind, seed: newSeed(() => 0.5) };
    expect(readCode(codeText(code))).toEqual({ ok: true, value: code });
  });

  it.each([...['', '.k3f9', 'orders.k3f9', 'constructor.a', 'orde', 'k3f9']])(
    'of no kind that there is gives a sentence: %j',
    (text) => {
      expect(readCode(text)).toEqual({
        ok: false,
        error: 'The link names a kind of activity that is not known here. Choose one below.',
      });
    },
  );

  it.each([
    ...['order', 'order.', 'order.K3F9', 'order.k3f9.x', 'order.<script>', 'order. k3f9', 'order.k3f9 '],
    `order.${'a'.repeat(13)}`,
  ])('without a seed gives a sentence: %j', (text) => {
    expect(readCode(text)).toEqual({
      ok: false,
      error:
        'The link does not say which set of questions is meant. It may have been cut; choose a new set below.',
    });
  });

  it('has a seed of one to twelve letters and digits, a new one of four that are not taken for each other', () => {
    for (const seed of ['a', '0', 'a'.repeat(12)])
      expect(readCode(`match.${seed}`)).toEqual({ ok: true, value: { kind: 'match', seed } });
    expect(newSeed(() => 0)).toBe('2222');
    expect(newSeed(() => 0.999)).toBe('zzzz');
    const drawn = [0.1, 0.3, 0.5, 0.7];
    expect(newSeed(() => drawn.shift() ?? 0)).toBe('5bhq');
    expect(codeText({ kind: 'voice', seed: 'k3f9' })).toBe('voice.k3f9');
  });
});

describe('chance', () => {
  it('draws the same for the same text, on every machine', () => {
    const { below } = chanceOf('order.k3f9');
    expect(Array.from({ length: 8 }, () => below(1000))).toEqual([289, 208, 351, 682, 955, 581, 742, 836]);
    expect(chanceOf('').below(1_000_000)).toBe(611_244);
    expect(chanceOf('😀').below(1_000_000)).toBe(875_606);
    const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
    expect(chanceOf('a').shuffled(letters)).toEqual(['d', 'b', 'c', 'e', 'f', 'a']);
    expect(letters.join('')).toBe('abcdef');
    expect(chanceOf('a').shuffled([])).toEqual([]);
  });
});

describe('an answer', () => {
  it('is right by ids in order, by year, by basis or by the id of an option', () => {
    const [asked] = makeSet(collection(ABC), 'order', 'a', 8);
    if (asked === undefined) throw new Error('Nothing is asked');
    expect(isRight(asked, orderGiven(['a', 'b', 'c']))).toBe(true);
    expect(isRight(asked, orderGiven(['a', 'c', 'b']))).toBe(false);
    expect(isRight(asked, 'a b')).toBe(false);
    expect(idsGiven(orderGiven(['a', 'b', 'c']))).toEqual(['a', 'b', 'c']);
    const events = Object.values(collection(ABC).events);
    const [event] = events;
    if (event === undefined) throw new Error('There is no event');
    const [passage] = event.passages;
    if (passage === undefined) throw new Error('There is no passage');
    const basis = { kind: 'basis' as const, event, passages: [passage], right: 'stated' as const };
    expect(['stated', 'inferred', ''].map((given) => isRight(basis, given))).toEqual([true, false, false]);
    const match = { kind: 'match' as const, passage, options: events, right: event };
    expect(['a', 'b', ''].map((given) => isRight(match, given))).toEqual([true, false, false]);
    const years = { from: 1930, to: 1931 };
    const place = {
      ...{ kind: 'place' as const, event, passage, words: [], axis: { from: 1900, to: 2000 }, right: years },
      ...{ tolerance: 2, differ: false },
    };
    expect(['1927', '1928', '1933', '1934'].map((given) => isRight(place, given))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
