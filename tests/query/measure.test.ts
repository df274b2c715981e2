import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../src/dataset/model.ts';
import { resolve } from '../../src/dataset/resolve.ts';
import { type Measured, measured } from '../../src/query/measure.ts';
import { ESSAY, RELEASE, timeline } from '../dataset/fixture.ts';
import { plant } from '../dataset/plant.ts';
import { collections, made, tries } from '../scene/make.ts';
import { expression } from '../time/edtf/generate.ts';

/** Two events of these dates, named "First" and "Second" as they are given. */
function two(a: string, b: string): readonly [TimelineEvent, TimelineEvent] {
  const { eventById } = made([
    { edtf: a, title: 'First' },
    { edtf: b, title: 'Second' },
  ]);
  const [first, second] = [eventById.get('event-0001'), eventById.get('event-0002')];
  if (first === undefined || second === undefined) throw new Error('Two events were made');
  return [first, second];
}

const apart = (a: string, b: string): Measured => measured(...two(a, b));

describe('what lies between two events', () => {
  it.each([
    ['1949-08-27', '1949-10-12', 46, 46, 'From 27 August 1949 to 12 October 1949: exactly 46 days.'],
    ['1949-10-12', '1949-08-27', 46, 46, 'From 27 August 1949 to 12 October 1949: exactly 46 days.'],
    ['1949-08-27', '1949-08-27', 0, 0, 'From 27 August 1949 to 27 August 1949: the same day.'],
    [
      '1949-10-12',
      '2024-10-12',
      27_394,
      27_394,
      'From 12 October 1949 to 12 October 2024: exactly 75 years.',
    ],
    ['1949-08', '1949-10-12', 42, 72, 'From August 1949 to 12 October 1949: between 42 and 72 days.'],
    ['1949', '2024', 27_029, 27_758, 'From 1949 to 2024: 74 to 76 years (between 27,029 and 27,758 days).'],
    ['1949-01-01', '1949-01', 0, 30, 'From 1 January 1949 to January 1949: up to 30 days.'],
    [
      '1949-01-01',
      '[1949-01-01,1949-01-02]',
      0,
      1,
      'From 1 January 1949 to 1 or 2 January 1949: up to 1 day.',
    ],
    ['1949-01-01', '1949', 0, 364, 'From 1 January 1949 to 1949: up to 1 year (at most 364 days).'],
    [
      '1949-09',
      '1949-09-08',
      0,
      22,
      'From September 1949 to 8 September 1949: up to 22 days. Either may have come first.',
    ],
    ['09XX', '1949-08-27', 346_854, 383_377, 'From the 10th century to 27 August 1949: 949 to 1,050 years.'],
  ])('%s, %s', (a, b, least, most, words) => {
    expect(apart(a, b)).toMatchObject({ words, least, most });
  });

  it.each([
    [
      '1949-10/1954-01',
      '1949-12-22',
      'From October 1949 (its start) to 22 December 1949: between 52 and 82 days.',
    ],
    [
      '1949-10-12/..',
      '1933/1934',
      'From 1933 (its start) to 12 October 1949 (its start): 15 to 17 years (between 5,764 and 6,128 days).',
    ],
    [
      '{1949-08-27,1960}',
      '1949-08-30',
      'From 27 August 1949 and 1960 (the first of these) to 30 August 1949: exactly 3 days.',
    ],
  ])('is counted from the start of what lasted: %s, %s', (a, b, words) => {
    expect(apart(a, b).words).toBe(words);
  });

  it('reaches as far as “about” and “perhaps” do, and says so', () => {
    const marked = apart('1949-08-27~', '1949-10-12');
    expect(marked).toMatchObject({ least: 45, most: 47, length: 'between 45 and 47 days' });
    expect(marked.notes).toEqual([
      '“About” and “perhaps” are counted as far as the page on the method says.',
    ]);
    expect(apart('../1949~', '1950').notes).toEqual(['No date tells when “First” began.']);
    expect(apart('1949~/1954', '1950-01-01')).toMatchObject({ least: 0, most: 731 });
    expect(apart('{1949~,1960}', '1960')).toMatchObject({ least: 3288, most: 4748 });
  });

  it.each([
    [
      '2023-11-09',
      '[2023-11-12..]',
      3,
      'at least 3 days',
      'The date of “Second” (12 November 2023 or later) sets no last day.',
    ],
    [
      '2023-11',
      '[2023-11-30..]',
      0,
      'the same day or any time after',
      'The date of “Second” (30 November 2023 or later) sets no last day.',
    ],
    [
      '[..1949]',
      '2024-12-31',
      27_394,
      'at least 75 years',
      'The date of “First” (1949 or earlier) sets no first day.',
    ],
    ['[..1949]', '1949', null, 'not known', 'The date of “First” (1949 or earlier) sets no first day.'],
    [
      '2024',
      '[2023-11-12..]',
      null,
      'not known',
      'The date of “Second” (12 November 2023 or later) sets no last day.',
    ],
    ['../1949', '1950', null, 'not known', 'No date tells when “First” began.'],
    ['1950', '/1949', null, 'not known', 'No date tells when “Second” began.'],
    ['XXXX-01-19', '1949', null, 'not known', '“First” comes every year and has no one date.'],
    [
      '{..1949,1960}',
      '1970',
      7306,
      'at least 20 years, 1 day',
      'The date of “First” (every year up to 1949 and 1960) sets no first day.',
    ],
  ])('has no most where a date has no bound: %s, %s', (a, b, least, length, note) => {
    expect(apart(a, b)).toMatchObject({ least, most: null, length, notes: [note] });
  });

  it('says what is measured where a start is not told', () => {
    expect(apart('../1949', '/1950').what).toBe(
      'From an open start (until 1949) to an unknown start (until 1950, start not known)',
    );
    expect(apart('XXXX-01-19', '1949').what).toBe('From 19 January every year to 1949');
  });

  it('never lets a date look stated that is not', () => {
    const data = timeline();
    plant(data, { 'events.2.date.words': 'that August', 'events.2.date.edtf': '1949-08' });
    const { eventById } = resolve({ timeline: data, texts: { release: RELEASE, essay: ESSAY } });
    const [stone, open, lamp] = ['first-stone', 'open', 'lamp'].map((id) => eventById.get(id));
    if (stone === undefined || open === undefined || lamp === undefined)
      throw new Error('The fixture changed');
    expect(measured(lamp, stone).what).toBe('From 4 May 1930 (computed) to that August (inferred)');
    expect(measured(open, lamp).what).toBe('From 1930 (its start) to that August (inferred)');
  });

  it('orders events of one date the same whichever is named first', () => {
    const [first, second] = two('1949', '1949');
    expect(measured(first, second)).toEqual(measured(second, first));
    expect(measured(second, first)).toMatchObject({ from: first, to: second, least: 0, most: 364 });
  });

  it('is nothing for one and the same event, however vague its date', () => {
    const [first] = two('1949', '1950');
    expect(measured(first, first)).toMatchObject({ least: 0, most: 0, length: 'one and the same event' });
  });

  it('is the same either way round, with a least that is not above its most', () => {
    fc.assert(
      fc.property(expression, expression, (s, t) => {
        const [a, b] = two(s, t);
        const found = measured(a, b);
        expect(measured(b, a)).toEqual(found);
        const { least, most, length, notes, words } = found;
        if (least !== null) expect(least).toBeGreaterThanOrEqual(0);
        if (most === null) expect(notes.length).toBeGreaterThan(0);
        else expect(most).toBeGreaterThanOrEqual(least ?? Number.POSITIVE_INFINITY);
        expect(least === null).toBe(length === 'not known');
        expect(length.startsWith('exactly') || length === 'the same day').toBe(
          least === most && most !== null,
        );
        expect(length).not.toMatch(/-|earlier|either/);
        expect(words).not.toMatch(/undefined|NaN| {2}/);
      }),
      tries(12, 1500),
    );
  });

  it('holds every pair of days that the dates of two moments allow', () => {
    const DAY = 86_400_000;
    fc.assert(
      fc.property(collections, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (events, i, j, p, q) => {
        const moments = made(events).events.filter(({ date: { extent } }) => extent.kind === 'moment');
        const [a, b] = [moments[i % moments.length], moments[j % moments.length]];
        if (a === undefined || b === undefined || a === b) return;
        const day = ({ date: { extent } }: TimelineEvent, n: number): number => {
          if (extent.kind !== 'moment') throw new Error('Moments alone are asked for');
          const from = extent.from.kind === 'at' ? extent.from.at : -1e7 * DAY;
          const to = extent.to.kind === 'at' ? extent.to.at : 1e7 * DAY;
          return from + (n % Math.round((to - from) / DAY)) * DAY;
        };
        const days = Math.abs(day(a, p) - day(b, q)) / DAY;
        const { least, most } = measured(a, b);
        expect(days).toBeGreaterThanOrEqual(least ?? 0);
        expect(days).toBeLessThanOrEqual(most ?? Number.POSITIVE_INFINITY);
      }),
      tries(13, 300),
    );
  });
});
