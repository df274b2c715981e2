import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedHome, type Spacing, TRUE_TO_TIME } from '../../src/query/spacing.ts';
import { type Edge, type Extent, hull } from '../../src/time/extent.ts';
import { civil, type Instant, instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { spanWords } from '../../src/time/span.ts';
import { share, tries } from '../scene/make.ts';
import { closing, withGaps } from './spacings.ts';

/** How well a double tells instants apart between the beginning of the universe and now, at an instant. */
const grain = (at: number): number => 8 * Number.EPSILON * Math.max(Math.abs(at), 1e13);

/** A gap in words: its years. */
const years = (spacing: Spacing | null): string[] =>
  spacing?.gaps.map(({ from, to }) => `${civil(from).year}–${civil(to).year}`) ?? [];

/** The stretches that an extent fills, one by one, as the rule is written. */
function filled(extent: Extent, start: number, end: number): (readonly [number, number])[] {
  const edge = (each: Edge): (readonly [number, number])[] =>
    each.kind === 'at' ? [[each.earliest, each.latest]] : each.kind === 'open' ? [] : [[start, end]];
  switch (extent.kind) {
    case 'yearly':
      return [];
    case 'period':
      return [...edge(extent.start), ...edge(extent.end)];
    case 'all-of':
      return extent.members.flatMap((each) => filled(each, start, end));
    case 'moment': {
      const { from, to } = hull(extent);
      return [[from.kind === 'at' ? from.at : start, to.kind === 'at' ? to.at : end]];
    }
  }
}

describe('closed gaps', () => {
  it('say instants and places both ways', () => {
    fc.assert(
      fc.property(withGaps, fc.array(share, { minLength: 20 }), ({ spacing, world }, shares) => {
        const ends = spacing.gaps.flatMap(({ from, to }) => [from, to, (from + to) / 2]);
        const spread = shares.map((each) => world.from + each * (world.to - world.from));
        const places = shares.map((each) => {
          const [a, b] = [spacing.along(world.from), spacing.along(world.to)];
          return spacing.at(a + each * (b - a));
        });
        for (const at of [...ends, ...spread, ...places, world.from - 1e9, world.to + 1e9]) {
          // Inside a gap a place stands for more time than a double of it can tell apart.
          const gap = spacing.gaps.find(({ from, to }) => at >= from && at <= to);
          const many = gap ? (gap.to - gap.from) / (spacing.along(gap.to) - spacing.along(gap.from)) : 1;
          const place = spacing.along(at);
          expect(Math.abs(spacing.at(place) - at)).toBeLessThanOrEqual(grain(at) + many * grain(place));
        }
      }),
      tries(1, 300),
    );
  });

  it('rise, by as much as time does outside the gaps and by less inside', () => {
    fc.assert(
      fc.property(withGaps, share, share, ({ spacing, world }, a, b) => {
        const at = (each: number): number =>
          spacing.at(
            spacing.along(world.from) + each * (spacing.along(world.to) - spacing.along(world.from)),
          );
        const [from, to] = [at(Math.min(a, b)), at(Math.max(a, b))];
        const length = spacing.along(to) - spacing.along(from);
        const inGaps = spacing.gaps
          .map((gap) => [Math.max(gap.from, from), Math.min(gap.to, to)] as const)
          .filter(([begin, end]) => end > begin);
        const left = inGaps.reduce((sum, [begin, end]) => sum - (end - begin), to - from);
        const kept = inGaps.reduce((sum, [begin, end]) => sum + spacing.along(end) - spacing.along(begin), 0);
        if (to > from) expect(length).toBeGreaterThan(0);
        expect(Math.abs(length - left - kept)).toBeLessThanOrEqual(20 * grain(world.from));
        for (const [begin, end] of inGaps) {
          expect(spacing.along(end) - spacing.along(begin)).toBeLessThan(0.5 * (end - begin) + grain(begin));
        }
      }),
      tries(2, 300),
    );
  });

  it('hold nothing that is dated, and keep a day of true time beside what is', () => {
    fc.assert(
      fc.property(withGaps, ({ spacing, columns, world }) => {
        const all = columns.events.flatMap((event, row) =>
          filled(event.date.extent, columns.start[row] ?? 0, columns.end[row] ?? 0),
        );
        for (const gap of spacing.gaps) {
          expect(gap.from).toBeGreaterThanOrEqual(world.from);
          expect(gap.to).toBeLessThanOrEqual(world.to);
          for (const [from, to] of all) {
            const clear = to <= gap.from - 0.99 * MS_PER_DAY || from >= gap.to + 0.99 * MS_PER_DAY;
            expect(clear).toBe(true);
          }
        }
      }),
      tries(3, 300),
    );
  });

  it('each take a fortieth of what everything takes, which is never less than 100 days', () => {
    fc.assert(
      fc.property(withGaps, ({ spacing, columns }) => {
        const all = columns.events.flatMap((event, row) =>
          filled(event.date.extent, columns.start[row] ?? 0, columns.end[row] ?? 0),
        );
        const from = spacing.along(
          all.reduce((least, each) => Math.min(least, each[0]), Number.POSITIVE_INFINITY),
        );
        const to = spacing.along(
          all.reduce((most, each) => Math.max(most, each[1]), Number.NEGATIVE_INFINITY),
        );
        for (const gap of spacing.gaps) {
          const kept = spacing.along(gap.to) - spacing.along(gap.from);
          expect(kept / Math.max(to - from, 100 * MS_PER_DAY)).toBeCloseTo(0.025, 3);
        }
      }),
      tries(4, 300),
    );
  });

  it('are the same whatever the order in which events came', () => {
    fc.assert(
      fc.property(withGaps, ({ dataset, spacing }) => {
        const again = closing(dataset.events.map((event) => event.date.edtf).reverse());
        expect(again.spacing?.gaps).toEqual(spacing.gaps);
      }),
      tries(5, 100),
    );
  });

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['nothing', [], []],
    ['one day', ['1949-08-27'], []],
    ['a thousand on one day', Array<string>(1000).fill('1949-08-27'), []],
    ['an even series', Array.from({ length: 12 }, (_, i) => String(1900 + 10 * i)), []],
    ['one of two', ['0945', '1949'], ['946–1948']],
    [
      'the one that is long',
      ['0945', ...Array.from({ length: 12 }, (_, i) => String(1900 + 10 * i))],
      ['947–1898'],
    ],
    ['none that a moment may lie in', ['0945', '[..1940]', '1949', '1950'], []],
    ['none where a period may have ended', ['0945/', '1949', '1950'], []],
    ['one that a period runs through', ['0945/1951', '1949', '1950'], ['946–1948']],
    ['one that began before it and goes on', ['0945/..', '1949', '1950'], ['946–1948']],
    ['one with a day every year', ['0945', 'XXXX-01-19', '1949', '1950'], ['946–1948']],
    ['between the members of a set', ['{0945,1949}', '1950'], ['946–1948']],
    ['deep time', ['Y-13800000000', '1949', '1950-03'], ['-13799999999–1948']],
  ])('of %s', (_, dates, wanted) => {
    const { spacing } = closing(dates);
    const inner = spacing?.gaps.filter(({ from }) => from > closing(dates).columns.first) ?? [];
    const before = inner.filter(({ to }) => to < closing(dates).columns.last);
    expect(years(spacing && { ...spacing, gaps: before })).toEqual(wanted);
  });

  it('show everything at home, and no break beyond it', () => {
    fc.assert(
      fc.property(withGaps, ({ spacing, columns, world }) => {
        const home = closedHome(spacing, columns, world);
        expect(home.from).toBeLessThan(columns.first);
        expect(home.to).toBeGreaterThan(columns.last);
        expect(home.from).toBeGreaterThanOrEqual(world.from);
        expect(home.to).toBeLessThanOrEqual(world.to);
      }),
      tries(6, 200),
    );
  });

  it('are those of the collection that comes with the project', () => {
    const raw = JSON.parse(readFileSync('data/timeline.json', 'utf8')) as {
      events: { date: { edtf: string } }[];
    };
    const { spacing, columns } = closing(raw.events.map((event) => event.date.edtf));
    const words = spacing?.gaps
      .filter(({ from }) => from > columns.first)
      .map(({ from, to }) => `${civil(from).year} ${spanWords(to - from)}`);
    expect(words).toEqual(['1001 929 years', '1975 19 years', '2034 36 years']);
  });
});

describe('true to time', () => {
  it('is time itself', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (at) => {
        expect(TRUE_TO_TIME.along(at)).toBe(at);
        expect(TRUE_TO_TIME.at(at)).toBe(at as Instant);
      }),
      tries(7, 100),
    );
    expect(TRUE_TO_TIME.at(instant(1949))).toBe(instant(1949));
  });
});
