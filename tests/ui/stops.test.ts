import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleOf, xOf } from '../../src/scene/viewport.ts';
import { type Instant, instant } from '../../src/time/instant.ts';
import { firstStop, nextStop, stopAt } from '../../src/ui/chart/stops.ts';
import { collections, made, share, stage, tries, viewAt } from '../scene/make.ts';

const WIDTH = 700;

describe('where the guide line stands', () => {
  it('is never further from the pointer than its reach', () => {
    fc.assert(
      fc.property(collections, share, share, share, (events, zoom, place, across) => {
        const set = stage(made(events, 3), WIDTH, 400);
        const view = viewAt(set, zoom, place);
        const x = across * WIDTH;
        const { at } = stopAt(set.arrangement.shelves, view, x, 5);
        expect(Math.abs(xOf(view, at) - x)).toBeLessThan(5.01);
      }),
      tries(401, 100),
    );
  });

  it('goes by key from beginning to beginning, each later, or earlier, by a pixel at least', () => {
    fc.assert(
      fc.property(collections, share, share, fc.constantFrom<1 | -1>(1, -1), (events, zoom, place, by) => {
        const set = stage(made(events, 3), WIDTH, 400);
        const { shelves } = set.arrangement;
        const { start } = shelves.columns;
        const view = viewAt(set, zoom, place);
        const at = [...start].sort((a, b) => a - b)[Math.floor(start.length / 2)] ?? 0;
        const next = nextStop(shelves, view, at as Instant, by);
        const pixel = 1 / scaleOf(view);
        const far = (each: number): number => by * (shelves.spacing.along(each) - shelves.spacing.along(at));
        const beyond = [...start].filter((each) => (by > 0 ? far(each) >= pixel : far(each) > pixel));
        if (beyond.length === 0) expect(next).toBeNull();
        else expect(far(next?.at ?? Number.NaN)).toBe(Math.min(...beyond.map(far)));
      }),
      tries(402, 100),
    );
  });

  it('is drawn to a day that is narrower than a pixel, and to the beginning of what lasted', () => {
    const set = stage(
      made([{ edtf: '1949-10-12' }, { edtf: '1960-05-01/1990' }, { edtf: '2000' }]),
      WIDTH,
      400,
    );
    const view = viewAt(set, 0, 0);
    const { shelves } = set.arrangement;
    const day = stopAt(shelves, view, xOf(view, instant(1949, 10, 12)) + 4, 5);
    expect(day).toEqual({ at: instant(1949, 10, 12) + 43_200_000, row: 0 });
    const begin = stopAt(shelves, view, xOf(view, instant(1960, 5, 1)) - 4, 5);
    expect(begin).toEqual({ at: instant(1960, 5, 1), row: 1 });
    expect(stopAt(shelves, view, xOf(view, instant(1975)), 5).row).toBeNull();
  });

  it('begins on the selected event where that is in view, else in the middle', () => {
    const set = stage(made([{ edtf: '1949-10-12' }, { edtf: '2000' }]), WIDTH, 400);
    const view = viewAt(set, 0, 0);
    const { shelves } = set.arrangement;
    expect(firstStop(shelves, view, 1)).toEqual({ at: instant(2000), row: 1 });
    expect(xOf(view, firstStop(shelves, view, null).at)).toBeCloseTo(WIDTH / 2);
  });
});
