import type { RawLedgerEntry } from '../dataset/raw.ts';

/** What each class of expression is called. */
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

let loaded: Promise<readonly RawLedgerEntry[]> | null = null;

/**
 * Loads every expression of the date ledger, once: it is as long as the dataset, and few readers ask for it. Rejects where the
 * file cannot be fetched; the next one who asks tries again.
 */
export function loadLedger(): Promise<readonly RawLedgerEntry[]> {
  loaded ??= import('../../data/date-ledger.json').then(
    ({ default: file }) => file.expressions as readonly RawLedgerEntry[],
    (fault: unknown) => {
      loaded = null;
      throw fault;
    },
  );
  return loaded;
}
