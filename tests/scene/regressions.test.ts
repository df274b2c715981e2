import { describe, expect, it } from 'vitest';
import { layout } from '../../src/scene/layout.ts';
import { formOf, reachOf, SIZE } from '../../src/scene/marks.ts';
import { pillPlaces } from '../../src/scene/pills.ts';
import type { Group } from '../../src/scene/place.ts';
import { Rows } from '../../src/scene/rows.ts';
import { clamp, type Viewport, viewport } from '../../src/scene/viewport.ts';
import { instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { extent } from '../time/read.ts';
import { overlaps } from './geometry.ts';
import { made, stage, viewAt } from './make.ts';

/** What the laws have found once, each under its name. */

function view(from: number, to: number, width: number): Viewport {
  const made = viewport(from, to, width);
  if (made === null) throw new Error('There is no such view');
  return made;
}

const group = (at: number, from: number, to: number, alone = false): Group => ({
  key: String(at),
  lane: 0,
  members: alone ? [0] : [0, 0],
  alone,
  at,
  from,
  to,
});

describe('pills', () => {
  it('that both edges of a narrow view push inward do not cover each other', () => {
    const { columns } = stage(made([{ edtf: '1949' }]), 500, 100);
    const xs = pillPlaces([group(4, 0, 32), group(63, 32, 96)], columns, view(0, 67, 67)).map(
      ({ x }) => x ?? 0,
    );
    expect((xs[1] ?? 0) - (xs[0] ?? 0)).toBeGreaterThanOrEqual(SIZE.pill + 4);
  });

  it('that the left edge holds stop before the thin bar of a month that stands alone', () => {
    const { columns } = stage(made([{ edtf: '1950' }]), 500, 100);
    const [start, end] = [columns.start[0] ?? 0, columns.end[0] ?? 0];
    const seen = view(start - (end - start) / 4, end, 500);
    const pixel = (end - start) / 400;
    const held = group(seen.from - 10 * pixel, seen.from - 50 * pixel, seen.from + 50 * pixel);
    const [pill] = pillPlaces([held, group((start + end) / 2, start, end, true)], columns, seen);
    expect(pill?.x).toBe(21);
    const further = group(seen.from - 10 * pixel, seen.from - 50 * pixel, seen.from + 400 * pixel);
    const close = view(start - 30 * pixel, end, 430);
    expect(pillPlaces([further, group((start + end) / 2, start, end, true)], columns, close)[0]?.x).toBe(7);
  });

  it('that the right edge holds stop behind the thin bar of a month that stands alone', () => {
    const { columns } = stage(made([{ edtf: '1950' }]), 500, 100);
    const [start, end] = [columns.start[0] ?? 0, columns.end[0] ?? 0];
    const pixel = (end - start) / 400;
    const seen = view(start, end + 30 * pixel, 430);
    const held = group(end + 45 * pixel, end + 20 * pixel, end + 90 * pixel);
    const places = pillPlaces([group((start + end) / 2, start, end, true), held], columns, seen);
    expect(places[1]?.x).toBe(423);
  });

  it('never stand over marks in a lane that had no need to count until one zoomed out', () => {
    const many = Array.from({ length: 20 }, (_, i) => ({ edtf: String(1930 + 5 * i) }));
    const whole = stage(made([{ edtf: '09XX' }, ...many]), 800, 300);
    const scene = layout(whole.columns, whole.lanes, whole.arrangement, viewAt(whole, 0, 0));
    expect(scene.pills).toHaveLength(1);
    expect(overlaps(scene)).toEqual([]);
    expect(scene.marks.some((mark) => mark.y === scene.pills[0]?.y)).toBe(false);
  });

  it('of what goes on stay in the view for as long as it goes on', () => {
    const since = Array.from({ length: 9 }, () => ({ edtf: '1949-10-12/..', title: 'Since 1949' }));
    const { columns, lanes, arrangement } = stage(made([...since, { edtf: '2025' }]), 800, 60);
    const scene = layout(columns, lanes, arrangement, view(instant(1990), instant(1999), 800));
    const counted = scene.pills.flatMap((pill) => pill.events).length + scene.marks.length;
    expect([counted, scene.earlier.count, scene.later.count]).toEqual([9, 0, 1]);
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
    const { left, right } = reachOf(formOf(extent(edtf)), 0, 1000, 0, 1);
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
    const { left, right } = reachOf(formOf(extent('1949/..')), 0, 1, 0, 1);
    expect([left, right]).toEqual([0.5 - SIZE.shortestBar / 2, 0.5 + SIZE.shortestBar / 2 + SIZE.fade]);
  });

  it('as long as everything carry their labels themselves', () => {
    const { columns, lanes, arrangement } = stage(made([{ edtf: '-8000/2000' }, { edtf: '1949' }]), 900, 300);
    const scene = layout(columns, lanes, arrangement, view(instant(-8400), instant(2400), 900));
    expect(scene.marks.map((mark) => mark.label?.inside)).toEqual([true, false]);
  });

  it('of which next to nothing is seen have no label', () => {
    const { columns, lanes, arrangement, limits } = stage(
      made([{ edtf: '1949-08-27' }, { edtf: '1990' }]),
      900,
      300,
    );
    const day = instant(1949, 8, 27) + MS_PER_DAY / 2;
    const year = 365 * MS_PER_DAY;
    const at = (pixels: number) =>
      layout(
        columns,
        lanes,
        arrangement,
        clamp(view(day + (pixels * year) / 90, day + (pixels / 90 + 10) * year, 900), limits),
      );
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
