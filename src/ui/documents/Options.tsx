import { useMemo, useState } from 'react';
import type { SourceDocument } from '../../dataset/model.ts';
import type { RawLedgerEntry } from '../../dataset/raw.ts';
import { CLASS, loadLedger } from '../date-ledger.ts';
import { expressionsIn } from './ledger.ts';
import type { Trait } from './runs.ts';

/** What is shown in a document on request, and how to ask for it. */
export interface Choices {
  readonly lines: boolean;
  readonly toggleLines: () => void;
  readonly showsExpressions: boolean;
  readonly toggleExpressions: () => void;
  /** The expressions to underline; none until they are asked for and loaded. */
  readonly expressions: readonly Trait[];
  readonly failed: boolean;
}

const NONE: readonly Trait[] = [];

/** Line numbers and the expressions of the date ledger, off at first. The ledger is loaded when it is asked for. */
export function useOptions(document: SourceDocument): Choices {
  const [lines, setLines] = useState(false);
  const [showsExpressions, setShows] = useState(false);
  const [ledger, setLedger] = useState<readonly RawLedgerEntry[] | null>(null);
  const [failed, setFailed] = useState(false);
  const expressions = useMemo(
    () => (showsExpressions && ledger !== null ? expressionsIn(document, ledger) : NONE),
    [document, ledger, showsExpressions],
  );
  const toggleExpressions = (): void => {
    setShows(!showsExpressions);
    setFailed(false);
    if (showsExpressions || ledger !== null) return;
    loadLedger().then(setLedger, () => setFailed(true));
  };
  return {
    lines,
    toggleLines: () => setLines(!lines),
    showsExpressions,
    toggleExpressions,
    expressions,
    failed,
  };
}

/** The buttons for what can be shown on request, and the key to the underlines. */
export function Options({ options }: { readonly options: Choices }): React.ReactNode {
  const { expressions, failed, showsExpressions } = options;
  const present = new Set(
    expressions.flatMap((trait) => (trait.kind === 'expression' ? [trait.entry.class] : [])),
  );
  return (
    <div className="options">
      <button type="button" className="button" aria-pressed={options.lines} onClick={options.toggleLines}>
        Line numbers
      </button>
      <button
        type="button"
        className="button"
        aria-pressed={showsExpressions}
        onClick={options.toggleExpressions}
      >
        Expressions of time
      </button>
      <div role="status">
        {failed && <p>The list of expressions could not be loaded. Press the button twice to try again.</p>}
        {showsExpressions && !failed && present.size > 0 && (
          <ul aria-label="Kinds of expression" className="kinds">
            {[...present].map((kind) => (
              <li key={kind}>
                <span className={`expression is-${kind}`}>{CLASS[kind]}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
