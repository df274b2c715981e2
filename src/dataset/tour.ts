import { assert, defined } from '../base/assert.ts';
import { hull } from '../time/extent.ts';
import type { Instant } from '../time/instant.ts';
import { writtenDate } from './dates.ts';
import type { Passage, TimelineEvent, Tour, TourStep } from './model.ts';
import type { RawStep, RawTour } from './raw.ts';

/**
 * A tour with its events, passages and views.
 * @throws Error when it names an event or a passage that is not there, or a view without known ends.
 */
export function resolveTour(raw: RawTour, events: ReadonlyMap<string, TimelineEvent>): Tour {
  const { id, title, summary, steps } = raw;
  return { id, title, summary, steps: steps.map((step) => resolveStep(step, events)) };
}

function resolveStep(raw: RawStep, events: ReadonlyMap<string, TimelineEvent>): TourStep {
  const { view, question, note = '', hide = [], spotlight = false } = raw;
  return {
    ...quoted(raw, events),
    view: { from: boundOf(view.from, 'from'), to: boundOf(view.to, 'to') },
    question,
    note,
    hide,
    beside: raw.beside === undefined ? null : quoted(raw.beside, events),
    spotlight,
  };
}

interface Quoted {
  readonly event: TimelineEvent;
  readonly passage: Passage;
}

function quoted(raw: Pick<RawStep, 'event' | 'passage'>, events: ReadonlyMap<string, TimelineEvent>): Quoted {
  const event = defined(events.get(raw.event), `The event "${raw.event}" was not checked`);
  const at = raw.passage ?? vouching(event);
  return { event, passage: defined(event.passages[at], `"${raw.event}" has no passage ${at}`) };
}

/** Which of an event's passages is shown where none is named, from 0: the first that says that it happened, not only when. */
export function vouching({ passages }: Pick<TimelineEvent, 'passages'>): number {
  return Math.max(
    passages.findIndex(({ raw }) => raw.supports.includes('event')),
    0,
  );
}

/** The first or the last instant of a date that a view names. */
function boundOf(edtf: string, side: 'from' | 'to'): Instant {
  const bound = hull(writtenDate(edtf).extent)[side];
  assert(bound.kind === 'at', `The view's date "${edtf}" was not checked`);
  return bound.at;
}
