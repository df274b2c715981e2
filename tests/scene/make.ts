import fc from 'fast-check';
import { finish } from '../../src/base/work.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import type { LaneColour, RawTimeline } from '../../src/dataset/raw.ts';
import { resolve } from '../../src/dataset/resolve.ts';
import { type Columns, columns } from '../../src/query/columns.ts';
import { type Disputes, disputesOf } from '../../src/query/disputes.ts';
import { type Lanes, lanesByTheme } from '../../src/query/lanes.ts';
import { shelved } from '../../src/query/shelves.ts';
import { closedGaps, closedHome, TRUE_TO_TIME } from '../../src/query/spacing.ts';
import { type Spans, spansOf } from '../../src/query/spans.ts';
import { layout } from '../../src/scene/layout.ts';
import type { Level } from '../../src/scene/levels.ts';
import { type Arrangement, arrange } from '../../src/scene/room.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { clamp, type Limits, scaleOf, type Viewport, viewport } from '../../src/scene/viewport.ts';
import { MS_PER_DAY } from '../../src/time/instant.ts';

/** An event in few words: its date, and what differs from the ordinary. */
export interface Described {
  readonly edtf: string;
  readonly title?: string;
  /** 1 most, 3 least; 2 where nothing is said. */
  readonly importance?: 1 | 2 | 3;
  /** The number of its lane, from 0. */
  readonly lane?: number;
}

const COLOURS: readonly LaneColour[] = ['blue', 'red', 'amber', 'violet', 'green', 'teal', 'slate'];
const BLANK = { summary: 'Made for a test.', people: [], organisations: [], places: [], passages: [] };

/** A dataset of described events, each by its number from 1 where it has no title, in lanes "Lane 1" onward. */
export function made(events: readonly Described[], lanes = 1): Dataset {
  const timeline: RawTimeline = {
    format: 'sourced-timeline/1',
    title: 'Made for a test',
    description: 'Made for a test.',
    notice: 'Made for a test.',
    documents: [],
    voices: [],
    lanes: Array.from({ length: lanes }, (_, lane) => ({
      id: `lane-${lane}`,
      title: `Lane ${lane + 1}`,
      colour: COLOURS[lane % COLOURS.length] ?? 'slate',
    })),
    events: events.map(({ edtf, title, importance = 2, lane = 0 }, at) => ({
      id: `event-${String(at + 1).padStart(4, '0')}`,
      title: title ?? `Event ${at + 1}`,
      shortTitle: title ?? `Event ${at + 1}`,
      kind: edtf.includes('/') ? 'period' : 'moment',
      date: { edtf, basis: 'stated' },
      lane: `lane-${lane % lanes}`,
      importance,
      ...BLANK,
    })),
    disagreements: [],
    tours: [],
  };
  return resolve({ timeline, texts: {} });
}

/** Everything that the scene is made of, for one collection in one size. */
export interface Stage extends Spans {
  readonly columns: Columns;
  readonly lanes: Lanes;
  readonly disputes: Disputes;
  readonly limits: Limits;
  readonly arrangement: Arrangement;
  readonly width: number;
  readonly height: number;
}

/** The same steps as the app takes: columns, spans, lanes, rooms. */
export function stage(dataset: Dataset, width: number, height: number, closed = false): Stage {
  const made = columns(dataset);
  const trueSpans = spansOf(made);
  const lanes = lanesByTheme(dataset);
  const spacing = (closed ? closedGaps(made, trueSpans.world) : null) ?? TRUE_TO_TIME;
  const home = closedHome(spacing, made, trueSpans.world);
  const spans = spacing === TRUE_TO_TIME ? trueSpans : { ...trueSpans, home, wall: home };
  const shelves = finish(shelved(made, lanes, spacing));
  const room = { width, height, ...spans, spacing, padding: 10, collapsed: new Set<string>() };
  const arrangement = arrange(shelves, room);
  const limits = { ...spans.world, shortest: Math.min(8 * MS_PER_DAY, spans.world.to - spans.world.from) };
  const disputes = disputesOf(dataset);
  return { ...spans, columns: made, lanes, disputes, limits, arrangement, width, height };
}

/** The scene of a stage in a view. */
export function sceneOf({ arrangement, disputes }: Stage, view: Viewport): Scene {
  return layout(arrangement, disputes, view);
}

/** The level that is in force in a view of a stage. */
export function levelOf({ arrangement }: Stage, view: Viewport): Level {
  const { along } = view.spacing;
  return arrangement.levels.about(scaleOf(view), along(view.from), along(view.to));
}

/**
 * A view of a stage by two shares: how far one has zoomed in from the whole world (0) to the shortest stretch (1),
 * by ratio, and where in the world the middle stands.
 */
export function viewAt({ limits, width, arrangement }: Stage, zoom: number, place: number): Viewport {
  const longest = limits.to - limits.from;
  const length = longest * (limits.shortest / longest) ** zoom;
  const from = Math.min(limits.from + (longest - length) * place, limits.to - length);
  const { spacing } = arrangement.shelves;
  const view = viewport(from, Math.min(from + length, limits.to), width, spacing);
  if (view === null) throw new Error('There is no such view');
  return clamp(view, limits);
}

