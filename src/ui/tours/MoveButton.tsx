interface Props {
  readonly name: string;
  readonly off: boolean;
  readonly onMove: () => void;
}

/** Keeps the focus: the step may be taken out of the page and put back while it moves. */
export function MoveButton({ name, off, onMove }: Props): React.ReactNode {
  return (
    <button
      type="button"
      className="button"
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
