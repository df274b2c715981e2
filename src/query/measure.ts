import type { TimelineEvent } from '../dataset/model.ts';
import { between } from '../time/between.ts';
import { compareExtents, type Moment } from '../time/extent.ts';
import { type Instant, MS_PER_DAY } from '../time/instant.ts';
import { grouped } from '../time/words-style.ts';
import { type Start, startOf, startWords } from './measure-start.ts';

/** How far two events lie apart. */
export interface Measured {
  /** The two in the order of their dates, whichever was named first. */
  readonly from: TimelineEvent;
  readonly to: TimelineEvent;
  /** Whole days, 0 or more, at the least and at the most; null where the dates set no such bound. */
  readonly least: number | null;
  readonly most: number | null;
  /** "From 27 August 1949 (year inferred) to 12 October 1949". */
  readonly what: string;
  /** "exactly 46 days", "between 11 and 41 days", "74 to 76 years (between 27,029 and 27,758 days)", "not known". */
  readonly length: string;
  /** Sentences on how to read the length: why it is not known, that either may have come first. */
  readonly notes: readonly string[];
  /** All of it in one line. */
  readonly words: string;
}

/** Past this many days a number of days tells nobody anything. */
const MOST_DAYS = 100_000;
/** Up to this many days nothing else is needed. */
const FEW_DAYS = 100;

const MARKED = '“About” and “perhaps” are counted as far as the page on the method says.';
const EITHER = 'Either may have come first.';

/**
 * How long from one event to another, counted from the day each happened or, for what lasted, began, with
 * the least and the most that the uncertainty of both allows. The order of the two makes no difference.
 */
export function measured(a: TimelineEvent, b: TimelineEvent): Measured {
  const [from, to] = inOrder(a, b);
  const what = `From ${startWords(from)} to ${startWords(to)}`;
  const { notes, ...found } = from.id === to.id ? SAME : apart(from, to);
  const marked = [from, to].some(({ date: { extent } }) => extent.approximate || extent.uncertain);
  const all = marked && found.most !== null ? [...notes, MARKED] : notes;
  return { from, to, what, ...found, notes: all, words: [`${what}: ${found.length}.`, ...all].join(' ') };
}

type Length = Pick<Measured, 'least' | 'most' | 'length' | 'notes'>;

const SAME: Length = { least: 0, most: 0, length: 'one and the same event', notes: [] };

function inOrder(a: TimelineEvent, b: TimelineEvent): readonly [TimelineEvent, TimelineEvent] {
  const order = compareExtents(a.date.extent, b.date.extent) || (a.id < b.id ? -1 : 1);
  return order < 0 ? [a, b] : [b, a];
}

function apart(from: TimelineEvent, to: TimelineEvent): Length {
  const x = startOf(from);
  const y = startOf(to);
  const reasons = [reasonOf(from, x), reasonOf(to, y)].flat();
  const first = momentOf(x.earliest, x.latest);
  const last = momentOf(y.earliest, y.latest);
  if (first !== null && last !== null) return bounded(first, last);
  const least =
    x.latest === null || y.earliest === null ? -1 : Math.round((y.earliest - x.latest) / MS_PER_DAY);
  if (least < 0) return { least: null, most: null, length: 'not known', notes: reasons };
  return { least, most: null, length: atLeast(x, y, least), notes: reasons };
}

/** The words for a length whose least alone is known. */
function atLeast(x: Start, y: Start, least: number): string {
  const near = momentOf(x.latest, x.latest);
  const far = momentOf(y.earliest, y.earliest);
  if (least === 0 || near === null || far === null) return 'the same day or any time after';
  return `at least ${bounded(near, far).length.replace(/^exactly /, '')}`;
}

/** A length that both dates bound. */
function bounded(first: Moment, last: Moment): Length {
  const found = between(first, last);
  if (found === 'unknown') return { least: null, most: null, length: 'not known', notes: [] };
  // The events are in order, so `most` is never negative; `least` is where the second may have come first.
  const most = Math.max(found.most, -found.least);
  const least = Math.max(found.least, 0);
  const length = found.least === found.most ? found.words : rangeWords(least, most, found.words);
  return { least, most, length, notes: found.least < 0 ? [EITHER] : [] };
}

/** The least and the most in words: in days where they are few, else in years or months with the days beside them. */
function rangeWords(least: number, most: number, words: string): string {
  const high = `${grouped(most)} ${most === 1 ? 'day' : 'days'}`;
  if (most < FEW_DAYS) return least === 0 ? `up to ${high}` : `between ${least} and ${high}`;
  const long = words.replace(/ either way$/, '');
  if (most > MOST_DAYS) return long;
  return `${long} (${least === 0 ? `at most ${high}` : `between ${grouped(least)} and ${high}`})`;
}

/** A moment on some day from one to another, both included. */
function momentOf(earliest: Instant | null, latest: Instant | null): Moment | null {
  if (earliest === null || latest === null) return null;
  return {
    kind: 'moment',
    form: 'within',
    from: { kind: 'at', at: earliest },
    to: { kind: 'at', at: (latest + MS_PER_DAY) as Instant },
    approximate: false,
    uncertain: false,
  };
}

/** Why an event has no first or no last day to measure from; nothing where it has both. */
function reasonOf({ shortTitle, date }: TimelineEvent, { earliest, latest }: Start): readonly string[] {
  if (earliest !== null && latest !== null) return [];
  if (date.extent.kind === 'yearly') return [`“${shortTitle}” comes every year and has no one date.`];
  if (earliest === null && latest === null) return [`No date tells when “${shortTitle}” began.`];
  const side = earliest === null ? 'first' : 'last';
  return [`The date of “${shortTitle}” (${date.words}) sets no ${side} day.`];
}
