import type { Dataset, Passage, TimelineEvent } from '../../dataset/model.ts';
import { civil } from '../../time/instant.ts';
import { columns } from '../columns.ts';
import { spansOf } from '../spans.ts';
import type { PlaceActivity, Years } from './activity.ts';
import type { Chance } from './chance.ts';
import { readingsOf, stretchOf, yearsOf } from './readings.ts';
import { saysWhen, withoutDates } from './told.ts';

/** Which part of the axis a year may be off and still count: about as near as a finger can set it on a telephone. */
const NEAR = 1 / 50;
/** An answer that is right over more of the axis than this asks for nothing. */
const WIDEST = 1 / 5;
/** Fewer words than this beside the gaps do not say what happened. */
const FEWEST_LETTERS = 12;

/** The decades that the view to begin with reaches into. */
function axisOf(dataset: Dataset): Years {
  const { home } = spansOf(columns(dataset));
  const from = Math.floor(civil(home.from).year / 10) * 10;
  const to = Math.ceil((civil(home.to).year + 1) / 10) * 10;
  return { from, to };
}

/** The passage that tells what happened, in the fewest words that do. */
function tellingOf({ passages }: TimelineEvent): Passage | null {
  const telling = passages.filter(({ raw }) => raw.supports.includes('event'));
  return telling.find((passage) => lettersIn(passage) >= FEWEST_LETTERS) ?? null;
}

function lettersIn(passage: Passage): number {
  return withoutDates(passage).reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
}

/**
 * Makes questions for the year of an event, one an event: those that are on the axis, have an end, and are known well
 * enough for an answer to be wrong. The words that are shown say nowhere when it was.
 */
export function placeActivities(dataset: Dataset, chance: Chance, size: number): readonly PlaceActivity[] {
  const axis = axisOf(dataset);
  const length = axis.to - axis.from;
  const tolerance = Math.max(1, Math.round(length * NEAR));
  const all = dataset.events.flatMap((event): PlaceActivity[] => {
    const right = yearsOf(stretchOf(dataset, event));
    const passage = tellingOf(event);
    if (right === null || passage === null || saysWhen(event.title)) return [];
    if (right.from < axis.from || right.to > axis.to || right.to - right.from > length * WIDEST) return [];
    const words = withoutDates(passage);
    const differ = readingsOf(dataset, event).length > 1;
    return [{ kind: 'place', event, passage, words, axis, right, tolerance, differ }];
  });
  return chance.shuffled(all).slice(0, size);
}

/** Whether a year answers the question: in what the sources leave open, or near enough to it. */
export function isPlaced({ right, tolerance }: PlaceActivity, year: number): boolean {
  return year >= right.from - tolerance && year <= right.to + tolerance;
}
