import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../../src/ui/list/groups.ts';
import { collections, made } from '../../scene/make.ts';

/** The titles of the groups of some dates, with how many stand in each. */
const told = (dates: readonly string[]): readonly string[] =>
  groupsOf(made(dates.map((edtf) => ({ edtf }))).events).map(
    ({ title, events }) => `${title}: ${events.length}`,
  );
const times = (n: number, edtf: string): readonly string[] => Array.from({ length: n }, () => edtf);

describe('the groups of a list', () => {
  it('hold every event once, in order, in no empty group, the same each time', () => {
    fc.assert(
      fc.property(collections, (described) => {
        const { events } = made(described, 5);
        const groups = groupsOf(events);
        expect(groups.flatMap((group) => group.events)).toEqual(events);
        expect(groups.every((group) => group.events.length > 0 && group.title !== '')).toBe(true);
        groups.forEach(({ title }, at) => {
          expect(title).not.toBe(groups[at - 1]?.title);
        });
        expect(groupsOf(events)).toEqual(groups);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('are centuries where there is little', () => {
    expect(told(['09XX', '1933', '1949-08-27', '2024'])).toEqual([
      '10th century: 1',
      '20th century: 2',
      '21st century: 1',
    ]);
    expect(told(times(12, '1949'))).toEqual(['20th century: 12']);
  });

  it('are decades and years where there is more', () => {
    expect(told(['1933', '1944', ...times(11, '1949'), '1950'])).toEqual([
      '1930s: 1',
      '1940s: 12',
      '1950s: 1',
    ]);
    expect(told(['1933', '1944', ...times(12, '1949'), '1950'])).toEqual([
      '1930s: 1',
      '1944: 1',
      '1949: 12',
      '1950s: 1',
    ]);
  });

  it.each([
    ['19XX', '20th century, decade not known: 1'],
    ['194X', '1940s, year not known: 1'],
    ['[1941..1943]', '1940s, year not known: 1'],
    ['[1938..1943]', '20th century, decade not known: 1'],
    ['194X/..', '1940s, year not known: 1'],
  ])('never put %s under a year that it does not tell', (edtf, group) => {
    expect(told([edtf, ...times(13, '1949')])).toEqual([group, '1949: 13']);
  });

  it('take what reaches on without an end for when it began', () => {
    expect(told([...times(13, '1949-01'), '[1949-02-03..]', '1949-03/..'])).toEqual(['1949: 15']);
  });

  it('name what has no beginning, what comes every year, and what is far', () => {
    expect(told(['../1949', '/1950', 'Y-13800000000', '-0043-03', 'Y20000'])).toEqual([
      'Beginning not known: 2',
      'Before 10,000 BCE: 1',
      '1st century BCE: 1',
      'After 10,000 CE: 1',
    ]);
    expect(told(['XXXX-01-19'])).toEqual(['Every year: 1']);
    expect(told(times(20, '-0043'))).toEqual(['1st century BCE: 20']);
  });
});
