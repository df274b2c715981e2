import { fail, ok, type Result } from '../base/result.ts';
import { type OwnStep, type OwnTour, ownTourIn } from '../dataset/own-tour.ts';

const FORMAT = 'sourced-tour/1';
/** No tour is longer in either form, in UTF-16 units or in bytes: not even the fullest with each letter escaped. */
export const LONGEST_TOUR = 4_000_000;

/** A tour as a file, with the field names that tours have in a dataset, so that an editor can put it there. */
export function tourFile({ id, title, summary, steps }: OwnTour): string {
  const written = steps.map(
    ({ id: step, event, passage, view, question, note, hide, beside, spotlight }) => ({
      id: step,
      event,
      ...(passage === null ? {} : { passage }),
      ...(view === null ? {} : { view }),
      question,
      ...(note === '' ? {} : { note }),
      ...(hide.length === 0 ? {} : { hide }),
      ...(beside === null
        ? {}
        : { beside: beside.passage === null ? { event: beside.event } : { ...beside } }),
      ...(spotlight ? { spotlight } : {}),
    }),
  );
  return `${JSON.stringify({ format: FORMAT, id, title, summary, steps: written }, null, 2)}\n`;
}

/**
 * Reads a file that `tourFile` wrote, or whatever a reader takes for one. What a file has besides is left out.
 * @param id for the tour, where the file has none
 * @returns the tour, or a sentence that says what was found and what to do
 */
export function readTourFile(text: string, id: string): Result<OwnTour, string> {
  if (text.length > LONGEST_TOUR)
    return fail('This file is too long for a tour: more than four million characters.');
  const read = json(text.replace(/^\uFEFF/, ''));
  if (!read.ok) return fail(`This file is not a tour: it cannot be read as JSON. ${SAVED_HERE}`);
  const raw = read.value;
  const format =
    typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>)['format'] : null;
  if (typeof format === 'string' && /^sourced-tour\/\d+$/.test(format) && format !== FORMAT)
    return fail('This tour was saved by a later version of this page. Open it there, or reload this page.');
  if (format !== FORMAT) return fail(`This file is JSON, but not a tour. ${SAVED_HERE}`);
  const tour = ownTourIn(raw, id);
  return tour.ok ? tour : fail(`This tour cannot be opened. ${tour.error}`);
}

const SAVED_HERE = 'Choose one that was saved with “Save as file”.';

/** The version of what `compactTour` writes; it stands first. */
const VERSION = 1;
const [DATE, WORDS, SPOTLIGHT] = [1, 2, 4];

/** A tour as short text for a link, without ids of its own: lists by position, what is ordinary left out at their ends. */
export function compactTour({ title, summary, steps }: OwnTour): string {
  return JSON.stringify([VERSION, title, summary, steps.map(compactStep)]);
}

function compactStep(step: OwnStep): readonly unknown[] {
  const { event, question, note, passage, view, beside, hide, spotlight } = step;
  const flags =
    (hide.includes('date') ? DATE : 0) | (hide.includes('words') ? WORDS : 0) | (spotlight ? SPOTLIGHT : 0);
  const parts: unknown[] = [
    event,
    question,
    view === null ? 0 : [view.from, view.to],
    note,
    passage ?? -1,
    flags,
    beside === null ? 0 : [beside.event, beside.passage ?? -1],
  ];
  const ordinary: readonly unknown[] = [null, '', 0, '', -1, 0, 0];
  while (parts.length > 1 && parts.at(-1) === ordinary[parts.length - 1]) parts.pop();
  return parts;
}

/** Reads what `compactTour` wrote; a sentence for anything else. */
export function readCompactTour(text: string, id: string): Result<OwnTour, string> {
  const read = json(text);
  if (!read.ok || !Array.isArray(read.value)) return fail(DAMAGED);
  const [version, title, summary, steps] = read.value as readonly unknown[];
  if (typeof version === 'number' && version > VERSION)
    return fail(
      'This link was made by a later version of this page. Reload the page, or ask for the tour as a file.',
    );
  if (version !== VERSION || !Array.isArray(steps)) return fail(DAMAGED);
  const tour = ownTourIn({ title, summary, steps: (steps as readonly unknown[]).map(stepIn) }, id);
  return tour.ok ? tour : fail(DAMAGED);
}

/** What is said of a link that was cut or changed on its way. */
export const DAMAGED =
  'This link to a tour is not whole. Copy all of it once more, or ask for the tour as a file.';

function stepIn(raw: unknown): unknown {
  if (!Array.isArray(raw)) return null;
  const [event, question = '', view = 0, note = '', passage = -1, flags = 0, beside = 0] =
    raw as readonly unknown[];
  const bits = typeof flags === 'number' ? flags : 0;
  const pair = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);
  const [from, to] = pair(view) ?? [];
  const [other, at] = pair(beside) ?? [];
  return {
    event,
    question,
    note,
    passage: passage === -1 ? null : passage,
    view: view === 0 ? null : { from, to },
    hide: [...(bits & DATE ? ['date'] : []), ...(bits & WORDS ? ['words'] : [])],
    beside: beside === 0 ? null : { event: other, passage: at === -1 ? null : at },
    spotlight: (bits & SPOTLIGHT) !== 0,
  };
}

function json(text: string): Result<unknown, 'not JSON'> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return fail('not JSON');
  }
}
