import { useMemo, useState } from 'react';
import type { RawLedgerEntry } from '../../dataset/raw.ts';
import { useApp } from '../store-context.ts';
import { useLedger } from '../use-ledger.ts';
import { ORDINARY, readAbout } from './about.ts';
import { Controls } from './Controls.tsx';
import { Page } from './Page.tsx';
import { likelyPaper, type Paper } from './paper.ts';
import { useContents } from './use-contents.ts';

const NONE: readonly RawLedgerEntry[] = [];
const NO_LEDGER =
  'The list of dates that are to be left out could not be loaded. Check the connection and reload the page.';

/** A sheet for paper, shown as it prints, with what is chosen about it above. */
export function Sheet(): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const about = useApp((state) => state.about);
  const [paper, setPaper] = useState<Paper>(() => likelyPaper(navigator.language));
  const read = useMemo(() => (about === null ? ORDINARY : readAbout(about)), [about]);
  const what = read?.what ?? null;
  const version = read?.version ?? ORDINARY.version;
  const found = useContents(what);
  const students = version === 'students';
  const ledger = useLedger(students);
  // Before it is known what tells a date nothing is shown, so that none is given away.
  const dates = students ? ledger : NONE;
  const contents = found.kind === 'there' ? found.contents : null;
  const ready = contents !== null && typeof dates !== 'string';
  const problem = found.kind === 'none' ? found.why : dates === 'failed' ? NO_LEDGER : null;
  return (
    <div className="sheet-view">
      <h2 id="sheet-title" tabIndex={-1}>
        Print
      </h2>
      <Controls
        what={what}
        version={version}
        here={contents?.title ?? null}
        paper={paper}
        onPaper={setPaper}
        ready={ready}
      />
      <div role="status">
        {problem !== null && <p className="problem">{problem}</p>}
        {problem === null && !ready && <p>Loading …</p>}
      </div>
      {ready && <Page dataset={dataset} contents={contents} version={version} paper={paper} ledger={dates} />}
    </div>
  );
}
