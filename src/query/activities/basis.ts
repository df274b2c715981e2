import type { Dataset, Passage, TimelineEvent } from '../../dataset/model.ts';
import { BASES, type BasisActivity } from './activity.ts';
import type { Chance } from './chance.ts';

const PARTS =
  /\d+|(?<!\p{L})(?:january|february|march|april|may|june|july|august|september|october|november|december|early|late|later|earlier|circa)(?!\p{L})/giu;

/** The numbers and months of a date, or of words. */
function partsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(PARTS) ?? []);
}

/** The words of a passage that carry the date. */
function dateWordsOf({ raw, document }: Passage): string {
  const { dateWords } = raw;
  return dateWords === undefined ? '' : document.text.slice(dateWords.start, dateWords.end);
}

/** Words that offer a sum: "the 90th anniversary", "for the past 75 years". */
const OFFERS_A_SUM = /anniversary|\byears?\b/iu;

/**
 * Whether how the date is known can be seen from the words that carry it, and in one way only: one passage holds every
 * number and month of a stated date, and none does of another; words that offer a sum go with a computed date and no
 * other.
 */
function canBeSeen(event: TimelineEvent, carrying: readonly Passage[]): boolean {
  const wanted = partsOf(event.date.words);
  const words = carrying.map(dateWordsOf);
  const whole = words.some((each) => [...wanted].every((part) => partsOf(each).has(part)));
  const sum = words.some((each) => OFFERS_A_SUM.test(each));
  if (wanted.size === 0) return false;
  switch (event.date.basis) {
    case 'stated':
      return whole && !sum;
    case 'computed':
      return !whole && sum;
    case 'inferred':
      return !whole && !sum;
  }
}

/** Makes questions on how a date is known, each of the three answers about as often as the collection allows. */
export function basisActivities(dataset: Dataset, chance: Chance, size: number): readonly BasisActivity[] {
  const all = chance.shuffled(dataset.events).flatMap((event): BasisActivity[] => {
    const passages = event.passages.filter(({ raw }) => raw.supports.includes('date'));
    if (!canBeSeen(event, passages)) return [];
    return [{ kind: 'basis', event, passages, right: event.date.basis }];
  });
  const rows = BASES.map((basis) => all.filter(({ right }) => right === basis));
  // The rarest first: they fill up from what there is most of.
  const byTurns = all.flatMap((_, turn) => rows.flatMap((row) => row.slice(turn, turn + 1)));
  return chance.shuffled(byTurns.slice(0, size));
}
