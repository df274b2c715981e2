import { useState } from 'react';
import type { Passage } from '../../dataset/model.ts';
import { lineOf } from '../../text/sentences.ts';
import { Dialog } from '../Dialog.tsx';
import { browserMeans, type Rechecked, recheck } from './recheck.ts';

interface Props {
  readonly passage: Passage;
  readonly onClose: () => void;
}

/** Where a passage's words stand, and a button that looks again from the bytes of the file. */
export function ProofDialog({ passage, onClose }: Props): React.ReactNode {
  const { raw, document } = passage;
  const [checking, setChecking] = useState(false);
  const [found, setFound] = useState<Rechecked | null>(null);
  const check = async (): Promise<void> => {
    setChecking(true);
    setFound(await recheck(passage, browserMeans()));
    setChecking(false);
  };
  return (
    <Dialog title="Where these words stand" className="proof-dialog" onClose={onClose}>
      <blockquote lang={document.raw.language} dir="auto">
        {raw.prefix}
        <mark>{raw.exact}</mark>
        {raw.suffix}
      </blockquote>
      <dl>
        <dt>File</dt>
        <dd>{document.raw.file ?? `${document.id}, carried in the dataset`}</dd>
        <dt>SHA-256</dt>
        <dd className="digits">{document.raw.sha256}</dd>
        <dt>Characters</dt>
        <dd>
          {raw.start} to {raw.end} (Unicode code points from the file’s beginning, the last not included)
        </dd>
        <dt>Line</dt>
        <dd>{lineOf(document.text, raw.start)}</dd>
      </dl>
      <button
        type="button"
        className="button"
        aria-disabled={checking}
        onClick={() => {
          if (!checking) void check();
        }}
      >
        Check again in this browser
      </button>
      <div role="status">
        {found !== null && (
          <>
            <p className="verdict">{found.verified ? 'Verified.' : 'Not verified.'}</p>
            <ul>
              {found.findings.map(({ what, says }) => (
                <li key={what}>
                  <strong>{what}.</strong> {says}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
