import { useMemo } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import { disputesOf } from '../../query/disputes.ts';
import { linkDrawing, pillDrawing } from '../../scene/drawing.ts';
import { originOf, partsOf } from '../../scene/figure.ts';
import { type BarEnd, type Form, formOf } from '../../scene/marks.ts';
import type { Part } from '../../scene/parts.ts';
import type { Shape } from '../../scene/scene.ts';
import { Figure } from '../chart/Figure.tsx';
import { useApp } from '../store-context.ts';

interface Entry {
  readonly says: string;
  readonly shape: Shape;
  readonly fits: (form: Form) => boolean;
}

/** A form of bar with its picture: the picture is the form, at a place of its own. */
const barEntry = (says: string, pale: boolean, start: BarEnd, end: BarEnd): Entry => {
  const past = (side: BarEnd): boolean => side === 'open' || side === 'unknown';
  return {
    says,
    shape: { kind: 'bar', pale, start, end, x0: past(start) ? 22 : 2, x1: past(end) ? 24 : 42 },
    fits: (form) => form.kind === 'bar' && form.pale === pale && form.start === start && form.end === end,
  };
};

const ENTRIES: readonly Entry[] = [
  {
    says: 'A day',
    shape: { kind: 'dot', cx: 22, circa: false },
    fits: (form) => form.kind === 'dot' && !form.circa,
  },
  {
    says: 'About this day',
    shape: { kind: 'dot', cx: 22, circa: true },
    fits: (form) => form.kind === 'dot' && form.circa,
  },
  {
    says: 'A month or a year: the day in it is not known',
    shape: { kind: 'hollow', cx: 22, x0: 2, x1: 42, circa: false },
    fits: (form) => form.kind === 'hollow' && !form.circa,
  },
  {
    says: 'About this month or year',
    shape: { kind: 'hollow', cx: 22, x0: 2, x1: 42, circa: true },
    fits: (form) => form.kind === 'hollow' && form.circa,
  },
  barEntry('Once, on some day of these', true, 'soft', 'soft'),
  barEntry('Once, some day after this', true, 'soft', 'open'),
  barEntry('Once, some day before this', true, 'open', 'soft'),
  barEntry('All of this time', false, 'sharp', 'sharp'),
  barEntry('About this time', false, 'soft', 'soft'),
  barEntry('Since then, with no end', false, 'sharp', 'open'),
  barEntry('Until then, with no beginning', false, 'open', 'sharp'),
  barEntry('Since then; nobody knows until when', false, 'sharp', 'unknown'),
  barEntry('Until then; nobody knows since when', false, 'unknown', 'sharp'),
  {
    says: 'On each of these dates',
    shape: {
      kind: 'set',
      x0: 9,
      x1: 35,
      members: [
        { kind: 'dot', cx: 9, circa: false },
        { kind: 'dot', cx: 35, circa: false },
      ],
    },
    fits: (form) => form.kind === 'set',
  },
  {
    says: 'On this day of every year',
    shape: { kind: 'yearly', x0: 22, x1: 24, days: [5, 23, 41] },
    fits: (form) => form.kind === 'yearly',
  },
];

/** Examples are looked for among this many events at most. */
const MOST = 20_000;

/** The most important event with a date of each form, for the entries that have one. */
function examplesOf(events: readonly TimelineEvent[]): ReadonlyMap<Entry, TimelineEvent> {
  const found = new Map<Entry, TimelineEvent>();
  for (const event of events.slice(0, MOST)) {
    const form = formOf(event.date.extent);
    const entry = ENTRIES.find(({ fits }) => fits(form));
    const known = entry === undefined ? undefined : found.get(entry);
    if (entry !== undefined && (known === undefined || event.importance < known.importance))
      found.set(entry, event);
  }
  return found;
}

/** How the forms of dates look, each with an example from the collection. Forms that it lacks are left out. */
export function Legend(): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const events = useApp((state) => state.columns.events);
  const examples = useMemo(() => examplesOf(events), [events]);
  const link = useMemo(() => disputesOf(dataset).links[0], [dataset]);
  return (
    <ul className="legend">
      {ENTRIES.map((entry) => {
        const example = examples.get(entry);
        if (example === undefined) return null;
        const { colour } = example.lane;
        return (
          <li key={entry.says}>
            <Sample
              parts={partsOf(entry.shape, colour, false)}
              x={originOf(entry.shape)}
              lane={`mark lane-${colour}`}
            />
            <span>
              {entry.says}
              <Example event={example} />
            </span>
          </li>
        );
      })}
      <Crowd events={events} />
      {link !== undefined && (
        <li>
          <Sample parts={JOINED} x={9} lane="mark lane-slate" />
          <span>
            Documents give different dates: ≠ on each mark, and a line that joins them
            <Example event={link.a} />
            <Example event={link.b} />
          </span>
        </li>
      )}
    </ul>
  );
}

const DAY: Shape = { kind: 'dot', cx: 0, circa: false };
const JOINED: readonly Part[] = [
  ...linkDrawing({ key: '', from: { x: 0, y: 0 }, to: { x: 28, y: 0 } }).parts,
  ...partsOf(DAY, 'slate', false),
  ...partsOf({ ...DAY, cx: 0 }, 'slate', false).map((part) => ({
    ...part,
    key: 'other',
    attributes: { ...part.attributes, cx: 28 },
  })),
];

/** How events look for which there is no room of their own. Left out where there are too few for that. */
function Crowd({ events }: { readonly events: readonly TimelineEvent[] }): React.ReactNode {
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const { parts } = pillDrawing({
    key: '',
    lane: first.lane,
    colour: first.lane.colour,
    count: 3,
    members: () => [],
    holds: () => false,
    first,
    last,
    disputed: 0,
    notStated: 0,
    x: 23,
    y: 0,
    label: null,
    line: { x0: 2, x1: 44 },
  });
  return (
    <li>
      <Sample parts={parts} x={23} lane={`pill lane-${first.lane.colour}`} />
      <span>So many events for which there is no room; under them, the time they cover</span>
    </li>
  );
}

interface SampleProps {
  readonly parts: readonly Part[];
  readonly x: number;
  readonly lane: string;
}

function Sample({ parts, x, lane }: SampleProps): React.ReactNode {
  return (
    <svg viewBox="0 -14 46 28" width={46} height={28} aria-hidden="true">
      <g className={lane} transform={`translate(${x} 0)`}>
        <Figure parts={parts.filter(({ key }) => key !== 'hit')} />
      </g>
    </svg>
  );
}

function Example({ event }: { readonly event: TimelineEvent }): React.ReactNode {
  const select = useApp((state) => state.select);
  return (
    <button type="button" className="link" onClick={() => select(event.id)}>
      {event.date.words}: {event.shortTitle}
    </button>
  );
}
