import type { Dataset } from '../../dataset/model.ts';
import type { Activity, Kind } from './activity.ts';
import { basisActivities } from './basis.ts';
import { type Chance, chanceOf } from './chance.ts';
import { codeText } from './code.ts';
import { matchActivities } from './match.ts';
import { orderActivities } from './order.ts';
import { placeActivities } from './place.ts';
import { voiceActivities } from './voice.ts';

const MAKERS: Readonly<
  Record<Kind, (dataset: Dataset, chance: Chance, size: number) => readonly Activity[]>
> = {
  order: orderActivities,
  place: placeActivities,
  match: matchActivities,
  basis: basisActivities,
  voice: voiceActivities,
};

/**
 * Makes a set of questions: the same for the same data, kind, seed and size, on every machine. Only questions that the
 * sources settle; where there are too few the set is shorter, or empty.
 * @param size how many questions at most
 */
export function makeSet(dataset: Dataset, kind: Kind, seed: string, size: number): readonly Activity[] {
  return MAKERS[kind](dataset, chanceOf(codeText({ kind, seed })), size);
}
