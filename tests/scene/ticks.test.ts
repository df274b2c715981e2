import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaks } from '../../src/scene/breaks.ts';
import { textWidth } from '../../src/scene/textwidth.ts';
import { type Tick, ticks, yearLabel } from '../../src/scene/ticks.ts';
import { clamp, pan, scaleOf, type Viewport, viewport, xOf } from '../../src/scene/viewport.ts';
import { civil, instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { withGaps } from '../query/spacings.ts';
import { share, tries } from './make.ts';

const YEAR = 365.2425 * MS_PER_DAY;

function view(from: number, to: number, width = 1000): Viewport {
  const made = viewport(from, to, width);
  if (made === null) throw new Error('There is no such view');
  return made;
}

/** Views from a week to a billion years, anywhere. */
const views = fc
  .record({
    length: fc
      .double({ min: Math.log(8 * MS_PER_DAY), max: Math.log(2e9 * YEAR), noNaN: true })
      .map(Math.exp),
    year: fc.oneof(
      fc.integer({ min: -300, max: 300 }),
      fc.integer({ min: 1900, max: 2030 }),
      fc.integer({ min: -100_000, max: 20_000 }),
    ),
    offset: fc.integer({ min: -1000, max: 1000 }),
    width: fc.integer({ min: 200, max: 2000 }),
  })
  .map(({ length, year, offset, width }) => {
    const from = instant(year) + (offset / 1000) * length;
    return view(from, from + length, width);
  });

/** What a label covers, in pixels of the plot. */
const stretch = ({ x, label, major }: Tick): readonly [number, number] => {
  const half = textWidth(label, 15, major ? 600 : 400) / 2;
  return [x - half, x + half];
};

describe('the ticks of any view', () => {
  it('stand inside it, in rising order, at least 57 px apart, on the first instant of a day', () => {
    fc.assert(
      fc.property(views, (seen) => {
        const made = ticks(seen);
        made.forEach((tick, at) => {
          expect(tick.at).toBeGreaterThanOrEqual(seen.from);
          expect(tick.at).toBeLessThanOrEqual(seen.to);
          expect(tick.x).toBeCloseTo((tick.at - seen.from) * scaleOf(seen), 6);
          const { year, month, day } = civil(tick.at);
          expect(instant(year, month, day)).toBe(tick.at);
          const before = made[at - 1];
          // A month of 28 days, and the round year next to the beginning of our era, stand a little closer.
          if (before !== undefined) expect(tick.x - before.x).toBeGreaterThan(56.9);
        });
        expect(made.length).toBeLessThanOrEqual(seen.width / 57 + 1);
        if (seen.width >= 500) expect(made.length).toBeGreaterThanOrEqual(1);
      }),
      tries(1, 800),
    );
  });

  it('have labels that do not touch', () => {
    fc.assert(
      fc.property(views, (seen) => {
        // A day or a month of a year of five figures has a name that is a little too long for its place.
        fc.pre(seen.to - seen.from > 10 * YEAR * (seen.width / 72) || Math.abs(seen.from) < 11_900 * YEAR);
        const labelled = ticks(seen).filter((tick) => tick.label !== '');
        labelled.forEach((tick, at) => {
          const before = labelled[at - 1];
          if (before !== undefined) expect(stretch(tick)[0] - stretch(before)[1]).toBeGreaterThan(0.5);
        });
      }),
      tries(2, 800),
    );
  });

  it('are the same instants with the same labels when panned', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: -900, max: 900 }), (seen, by) => {
        const shift = (by / 1000) * (seen.to - seen.from);
        const moved = view(seen.from + shift, seen.to + shift, seen.width);
        fc.pre(Math.abs(scaleOf(moved) / scaleOf(seen) - 1) < 1e-9);
        const [from, to] = [Math.max(seen.from, moved.from), Math.min(seen.to, moved.to)];
        const common = (each: Viewport): string[] =>
          ticks(each)
            .filter(({ at }) => at >= from && at <= to)
            .map(({ at, label, major }) => `${at} ${label} ${major}`);
        expect(common(moved)).toEqual(common(seen));
      }),
      tries(3, 400),
    );
  });
});

