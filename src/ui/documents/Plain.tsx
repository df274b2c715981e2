import type { Cut } from '../../text/cuts.ts';
import { expressionTitle } from './ledger.ts';
import type { Trait } from './runs.ts';

/** A run of words with what is known of it: its script, its place on the page, its class in the date ledger. */
export function Plain({ run: { text, within } }: { readonly run: Cut<Trait> }): React.ReactNode {
  let shown: React.ReactNode = text;
  for (const trait of within) {
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
