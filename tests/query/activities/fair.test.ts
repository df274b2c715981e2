import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/query/activities/activity.ts';
import { codeText, newSeed, readCode } from '../../../src/query/activities/code.ts';
import { isRight } from '../../../src/query/activities/judge.ts';
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

  it.each([
    '',
    'order',
    'order.',
    '.k3f9',
    'orders.k3f9',
    'order.K3F9',
    'order.k3f9.x',
    'order.<script>',
    'constructor.a',
    `order.${'a'.repeat(13)}`,
  ])('that is none gives a sentence: %j', (text) => {
    const read = readCode(text);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.error).toMatch(/^[A-Z].*\.$/);
  });
});
