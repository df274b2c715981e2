import type { Dataset, KnownDate, Lane, TimelineEvent } from '../../src/dataset/model.ts';
import type { LaneColour, RawEvent } from '../../src/dataset/raw.ts';
import { parseEdtf } from '../../src/time/edtf/parse.ts';
import type { Edtf } from '../../src/time/edtf/types.ts';
import type { Extent } from '../../src/time/extent.ts';
import { civil, type Instant, MS_PER_DAY } from '../../src/time/instant.ts';
import { dateWords, dateWordsShort } from '../../src/time/words.ts';
import { LANES, type Synthetic, titleOf } from './synthetic.ts';

const COLOURS: readonly LaneColour[] = ['blue', 'red', 'amber', 'violet', 'green', 'teal'];
const lanes: readonly Lane[] = LANES.map((title, index) => ({
  id: `lane-${index}`,
  title,
  colour: COLOURS[index] ?? 'slate',
}));

const at = (day: number): Instant => (day * MS_PER_DAY) as Instant;

function edtfOf(day: number): string {
  const { year, month, day: date } = civil(at(day));
  return [String(year).padStart(4, '0'), ...[month, date].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

function extentOf(set: Synthetic, row: number): Extent {
  const [start, days] = [set.start[row] ?? 0, set.days[row] ?? 0];
  const sure = { approximate: false, uncertain: false };
  const from = at(start);
  if (days === 0) {
    const to = at(start + 1);
    return {
      kind: 'moment',
      form: 'day',
      from: { kind: 'at', at: from },
      to: { kind: 'at', at: to },
      ...sure,
    };
  }
  const end = at(start + days);
  const edge = (instant: Instant) => ({ kind: 'at', earliest: instant, latest: instant }) as const;
  return { kind: 'period', start: edge(from), end: edge(end), ...sure };
}

/**
 * A date that works out what it is asked for. A class, so that a million of them share one shape and hold
 * nothing but a row.
 */
class LightDate implements KnownDate {
  readonly #set: Synthetic;
  readonly #row: number;
  constructor(set: Synthetic, row: number) {
    this.#set = set;
    this.#row = row;
  }
  get extent(): Extent {
    return extentOf(this.#set, this.#row);
  }
  get edtf(): string {
    const [start, days] = [this.#set.start[this.#row] ?? 0, this.#set.days[this.#row] ?? 0];
    return days === 0 ? edtfOf(start) : `${edtfOf(start)}/${edtfOf(start + days - 1)}`;
  }
  get parsed(): Edtf {
    const read = parseEdtf(this.edtf);
    if (!read.ok) throw new Error(`The benchmark wrote a date that is none: ${this.edtf}`);
    return read.value;
  }
  get words(): string {
    return dateWords(this.parsed);
  }
  get shortWords(): string {
    return dateWordsShort(this.parsed);
  }
  get basis(): KnownDate['basis'] {
    return 'stated';
  }
}

/** An event of the model that holds nothing but a row of the made-up set. */
class LightEvent implements TimelineEvent {
  readonly #set: Synthetic;
  readonly #row: number;
  constructor(set: Synthetic, row: number) {
    this.#set = set;
    this.#row = row;
  }
  get id(): string {
    return `event-${this.#row}`;
  }
  get title(): string {
    return titleOf(this.#row);
  }
  get shortTitle(): string {
    return titleOf(this.#row);
  }
  get summary(): string {
    return 'Made up for the benchmark.';
  }
  get kind(): TimelineEvent['kind'] {
    return this.#set.days[this.#row] === 0 ? 'moment' : 'period';
  }
  get date(): KnownDate {
    return new LightDate(this.#set, this.#row);
  }
  get lane(): Lane {
    return lanes[this.#set.lane[this.#row] ?? 0] ?? { id: 'none', title: 'None', colour: 'slate' };
  }
  get importance(): TimelineEvent['importance'] {
    const weight = this.#set.importance[this.#row];
    return weight === 1 || weight === 2 ? weight : 3;
  }
  get passages(): TimelineEvent['passages'] {
    return [];
  }
  get raw(): RawEvent {
    const { id, title, shortTitle, summary, kind, importance } = this;
    const date: RawEvent['date'] = { edtf: this.date.edtf, basis: 'stated' };
    const names = { people: [], organisations: [], places: [] };
    return {
      id,
      title,
      shortTitle,
      summary,
      kind,
      date,
      lane: this.lane.id,
      importance,
      ...names,
      passages: [],
    };
  }
}

/** A map of events by their ids that needs no entries: the row stands in the id. */
class ByRow extends Map<string, TimelineEvent> {
  readonly #events: readonly TimelineEvent[];
  constructor(events: readonly TimelineEvent[]) {
    super();
    this.#events = events;
  }
  override get(id: string): TimelineEvent | undefined {
    return this.#events[Number(/^event-(\d+)$/.exec(id)?.[1] ?? -1)];
  }
  override has(id: string): boolean {
    return this.get(id) !== undefined;
  }
}

/**
 * The made-up events as a dataset, in the order that the model asks for. A million events weigh 40 MB or less, since
 * each works out its words, date and lane when asked: what the benchmark weighs is then the library and its index.
 */
export function lightDataset(set: Synthetic): Dataset {
  const events = Array.from({ length: set.count }, (_, row) => new LightEvent(set, row));
  return {
    title: 'Made up for the benchmark',
    description: 'Made up for the benchmark.',
    notice: 'Made up for the benchmark.',
    documents: new Map(),
    voices: new Map(),
    lanes,
    events,
    eventById: new ByRow(events),
    tours: [],
    disagreements: [],
    facts: null,
  };
}
