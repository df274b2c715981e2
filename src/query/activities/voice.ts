import type { Dataset, Passage, TimelineEvent, Voice } from '../../dataset/model.ts';
import type { VoiceActivity } from './activity.ts';
import type { Chance } from './chance.ts';
import { alikeNamed, namesVoice } from './told.ts';

/** How many voices are offered, at most and at least. */
const MOST = 4;
const LEAST = 3;

interface Spoken {
  readonly event: TimelineEvent;
  readonly passage: Passage;
}

/** What is said of an event, each passage once. */
function spokenIn(dataset: Dataset): readonly Spoken[] {
  const found = new Map<string, Spoken>();
  for (const event of dataset.events) {
    for (const passage of event.passages) {
      const { document, raw } = passage;
      const key = `${document.id} ${raw.start} ${raw.end}`;
      if (raw.supports.includes('event') && !found.has(key)) found.set(key, { event, passage });
    }
  }
  return [...found.values()];
}

/**
 * Makes questions on who speaks in a passage. The passage does not name its speaker. Whom the speaker reports is always
 * offered; a voice of the same body never is, since a body speaks through its people.
 */
export function voiceActivities(dataset: Dataset, chance: Chance, size: number): readonly VoiceActivity[] {
  const spoken = spokenIn(dataset);
  const speakers = [...new Set(spoken.map(({ passage }) => passage.voice))];
  const often = speakers.filter((voice) => spoken.filter((each) => each.passage.voice === voice).length > 1);
  const fair = spoken.flatMap(({ event, passage }): VoiceActivity[] => {
    const { voice: right, raw } = passage;
    if (namesVoice(raw.exact, right)) return [];
    const isWrong = (other: Voice): boolean =>
      other.body !== right.body &&
      !alikeNamed(other, right) &&
      !spoken.some((each) => each.passage.voice === other && sharesWords(each.passage, passage));
    const reported = passage.via.filter(isWrong);
    // Who speaks once only, such as a distributor, is offered where they do.
    const here = spoken.flatMap((each) =>
      each.passage.document === passage.document ? [each.passage.voice] : [],
    );
    const heard = speakers.filter((each) => often.includes(each) || here.includes(each));
    const others = chance.shuffled(heard.filter((each) => isWrong(each) && !reported.includes(each)));
    const wrong = [...reported, ...others].slice(0, MOST - 1);
    if (wrong.length < LEAST - 1) return [];
    return [{ kind: 'voice', event, passage, options: chance.shuffled([right, ...wrong]), right }];
  });
  return byTurns(chance.shuffled(fair), size, chance);
}

/** Some of them, each right answer as often as the others as far as there are enough. */
function byTurns(fair: readonly VoiceActivity[], size: number, chance: Chance): readonly VoiceActivity[] {
  const rows = [...new Set(fair.map(({ right }) => right))].map((voice) =>
    fair.filter(({ right }) => right === voice),
  );
  const turns = fair.flatMap((_, turn) => rows.flatMap((row) => row.slice(turn, turn + 1)));
  return chance.shuffled(turns.slice(0, size));
}

function sharesWords(a: Passage, b: Passage): boolean {
  return a.document === b.document && a.raw.start < b.raw.end && b.raw.start < a.raw.end;
}