describe('the ticks over closed gaps', () => {
  const closedViews = fc
    .tuple(withGaps, share, share, fc.integer({ min: 300, max: 1600 }))
    .map(([{ world, spacing }, zoom, place, width]) => {
      const [a, b] = [spacing.along(world.from), spacing.along(world.to)];
      const length = (b - a) * (8 / 4000) ** zoom;
      const from = a + (b - a - length) * place;
      const limits = { ...world, shortest: Math.min(8 * MS_PER_DAY, b - a) };
      const made = viewport(spacing.at(from), spacing.at(from + length), width, spacing);
      if (made === null) throw new Error('There is no such view');
      return { limits, view: clamp(made, limits) };
    });

  it('stand outside the gaps, at least 57 px apart, with labels that do not touch', () => {
    fc.assert(
      fc.property(closedViews, ({ view: seen }) => {
        const made = ticks(seen);
        made.forEach((tick, at) => {
          expect(tick.at >= seen.from && tick.at <= seen.to).toBe(true);
          expect(seen.spacing.gaps.some(({ from, to }) => tick.at > from && tick.at < to)).toBe(false);
          expect(tick.x).toBe(xOf(seen, tick.at));
          const before = made[at - 1];
          if (before !== undefined) expect(tick.x - before.x).toBeGreaterThan(56.8);
        });
        // A day or a month of a year of five figures has a name that is a little too long for its place.
        fc.pre(made.every(({ at }) => Math.abs(at) < 9000 * YEAR));
        const labelled = made.filter((tick) => tick.label !== '');
        labelled.forEach((tick, at) => {
          const before = labelled[at - 1];
          if (before !== undefined) expect(stretch(tick)[0] - stretch(before)[1]).toBeGreaterThan(0.5);
        });
      }),
      tries(4, 400),
    );
  });

  it('are the same instants with the same labels when panned', () => {
    fc.assert(
      fc.property(closedViews, fc.integer({ min: -900, max: 900 }), ({ view: seen, limits }, by) => {
        const moved = pan(seen, by, limits);
        fc.pre(Math.abs(scaleOf(moved) / scaleOf(seen) - 1) < 1e-9);
        const [from, to] = [Math.max(seen.from, moved.from), Math.min(seen.to, moved.to)];
        const common = (each: Viewport): string[] =>
          ticks(each)
            .filter(({ at }) => at >= from && at <= to)
            .map(({ at, label, major }) => `${at} ${label} ${major}`);
        expect(common(moved)).toEqual(common(seen));
      }),
      tries(5, 400),
    );
  });

  it('leave the gaps to breaks, each in its place and in words', () => {
    fc.assert(
      fc.property(closedViews, ({ view: seen }) => {
        const { gaps } = seen.spacing;
        const inView = gaps.filter(({ from, to }) => to > seen.from && from < seen.to);
        const made = breaks(seen);
        expect(made).toHaveLength(inView.length);
        made.forEach(({ x0, x1, words }, at) => {
          const gap = inView[at];
          expect(x0).toBe(Math.max(xOf(seen, gap?.from ?? 0), -40));
          expect(x1).toBe(Math.min(xOf(seen, gap?.to ?? 0), seen.width + 40));
          expect(x1).toBeGreaterThan(x0);
          expect(words).toMatch(/^[\d,]+ (day|month|year)s?$/);
        });
      }),
      tries(6, 200),
    );
    expect(breaks(view(0, 1e12))).toEqual([]);
  });
});

describe('the labels', () => {
  const labels = (from: number, to: number, width = 1000): string =>
    ticks(view(from, to, width))
      .map(({ label, major }) => (major ? `[${label}]` : label))
      .join(' · ');

  it.each<readonly [what: string, view: readonly [from: number, to: number, width?: number], wanted: string]>(
    [
      [
        'days',
        [instant(2023, 12, 28), instant(2024, 1, 7)],
        '28 Dec · 29 Dec · 30 Dec · 31 Dec · [1 Jan 2024] · 2 Jan · 3 Jan · 4 Jan · 5 Jan · 6 Jan · 7 Jan',
      ],
      [
        'a leap day',
        [instant(2024, 2, 26), instant(2024, 3, 3)],
        '26 Feb · 27 Feb · 28 Feb · 29 Feb · [1 Mar] · 2 Mar · 3 Mar',
      ],
      [
        'tens of days',
        [instant(1949, 8, 1), instant(1949, 11, 1)],
        '[1 Aug] · 11 Aug · 21 Aug · [1 Sep] · 11 Sep · 21 Sep · [1 Oct] · 11 Oct · 21 Oct · [1 Nov]',
      ],
      [
        'months',
        [instant(1949, 8, 1), instant(1950, 8, 1)],
        'Aug · Sep · Oct · Nov · Dec · [1950] · Feb · Mar · Apr · May · Jun · Jul · Aug',
      ],
      [
        'quarters',
        [instant(1948, 8, 1), instant(1950, 11, 1)],
        'Oct · [1949] · Apr · Jul · Oct · [1950] · Apr · Jul · Oct',
      ],
      ['years', [instant(1945), instant(1952)], '1945 · 1946 · 1947 · 1948 · 1949 · [1950] · 1951 · 1952'],
      [
        'tens of years',
        [instant(1930), instant(2026)],
        '1930 · 1940 · 1950 · 1960 · 1970 · 1980 · 1990 · 2000 · 2010 · 2020',
      ],
      [
        'the turn of the era, year by year',
        [instant(-3), instant(4)],
        '4 BCE · 3 BCE · 2 BCE · [1 BCE] · 1 CE · 2 CE · 3 CE · 4 CE',
      ],
      [
        'the turn of the era',
        [instant(-50), instant(40)],
        '50 BCE · 40 BCE · 30 BCE · 20 BCE · 10 BCE · 1 BCE · 10 CE · 20 CE · 30 CE · 40 CE',
      ],
      [
        'thousands of years',
        [instant(-12_000), instant(2000), 1100],
        '12,000 BCE ·  · 10,000 BCE · 9000 BCE · 8000 BCE · 7000 BCE · 6000 BCE · 5000 BCE · 4000 BCE · 3000 BCE · 2000 BCE · 1000 BCE · 1 BCE · 1000 · 2000',
      ],
      [
        'millions of years',
        [instant(-5_000_000), instant(2000), 1000],
        '5,000,000 BCE ·  · 4,000,000 BCE ·  · 3,000,000 BCE ·  · 2,000,000 BCE ·  · 1,000,000 BCE · 500,000 BCE · 1 BCE',
      ],
      [
        'the age of the universe',
        [instant(-13_800_000_000), instant(2000), 1000],
        ' ·  ·  · 10,000,000,000 BCE ·  ·  ·  ·  · 5,000,000,000 BCE ·  ·  ·  ·  · 1 BCE',
      ],
    ],
  )('are right for %s', (_, view, wanted) => {
    expect(labels(...view)).toBe(wanted);
  });

  it('say years as dates are worded', () => {
    expect([1949, 945, 1, 0, -43, -9999, -13_800_000_000, 12_000].map(yearLabel)).toEqual([
      '1949',
      '945 CE',
      '1 CE',
      '1 BCE',
      '44 BCE',
      '10,000 BCE',
      '13,800,000,000 BCE',
      '12,000',
    ]);
  });
});
