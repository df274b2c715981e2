import type { Dataset, Passage, TimelineEvent } from '../../dataset/model.ts';
import { relatedTo } from '../../dataset/related.ts';
import type { Span } from '../../text/codepoints.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { MatchActivity } from './activity.ts';
import type { Chance } from './chance.ts';
import { apart, safeStretch } from './readings.ts';
import { holdsTitle, saysWhen } from './told.ts';

/** How many events are offered, at most and at least. */
const MOST = 4;
const LEAST = 3;

/** Makes questions that give a passage and ask for its event. Each event is asked for once at most. */
export function matchActivities(dataset: Dataset, chance: Chance, size: number): readonly MatchActivity[] {
  const events = dataset.events.filter(({ title }) => !saysWhen(title));
  const made: MatchActivity[] = [];
  for (const right of chance.shuffled(events)) {
    if (made.length === size) break;
    const telling = right.passages.filter(
      (passage) => passage.raw.supports.includes('event') && !holdsTitle(passage, right),
    );
    const passage = chance.shuffled(telling)[0];
    if (passage === undefined) continue;
    const wrong = chance.shuffled(events.filter((other) => isWrong(dataset, passage, right, other)));
    // Those of the same theme are not told apart by a name alone.
    const near = [...wrong].sort((a, b) => Number(b.lane === right.lane) - Number(a.lane === right.lane));
    const options = chance.shuffled([right, ...near.slice(0, MOST - 1)]);
    if (options.length >= LEAST) made.push({ kind: 'match', passage, options, right });
  }
  return made;
}

/**
 * Whether an event is plainly not what a passage is about: it was at another time in every reading, is not related to
 * the right one, and rests on no word of the same sentence.
 */
function isWrong(dataset: Dataset, passage: Passage, right: TimelineEvent, other: TimelineEvent): boolean {
  if (!apart(safeStretch(dataset, right), safeStretch(dataset, other))) return false;
  if (relatedTo(dataset, right).some(({ event }) => event === other)) return false;
  const { document, raw } = passage;
  const around = sentenceAround(document.text, raw.start, raw.end);
  return other.passages.every((each) => each.document !== document || !overlap(each.raw, around));
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
