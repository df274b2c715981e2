import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import { relatedTo } from '../../dataset/related.ts';
import type { OrderActivity } from './activity.ts';
import type { Chance } from './chance.ts';
import { apart, type Stretch, safeStretch } from './readings.ts';
import { saysItsPlace, saysWhen } from './told.ts';

/** How many events are put in order, at most and at least. */
const MOST = 4;
const LEAST = 3;
/** How often a question is drawn before a set is left shorter. */
const TRIES = 8;

interface Candidate {
  readonly event: TimelineEvent;
  readonly stretch: Stretch;
}

/**
 * The events that an order may rest on. An inferred date decides no order: how far off it may be is not written
 * anywhere. A title that says when would be the answer.
 */
function candidates(dataset: Dataset): readonly Candidate[] {
  return dataset.events.flatMap((event): Candidate[] => {
    if (event.date.basis === 'inferred' || saysWhen(event.title)) return [];
    return [{ event, stretch: safeStretch(dataset, event) }];
  });
}

/** Whether the order of two is settled by every reading of both, and not by what one title says of the other. */
function canMeet(dataset: Dataset, a: Candidate, b: Candidate): boolean {
  if (!apart(a.stretch, b.stretch)) return false;
  if (saysItsPlace(a.event.title) && saysItsPlace(b.event.title)) return false;
  return relatedTo(dataset, a.event).every(({ event }) => event !== b.event);
}

/** Makes questions in which every two events have one order in every reading of the sources. */
export function orderActivities(dataset: Dataset, chance: Chance, size: number): readonly OrderActivity[] {
  const all = candidates(dataset);
  const used = new Map<Candidate, number>();
  const seen = new Set<string>();
  const made: OrderActivity[] = [];
  // Some draws give what was there before, or fewer than one would like; a small collection ends before the size is reached.
  for (let tries = 0; tries < size * TRIES && made.length < size; tries++) {
    const enough = tries < size * (TRIES - 2) ? MOST : LEAST;
    const fresh = chance.shuffled(all).sort((a, b) => (used.get(a) ?? 0) - (used.get(b) ?? 0));
    const drawn = settled(dataset, fresh);
    const right = [...drawn].sort((a, b) => a.stretch.from - b.stretch.from).map(({ event }) => event);
    const key = right.map(({ id }) => id).join(' ');
    if (right.length < enough || seen.has(key)) continue;
    seen.add(key);
    for (const each of drawn) used.set(each, (used.get(each) ?? 0) + 1);
    made.push({ kind: 'order', shown: outOfOrder(right, chance), right });
  }
  return made;
}

/** The first of them that can all meet each other. */
function settled(dataset: Dataset, fresh: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = [];
  for (const next of fresh) {
    if (chosen.length < MOST && chosen.every((each) => canMeet(dataset, each, next))) chosen.push(next);
  }
  return chosen;
}

/** The same in another order. */
function outOfOrder<T>(right: readonly T[], chance: Chance): readonly T[] {
  const drawn = chance.shuffled(right);
  return drawn.some((each, at) => each !== right[at]) ? drawn : [...right].reverse();
}
