import { fail, ok, type Result } from '../base/result.ts';
import type { RawStep } from './raw.ts';

/**
 * A tour that a reader makes, kept on the device, in a link or in a file. Other than a tour of the collection it may
 * name events that are not there, because the collection has changed or is another one: they stay in it.
 */
export interface OwnTour {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly OwnStep[];
}

export interface OwnStep {
  /** Its own within the tour, and the same wherever the step is moved. */
  readonly id: string;
  /** The event's id. */
  readonly event: string;
  /** Which of its passages, from 0; null for the first that says that it happened. */
  readonly passage: number | null;
  /** The stretch of time to show, in EDTF; null for one that shows the event with its neighbours. */
  readonly view: RawStep['view'] | null;
  readonly question: string;
  readonly note: string;
  readonly hide: NonNullable<RawStep['hide']>;
  readonly beside: { readonly event: string; readonly passage: number | null } | null;
  readonly spotlight: boolean;
}

/** How many steps a tour has at most, and how long any text in it may be, in UTF-16 units. */
export const MOST_STEPS = 60;
export const LONGEST_TEXT = 5000;
const LONGEST_ID = 200;
const MOST_PASSAGES = 10_000;

/**
 * Reads a tour from whatever is in its place: the shape that a file has, with or without ids. What is not asked for is left
 * out. The failure says what was found and where, as a sentence for the reader.
 * @param id for a tour that brings none
 */
export function ownTourIn(raw: unknown, id: string): Result<OwnTour, string> {
  if (!isRecord(raw)) return fail('It does not hold a tour.');
  const { title, summary = '', steps } = raw;
  if (!isText(title)) return fail(`The tour’s title is missing or longer than ${LONGEST_TEXT} characters.`);
  if (!isText(summary)) return fail(`The tour’s summary is longer than ${LONGEST_TEXT} characters.`);
  if (!Array.isArray(steps)) return fail('The tour has no list of steps.');
  if (steps.length > MOST_STEPS)
    return fail(`The tour has ${steps.length} steps, and a tour holds ${MOST_STEPS} at most.`);
  const read: OwnStep[] = [];
  const ids = new Set<string>();
  for (const [at, each] of (steps as readonly unknown[]).entries()) {
    const step = stepIn(each, `s${at + 1}`);
    if (!step.ok) return fail(`Step ${at + 1}: ${step.error}`);
    const own = unused(step.value.id, ids);
    ids.add(own);
    read.push({ ...step.value, id: own });
  }
  return ok({ id: isId(raw['id']) ? raw['id'] : id, title, summary, steps: read });
}

/** An id as it stands, or with a number where others have it. */
function unused(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let n = 2; taken.has(free); n++) free = `${id.slice(0, LONGEST_ID - 4)}-${n}`;
  return free;
}

function stepIn(raw: unknown, id: string): Result<OwnStep, string> {
  if (!isRecord(raw)) return fail('it is not a step.');
  const { event, question = '', note = '', spotlight = false } = raw;
  if (!isId(event)) return fail('it names no event.');
  if (!isText(question)) return fail(`its question is longer than ${LONGEST_TEXT} characters.`);
  if (!isText(note)) return fail(`its note is longer than ${LONGEST_TEXT} characters.`);
  const passage = numberIn(raw['passage']);
  const view = viewIn(raw['view']);
  const hide = hideIn(raw['hide']);
  const beside = besideIn(raw['beside']);
  if (passage === undefined) return fail('its passage is not a number from 0.');
  if (view === undefined) return fail('its stretch of time does not have a “from” and a “to”.');
  if (hide === undefined) return fail('what it holds back is neither “date” nor “words”.');
  if (beside === undefined) return fail('what stands beside it names no event.');
  return ok({
    id: isId(raw['id']) ? raw['id'] : id,
    event,
    passage,
    view,
    question,
    note,
    hide,
    beside,
    spotlight: spotlight === true,
  });
}

/** A number as it stands, null where there is none; undefined for anything else. So for the others. */
function numberIn(raw: unknown): number | null | undefined {
  if (raw === undefined || raw === null) return null;
  return typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw < MOST_PASSAGES
    ? raw
    : undefined;
}

function viewIn(raw: unknown): OwnStep['view'] | undefined {
  if (raw === undefined || raw === null) return null;
  if (!isRecord(raw)) return undefined;
  const { from, to } = raw;
  return isId(from) && isId(to) ? { from, to } : undefined;
}

function hideIn(raw: unknown): OwnStep['hide'] | undefined {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) return undefined;
  const known = (['date', 'words'] as const).filter((each) => raw.includes(each));
  return known.length === new Set(raw).size ? known : undefined;
}

function besideIn(raw: unknown): OwnStep['beside'] | undefined {
  if (raw === undefined || raw === null) return null;
  if (!isRecord(raw)) return undefined;
  const { event } = raw;
  const passage = numberIn(raw['passage']);
  return isId(event) && passage !== undefined ? { event, passage } : undefined;
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function isText(raw: unknown): raw is string {
  return typeof raw === 'string' && raw.length <= LONGEST_TEXT;
}

function isId(raw: unknown): raw is string {
  return typeof raw === 'string' && raw !== '' && raw.length <= LONGEST_ID;
}
