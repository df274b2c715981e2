import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/model.ts';
import type { RawTimeline } from '../../src/dataset/raw.ts';
import { resolve } from '../../src/dataset/resolve.ts';
import { type Disputes, disputesOf } from '../../src/query/disputes.ts';
import { ESSAY, RELEASE, timeline } from '../dataset/fixture.ts';
import { shippedDataset } from './activities/shipped.ts';

interface Answer {
  readonly event?: string;
  readonly edtf?: string;
}

const texts = { release: RELEASE, essay: ESSAY };

/** The pier with events of these dates, by their ids, and one disagreement with these readings. */
function pier(dates: Readonly<Record<string, string>>, answers: readonly Answer[], about = 'date'): Dataset {
  const data: RawTimeline = timeline();
  const [event] = data.events;
  const [disagreement] = data.disagreements;
  if (event === undefined || disagreement === undefined) throw new Error('The fixture changed');
  const passage = { document: 'release', start: 0, end: 3 };
  return resolve({
    timeline: {
      ...data,
      events: Object.entries(dates).map(([id, edtf]) => ({
        ...event,
        id,
        kind: edtf.includes('/') ? 'period' : 'moment',
        date: { edtf, basis: 'stated' },
        lane: id.startsWith('published') ? 'documents' : 'pier',
        passages: event.passages.slice(0, 1),
      })),
      disagreements: [
        {
          ...disagreement,
          about: about === 'number' ? 'number' : 'date',
          readings: answers.map((each) => ({ says: 'So it is said', passage, ...each })),
        },
      ],
      tours: [],
    },
    texts,
  });
}

const pairs = ({ links }: Disputes): string[] => links.map(({ a, b }) => `${a.id} – ${b.id}`);
const others = (disputes: Disputes, id: string): string[] =>
  disputes.of(id).flatMap((each) => each.others.map((event) => event.id));

const dataset = await shippedDataset();

describe('the disagreements of the project', () => {
  let disputes: Disputes;
  beforeAll(() => {
    disputes = disputesOf(dataset);
  });

  it('join what documents date differently, and nothing else', () => {
    expect(disputes.links.map(({ a, b, disagreement }) => [disagreement.id, a.id, b.id])).toEqual([
      ['occupation-begins', 'occupation', 'occupation-december-1949'],
      ['leaders-deaths-dates', 'leaders-deaths', 'thirty-leaders'],
      ['genocide-begins', 'past-seventy-five-years', 'campaign-launched'],
    ]);
  });

  it.each([
    ['plane-crash', 'whose reading dates all the deaths, not this one'],
    ['campaign-ongoing', 'whose reading names a century, not its start'],
    ['published-hudayar-essay', 'which is a publication'],
    ['children-2024', 'over whose number and place, not date, documents differ'],
  ])('leave out %s, %s', (id) => {
    expect(dataset.eventById.has(id)).toBe(true);
    expect(disputes.disputed(id)).toBe(false);
    expect(disputes.of(id)).toEqual([]);
  });

  it('name the other event and the question', () => {
    expect(disputes.of('occupation')).toEqual([
      {
        disagreement: dataset.disagreements.find(({ id }) => id === 'occupation-begins'),
        others: [dataset.eventById.get('occupation-december-1949')],
      },
    ]);
    expect(others(disputes, 'campaign-launched')).toEqual(['past-seventy-five-years']);
  });
});

describe('disputes', () => {
  it('join neighbours in the order of their dates, whatever the order of the readings', () => {
    const found = disputesOf(
      pier({ late: '1932', early: '1930', middle: '1931' }, [
        { event: 'late', edtf: '1932' },
        { event: 'early', edtf: '1930' },
        { event: 'middle', edtf: '1931' },
      ]),
    );
    expect(pairs(found)).toEqual(['early – middle', 'middle – late']);
    expect(others(found, 'middle')).toEqual(['early', 'late']);
    expect(others(found, 'late')).toEqual(['early', 'middle']);
    expect(found.disputed('middle')).toBe(true);
    expect(found.disputed('constructor')).toBe(false);
  });

  it('take the date of an event, of its beginning or of its end', () => {
    const dates = { lasted: '1930/1949-10', moment: '1931', other: '1950' };
    const with_ = (edtf: string): string[] =>
      pairs(
        disputesOf(
          pier(dates, [
            { event: 'lasted', edtf },
            { event: 'other', edtf: '1950' },
          ]),
        ),
      );
    expect(with_('1930/1949-10')).toEqual(['lasted – other']);
    expect(with_('1930')).toEqual(['lasted – other']);
    expect(with_('1949-10')).toEqual(['lasted – other']);
    for (const edtf of ['1930-01', '1949', '1931', '19XX', '1930~', '1930/..'])
      expect(with_(edtf)).toEqual([]);
  });

  it('do not join those that agree, but each of them with the next date', () => {
    const found = disputesOf(
      pier({ a: '1930', b: '1930', c: '1930', d: '1931', e: '1931' }, [
        { event: 'a', edtf: '1930' },
        { event: 'b', edtf: '1930' },
        { event: 'd', edtf: '1931' },
        { event: 'c', edtf: '1930' },
        { event: 'e', edtf: '1931' },
      ]),
    );
    expect(pairs(found)).toEqual(['a – d', 'b – e', 'c – e']);
    expect(others(found, 'b')).toEqual(['d', 'e']);
  });

  it.each<[string, Readonly<Record<string, string>>, readonly Answer[], string?]>([
    ['one event alone', { a: '1930' }, [{ event: 'a', edtf: '1930' }, { edtf: '1931' }]],
    [
      'one event with two dates',
      { a: '1930/1931' },
      [
        { event: 'a', edtf: '1930' },
        { event: 'a', edtf: '1931' },
      ],
    ],
    [
      'an event whose first date agrees',
      { a: '1930/1931', b: '1930' },
      [
        { event: 'a', edtf: '1930' },
        { event: 'a', edtf: '1931' },
        { event: 'b', edtf: '1930' },
      ],
    ],
    [
      'two events that agree',
      { a: '1930', b: '1930' },
      [
        { event: 'a', edtf: '1930' },
        { event: 'b', edtf: '1930' },
      ],
    ],
    ['a reading without a date', { a: '1930', b: '1931' }, [{ event: 'a' }, { event: 'b', edtf: '1931' }]],
    [
      'a number',
      { a: '1930', b: '1931' },
      [
        { event: 'a', edtf: '1930' },
        { event: 'b', edtf: '1931' },
      ],
      'number',
    ],
    [
      'a publication',
      { a: '1930', 'published-release': '2020-05-04' },
      [
        { event: 'a', edtf: '1930' },
        { event: 'published-release', edtf: '2020-05-04' },
      ],
    ],
  ])('are not made of %s', (_, dates, answers, about) => {
    const found = disputesOf(pier(dates, answers, about));
    expect(found.links).toEqual([]);
    expect(Object.keys(dates).filter(found.disputed)).toEqual([]);
  });

  it('hold for an event of the day of its document, in a lane that is not of publications', () => {
    const dataset = pier({ a: '2020-05-04', b: '2020-05-05', 'published-release': '2020-05-04' }, [
      { event: 'a', edtf: '2020-05-04' },
      { event: 'b', edtf: '2020-05-05' },
    ]);
    expect(pairs(disputesOf(dataset))).toEqual(['a – b']);
  });

  it('are none where there are no disagreements', () => {
    const { links, of, disputed } = disputesOf({ ...pier({ a: '1930' }, []), disagreements: [] });
    expect([links, of('a'), disputed('a')]).toEqual([[], [], false]);
  });
});
