import { readFileSync } from 'node:fs';
import path from 'node:path';
import { finish } from '../../src/base/work.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import type { RawTimeline } from '../../src/dataset/raw.ts';
import { resolve } from '../../src/dataset/resolve.ts';
import { columns } from '../../src/query/columns.ts';
import { disputesOf } from '../../src/query/disputes.ts';
import { lanesByTheme, oneBand } from '../../src/query/lanes.ts';
import { shelved } from '../../src/query/shelves.ts';
import { closedGaps, type Spacing, TRUE_TO_TIME } from '../../src/query/spacing.ts';
import { spansOf } from '../../src/query/spans.ts';
import { bandOf } from '../../src/scene/band.ts';
import { layout } from '../../src/scene/layout.ts';
import { arrange } from '../../src/scene/room.ts';
import type { Scene } from '../../src/scene/scene.ts';
import { clamp, type Viewport, viewport } from '../../src/scene/viewport.ts';
import { hull } from '../../src/time/extent.ts';
import { MS_PER_DAY } from '../../src/time/instant.ts';
import { Fades, Hairlines, Titles } from '../../src/ui/chart/Backdrop.tsx';
import { AXIS, pictureOf } from '../../src/ui/chart/picture.ts';
import { StillPlot } from '../../src/ui/picture/StillPlot.tsx';
import { type Described, LONG_TITLES, made } from '../scene/make.ts';
import { extent } from '../time/read.ts';

/** A scene with a name: what there is, how large, which part of it, what is selected. */
export interface Scenery {
  readonly name: string;
  readonly dataset: Dataset;
  readonly width: number;
  readonly height: number;
  /** Two EDTF dates: from the earliest instant of the one to the latest of the other. Else the home view. */
  readonly view?: readonly [from: string, to: string] | 'world';
  /** The id of the selected event. */
  readonly selected?: string;
  /** Long empty stretches shortened. */
  readonly closed?: boolean;
  /** All lanes as one band, as on a small screen. */
  readonly band?: boolean;
}

const GUTTER = 178;

function real(): Dataset {
  const data = path.resolve(import.meta.dirname, '../../data');
  const timeline: RawTimeline = JSON.parse(readFileSync(path.join(data, 'timeline.json'), 'utf8'));
  const texts = Object.fromEntries(
    timeline.documents.map(({ id, file }) => [id, readFileSync(path.join(data, file ?? ''), 'utf8')]),
  );
  return resolve({ timeline, texts });
}

const project = real();
const size = { width: 1000, height: 300 };
const few = (edtfs: readonly string[], title = (edtf: string) => edtf): Described[] =>
  edtfs.map((edtf) => ({ edtf, title: title(edtf) }));
const yearly = (count: number, from: number, by: number): Described[] =>
  Array.from({ length: count }, (_, i) => ({
    edtf: String(from + i * by),
    title: `Event of ${from + i * by}`,
  }));

/** Every form of date, each in a lane of its own. */
const FORMS: readonly (readonly [string, string])[] = [
  ['1949-08-27', 'A day'],
  ['1949-08-27~', 'A day, circa'],
  ['1949-12', 'A month'],
  ['1950', 'A year'],
  ['1950~', 'A year, circa'],
  ['195X', 'A decade'],
  ['[1949-08..1950-09]', 'Some day of these'],
  ['[1950-06..]', 'This day or later'],
  ['[..1950-06]', 'This day or earlier'],
  ['1949-06/1951-06', 'A period'],
  ['1949~/1951~', 'A period, circa'],
  ['1950-01/..', 'An open end'],
  ['../1950-01', 'An open start'],
  ['1950-01/', 'An unknown end'],
  ['/1950-01', 'An unknown start'],
  ['{1949,1951}', 'All of these'],
  ['XXXX-01-19', 'A yearly day'],
];
const forms = made(
  FORMS.map(([edtf, title], lane) => ({ edtf, title, lane })),
  FORMS.length,
);

