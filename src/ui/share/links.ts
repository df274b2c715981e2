import type { Result } from '../../base/result.ts';
import type { TimelineEvent } from '../../dataset/model.ts';
import { encode } from '../../store/address.ts';
import { type ReadersPlace, START } from '../../store/place.ts';
import { placeOf, type State } from '../../store/store.ts';

/** How a tour of the reader's own is given to others, who do not have it on their device. */
export interface OwnWays {
  /** The reference that carries the whole tour, or a sentence why there is none. Rejects where its code cannot be fetched. */
  readonly pack: () => Promise<Result<string, string>>;
  /** Hands the tour to the reader as a file. */
  readonly save: () => void;
}

/**
 * What can be shared. A tour is named by its reference; without a step it opens at its first. One that is kept on this
 * device brings its ways to others.
 */
export type What =
  | { readonly kind: 'view' }
  | { readonly kind: 'event'; readonly event: TimelineEvent }
  | {
      readonly kind: 'tour';
      readonly reference: string;
      readonly title: string;
      readonly step?: number;
      readonly own?: OwnWays;
    };

/** One thing that a link may open. */
export interface Opens {
  readonly id: 'view' | 'event' | 'tour' | 'step';
  /** As an answer to "What it opens". */
  readonly name: string;
  /** As the title of a frame, and in the name of the code. */
  readonly title: string;
  readonly place: ReadersPlace;
}

/** Past this many characters mail and chat programs may cut a link. */
export const LONGEST_LINK = 2000;

/** Where a page can be reached from: everywhere, from the computer that serves it, or where its file lies. */
export type Reach = 'web' | 'computer' | 'file';

/** The page's own address, without what the reader chose. */
export function pageAddress(): string {
  return location.href.replace(/[?#].*$/s, '');
}

/** Where the page can be reached from, by its address. */
export function reachOf({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): Reach {
  if (protocol === 'file:') return 'file';
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname) ? 'computer' : 'web';
}

/** The link that opens a place. */
export function linkTo(page: string, place: ReadersPlace): string {
  const text = encode(place);
  return text === '' ? page : `${page}#${text}`;
}

/** The place as it is for others: all that the reader sees, without the presenter's notes and not in a frame. */
export function forOthers(place: ReadersPlace): ReadersPlace {
  const { talk } = place;
  return { ...place, embed: false, talk: talk && { ...talk, notes: false } };
}

/** Whether a place shows a tour that is kept on this device, which others would not find. */
export function onlyHere({ about, talk }: ReadersPlace): boolean {
  return /(?:^|[^\w-])own-/.test(about ?? '') || talk?.tour.startsWith('own-') === true;
}

/** What a link may open, the likeliest first; one thing at least, and none twice. */
export function opensOf(what: What, state: State): readonly [Opens, ...Opens[]] {
  const { dataset, event: selected } = state;
  if (what.kind === 'tour') {
    const { reference, title, step } = what;
    const at = (number: number): ReadersPlace => ({
      ...START,
      talk: { tour: reference, step: number, shown: 0, notes: false },
    });
    const whole: Opens = { id: 'tour', name: 'The tour, from its beginning', title, place: at(1) };
    if (step === undefined) return [whole];
    const name = `Step ${step} of the tour`;
    return [{ id: 'step', name, title: `${title}, step ${step}`, place: at(step) }, whole];
  }
  const view: Opens = {
    id: 'view',
    name: 'This view, as it is now',
    title: dataset.title,
    place: forOthers(placeOf(state)),
  };
  const event = what.kind === 'event' ? what.event : dataset.eventById.get(selected ?? '');
  if (event === undefined) return [view];
  const alone: Opens = {
    id: 'event',
    name: `The event: ${event.title}`,
    title: event.title,
    place: { ...START, event: event.id },
  };
  const [first, second] = what.kind === 'event' ? [alone, view] : [view, alone];
  return encode(first.place) === encode(second.place) ? [first] : [first, second];
}
