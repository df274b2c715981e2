import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstInSight, type Ground, laneFrom, stepFrom } from '../../src/ui/chart/walk.ts';
import { collections, made, type Stage, sceneOf, share, stage, tries, viewAt } from '../scene/make.ts';

/** What the keys walk through in a stage, with some lanes closed up. */
function ground(set: Stage, closed: readonly number[] = [], zoom = 0, place = 0): Ground {
  const scene = sceneOf(set, viewAt(set, zoom, place));
  const lanes = scene.lanes.map((lane, at) => ({ ...lane, collapsed: closed.includes(at) }));
  return { shelves: set.arrangement.shelves, scene: { ...scene, lanes } };
}

/** Every row that the keys come to from one on. */
function way(on: Ground, from: number, by: 1 | -1): readonly number[] {
  const rows: number[] = [];
  for (let row = stepFrom(on, from, by); row >= 0 && rows.length < 5000; row = stepFrom(on, row, by))
    rows.push(row);
  return rows;
}

const rowsOf = ({ columns }: Stage): readonly number[] => columns.events.map((_, row) => row);
const lanes = fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { maxLength: 3 });
const drawn = collections.map((described) => stage(made(described, 4), 700, 400));

describe('a step in time', () => {
  it('comes to every event in the order of time, both ways, past lanes that are closed up', () => {
    fc.assert(
      fc.property(drawn, lanes, share, share, (set, closed, zoom, place) => {
        const on = ground(set, closed, zoom, place);
        // Past large pills the way is another.
        fc.pre(on.scene.pills.every(({ count }) => count <= 60));
        const laneOf = (row: number): number => set.lanes.laneOf[row] ?? -1;
        const all = rowsOf(set);
        const open = all.filter((row) => closed.length === 4 || !closed.includes(laneOf(row)));
        expect(way(on, -1, 1)).toEqual(open);
        expect(way(on, all.length, -1)).toEqual([...open].reverse());
      }),
      tries(4101, 150),
    );
  });

  it('walks everything where all lanes are closed up', () => {
    const set = stage(made([{ edtf: '1950' }, { edtf: '1960' }]), 700, 400);
    expect(way(ground(set, [0]), -1, 1)).toEqual([0, 1]);
  });

  it('stops once at a pill that counts very many, however they lie among others', () => {
    const described = [
      { edtf: '1900', lane: 1 },
      ...Array.from({ length: 900 }, (_, i) => ({
        edtf: `1949-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
        lane: i % 2,
      })),
      { edtf: '2000', lane: 1 },
    ];
    const set = stage(made(described, 2), 700, 200);
    const on = ground(set);
    const { pills } = on.scene;
    expect(pills.some(({ count }) => count > 60)).toBe(true);
    for (const by of [1, -1] as const) {
      const rows = way(on, by > 0 ? 0 : 901, by);
      expect(rows.length).toBeLessThan(200);
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows.at(-1)).toBe(by > 0 ? 901 : 0);
      for (const { count, holds } of pills.filter((pill) => pill.count > 60)) {
        expect(rows.filter(holds), `a pill of ${count}`).toHaveLength(1);
      }
    }
  });
});

describe('a step to another lane', () => {
  it('comes to the nearest lane that is open and has events, and there to what begins next to here', () => {
    fc.assert(
      fc.property(drawn, lanes, fc.nat(), (set, closed, any) => {
        const on = ground(set, closed);
        const { shelves } = on;
        const all = rowsOf(set);
        fc.pre(all.length > 0);
        const row = any % all.length;
        const here = shelves.anchor(row);
        for (const by of [1, -1] as const) {
          const found = laneFrom(on, row, by);
          const own = set.lanes.laneOf[row] ?? 0;
          const order = [0, 1, 2, 3].filter((lane) => (by > 0 ? lane > own : lane < own));
          const lane = (by > 0 ? order : order.reverse()).find(
            (each) => !closed.includes(each) && shelves.size(each) > 0,
          );
          const there = all.filter((each) => set.lanes.laneOf[each] === lane);
          expect(there.includes(found)).toBe(lane !== undefined);
          if (lane === undefined) continue;
          const before = there.filter((each) => (shelves.start[each] ?? 0) < here).at(-1);
          const after = there.find((each) => (shelves.start[each] ?? 0) >= here);
          const distances = [before, after].flatMap((each) =>
            each === undefined ? [] : Math.abs(shelves.anchor(each) - here),
          );
          expect(Math.abs(shelves.anchor(found) - here)).toBe(Math.min(...distances));
        }
      }),
      tries(4102, 150),
    );
  });
});

it('begins at the first event in sight', () => {
  const set = stage(made([{ edtf: '1900' }, { edtf: '1950' }, { edtf: '2000' }]), 700, 400);
  expect(firstInSight(ground(set))).toBe(0);
  expect(firstInSight(ground(set, [], 0.3, 1))).toBe(2);
});
