import type { SourceDocument } from '../../dataset/model.ts';
import type { RawLedgerEntry } from '../../dataset/raw.ts';
import { CLASS } from '../date-ledger.ts';
import type { Trait } from './runs.ts';

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
