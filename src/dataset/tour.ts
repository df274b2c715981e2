import { defined } from '../base/assert.ts';
import { parseEdtf } from '../time/edtf/parse.ts';
import { hull } from '../time/extent.ts';
import { extentOf } from '../time/extent-of.ts';
import type { Passage, TimelineEvent, Tour, TourStep } from './model.ts';
import type { RawStep, RawTour } from './raw.ts';

/**
 * A tour with its events, passages and views.
 * @throws Error when it names an event or a passage that is not there, or a view without known ends.
 */
export function resolveTour(raw: RawTour, events: ReadonlyMap<string, TimelineEvent>): Tour {
  const steps = raw.steps.map((step): TourStep => {
    const { view, question, note = '', hide = [], spotlight = false } = step;
    return {
      ...quoted(step, events),
      view: defined(stretchOf(view), `The view from "${view.from}" to "${view.to}" was not checked`),
      question,
      note,
      hide,
      beside: step.beside === undefined ? null : quoted(step.beside, events),
      spotlight,
    };
  });
  return { id: raw.id, title: raw.title, summary: raw.summary, steps };
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

/** What a view shows: from the first instant of one date to the last of the other; null where that is no stretch of time. */
export function stretchOf(view: RawStep['view']): TourStep['view'] | null {
  const [from, to] = [parseEdtf(view.from), parseEdtf(view.to)];
  if (!from.ok || !to.ok) return null;
  const [start, end] = [hull(extentOf(from.value)).from, hull(extentOf(to.value)).to];
  return start.kind === 'at' && end.kind === 'at' && start.at < end.at
    ? { from: start.at, to: end.at }
    : null;
}
