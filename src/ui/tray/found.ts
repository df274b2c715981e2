import type { Dataset, Passage, TimelineEvent } from '../../dataset/model.ts';
import type { Pin } from '../../store/tray.ts';

/** What a pin means in the timeline as it is now. */
export interface Found {
  readonly pin: Pin;
  /** Null where the event is no longer there. */
  readonly event: TimelineEvent | null;
  /** The pinned words, or all that the event rests on. */
  readonly passages: readonly Passage[];
  /** What is no longer there, as a sentence; null where nothing is amiss. */
  readonly lost: string | null;
}

/** Looks a pin up. A passage is known by its words, wherever in its document they stand now. */
export function foundIn({ eventById }: Dataset, pin: Pin): Found {
  const event = eventById.get(pin.event) ?? null;
  if (event === null) return { pin, event, passages: [], lost: 'This event is no longer in the timeline.' };
  const wanted = pin.passage;
  if (wanted === null) return { pin, event, passages: event.passages, lost: null };
  const passages = event.passages.filter(
    ({ document, raw }) => document.id === wanted.document && raw.exact === wanted.exact,
  );
  const lost = passages.length > 0 ? null : 'The event no longer rests on these words.';
  return { pin, event, passages: passages.slice(0, 1), lost };
}
