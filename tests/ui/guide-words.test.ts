import { describe, expect, it } from 'vitest';
import { xOf } from '../../src/scene/viewport.ts';
import { instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { LONG, SHORT } from '../../src/time/words-style.ts';
import { dateAt, moreWords, type Now, nowAt, sameNow, spokenNow } from '../../src/ui/chart/guide-words.ts';
import { stopAt } from '../../src/ui/chart/stops.ts';
import { type Described, made, stage, viewAt } from '../scene/make.ts';

const DAY = instant(1949, 10, 12);

describe('the date at the line', () => {
  it.each([
    [1, '12 October 1949', '12 Oct 1949'],
    [20, 'October 1949', 'Oct 1949'],
    [300, '1949', '1949'],
    [700, 'about 1950', 'c. 1950'],
    [3000, 'about 1950', 'c. 1950'],
  ])('is as fine as %i days', (days, long, short) => {
    expect(dateAt(DAY, days * MS_PER_DAY, LONG)).toBe(long);
    expect(dateAt(DAY, days * MS_PER_DAY, SHORT)).toBe(short);
  });

  it('counts far years as dates do', () => {
    expect(dateAt(instant(-9_999_996), 400_000 * MS_PER_DAY, LONG)).toBe('about 10,000,000 BCE');
    expect(dateAt(instant(0), 4000 * MS_PER_DAY, LONG)).toBe('about 1 CE');
  });
});

function at(events: readonly Described[], year: number, room = 30, dataset = made(events, 4)): Now {
  const set = stage(dataset, 700, 400);
  const view = viewAt(set, 0, 0);
  const { shelves } = set.arrangement;
  return nowAt(shelves, view, stopAt(shelves, view, xOf(view, instant(year, 7)), 0), room);
}

const EVENTS: readonly Described[] = [
  { edtf: '1900/2000', title: 'Long' },
  { edtf: '1945/1955', title: 'Shorter' },
  { edtf: '1950', title: 'In a year', lane: 1 },
  ...[1, 2, 3, 4, 5].map((each) => ({ edtf: '1930/1970', title: `Each ${each}`, lane: 2 })),
];

describe('what was going on', () => {
  it('is named by lane, the most specific first, with what is not sure marked and the rest counted', () => {
    const dataset = made(EVENTS, 4);
    const now = at(EVENTS, 1950, 30, dataset);
    expect(spokenNow(now)).toBe(
      '1950. Lane 1: Shorter, Long. Lane 2: perhaps In a year. Lane 3: Each 1, Each 2, Each 3, and 2 more.',
    );
    expect(sameNow(now, at(EVENTS, 1950, 30, dataset))).toBe(true);
    expect(sameNow(now, at(EVENTS, 1951, 30, dataset))).toBe(false);
  });

  it('is said in as many lines as there are', () => {
    const now = at(EVENTS, 1950, 8);
    expect(now.lanes.map(({ events, more }) => [events.length, more])).toEqual([
      [1, 1],
      [1, 0],
      [1, 4],
    ]);
    expect(at(EVENTS, 1950, 0).lanes.map(moreWords)).toEqual(['2 events', '1 event', '5 events']);
  });

  it('may be nothing', () => {
    expect(spokenNow(at([{ edtf: '1900' }, { edtf: '2000' }], 1950))).toBe('1950. Nothing dated falls here.');
  });
});
