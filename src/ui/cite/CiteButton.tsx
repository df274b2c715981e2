import { lazy, Suspense, useState } from 'react';
import type { Passage } from '../../dataset/model.ts';

const CiteDialog = lazy(async () => ({ default: (await import('./CiteDialog.tsx')).CiteDialog }));

interface Props {
  readonly passages: readonly Passage[];
  readonly label?: string;
}

/** A button that shows how passages are cited. What it shows is loaded when it is pressed. */
export function CiteButton({ passages, label = 'Cite' }: Props): React.ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </button>
      {open && (
        <Suspense fallback={null}>
          <CiteDialog passages={passages} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
