import type { SourceDocument } from '../../dataset/model.ts';
import type { RawLedgerEntry } from '../../dataset/raw.ts';
import type { Trait } from './runs.ts';

/** What each class of expression is called under the text and in the titles of the words. */
export const CLASS: Readonly<Record<RawLedgerEntry['class'], string>> = {
  'event-date': 'Date of an event',
  publication: 'Publication',
  anniversary: 'Anniversary',
  duration: 'Duration',
  relative: 'Relative',
  reference: 'Reference',
  furniture: 'Page furniture',
  'not-a-date': 'Not a date',
};

/** Loads every expression of the date ledger. Rejects where the file cannot be fetched. */
export async function loadLedger(): Promise<readonly RawLedgerEntry[]> {
  const { default: file } = await import('../../../data/date-ledger.json');
  return file.expressions as readonly RawLedgerEntry[];
}

/** A document's expressions; those whose words do not stand there, as in another person's file, are left out. */
export function expressionsIn(
  { id, text }: SourceDocument,
  entries: readonly RawLedgerEntry[],
): readonly Trait[] {
  return entries
    .filter((entry) => entry.document === id && text.slice(entry.start, entry.end) === entry.text)
    .map((entry) => ({ kind: 'expression', start: entry.start, end: entry.end, entry }));
}

/** What is said of an expression when it is pointed at. */
export function expressionTitle({ class: kind, edtf, reason }: RawLedgerEntry): string {
  return `${CLASS[kind]}${edtf == null ? '' : ` (${edtf})`}${reason == null ? '' : `. ${reason}`}`;
}
