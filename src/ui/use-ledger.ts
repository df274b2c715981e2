import { useEffect, useState } from 'react';
import type { RawLedgerEntry } from '../dataset/raw.ts';
import { loadLedger } from './date-ledger.ts';

/** The ledger of dates once it is wanted and there; `failed` where it cannot be fetched. */
export function useLedger(wanted: boolean): readonly RawLedgerEntry[] | 'wait' | 'failed' {
  const [ledger, setLedger] = useState<readonly RawLedgerEntry[] | 'wait' | 'failed'>('wait');
  useEffect(() => {
    if (wanted) loadLedger().then(setLedger, () => setLedger('failed'));
  }, [wanted]);
  return ledger;
}
