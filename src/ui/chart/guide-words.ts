import type { Lane, TimelineEvent } from '../../dataset/model.ts';
import type { Shelves } from '../../query/shelves.ts';
import { type Present, type Stabbing, underWay } from '../../query/under-way.ts';
import { yearLabel } from '../../scene/ticks.ts';
import { atX, type Viewport, xOf } from '../../scene/viewport.ts';
import { civil, type Instant, instant, MS_PER_DAY } from '../../time/instant.ts';
import { LONG, monthName, SHORT, type Style } from '../../time/words-style.ts';
import { count } from '../words.ts';
import type { Stop } from './stops.ts';

/** What was going on in one lane: those named, and how many more there are. */
export interface LaneNow {
  readonly lane: Lane;
  readonly events: readonly Present[];
  readonly more: number;
}

/** What was going on at one time, in words. */
export interface Now {
  readonly at: Instant;
  /** "12 October 1949", as fine as the scale or the event at the line allows; `short` for the axis. */
  readonly date: string;
  readonly short: string;
  /** Only lanes in which something was going on. */
  readonly lanes: readonly LaneNow[];
}

const YEAR = 365.2425 * MS_PER_DAY;
/** How many events of a lane are named; more where there is one lane only. */
const [NAMED, NAMED_ALONE] = [3, 6];

/** The lead's index as `underWay` asks it. */
function stabbing(shelves: Shelves): Stabbing {
  return {
    lanes: shelves.lanes.lanes.length,
    events: shelves.columns.events,
    holding: (lane, at, most) => shelves.holding(lane, shelves.spacing.along(at), most),
    countHolding: (lane, at) => shelves.countHolding(lane, shelves.spacing.along(at)),
  };
}

/**
 * What was going on where the guide line stands.
 * @param room how many lines of text there are to say it in; the more lanes, the fewer events of each are named
 */
export function nowAt(shelves: Shelves, view: Viewport, { at, row }: Stop, room: number): Now {
  const { lanes } = shelves.lanes;
  const found = underWay(stabbing(shelves), at, lanes.length === 1 ? NAMED_ALONE : NAMED).flatMap(
    ({ count: all, events }, index): LaneNow[] => {
      const lane = lanes[index];
      return lane === undefined || all === 0 ? [] : [{ lane, events, more: all - events.length }];
    },
  );
  const x = xOf(view, at);
  const pixel = atX(view, x + 0.5) - atX(view, x - 0.5);
  const event = row === null ? undefined : shelves.columns.events[row];
  const fine = event === undefined ? pixel : Math.min(pixel, doubtOf(event));
  return { at, date: dateAt(at, fine, LONG), short: dateAt(at, fine, SHORT), lanes: shortened(found, room) };
}

/** How many lines of text lanes take. */
function linesOf(lanes: readonly LaneNow[]): number {
  return lanes.reduce(
    (sum, { lane, events, more }) => sum + (lane.title === '' ? 0 : 1) + events.length + (more > 0 ? 1 : 0),
    0,
  );
}

/** Names fewer events of each lane until all lanes have room. Each keeps its title and its count, come what may. */
function shortened(lanes: readonly LaneNow[], room: number): readonly LaneNow[] {
  const most = Math.max(0, ...lanes.map(({ events }) => events.length));
  if (most === 0 || linesOf(lanes) <= room) return lanes;
  const fewer = lanes.map((each) => {
    const events = each.events.slice(0, most - 1);
    return { ...each, events, more: each.more + each.events.length - events.length };
  });
  return shortened(fewer, room);
}

/** How long the stretch is in which an event's date puts it or its beginning, in milliseconds. */
function doubtOf({ date: { extent } }: TimelineEvent): number {
  if (extent.kind === 'period') {
    const { start } = extent;
    return start.kind === 'at' ? start.latest - start.earliest + MS_PER_DAY : Number.POSITIVE_INFINITY;
  }
  if (extent.kind === 'yearly') return Number.POSITIVE_INFINITY;
  const { from, to } = extent;
  return from.kind === 'at' && to.kind === 'at' ? to.at - from.at : Number.POSITIVE_INFINITY;
}

/** The date of an instant, no finer than `fine` milliseconds: a day, a month, a year, or about a year. */
export function dateAt(at: Instant, fine: number, style: Style): string {
  const { year, month, day } = civil(at);
  const named = yearLabel(year);
  if (fine <= 1.5 * MS_PER_DAY) return `${day} ${monthName(month, style)} ${named}`;
  if (fine <= 31.5 * MS_PER_DAY) return `${monthName(month, style)} ${named}`;
  if (fine <= 366.5 * MS_PER_DAY) return named;
  const power = 10 ** Math.floor(Math.log10(fine / YEAR));
  const step = ([1, 2, 5, 10].find((each) => each * power * YEAR >= fine) ?? 10) * power;
  const within = (at - instant(year)) / YEAR;
  const round = Math.round((year + within) / step) * step;
  return style.admit('~', yearLabel(round === 0 ? 1 : round));
}

/** Whether two say the same. */
export function sameNow(a: Now, b: Now): boolean {
  if (a.date !== b.date || a.lanes.length !== b.lanes.length) return false;
  return a.lanes.every(({ lane, events, more }, at) => {
    const other = b.lanes[at];
    if (other?.lane !== lane || other.more !== more || other.events.length !== events.length) return false;
    return events.every(({ event, certain }, each) => {
      const one = other.events[each];
      return one?.event === event && one.certain === certain;
    });
  });
}

/** "and 4 more", or "4 events" where none is named. */
export function moreWords({ events, more }: LaneNow): string {
  return events.length === 0
    ? count(more, 'event')
    : `and ${String(more).replace(/\B(?=(?:\d{3})+$)/g, ',')} more`;
}

/** Nothing that is dated falls on a time. */
export const NOTHING = 'Nothing dated falls here.';

/** All of it in one paragraph, for a screen reader. */
export function spokenNow({ date, lanes }: Now): string {
  const each = lanes.map((lane) => {
    const names = lane.events.map(({ event, certain }) => `${certain ? '' : 'perhaps '}${event.shortTitle}`);
    const said = [...names, ...(lane.more > 0 ? [moreWords(lane)] : [])].join(', ');
    return lane.lane.title === '' ? `${said}.` : `${lane.lane.title}: ${said}.`;
  });
  return [`${date}.`, ...(each.length === 0 ? [NOTHING] : each)].join(' ');
}