const crowd = made(
  Array.from({ length: 60 }, (_, i) => ({
    edtf: `${1940 + (i % 20)}-${String(1 + (i % 12)).padStart(2, '0')}`,
    title: `Event number ${i + 1}`,
    importance: i % 7 === 0 ? 1 : i % 3 === 0 ? 2 : 3,
    lane: i % 3,
  })),
  3,
);

export const sceneries: readonly Scenery[] = [
  { name: 'forms-of-dates', dataset: forms, width: 1000, height: 800 },
  { name: 'forms-of-dates-near', dataset: forms, width: 1000, height: 800, view: ['1949-07', '1950-12'] },
  { name: 'forms-of-dates-far', dataset: forms, width: 260, height: 800 },
  { name: 'project-home', dataset: project, width: 900, height: 560 },
  { name: 'project-world', dataset: project, width: 900, height: 560, view: 'world' },
  { name: 'project-1949', dataset: project, width: 900, height: 560, view: ['1949-06', '1950-03'] },
  { name: 'project-2014-onward', dataset: project, width: 900, height: 560, view: ['2013', '2025'] },
  {
    name: 'project-2023-selected',
    dataset: project,
    width: 900,
    height: 560,
    view: ['2023-10-25', '2023-11-25'],
    selected: project.events.find((event) => event.date.edtf === '2023-11-10/2023-11-12')?.id ?? '',
  },
  { name: 'project-low', dataset: project, width: 900, height: 330 },
  { name: 'project-telephone', dataset: project, width: 390, height: 243, band: true },
  { name: 'project-wall', dataset: project, width: 1900, height: 1000 },
  { name: 'nothing', dataset: made([], 3), ...size },
  { name: 'one-day', dataset: made(few(['1949-08-27'])), ...size },
  { name: 'one-open-period', dataset: made(few(['1949/..'])), ...size },
  {
    name: 'thousand-on-one-day',
    dataset: made(Array.from({ length: 1000 }, () => ({ edtf: '1949-08-27' }))),
    width: 700,
    height: 200,
  },
  {
    name: 'ten-thousand-years-beside-a-day',
    dataset: made(few(['-8000/2000', '1949-08-27'])),
    width: 1000,
    height: 200,
  },
  {
    name: 'age-of-the-universe',
    dataset: made(few(['Y-13800000000', '1949-08-27'])),
    width: 1000,
    height: 200,
  },
  { name: 'lonely-early', dataset: made([...yearly(20, 1930, 5), ...few(['09XX'])]), ...size },
  {
    name: 'lonely-early-world',
    dataset: made([...yearly(20, 1930, 5), ...few(['09XX'])]),
    ...size,
    view: 'world',
  },
  {
    name: 'long-titles',
    dataset: made(LONG_TITLES.map((title, i) => ({ edtf: String(1949 + i), title }))),
    ...size,
  },
  {
    name: 'right-to-left-and-pictures',
    dataset: made([
      ...LONG_TITLES.slice(2).map((title, i) => ({ edtf: String(1949 + i), title })),
      { edtf: '1955', title: 'Plain title' },
    ]),
    ...size,
  },
  {
    name: 'labels-turn-at-the-right-edge',
    dataset: made(yearly(8, 1940, 16)),
    ...size,
    view: ['1940', '1988'],
  },
  {
    name: 'labels-on-long-bars',
    dataset: made(few(['1900/2000', '1920~/1980~', '1910/..'], (edtf) => `From ${edtf}`)),
    ...size,
    view: ['1940', '1950'],
  },
  { name: 'crowd', dataset: crowd, width: 800, height: 300 },
  { name: 'crowd-near', dataset: crowd, width: 800, height: 300, view: ['1944-01', '1947-01'] },
  { name: 'crowd-panned', dataset: crowd, width: 800, height: 300, view: ['1944-03', '1947-03'] },
  { name: 'crowd-low', dataset: crowd, width: 800, height: 240 },
  {
    name: 'selected-in-a-pill',
    dataset: made(Array.from({ length: 9 }, () => ({ edtf: '1949-08-27', title: 'The same day again' }))),
    width: 500,
    height: 100,
    selected: 'event-0009',
  },
  { name: 'selected-day', dataset: forms, width: 1000, height: 800, selected: 'event-0001' },
  {
    name: 'selected-month',
    dataset: forms,
    width: 1000,
    height: 800,
    view: ['1949-07', '1950-12'],
    selected: 'event-0003',
  },
  {
    name: 'yearly-and-sets',
    dataset: made(
      few([
        'XXXX-01-19',
        'XXXX-02-29',
        '{1949-08-27,1951,1953-02}',
        '{1947-06,1948..1950,1954-05-01~}',
        '1946/1955',
      ]).map((each, lane) => ({ ...each, lane })),
      5,
    ),
    width: 1000,
    height: 260,
  },
  {
    name: 'gaps-closed',
    dataset: made([...yearly(8, 1930, 2), ...yearly(8, 2010, 2), ...few(['1931/2024', '09XX'])]),
    ...size,
    view: 'world',
    closed: true,
  },
  { name: 'axis-of-days', dataset: forms, width: 1000, height: 100, view: ['1949-12-26', '1950-01-05'] },
  {
    name: 'axis-before-our-era',
    dataset: made(few(['-0044-03-15', '0014-08-19'])),
    width: 1000,
    height: 100,
  },
];

