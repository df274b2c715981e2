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