const four = (year: number): string => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
const two = (n: number): string => String(n).padStart(2, '0');

/** Dates of every form between two years, in the order in which a failure should shrink. */
function dates(from: number, to: number): fc.Arbitrary<string> {
  const year = fc.integer({ min: from, max: to });
  const parts = fc.record({
    year,
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    more: fc.integer({ min: 1, max: 40 }),
  });
  const form = fc.constantFrom<(p: { year: number; month: number; day: number; more: number }) => string>(
    ({ year, month, day }) => `${four(year)}-${two(month)}-${two(day)}`,
    ({ year, month }) => `${four(year)}-${two(month)}`,
    ({ year }) => four(year),
    ({ year, month, day }) => `${four(year)}-${two(month)}-${two(day)}~`,
    ({ year }) => `${four(year)}~`,
    ({ year, month }) => `${four(year)}-${two(month)}?`,
    ({ year, month }) => `[${four(year)}-${two(month)}..${four(year + 1)}-02]`,
    ({ year, month, day }) => `[${four(year)}-${two(month)}-${two(day)}..]`,
    ({ year, month }) => `[..${four(year)}-${two(month)}]`,
    ({ year, more }) => `${four(year)}/${four(year + more)}`,
    ({ year, month, day, more }) =>
      `${four(year)}-${two(month)}-${two(day)}/${four(year + more)}-${two(month)}`,
    ({ year, more }) => `${four(year)}~/${four(year + more)}~`,
    ({ year, month }) => `${four(year)}-${two(month)}/..`,
    ({ year }) => `../${four(year)}`,
    ({ year, month }) => `${four(year)}-${two(month)}/`,
    ({ year }) => `/${four(year)}`,
    ({ year, more }) => `{${four(year)},${four(year + more)}}`,
    ({ month, day }) => `XXXX-${two(month)}-${two(day)}`,
  );
  return fc.tuple(form, parts).map(([write, given]) => write(given));
}

/** Dates that stand far from everything else. */
const far = fc.constantFrom('Y-13800000000', '-8000/2000', '09XX', '0033-04', '-0044-03-15', '9999-12-31');

export const LONG_TITLES: readonly string[] = [
  'A'.repeat(300),
  'Letters and words that go on and on, long after everybody stopped reading '.repeat(27).trim(),
  'شەرقىي تۈركىستان ئىسلام جۇمھۇرىيىتى قۇرۇلدى',
  '🏔️ Émigré Göktürk 👩‍👩‍👧‍👦 𐰚𐰇𐰚',
];

const title = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.string({ minLength: 1, maxLength: 28, unit: fc.constantFrom(...'abei mWort') }),
  },
  { weight: 1, arbitrary: fc.constantFrom(...LONG_TITLES) },
);

/** Random events: crowded in a few years, spread over a lifetime or over millennia, with a few far out. */
export const collections: fc.Arbitrary<readonly Described[]> = fc
  .constantFrom<readonly [number, number]>([1949, 1951], [1900, 2030], [-3000, 2000])
  .chain(([from, to]) =>
    fc.array(
      fc.record({
        edtf: fc.oneof({ weight: 40, arbitrary: dates(from, to) }, { weight: 1, arbitrary: far }),
        title,
        importance: fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 3),
        lane: fc.nat(4),
      }),
      { maxLength: 60, size: 'max' },
    ),
  );

/** Widths and heights from a telephone to a wall, and some that nobody would choose. */
const sizes = fc.record({
  width: fc.oneof(fc.integer({ min: 300, max: 1600 }), fc.integer({ min: 1, max: 300 })),
  height: fc.integer({ min: 0, max: 900 }),
  lanes: fc.integer({ min: 1, max: 5 }),
  closed: fc.boolean(),
});

/** A share, 0 and 1 included. */
export const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);

/** Whether mutants are being tried (`tests/mutation`): every step is counted then, and takes longer. */
export const WITH_MUTANTS = '__stryker__' in globalThis;

/**
 * How often a law is tried: half of `numRuns`; `SOAK=20 npx vitest run tests/scene` tries twenty times as often. Where mutants
 * are tried, each of which meets every law until one breaks, a tenth of it.
 */
export function tries(seed: number, numRuns: number): { readonly seed: number; readonly numRuns: number } {
  const soak = WITH_MUTANTS ? 0.1 : Number(process.env['SOAK'] ?? 1);
  return { seed: soak === 1 ? seed : seed + 1000, numRuns: Math.ceil((numRuns * soak) / 2) };
}

/** A random collection on a random screen. */
export const stages: fc.Arbitrary<Stage> = fc
  .tuple(collections, sizes)
  .map(([events, { width, height, lanes, closed }]) => stage(made(events, lanes), width, height, closed));
