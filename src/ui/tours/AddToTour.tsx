import { useRef, useState } from 'react';
import type { TimelineEvent } from '../../dataset/model.ts';
import { later, useLater } from '../later.ts';

const addMenu = later(async () => (await import('./AddMenu.tsx')).AddMenu);

/** Adds an event to one of the reader's tours, or to a new one. What offers them is loaded when it is pressed. */
export function AddToTour({ event }: { readonly event: TimelineEvent }): React.ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const [used, setUsed] = useState(false);
  const [open, setOpen] = useState(false);
  const AddMenu = useLater(addMenu, used);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button add-to-tour"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => {
          setUsed(true);
          setOpen(!open);
        }}
      >
        Add to tour
      </button>
      {used && AddMenu !== null && (
        <AddMenu event={event} button={button} open={open} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
