import type { TimelineEvent } from '../../dataset/model.ts';
import type { Shape } from '../../scene/layout.ts';
import { type BarEnd, type Form, formOf } from '../../scene/marks.ts';
import { Figure } from '../chart/Figure.tsx';
import { useApp } from '../store-context.ts';

interface Entry {
  readonly says: string;
  readonly shape: Shape;
  readonly fits: (form: Form) => boolean;
}

const bar = (form: Form, pale: boolean, start: BarEnd, end: BarEnd): boolean =>
  form.kind === 'bar' && form.pale === pale && form.start === start && form.end === end;

/** A form of bar with its picture: the picture is the form, at a place of its own. */
const barEntry = (says: string, pale: boolean, start: BarEnd, end: BarEnd): Entry => ({
  says,
  shape: { kind: 'bar', pale, start, end, x0: start === 'open' ? 22 : 2, x1: end === 'open' ? 24 : 42 },
  fits: (form) => bar(form, pale, start, end),
});

const ENTRIES: readonly Entry[] = [
  {
    says: 'A day',
    shape: { kind: 'dot', cx: 22, circa: false },
    fits: (form) => form.kind === 'dot' && !form.circa,
  },
  {
    says: 'A month or a year: the day in it is not known',
    shape: { kind: 'hollow', cx: 22, x0: 2, x1: 42, circa: false },
    fits: (form) => form.kind === 'hollow' && !form.circa,
  },
  barEntry('Once, on some day of these', true, 'soft', 'soft'),
  barEntry('Once, some day after this', true, 'soft', 'open'),
  barEntry('Once, some day before this', true, 'open', 'soft'),
  barEntry('All of this time', false, 'sharp', 'sharp'),
  barEntry('About this time', false, 'soft', 'soft'),
  barEntry('Since then, with no end', false, 'sharp', 'open'),
];

/** How the forms of dates look, each with an example from the collection. Forms that it lacks are left out. */
export function Legend(): React.ReactNode {
  const events = useApp((state) => state.columns.events);
  const select = useApp((state) => state.select);
  return (
    <ul className="legend">
      {ENTRIES.map(({ says, shape, fits }) => {
        const example = exampleOf(events, fits);
        if (example === undefined) return null;
        return (
          <li key={says}>
            <svg
              viewBox="0 -10 46 20"
              width={46}
              height={20}
              aria-hidden="true"
              className={`lane-${example.lane.colour}`}
            >
              <Figure shape={shape} colour={example.lane.colour} selected={false} />
            </svg>
            <span>
              {says}
              <button type="button" className="link" onClick={() => select(example.id)}>
                {example.date.words}: {example.shortTitle}
              </button>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The most important event with a date of that form. */
function exampleOf(
  events: readonly TimelineEvent[],
  fits: (form: Form) => boolean,
): TimelineEvent | undefined {
  return events
    .filter((event) => fits(formOf(event.date.extent)))
    .sort((a, b) => a.importance - b.importance)[0];
}
