import { useEffect } from 'react';
import { WIDENING_RULE } from '../../time/edtf/widen.ts';
import { ExportPanel } from '../export/ExportPanel.tsx';
import { useApp } from '../store-context.ts';
import { Audit } from './Audit.tsx';
import { Ledger } from './Ledger.tsx';
import { Scorecard } from './Scorecard.tsx';

/** The section that a link can name in `of`. */
const TAKE = 'take-the-data';

/** How this was made: how to read the sources, what the words about dates mean, what was checked and measured, and the ledger. */
export function Method(): React.ReactNode {
  const notice = useApp((state) => state.dataset.notice);
  const toSection = useApp((state) => state.about === TAKE);
  useEffect(() => {
    if (!toSection) return;
    const section = document.getElementById(TAKE);
    section?.scrollIntoView();
    // A page that opens takes the focus to nothing.
    if (document.querySelector('.app[data-ready]') !== null) section?.focus({ preventScroll: true });
  }, [toSection]);
  return (
    <article className="method">
      <h2 id="method-title" tabIndex={-1}>
        How this was made
      </h2>
      <h3>How to read these sources</h3>
      <p>{notice}</p>
      <p>
        Nothing about history comes from anywhere but the documents. Each event carries the words that it
        rests on, character for character, and the voice that says them. Titles and summaries are ours, and
        say whose claim they repeat.
      </p>
      <h3>How a date is known</h3>
      <dl>
        <dt>Stated</dt>
        <dd>The whole date stands in the text.</dd>
        <dt>Computed</dt>
        <dd>
          It follows from a stated date by arithmetic, such as “marks the 90th anniversary”. The sum is shown.
        </dd>
        <dt>Inferred</dt>
        <dd>
          Anything else: a year taken from the sentence before, “just last week” in a text without a date. The
          event says how it was reached and what was assumed.
        </dd>
      </dl>
      <p>
        A date is as precise as the words and no more. One day of several is drawn paler than a time that
        lasted. What the documents mention without a date has no mark on the axis.
      </p>
      <h3>How far “about” and “perhaps” reach</h3>
      {WIDENING_RULE.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h3>Voices, not documents</h3>
      <p>
        A spokesperson is not independent of the body that they speak for, and two documents that rest on one
        release are one voice. So this app counts independent voices.
      </p>
      <h3>What was checked</h3>
      <Audit />
      <h3>What was measured</h3>
      <Scorecard />
      <h3 id={TAKE} tabIndex={-1}>
        Take it with you
      </h3>
      <ExportPanel />
      <h3>Every date and time expression</h3>
      <p>
        Each expression of the five files that says when is listed here: used for an event, or set aside with
        the reason. Two programs that share no rules looked for expressions too; whatever either found is in
        the list.
      </p>
      <Ledger />
    </article>
  );
}
