interface Props {
  readonly name: string;
  /** The id of what says which item it moves, where nothing around it does. */
  readonly of?: string;
  readonly off: boolean;
  readonly onMove: () => void;
}

/** Moves an item of a list. Keeps the focus: the item may be taken out of the page and put back while it moves. */
export function MoveButton({ name, of, off, onMove }: Props): React.ReactNode {
  return (
    <button
      type="button"
      className="button"
      aria-describedby={of}
      aria-disabled={off}
      onClick={({ currentTarget }) => {
        if (off) return;
        onMove();
        requestAnimationFrame(() => currentTarget.focus());
      }}
    >
      {name}
    </button>
  );
}
