import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defined } from '../../src/base/assert.ts';
import { around } from '../../src/query/around.ts';
import type { Span } from '../../src/query/spans.ts';
import { hull } from '../../src/time/extent.ts';
import { instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { collections, made, tries } from '../scene/make.ts';

/** What is shown around the first of some dates. */
function shown(...dates: readonly string[]): Span {
  const { events, eventById } = made(dates.map((edtf) => ({ edtf })));
  const event = defined(eventById.get('event-0001'), 'The first date has no event');
  return defined(around(events, event), `Nothing is shown around ${dates[0]}`);
}

const days = (count: number): number => count * MS_PER_DAY;
const holds = ({ from, to }: Span, ...at: readonly number[]): boolean =>
  at.every((each) => from < each && each < to);

describe('the stretch around an event', () => {
  it('reaches to the third neighbour on each side, and no further', () => {
    const near = ['1949-07-01', '1949-07-05', '1949-07-09', '1949-11-01', '1949-11-05', '1949-11-09'];
    const { from, to } = shown('1949-09-01', '1949-05-01', ...near, '1949-12-30');
    expect(from).toBe(instant(1949, 7, 1) - days(20));
    expect(to).toBe(instant(1949, 11, 9) + days(20));
  });

  it('leaves out what is far off where something is near', () => {
    const { from, to } = shown('1949-08-27', '1933-11-12', '1949-09-03', '1973-11-30');
    expect(from).toBe(instant(1949, 8, 27) - days(20));
    expect(to).toBe(instant(1949, 9, 3) + days(20));
  });

  it('goes as far as the next on each side for an event that is alone', () => {
    const span = shown('1944-11-12', '1930', '1933-11-12', '1949-08-27', '1953');
    expect(holds(span, instant(1933, 11, 12), instant(1949, 8, 27))).toBe(true);
    expect(holds(span, instant(1930)) || holds(span, instant(1953))).toBe(false);
  });

  it('does not go from one century into another for a day that is alone', () => {
    const { from, to } = shown('1933-11-12', '0934', '2024');
    expect([from, to]).toEqual([instant(1933, 11, 12) - days(20), instant(1933, 11, 13) + days(20)]);
  });

  it('shows all that is possible of a date that is not known to the day', () => {
    expect(holds(shown('193X', '1944'), instant(1930), instant(1940))).toBe(true);
    expect(holds(shown('1949~', '1973'), instant(1949), instant(1950))).toBe(true);
  });

  it('goes as far as any date where a side is open or not known, and little further', () => {
    for (const edtf of ['1949-10-12/..', '1949-10-12/']) {
      const { from, to } = shown(edtf, '1933', '2024');
      expect(from).toBeLessThan(instant(1949, 10, 12));
      expect(to).toBeGreaterThan(instant(2025));
      expect(to).toBeLessThan(instant(2026, 1, 2));
    }
    for (const edtf of ['../1949', '/1949']) {
      expect(holds(shown(edtf, '1933', '1954'), instant(1933), instant(1950)), edtf).toBe(true);
    }
    // Its end lies before everything else, so it begins there at the latest.
    expect(holds(shown('../1920', '1933', '1954'), instant(1921))).toBe(true);
    // Its beginning lies after everything else, so it ends there at the earliest.
    expect(holds(shown('2030/..', '1933', '1954'), instant(2030))).toBe(true);
  });

  it('is the whole collection for a day of every year, and none where nothing else is dated', () => {
    expect(holds(shown('XXXX-11-12', '1933', '1954'), instant(1933), instant(1955))).toBe(true);
    const { events } = made([{ edtf: 'XXXX-11-12' }]);
    expect(around(events, defined(events[0], 'No event'))).toBeNull();
  });

  it.each<readonly [what: string, dates: readonly string[], from: number, to: number]>([
    [
      'what begins half a year before',
      ['1949-08-27', '1949-02-25'],
      instant(1949, 2, 25),
      instant(1949, 8, 28),
    ],
    [
      'what begins half a year after',
      ['1949-08-27', '1950-02-27'],
      instant(1949, 8, 27),
      instant(1950, 2, 28),
    ],
    // Further off than half a year, but all there is.
    ['the one before, where it is all there is', ['1949-08-27', '1948'], instant(1948), instant(1949, 8, 28)],
    ['a neighbour of a long time', ['1930/1940', '1899', '1970'], instant(1899), instant(1970)],
  ])('reaches to %s', (_, dates, from, to) => {
    const span = shown(...dates);
    const air = Math.max(Math.round((Math.max(to, from) - from) * 0.1), days(20));
    expect(span.from).toBe(from - air);
    expect(Math.abs(span.to - (to + air))).toBeLessThanOrEqual(days(2));
  });

  it('leaves out what begins more than half a year off where something is nearer', () => {
    expect(shown('1949-08-27', '1949-02-24', '1949-09-01').from).toBe(instant(1949, 8, 27) - days(20));
    expect(shown('1949-08-27', '1949-08-20', '1950-02-28').to).toBe(instant(1949, 8, 28) + days(20));
  });

  it('goes thirty years for a day that is alone, and no further', () => {
    const thirty = instant(1949, 8, 27) - 30 * days(365);
    const edtf = (at: number): string => new Date(at).toISOString().slice(0, 10);
    expect(shown('1949-08-27', edtf(thirty)).from).toBeLessThan(thirty);
    expect(shown('1949-08-27', edtf(thirty - days(1))).from).toBe(instant(1949, 8, 27) - days(20));
    const later = instant(1949, 8, 28) + 30 * days(365);
    expect(shown('1949-08-27', edtf(later)).to).toBeGreaterThan(later);
    expect(shown('1949-08-27', edtf(later + days(1))).to).toBe(instant(1949, 8, 28) + days(20));
  });

  it('has a tenth of its length as air, a year at most where a side has no end', () => {
    expect(shown('1949')).toEqual({ from: instant(1949) - days(36.5), to: instant(1950) + days(36.5) });
    const open = shown('1949/..', '2000');
    const tenth = Math.round((instant(2001) - instant(1949)) / 10);
    expect(open).toEqual({ from: instant(1949) - tenth, to: instant(2001) + days(365) });
  });

  it('holds any event of any collection with air, and what comes next where that is near', () => {
    fc.assert(
      fc.property(collections, (described) => {
        const { events } = made(described);
        const starts = events.flatMap(({ date }) => {
          const { from } = hull(date.extent);
          return from.kind === 'at' ? [from.at] : [];
        });
        for (const event of events) {
          const span = around(events, event);
          if (span === null) continue;
          const { from, to } = hull(event.date.extent);
          expect(Number.isFinite(span.to - span.from)).toBe(true);
          expect(span.to - span.from).toBeGreaterThanOrEqual(days(40));
          if (from.kind !== 'at' || to.kind !== 'at') continue;
          expect(holds(span, from.at, to.at)).toBe(true);
          const [before, after] = [
            starts.filter((at) => at < from.at && at >= from.at - days(180)),
            starts.filter((at) => at >= to.at && at <= to.at + days(180)),
          ];
          if (before.length > 0) expect(holds(span, Math.max(...before))).toBe(true);
          if (after.length > 0) expect(holds(span, Math.min(...after))).toBe(true);
          // Without its air it reaches to its own ends and to neighbours, of which there are three.
          const length = span.to - span.from;
          const air = Math.max(length / 12, days(20)) + 1;
          const many = (at: readonly number[]): number => new Set(at).size;
          expect(many(starts.filter((at) => at < from.at && at >= span.from + air))).toBeLessThanOrEqual(3);
          expect(many(starts.filter((at) => at >= to.at && at <= span.to - air))).toBeLessThanOrEqual(3);
        }
      }),
      tries(1, 200),
    );
  });
});
