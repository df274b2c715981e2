import { useState } from 'react';
import type { Passage } from '../../dataset/model.ts';
import { later, useLater } from '../later.ts';

const citeDialog = later(async () => (await import('./CiteDialog.tsx')).CiteDialog);

interface Props {
  readonly passages: readonly Passage[];
  readonly label?: string;
}

/** A button that shows how passages are cited. What it shows is loaded when it is pressed. */
export function CiteButton({ passages, label = 'Cite' }: Props): React.ReactNode {
  const [open, setOpen] = useState(false);
  const CiteDialog = useLater(citeDialog, open);
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </button>
      {open && CiteDialog !== null && <CiteDialog passages={passages} onClose={() => setOpen(false)} />}
    </>
  );
}
