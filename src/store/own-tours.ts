import { fail, ok, type Result } from '../base/result.ts';
import { LONGEST_TEXT, MOST_STEPS, type OwnStep, type OwnTour, ownTourIn } from '../dataset/own-tour.ts';
import type { RawTour } from '../dataset/raw.ts';

/** The tours that a reader made, in the reader's order, and what was in their place but could not be read. */
export interface OwnTours {
  readonly tours: readonly OwnTour[];
  readonly aside: readonly unknown[];
}

/** What is done to the tours. Done twice in a row it changes nothing more. */
export type ToursChange = (tours: OwnTours) => OwnTours;

export const NO_TOURS: OwnTours = { tours: [], aside: [] };

export const MOST_TOURS = 100;
const VERSION = 1;

/** Puts a tour on the shelf, at a place from 0 or at the end; one that is there stays as it is, and a full shelf stays full. */
export function tourAdded(tour: OwnTour, at = Number.POSITIVE_INFINITY): ToursChange {
  return (all) => {
    const { tours } = all;
    if (tours.length >= MOST_TOURS || tours.some(({ id }) => id === tour.id)) return all;
    return { ...all, tours: [...tours.slice(0, at), tour, ...tours.slice(at)] };
  };
}

/** Takes a tour off the shelf. */
export function tourRemoved(tour: string): ToursChange {
  return (all) => ({ ...all, tours: all.tours.filter(({ id }) => id !== tour) });
}

/** Gives a tour its title and its summary, cut where they are too long. */
export function titled(tour: string, title: string, summary: string): ToursChange {
  return within(tour, (each) => ({ ...each, title: cut(title), summary: cut(summary) }));
}

/** Puts a step into a tour, at a place from 0 or at the end; one that is there stays as it is, and a full tour stays full. */
export function stepAdded(tour: string, step: OwnStep, at = Number.POSITIVE_INFINITY): ToursChange {
  return within(tour, (each) => {
    const { steps } = each;
    if (steps.length >= MOST_STEPS || steps.some(({ id }) => id === step.id)) return each;
    return { ...each, steps: [...steps.slice(0, at), step, ...steps.slice(at)] };
  });
}

/** Takes a step out of a tour. */
export function stepRemoved(tour: string, step: string): ToursChange {
  return within(tour, (each) => ({ ...each, steps: each.steps.filter(({ id }) => id !== step) }));
}

/** Moves a step to a place from 0; past an end it goes to that end. */
export function stepMoved(tour: string, step: string, to: number): ToursChange {
  return within(tour, (each) => {
    const found = each.steps.find(({ id }) => id === step);
    if (found === undefined) return each;
    const others = each.steps.filter(({ id }) => id !== step);
    const at = Math.max(0, to);
    return { ...each, steps: [...others.slice(0, at), found, ...others.slice(at)] };
  });
}

/** Writes a step anew; its texts are cut where they are too long. */
export function stepEdited(tour: string, step: OwnStep): ToursChange {
  const written = { ...step, question: cut(step.question), note: cut(step.note) };
  return within(tour, (each) => ({
    ...each,
    steps: each.steps.map((other) => (other.id === step.id ? written : other)),
  }));
}

/** Throws away what could not be read. */
export const toursDiscarded: ToursChange = (all) => ({ ...all, aside: [] });

/** A tour of the collection as one's own, with the same steps. */
export function copyOf({ title, summary, steps }: RawTour, id: string): OwnTour {
  const own = steps.map((step, at): OwnStep => {
    const { event, passage = null, view, question, note = '', hide = [], beside, spotlight = false } = step;
    const other = beside === undefined ? null : { event: beside.event, passage: beside.passage ?? null };
    return { id: `s${at + 1}`, event, passage, view, question, note, hide, beside: other, spotlight };
  });
  return { id, title, summary, steps: own };
}

/** A step that shows an event, and asks nothing yet. */
export function emptyStep(event: string, id: string): OwnStep {
  return {
    id,
    event,
    passage: null,
    view: null,
    question: '',
    note: '',
    hide: [],
    beside: null,
    spotlight: false,
  };
}

/** The tours as they are stored. */
export function storedTours({ tours, aside }: OwnTours): object {
  return { version: VERSION, tours, aside };
}

/**
 * Reads what `storedTours` wrote, or whatever else lies in its place. Each entry that is no tour, or is there twice, goes
 * aside untouched. Fails only for what a later version stored, which must not be written over.
 */
export function readOwnTours(raw: unknown): Result<OwnTours, 'later version'> {
  if (raw === undefined) return ok(NO_TOURS);
  if (typeof raw !== 'object' || raw === null) return ok({ tours: [], aside: [raw] });
  const { version, tours: found, aside: before } = raw as Readonly<Record<string, unknown>>;
  if (typeof version === 'number' && version > VERSION) return fail('later version');
  if (!Array.isArray(found)) return ok({ tours: [], aside: [raw] });
  const tours: OwnTour[] = [];
  const aside: unknown[] = Array.isArray(before) ? [...before] : [];
  for (const each of found as readonly unknown[]) {
    const read = ownTourIn(each, '');
    const usable = read.ok && read.value.id !== '' && !tours.some(({ id }) => id === read.value.id);
    if (usable && tours.length < MOST_TOURS) tours.push(read.value);
    else aside.push(each);
  }
  return ok({ tours, aside });
}

function within(tour: string, change: (tour: OwnTour) => OwnTour): ToursChange {
  return (all) => ({ ...all, tours: all.tours.map((each) => (each.id === tour ? change(each) : each)) });
}

function cut(text: string): string {
  return text.slice(0, LONGEST_TEXT);
}
