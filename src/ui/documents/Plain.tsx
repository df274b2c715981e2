import { expressionTitle } from './ledger.ts';
import type { Run } from './runs.ts';

/** A run of words with what is known of it: its script, its place on the page, its class in the date ledger. */
export function Plain({ run: { text, traits } }: { readonly run: Run }): React.ReactNode {
  let shown: React.ReactNode = text;
  for (const trait of traits) {
    if (trait.kind === 'arabic') {
      shown = (
        <span className="arabic" lang="ug" dir="rtl">
          {shown}
        </span>
      );
    } else if (trait.kind === 'furniture') {
      shown = <span className="furniture">{shown}</span>;
    } else {
      const { entry } = trait;
      shown = (
        <span className={`expression is-${entry.class}`} title={expressionTitle(entry)}>
          {shown}
        </span>
      );
    }
  }
  return shown;
}
