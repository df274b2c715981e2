import { useEffect, useRef } from 'react';

interface Props {
  readonly label: string;
  readonly className?: string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** Something over the slide, with the focus while it is there; then the focus goes back. The keys of the talk go on. */
export function Over({ label, className = '', onClose, children }: Props): React.ReactNode {
  const over = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    over.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <div ref={over} className={`over ${className}`.trim()} role="dialog" aria-label={label} tabIndex={-1}>
      {children}
      <button type="button" className="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}
