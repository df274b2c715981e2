import type { TimelineEvent } from '../dataset/model.ts';
import { basisWords, voicesOf } from '../dataset/voices.ts';

/** A number with its noun: "1 voice", "2 voices". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')} ${number === 1 ? one : many}`;
}

/** "27 August 1949, year inferred"; nothing is added to a stated date. */
export function dateAndBasis(event: TimelineEvent): string {
  const { date } = event;
  return date.basis === 'stated' ? date.words : `${date.words}, ${basisWords(date, event.passages)}`;
}

const names = new WeakMap<TimelineEvent, string>();

/** What a screen reader says of a mark: date, how it is known, title, and on how much it rests. */
export function spokenName(event: TimelineEvent): string {
  const known = names.get(event);
  if (known !== undefined) return known;
  const documents = new Set(event.passages.map(({ document }) => document.id)).size;
  const voices = voicesOf(event).length;
  const rest = `${count(documents, 'document')}, ${count(voices, 'voice')}`;
  const name = `${dateAndBasis(event)}: ${event.title}. ${rest}`;
  names.set(event, name);
  return name;
}