function viewOf(scenery: Scenery, spans: ReturnType<typeof spansOf>, spacing: Spacing): Viewport {
  const { view, width } = scenery;
  const span = view === undefined ? spans.home : view === 'world' ? spans.world : between(view);
  const made = viewport(span.from, span.to, width, spacing);
  if (made === null) throw new Error(`${scenery.name} has no view`);
  return clamp(made, { ...spans.world, shortest: 8 * MS_PER_DAY });
}

function between([a, b]: readonly [string, string]): { from: number; to: number } {
  const [{ from }, { to }] = [hull(extent(a)), hull(extent(b))];
  if (from.kind !== 'at' || to.kind !== 'at') throw new Error(`There is no view from ${a} to ${b}`);
  return { from: from.at, to: to.at };
}

/** The picture of a scenery, as `ui/chart/Plot.tsx` puts it together. */
export function picture(scenery: Scenery): { readonly scene: Scene; readonly svg: React.ReactElement } {
  const { dataset, width, height, band = false, selected = null, closed = false } = scenery;
  const made = columns(dataset);
  const lanes = band ? oneBand(dataset) : lanesByTheme(dataset);
  const spans = spansOf(made);
  const spacing = (closed ? closedGaps(made, spans.world) : null) ?? TRUE_TO_TIME;
  const padding = height < 620 ? 6 : 10;
  const room = { width, height, ...spans, spacing, padding, collapsed: new Set<string>() };
  const arrangement = arrange(finish(shelved(made, lanes, spacing)), room);
  const view = viewOf(scenery, spans, spacing);
  const scene = layout(arrangement, disputesOf(dataset), view);
  const gutter = band ? 0 : GUTTER;
  const full = scene.height + AXIS;
  const drawn = pictureOf(scene, view, selected, bandOf(made, selected, spans.world), gutter);
  const svg = (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={gutter + width}
      height={full}
      viewBox={`0 0 ${gutter + width} ${full}`}
    >
      <title>{scenery.name}</title>
      <style>{'@import url("gallery.css");'}</style>
      <defs>
        <clipPath id="plot">
          <rect width={width} height={full} />
        </clipPath>
        <Fades />
      </defs>
      {!band && <Hairlines scene={scene} width={gutter + width} />}
      {!band && <Titles scene={scene} />}
      <g transform={`translate(${gutter} 0)`}>
        <StillPlot picture={drawn} dataset={dataset} columns={made} />
      </g>
    </svg>
  );
  return { scene, svg };
}
