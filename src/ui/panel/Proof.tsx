import { useState } from 'react';
import type { Passage } from '../../dataset/model.ts';
import { verify } from '../../text/quote.ts';
import { later, useLater } from '../later.ts';

const proofDialog = later(async () => (await import('./ProofDialog.tsx')).ProofDialog);

/** Whether a passage's words were found in the text that the page carries; a press opens the proof. */
export function Proof({ passage }: { readonly passage: Passage }): React.ReactNode {
  const [open, setOpen] = useState(false);
  const ProofDialog = useLater(proofDialog, open);
  const { raw, document } = passage;
  const checked = verify(document.text, raw);
  return (
    <span className="checked">
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {checked.ok ? 'Words verified' : 'Not verified'}
      </button>
      {checked.ok
        ? `: characters ${raw.start} to ${raw.end} of the file.`
        : `: the file has “${checked.found}” where this passage should stand.`}
      {open && ProofDialog !== null && <ProofDialog passage={passage} onClose={() => setOpen(false)} />}
    </span>
  );
}
