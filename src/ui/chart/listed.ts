import type { Lane, TimelineEvent } from '../../dataset/model.ts';
import { type Columns, stretchOf } from '../../query/columns.ts';
import type { Span } from '../../query/spans.ts';
import type { Counted, PillScene } from '../../scene/scene.ts';
import type { Instant } from '../../time/instant.ts';
import { count } from '../words.ts';

/** Of very many events, so many tell over which time they lie. */
const TELLING = 1000;

/** Events that are counted on the screen and shown as a list, beside what counts them. */
export interface Listed {
  /** Tells apart what was opened: a pill's key, or a lane's id. */
  readonly key: string;
  readonly counted: Counted;
  /** How many: "4 events". */
  readonly heading: string;
  /** Over which time, in which lane: "Aug 1949 to 12 Oct 1949, 1949 and after". */
  readonly where: string;
  /** Events known to be the first and the last of them. */
  readonly ends: readonly TimelineEvent[];
  /** What the list opens beside. */
  readonly anchor: Element | null;
}

/** The list of a pill. */
export function listOfPill(pill: PillScene, anchor: Element | null): Listed {
  const { first, last, lane } = pill;
  const [from, to] = [first.date.shortWords, last.date.shortWords];
  const where = [from === to ? from : `${from} to ${to}`, lane.title].filter(Boolean).join(', ');
  const heading = count(pill.count, 'event');
  return { key: pill.key, counted: pill, heading, where, ends: [first, last], anchor };
}

/** The list of what reaches into the view in a lane without being drawn there. */
export function listOfReaching(lane: Lane, reaching: Counted, anchor: Element | null): Listed {
  const heading = `${count(reaching.count, 'event')} ${reaching.count === 1 ? 'reaches' : 'reach'} in`;
  const where = `${lane.title}: not drawn here, but their time reaches into the view`;
  return { key: lane.id, counted: reaching, heading, where, ends: [], anchor };
}

/** The first event of a list, in order of time. */
export function firstOf({ counted, ends }: Listed): TimelineEvent | undefined {
  return ends[0] ?? counted.members(1)[0];
}

/** The time that the events of a list cover; of very many, that of the most telling. Null where there are none. */
export function coverOf(columns: Columns, { counted, ends }: Listed): Span | null {
  const stretches = [...ends, ...counted.members(TELLING)].flatMap(
    (event) => stretchOf(columns, event) ?? [],
  );
  if (stretches.length === 0) return null;
  const from = Math.min(...stretches.map((each) => each.from));
  const to = Math.max(...stretches.map((each) => each.to));
  return { from: from as Instant, to: to as Instant };
}
