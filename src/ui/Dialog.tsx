import { useId, useLayoutEffect, useRef } from 'react';

interface Props {
  readonly title: string;
  readonly className: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** A dialog over the page, for as long as it is drawn: Escape, its button and a press beside it close it. */
export function Dialog({ title, className, onClose, children }: Props): React.ReactNode {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={`sheet-dialog ${className}`}
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={({ target, currentTarget }) => {
        // Its own ground is what lies around it.
        if (target === currentTarget) currentTarget.close();
      }}
    >
      <div className="inside">
        <div className="head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
