import type { Passage, SourceDocument, TimelineEvent } from '../dataset/model.ts';
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

/** When a document was issued, and in parentheses how that is known where the file does not state it. */
export function issuedWords({ issued }: SourceDocument): string {
  return issued.basis === 'stated' ? issued.words : `${issued.words} (${issued.basis})`;
}

/** Whom a passage's voice reports, as a clause that follows its name; nothing where it speaks for itself. */
export function reporting({ via }: Passage): string {
  return via.length === 0 ? '' : `, reporting ${via.map(({ name }) => name).join(', who reports ')}`;
}
