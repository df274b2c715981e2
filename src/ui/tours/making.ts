import { fail, ok } from '../../base/result.ts';
import type { Tour } from '../../dataset/model.ts';
import type { OwnTour } from '../../dataset/own-tour.ts';
import { vouching } from '../../dataset/tour.ts';
import { tourFile } from '../../formats/own-tour.ts';
import { copyOf } from '../../store/own-tours.ts';
import { saveFile } from '../save-file.ts';
import type { OwnWays } from '../share/links.ts';
import { packTour } from './pack.ts';
import { asEdtf } from './stretch.ts';

/** Longer addresses are cut when they are opened; a tour that needs one goes as a file. */
const LONGEST_REFERENCE = 12_000;
/** How much of a title stands in a sentence, and in the name of a file, in characters. */
const [LONGEST_NAME, LONGEST_FILE] = [80, 60];

/** A name that nothing else has: `own-` begins that of a tour. */
export function newId(prefix: 'own-' | 's-'): string {
  // Not `randomUUID`, which browsers keep from pages of a plain http address.
  const numbers = crypto.getRandomValues(new Uint32Array(2));
  return prefix + Array.from(numbers, (number) => number.toString(36)).join('');
}

/** A tour without steps, with a title that no other one has. */
export function newTour(tours: readonly OwnTour[]): OwnTour {
  const titles = new Set(tours.map(({ title }) => title));
  let title = 'New tour';
  for (let n = 2; titles.has(title); n++) title = `New tour ${n}`;
  return { id: newId('own-'), title, summary: '', steps: [] };
}

/** A tour of the collection as one of the reader's own. */
export function copyOfTour({ id, title, summary, steps }: Tour): OwnTour {
  const raw = steps.map(({ event, passage, view, question, note, hide, beside, spotlight }) => ({
    event: event.id,
    ...named(event.passages.indexOf(passage), vouching(event)),
    view: asEdtf(view),
    question,
    note,
    hide: [...hide],
    ...(beside === null
      ? {}
      : {
          beside: {
            event: beside.event.id,
            ...named(beside.event.passages.indexOf(beside.passage), vouching(beside.event)),
          },
        }),
    spotlight,
  }));
  return copyOf({ id, title, summary, steps: raw }, newId('own-'));
}

/** The number of a passage, where it is not the one that is shown anyway. */
function named(passage: number, ordinary: number): { readonly passage?: number } {
  return passage === ordinary ? {} : { passage };
}

/** Hands a tour to the reader as a file. */
export function saveTour(own: OwnTour): void {
  const letters = Array.from(own.title.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'));
  const name = letters.slice(0, LONGEST_FILE).join('').replace(/^-|-$/g, '');
  saveFile(
    new Blob([tourFile(own)], { type: 'application/json' }),
    `${name === '' ? 'tour' : name}.tour.json`,
  );
}

/** How a tour of the reader's own is given to others. */
export function waysOf(own: OwnTour): OwnWays {
  return {
    pack: async () => {
      const reference = await packTour(own);
      return reference.length > LONGEST_REFERENCE
        ? fail('This tour is too long for a link. Give it to others as a file.')
        : ok(reference);
    },
    save: () => saveTour(own),
  };
}

/** A tour's title, for sentences and names; never empty. */
export function nameOf({ title }: Pick<OwnTour, 'title'>): string {
  return title.trim() === '' ? 'Untitled tour' : shortened(title);
}

/** Words cut to what fits in a sentence. */
export function shortened(words: string): string {
  const letters = Array.from(words);
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join('')}…` : words;
}
