import { useEffect, useRef } from 'react';

/** Takes the focus: the button that was pressed is gone with what it removed. */
export function Undo({ onUndo }: { readonly onUndo: () => void }): React.ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" className="button" onClick={onUndo}>
      Undo
    </button>
  );
}
