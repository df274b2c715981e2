import { nearest } from '../base/nearest.ts';

/** What an address says in a sentence about it: at most 40 letters. */
export function shown(text: string): string {
  const letters = Array.from(text);
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : text;
}

/** A sentence on an id that an address names and the collection lacks, with the nearest one that it has. */
export function notHere(
  what: string,
  value: string,
  ids: readonly string[],
  title: (id: string) => string,
): string {
  const close = nearest(value, ids);
  const hint = close === null ? '' : ` The nearest is “${title(close)}”.`;
  return `The link names ${what} that is not in this collection: “${shown(value)}”.${hint}`;
}

/** Goes on after a sentence on one id that the collection lacks, where it lacks others too. */
export function norOthers(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ' Nor is 1 other.' : ` Nor are ${count} others.`;
}
