import { describe, expect, it } from 'vitest';
import type { Group } from '../../src/scene/groups.ts';
import { formOf, reachAt, SIZE, standingOf } from '../../src/scene/marks.ts';
import { pillPlaces } from '../../src/scene/pills.ts';
import { Rows } from '../../src/scene/rows.ts';
import { clamp, type Viewport, viewport } from '../../src/scene/viewport.ts';
import { instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { extent } from '../time/read.ts';
import { overlaps } from './geometry.ts';
import { made, sceneOf, stage, viewAt } from './make.ts';

/** What the laws have found once, each under its name. */

function view(from: number, to: number, width: number): Viewport {
  const made = viewport(from, to, width);
  if (made === null) throw new Error('There is no such view');
  return made;
}

/** A group of the axis from pixel to pixel, with its events at `at`, in a view that begins at 0 with a pixel for each place. */
const group = (at: number, from: number, to: number, alone = false): Group => ({
  ...{ lane: 0, bucket: 0, alone, leftOut: new Set(), ranges: [], count: alone ? 1 : 2, notStated: 0 },
  ...{ from, to, firstAnchor: at, lastAnchor: at, only: 0 },
  look: () => ({ label: null, labelWidth: 0, colour: null, ends: [0, 0], cover: { from: at, to: at } }),
});

describe('pills', () => {
  const frame = { from: 0, scale: 1, width: 430 };
  const month = { left: 100, right: 300 };
  const xs = (groups: readonly Group[], width = 430) =>
    pillPlaces(groups, { ...frame, width }, () => month).map(({ x }) => x);

  it('that both edges of a narrow view push inward do not cover each other', () => {
    const [a, b] = xs([group(4, 0, 48), group(63, 48, 96)], 67);
    expect((b ?? 0) - (a ?? 0)).toBeGreaterThanOrEqual(SIZE.pill + 4);
  });

  it('that the left edge holds stop before the thin bar of a month that stands alone', () => {
    const held = { ...group(-10, -50, 50), lastAnchor: 20 };
    expect(xs([held, group(200, 100, 300, true)])[0]).toBe(21);
    const close = () => ({ left: 30, right: 230 });
    expect(pillPlaces([held, group(130, 30, 230, true)], frame, close)[0]?.x).toBe(7);
  });

  it('that the right edge holds stop behind the thin bar of a month that stands alone', () => {
    const held = { ...group(445, 420, 490), firstAnchor: 425 };
    const wide = () => ({ left: 0, right: 400 });
    expect(pillPlaces([group(200, 0, 400, true), held], frame, wide)[1]?.x).toBe(423);
  });

  it('never stand over marks in a lane that had no need to count until one zoomed out', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ edtf: String(1930 + 5 * i) }));
    const whole = stage(made([{ edtf: '09XX' }, ...many]), 800, 300);
    const scene = sceneOf(whole, viewAt(whole, 0, 0));
    expect(scene.pills.length).toBeGreaterThan(0);
    expect(overlaps(scene)).toEqual([]);
    expect(scene.marks.some((mark) => mark.y === scene.pills[0]?.y)).toBe(false);
  });

  it('of what goes on stay in the view for as long as it goes on', () => {
    const since = Array.from({ length: 9 }, () => ({ edtf: '1949-10-12/..', title: 'Since 1949' }));
    const going = stage(made([...since, { edtf: '2025' }]), 800, 60);
    const scene = sceneOf(going, view(instant(1990), instant(1999), 800));
    const shown = scene.pills.reduce((sum, pill) => sum + pill.count, 0) + scene.marks.length;
    expect([shown + (scene.lanes[0]?.reaching.count ?? 0), scene.earlier.count, scene.later.count]).toEqual([
      9, 0, 1,
    ]);
  });
});

describe('rows', () => {
  it('take one row for what is counted, however many pills there are', () => {
    const title = 'A title that is far too long for the whole of this plot';
    const events = [1950, 1960, 1970, 1980, 1990].map((year) => ({ edtf: String(year), title }));
    expect(stage(made(events), 300, 900).arrangement.boxes[0]?.rows).toBe(1);
    expect(
      stage(made([...events, { edtf: '1955', title: 'One' }]), 300, 900).arrangement.boxes[0]?.rows,
    ).toBe(2);
  });

  it('keep room for both labels where two might turn into one gap', () => {
    const rows = new Rows(1);
    rows.take(0, { left: -100, right: 8, side: 'left', label: 92 });
    rows.take(0, { left: 200, right: 300, side: 'right', label: 80 });
    expect(rows.room(0, 8, 'right')).toBe(192 - 80 - 2 * SIZE.apart);
    expect(rows.room(0, 200, 'left')).toBe(192 - 92 - 2 * SIZE.apart);
    expect(rows.room(0, 300, 'right')).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('marks', () => {
  const reach = (edtf: string): readonly [number, number] => {
    const { left, right } = reachAt(standingOf(formOf(extent(edtf)), 0, 1000), 0, 1);
    return [left, right];
  };

  it('take the room of everything that is drawn of them', () => {
    expect(reach('1949/1950')).toEqual([0, 1000]);
    expect(reach('/1950')).toEqual([-SIZE.fade, 1000]);
    expect(reach('../1950')).toEqual([-SIZE.fade, 1000]);
    expect(reach('1949/')).toEqual([0, 1000 + SIZE.fade]);
    expect(reach('1949-08-27')).toEqual([492, 508]);
    expect(reach('1949-08-27~')).toEqual([492 - SIZE.circa, 508 + SIZE.circa]);
  });

  it('that are too short to see leave room for their fading ends', () => {
    const { left, right } = reachAt(standingOf(formOf(extent('1949/..')), 0, 1), 0, 1);
    expect([left, right]).toEqual([0.5 - SIZE.shortestBar / 2, 0.5 + SIZE.shortestBar / 2 + SIZE.fade]);
  });

  it('as long as everything carry their labels themselves', () => {
    const long = stage(made([{ edtf: '-8000/2000' }, { edtf: '1949' }]), 900, 300);
    const scene = sceneOf(long, view(instant(-8400), instant(2400), 900));
    expect(scene.marks.map((mark) => mark.label?.inside)).toEqual([true, false]);
  });

  it('of which next to nothing is seen have no label', () => {
    const two = stage(made([{ edtf: '1949-08-27' }, { edtf: '1990' }]), 900, 300);
    const day = instant(1949, 8, 27) + MS_PER_DAY / 2;
    const year = 365 * MS_PER_DAY;
    const at = (pixels: number) =>
      sceneOf(two, clamp(view(day + (pixels * year) / 90, day + (pixels / 90 + 10) * year, 900), two.limits));
    expect(at(-2).marks[0]?.label?.text).toBe('Event 1');
    expect(at(3).marks[0]?.label).toBeNull();
  });
});

describe('the viewport', () => {
  it('ends exactly at its limits, wherever rounding would put it', () => {
    const limits = { from: instant(-13_800_000_000), to: instant(2030), shortest: 8 * MS_PER_DAY };
    const all = clamp(view(limits.from - 1e18, limits.to + 1e18, 900), limits);
    expect(all).toEqual(view(limits.from, limits.to, 900));
    const late = clamp(view(instant(2029), instant(2040), 900), limits);
    expect(late.to).toBe(limits.to);
    expect(clamp(late, limits)).toEqual(late);
  });
});
