import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originOf } from '../../src/scene/figure.ts';
import { middleOf } from '../../src/scene/groups.ts';
import { SIZE } from '../../src/scene/marks.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { pan, scaleOf, xOf } from '../../src/scene/viewport.ts';
import { figure, letters, notNumbers, overlaps } from './geometry.ts';
import {
  LONG_TITLES,
  levelOf,
  made,
  type Stage,
  sceneOf,
  share,
  stage,
  stages,
  tries,
  viewAt,
} from './make.ts';

/** A random collection on a random screen, and a view of it. */
const views = fc
  .tuple(stages, share, share)
  .map(([stage, zoom, place]) => ({ stage, view: viewAt(stage, zoom, place) }));

/** How often each event is drawn or counted by name. */
function shown(scene: Scene): Map<string, number> {
  const times = new Map<string, number>();
  for (const { id } of [
    ...scene.marks.map((mark) => mark.event),
    ...scene.pills.flatMap((pill) => pill.members(2000)),
  ])
    times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

describe('a scene, for any collection, size and view', () => {
  it('draws or counts every event exactly once', () => {
    fc.assert(
      fc.property(views, ({ stage, view }) => {
        const scene = sceneOf(stage, view);
        const times = shown(scene);
        expect([...times.values()].filter((n) => n !== 1)).toEqual([]);
        const reaching = scene.lanes.reduce((sum, lane) => sum + lane.reaching.count, 0);
        expect(times.size + reaching + scene.earlier.count + scene.later.count).toBe(
          stage.columns.events.length,
        );
        expect(scene.earlier.nearest === null).toBe(scene.earlier.count === 0);
        expect(scene.later.nearest === null).toBe(scene.later.count === 0);
        for (const pill of scene.pills) expect(pill.count).toBeGreaterThan(0);
      }),
      tries(1, 200),
    );
  });

  it('agrees with brute force on what is earlier, later, and reaching into each lane', () => {
    fc.assert(
      fc.property(views, ({ stage, view }) => {
        const { start, end, lanes } = stage.arrangement.shelves;
        const { along } = view.spacing;
        const [from, to] = [along(view.from), along(view.to)];
        const scene = sceneOf(stage, view);
        const times = shown(scene);
        const hidden = stage.columns.events.flatMap((event, row) => (times.has(event.id) ? [] : [row]));
        const before = hidden.filter((row) => (end[row] ?? 0) <= from);
        const after = hidden.filter((row) => (start[row] ?? 0) >= to);
        const between = hidden.filter((row) => !before.includes(row) && !after.includes(row));
        const events = (rows: readonly number[]) => rows.flatMap((row) => stage.columns.events[row] ?? []);
        expect(scene.earlier.count).toBe(before.length);
        expect(scene.later.count).toBe(after.length);
        const latest = Math.max(...before.map((row) => end[row] ?? 0));
        const { earlier, later } = scene;
        if (earlier.nearest !== null)
          expect(events(before.filter((row) => end[row] === latest))).toContain(earlier.nearest);
        const soonest = Math.min(...after.map((row) => start[row] ?? 0));
        if (later.nearest !== null)
          expect(events(after.filter((row) => start[row] === soonest))).toContain(later.nearest);
        scene.lanes.forEach(({ reaching }, lane) => {
          const rows = between.filter((row) => lanes.laneOf[row] === lane);
          expect(reaching.count).toBe(rows.length);
          expect(reaching.members(2000)).toEqual(events(rows));
          for (const row of stage.columns.events.keys()) expect(reaching.holds(row)).toBe(rows.includes(row));
        });
      }),
      tries(2, 150),
    );
  });

  it('draws what is in the view, unless a pill stands for it, and nothing that is not', () => {
    fc.assert(
      fc.property(views, ({ stage, view }) => {
        const { columns } = stage;
        const scene = sceneOf(stage, view);
        const level = levelOf(stage, view);
        const marks = new Set(scene.marks.map((mark) => mark.event.id));
        for (const { index: row } of level.placed) {
          const middle = xOf(view, ((columns.start[row] ?? 0) + (columns.end[row] ?? 0)) / 2);
          if (middle >= 0 && middle <= view.width) expect(marks).toContain(columns.events[row]?.id);
        }
        for (const mark of scene.marks) {
          const [a, b] = figure(mark);
          expect(b).toBeGreaterThanOrEqual(-SIZE.dot - 1);
          expect(a).toBeLessThanOrEqual(view.width + SIZE.dot + 1);
        }
      }),
      tries(3, 150),
    );
  });

  it('never puts one thing over another in a row', () => {
    fc.assert(
      fc.property(views, ({ stage, view }) => {
        expect(overlaps(sceneOf(stage, view))).toEqual([]);
      }),
      tries(4, 250),
    );
  });

  it('has its pills where their events are, except at the very edges of the view', () => {
    fc.assert(
      fc.property(views, ({ stage, view }) => {
        const origin = view.spacing.along(view.from);
        const groups = levelOf(stage, view).groups.flat();
        for (const { holds, count, x, line } of sceneOf(stage, view).pills) {
          const group = groups.find((each) => holds(each.look().ends[0]));
          expect(group?.count).toBe(count);
          if (group === undefined) continue;
          const wanted = middleOf(group, origin, scaleOf(view));
          // At an edge a pill is held in sight, and the one before it makes room.
          if (wanted >= 21 && wanted <= view.width - 105) expect(x).toBeCloseTo(wanted, 3);
          const [a, b] = [group.from, group.to].map((along) => (along - origin) * scaleOf(view));
          expect(wanted).toBeGreaterThanOrEqual((a ?? 0) - 0.01);
          expect(wanted).toBeLessThanOrEqual((b ?? 0) + 0.01);
          expect(line.x1).toBeGreaterThanOrEqual(line.x0);
        }
      }),
      tries(12, 250),
    );
  });

  it('has numbers only, labels within the plot, rows within the lanes', () => {
    fc.assert(
      fc.property(views, ({ stage, view }) => {
        const scene = sceneOf(stage, view);
        expect(notNumbers(scene)).toEqual([]);
        for (const mark of scene.marks) {
          const [a, b] = letters(mark) ?? [0, 0];
          expect(a).toBeGreaterThanOrEqual(0);
          expect(b).toBeLessThanOrEqual(view.width);
          if (mark.label === null) continue;
          expect(mark.label.text).not.toBe('');
          const [from, to] = figure(mark);
          if (mark.label.inside) {
            expect(a >= from && b <= to).toBe(true);
            // The dot of a month or a year is not under its own label.
            const { shape } = mark;
            if (shape.kind === 'hollow') expect(shape.cx + 7 <= a || shape.cx - 7 >= b).toBe(true);
          }
          if (!mark.label.inside) expect(b <= from || a >= to).toBe(true);
          // A label belongs to something that can be seen.
          expect(Math.min(to, view.width) - Math.max(from, 0)).toBeGreaterThanOrEqual(6.9);
        }
        const inLane = (y: number, lane: number): boolean => {
          const box = scene.lanes[lane];
          return box !== undefined && y - 13.5 >= box.top && y + 13.5 <= box.top + box.height;
        };
        const laneOf = new Map(
          stage.columns.events.map((event, row) => [event.id, stage.lanes.laneOf[row] ?? 0]),
        );
        for (const { event, y } of scene.marks) expect(inLane(y, laneOf.get(event.id) ?? -1)).toBe(true);
        for (const { members, lane, y, x } of scene.pills) {
          expect(inLane(y, stage.lanes.lanes.indexOf(lane))).toBe(true);
          expect(new Set(members(2000).map(({ id }) => laneOf.get(id))).size).toBe(1);
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(view.width);
        }
      }),
      tries(5, 150),
    );
  });
});

describe('panning', () => {
  const panned = fc.tuple(
    views,
    fc.integer({ min: -30_000, max: 30_000 }).map((n) => n / 10),
  );

  it('never changes what is grouped, where it stands in time, nor rows', () => {
    fc.assert(
      fc.property(panned, ([{ stage, view }, pixels]) => {
        const moved = pan(view, pixels, stage.limits);
        // Where a double cannot say the shift any more, there is no panning without zooming.
        fc.pre(Math.abs(scaleOf(moved) / scaleOf(view) - 1) < 1e-7);
        const [a, b] = [sceneOf(stage, view), sceneOf(stage, moved)];
        const pills = new Map(
          a.pills.map((pill) => [
            pill.key,
            pill
              .members(2000)
              .map(({ id }) => id)
              .join(),
          ]),
        );
        for (const pill of b.pills) {
          const before = pills.get(pill.key);
          if (before !== undefined)
            expect(
              pill
                .members(2000)
                .map(({ id }) => id)
                .join(),
            ).toBe(before);
        }
        const inPill = new Map(a.pills.flatMap((pill) => pill.members(2000).map(({ id }) => [id, pill.key])));
        for (const pill of b.pills) {
          for (const { id } of pill.members(2000)) {
            const key = inPill.get(id);
            if (key !== undefined) expect(key).toBe(pill.key);
          }
        }
        const marks = new Map(a.marks.map((mark) => [mark.event.id, mark]));
        for (const mark of b.marks) {
          expect(inPill.has(mark.event.id)).toBe(false);
          const before = marks.get(mark.event.id);
          if (before !== undefined) expect(mark.y).toBe(before.y);
        }
        const boxes = ({ lanes }: Scene) => lanes.map(({ reaching, ...box }) => box);
        expect(boxes(b)).toEqual(boxes(a));
      }),
      tries(6, 200),
    );
  });

  it('never changes a label, except near the edges of the view', () => {
    fc.assert(
      fc.property(panned, ([{ stage, view }, pixels]) => {
        const moved = pan(view, pixels, stage.limits);
        fc.pre(Math.abs(scaleOf(moved) / scaleOf(view) - 1) < 1e-7);
        const [a, b] = [sceneOf(stage, view), sceneOf(stage, moved)];
        const placed = new Map(levelOf(stage, view).placed.map((each) => [each.index, each]));
        const indexOf = new Map(stage.columns.events.map((event, row) => [event.id, row]));
        const marks = new Map(a.marks.map((mark) => [mark.event.id, mark]));
        for (const mark of b.marks) {
          const before = marks.get(mark.event.id);
          if (before === undefined) continue;
          const room = (placed.get(indexOf.get(mark.event.id) ?? -1)?.labelWidth ?? 0) + 20;
          const inside = [figure(mark), figure(before)].every(
            ([from, to]) => from - room >= 0 && to + room <= view.width,
          );
          if (!inside) continue;
          expect(mark.label?.text).toBe(before.label?.text);
          expect(mark.label?.anchor).toBe(before.label?.anchor);
          const by = originOf(mark.shape);
          const was = originOf(before.shape);
          if (mark.label !== null && before.label !== null)
            expect(mark.label.x - by).toBeCloseTo(before.label.x - was, 3);
        }
      }),
      tries(7, 200),
    );
  });
});

describe('zooming', () => {
  const zooms = fc.tuple(stages, share, share, share, share);

  it('in: what had a label keeps it, its row and its side, while it stands well inside the view', () => {
    fc.assert(
      fc.property(zooms, ([stage, one, other, here, there]) => {
        const out = viewAt(stage, Math.min(one, other), here);
        const near = viewAt(stage, Math.max(one, other), there);
        const marks = new Map(sceneOf(stage, out).marks.map((mark) => [mark.event.id, mark]));
        const placed = new Map(levelOf(stage, out).placed.map((each) => [each.index, each]));
        const indexOf = new Map(stage.columns.events.map((event, row) => [event.id, row]));
        for (const mark of sceneOf(stage, near).marks) {
          const before = marks.get(mark.event.id);
          const known = placed.get(indexOf.get(mark.event.id) ?? -1);
          if (before === undefined || known === undefined) continue;
          expect(mark.y).toBe(before.y);
          const [from, to] = figure(mark);
          const room = known.labelWidth + 20;
          if (from - room < 0 || to + room > near.width) continue;
          expect(mark.label?.text).toBe(mark.event.shortTitle);
          expect(mark.label?.anchor).toBe(known.side === 'left' ? 'end' : 'start');
          expect(mark.label?.inside).toBe(known.side === 'on');
        }
      }),
      tries(8, 200),
    );
  });

  it('in: what has a row never loses it, whatever the level', () => {
    fc.assert(
      fc.property(stages, fc.array(share, { minLength: 4, maxLength: 8 }), (stage, shares) => {
        const levels = shares
          .toSorted((a, b) => a - b)
          .filter((zoom) => isShort(stage, zoom))
          .map((zoom) => stage.arrangement.levels.about(scaleOf(viewAt(stage, zoom, 0)), ...ends(stage)));
        levels.forEach((level, at) => {
          const finer = new Map(levels[at + 1]?.placed.map((each) => [each.index, each]));
          if (levels[at + 1] === undefined) return;
          for (const { index, side, row, lane } of level.placed)
            expect(finer.get(index)).toMatchObject({ side, row, lane });
          expect(finer.size).toBeGreaterThanOrEqual(level.placed.length);
        });
      }),
      tries(9, 30),
    );
  });

  it('gives the same level whichever way and from whichever side one came to it', () => {
    fc.assert(
      fc.property(
        stages,
        fc.array(fc.tuple(share, share), { minLength: 2, maxLength: 6 }),
        (stage, shares) => {
          const fresh = stageAgain(stage);
          const views = shares.map(([zoom, place]) => viewAt(stage, zoom, place));
          const first = views.map((view) => sceneOf(stage, view));
          const second = views.toReversed().map((view) => sceneOf(fresh, view));
          second.toReversed().forEach((scene, at) => {
            expect(plain(scene)).toEqual(plain(first[at]));
          });
        },
      ),
      tries(10, 60),
    );
  });

  it('finds the same rows and groups in a small piece of the axis as in a large one', () => {
    fc.assert(
      fc.property(stages, share, share, (stage, zoom, place) => {
        fc.pre(isShort(stage, zoom));
        const view = viewAt(stage, zoom, place);
        const near = levelOf(stage, view);
        const whole = stageAgain(stage).arrangement.levels.about(scaleOf(view), ...ends(stage));
        const all = new Map(whole.placed.map((each) => [each.index, each]));
        for (const { index, row, side, lane } of near.placed)
          expect(all.get(index)).toMatchObject({ row, side, lane });
        const keys = (groups: typeof whole.groups) =>
          groups.map((lane) => new Map(lane.map((group) => [group.bucket, group])));
        const there = keys(whole.groups);
        near.groups.forEach((lane, at) => {
          for (const { look, ...group } of lane) {
            const same = there[at]?.get(group.bucket);
            expect(same).toMatchObject(group);
            expect(same?.look()).toEqual(look());
          }
        });
      }),
      tries(13, 40),
    );
  });
});

/** Both ends of the world of a stage, along the axis, where its length in tiles can be looked at whole. */
function ends({ limits, arrangement }: Stage): [from: number, to: number] {
  const { along } = arrangement.shelves.spacing;
  return [along(limits.from), along(limits.to)];
}

/** Whether the whole world at a zoom is short enough to look at every tile of it. */
function isShort(stage: Stage, zoom: number): boolean {
  const [from, to] = ends(stage);
  return (to - from) * scaleOf(viewAt(stage, zoom, 0)) < 40_000;
}

/** A scene without its functions. */
function plain(scene: Scene | undefined): unknown {
  if (scene === undefined) return null;
  return JSON.parse(
    JSON.stringify({
      ...scene,
      marks: scene.marks.map(bare),
      pills: scene.pills.map(barePill),
      earlier: scene.earlier.count,
      later: scene.later.count,
    }),
  );
}

function barePill({ first, last, ...pill }: Scene['pills'][number]): unknown {
  return { ...pill, first: first.shortTitle, last: last.shortTitle };
}

function bare({ event, ...mark }: Scene['marks'][number]): unknown {
  return { ...mark, title: event.shortTitle };
}

/** The same stage, made anew. */
function stageAgain({ columns, width, height, lanes, arrangement }: Stage): Stage {
  const described = columns.events.map((event, row) => ({
    edtf: event.date.edtf,
    title: event.shortTitle,
    importance: event.importance,
    lane: lanes.laneOf[row] ?? 0,
  }));
  const closed = arrangement.shelves.spacing.gaps.length > 0;
  return stage(made(described, lanes.lanes.length), width, height, closed);
}

describe('rows', () => {
  it('fit the height wherever two rows a lane do', () => {
    fc.assert(
      fc.property(stages, ({ arrangement, height }) => {
        const most = Math.max(...arrangement.boxes.map((box) => box.rows));
        if (arrangement.height > height) expect(most).toBeLessThanOrEqual(2);
        let top = 0;
        for (const box of arrangement.boxes) {
          expect(box.top).toBe(top);
          expect(box.rows).toBeGreaterThanOrEqual(1);
          top += box.height;
        }
        expect(arrangement.height).toBe(top);
      }),
      tries(11, 150),
    );
  });
});

describe('what nobody would choose', () => {
  const cases: readonly (readonly [name: string, made: () => Stage])[] = [
    ['nothing', () => stage(made([], 3), 900, 400)],
    ['one day', () => stage(made([{ edtf: '1949-08-27' }]), 900, 400)],
    ['one open period', () => stage(made([{ edtf: '1949/..' }]), 900, 400)],
    ['one yearly day', () => stage(made([{ edtf: 'XXXX-01-19' }]), 900, 400)],
    [
      'a thousand on one day',
      () => stage(made(Array.from({ length: 1000 }, () => ({ edtf: '1949-08-27' }))), 900, 400),
    ],
    [
      'ten thousand years beside a day',
      () => stage(made([{ edtf: '-8000/2000' }, { edtf: '1949-08-27' }]), 900, 400),
    ],
    [
      'the beginning of the world beside a day',
      () => stage(made([{ edtf: 'Y-13800000000' }, { edtf: '1949-08-27' }]), 900, 400),
    ],
    [
      'titles without end',
      () => stage(made(LONG_TITLES.map((title) => ({ edtf: '1949', title }))), 900, 400),
    ],
    ['one pixel', () => stage(made([{ edtf: '1949' }, { edtf: '1950' }, { edtf: '1951/1960' }]), 1, 1)],
  ];
  it.each(cases)('%s: nothing overlaps, nothing is lost', (_, make) => {
    const stage = make();
    for (const zoom of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1]) {
      for (const place of [0, 0.25, 0.5, 0.75, 1]) {
        const scene = sceneOf(stage, viewAt(stage, zoom, place));
        expect(overlaps(scene)).toEqual([]);
        expect(notNumbers(scene)).toEqual([]);
        const reaching = scene.lanes.reduce((sum, lane) => sum + lane.reaching.count, 0);
        const beyond = scene.earlier.count + scene.later.count;
        expect(shown(scene).size + reaching + beyond).toBe(stage.columns.events.length);
      }
    }
  });
});
