/** A paragraph as it stands on the page (pixels) and in the text (shares of it, 0 to 1). */
export interface Stood {
  readonly top: number;
  readonly bottom: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Which share of the text lies above a height of the page. Within a paragraph it grows evenly, between two it stands
 * still. Paragraphs in their order; 0 where there are none.
 */
export function shareAbove(paragraphs: readonly Stood[], y: number): number {
  let share = 0;
  for (const { top, bottom, from, to } of paragraphs) {
    if (y <= top) break;
    share = y >= bottom ? to : from + ((to - from) * (y - top)) / (bottom - top);
  }
  return share;
}

/**
 * The place to go to from `now` by a key: the next or previous of the ascending places, the first or the last; null
 * for any other key and where there is no further place.
 */
export function stepTo(places: readonly number[], now: number | null, key: string): number | null {
  const at = now ?? -1;
  if (key === 'Home') return places[0] ?? null;
  if (key === 'End') return places.at(-1) ?? null;
  if (key === 'ArrowDown' || key === 'ArrowRight') return places.find((place) => place > at) ?? null;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return places.filter((place) => place < at).at(-1) ?? null;
  return null;
}
