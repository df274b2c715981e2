import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import { type Columns, rowOf } from '../../query/columns.ts';
import { pillColour } from '../../scene/drawing.ts';
import type { PillScene } from '../../scene/scene.ts';
import { count, spokenName } from '../words.ts';
import type { MarkDrawing, Picture, PillDrawing } from './picture.ts';

/** Attributes of a group by their names; null is none. */
export type Attributes = Readonly<Record<string, string | null>>;

/** What the reader has to do with the marks and pills of a chart, apart from the view. */
export interface Reading {
  /** The selected event's id. */
  readonly selected: string | null;
  /** The event that the keys are at. */
  readonly current: string | null;
  /** The key of the pill whose list is open. */
  readonly open: string | null;
  /** The ids of the events that match the filter; null where nothing is filtered. */
  readonly matching: ReadonlySet<string> | null;
}

export const NOT_READING: Reading = { selected: null, current: null, open: null, matching: null };

/**
 * How groups look and what they say of themselves. The class belongs to the picture and is asked for in every frame; the
 * rest is for keys and screen readers, takes longer to work out, and is asked for when a view rests or a group gets the focus.
 */
export interface Looks {
  readonly classOf: (drawing: MarkDrawing | PillDrawing) => string;
  /** @param stop the key of the one mark or pill that Tab reaches; the arrow keys reach the others */
  readonly saysOf: (drawing: MarkDrawing | PillDrawing, stop: string | null) => Attributes;
  /** The key of the mark or pill that Tab reaches: where the keys are, else the selected event, else the first in sight. */
  readonly stopIn: (picture: Picture) => string | null;
}

/** The looks of the marks and pills of a collection for what the reader has chosen. */
export function looksFor(dataset: Dataset, columns: Columns, reading: Reading): Looks {
  const found = (id: string | null): { readonly event: TimelineEvent; readonly row: number } | null => {
    const event = id === null ? undefined : dataset.eventById.get(id);
    return event === undefined ? null : { event, row: rowOf(columns, event) };
  };
  const chosen = found(reading.selected);
  const here = found(reading.current);
  const { matching } = reading;
  const rows = matching === null || matching.size > ASKED ? null : rowsOf(dataset, columns, matching);
  /** How many events of a pill match the filter; null where nothing is filtered, or too much to count. */
  const matchesIn = ({ count: all, holds: within }: PillScene): number | null => {
    const found = rows?.filter(within).length ?? null;
    return found === all ? null : found;
  };
  const holds = ({ pill }: PillDrawing, which: typeof chosen): TimelineEvent | null =>
    which !== null && pill.holds(which.row) ? which.event : null;
  return {
    classOf: (drawing) => {
      if ('mark' in drawing) {
        const { event } = drawing.mark;
        const dimmed = matching === null || matching.has(event.id) ? '' : ' is-dimmed';
        return `mark lane-${event.lane.colour}${event === chosen?.event ? ' is-selected' : ''}${dimmed}`;
      }
      const selected = holds(drawing, chosen) === null ? '' : ' is-selected';
      const dimmed = matchesIn(drawing.pill) === 0 ? ' is-dimmed' : '';
      return `pill lane-${pillColour(drawing.pill)}${selected}${dimmed}`;
    },
    saysOf: (drawing, stop) => {
      const tabindex = drawing.key === stop ? '0' : '-1';
      if ('mark' in drawing) {
        const { event } = drawing.mark;
        return {
          'data-events': event.id,
          role: 'button',
          tabindex,
          'aria-label': `${spokenName(event)}${matching === null || matching.has(event.id) ? '' : '. Does not match the filter'}`,
          'aria-pressed': String(event === chosen?.event),
        };
      }
      const { pill } = drawing;
      return {
        'data-pill': pill.key,
        'data-events': idsOf(pill) || null,
        role: 'button',
        tabindex,
        'aria-label': spokenPill(pill, holds(drawing, chosen), holds(drawing, here), matchesIn(pill)),
        'aria-haspopup': 'dialog',
        'aria-expanded': String(pill.key === reading.open),
      };
    },
    stopIn: ({ marks, pills }) => {
      const row = (here ?? chosen)?.row ?? null;
      const mark = marks.find((each) => each.mark.index === row);
      const pill = row === null ? undefined : pills.find((each) => each.pill.holds(row));
      return (mark ?? pill ?? marks[0] ?? pills[0])?.key ?? null;
    },
  };
}

/** Where more events than this match a filter, pills do not say how many of theirs do. */
const ASKED = 2000;

function rowsOf(dataset: Dataset, columns: Columns, ids: ReadonlySet<string>): readonly number[] {
  return [...ids].flatMap((id) => {
    const event = dataset.eventById.get(id);
    return event === undefined ? [] : [rowOf(columns, event)];
  });
}

/** Of a pill that counts more than this, its element does not name every event. */
const NAMED = 60;

/** The events that a pill names in its element, as one text. */
function idsOf(pill: PillScene): string {
  if (pill.count > NAMED) return '';
  const members = pill.members(NAMED);
  return members.map(({ id }) => id).join(' ');
}

/**
 * What a screen reader says of a pill: how many events, over which time, in which lane, what is not certain about their
 * dates, and which of them is selected, or the one that the keys are at. "4 events, Aug 1949 to 12 Oct 1949, 1949 and after; 2 dates not stated".
 */
function spokenPill(
  pill: PillScene,
  chosen: TimelineEvent | null,
  here: TimelineEvent | null,
  matches: number | null,
): string {
  const { first, last, lane, notStated, disputed } = pill;
  const [from, to] = [first.date.shortWords, last.date.shortWords];
  const where = [count(pill.count, 'event'), from === to ? from : `${from} to ${to}`, lane.title];
  const doubts = [
    notStated === 0 ? '' : `${count(notStated, 'date')} not stated`,
    disputed === 0 ? '' : `documents disagree on ${disputed}`,
    matches === null ? '' : `${matches} match${matches === 1 ? 'es' : ''} the filter`,
  ];
  const said = [where.filter(Boolean).join(', '), ...doubts].filter(Boolean).join('; ');
  if (chosen !== null) return `${said}. Selected in it: ${spokenName(chosen)}`;
  return here === null ? said : `${said}. In it: ${spokenName(here)}`;
}
