import type { TalkKeys } from './keys.ts';

const BUTTONS = [
  ['back', 'Back'],
  ['next', 'Next'],
  ['code', 'Code'],
  ['notes', 'Notes'],
  ['blank', 'Blank'],
  ['fullScreen', 'Full screen'],
  ['help', 'Keys'],
  ['leave', 'Leave'],
] as const;

interface Props {
  readonly does: TalkKeys;
  /** Goes to where the tour of a link can be kept; null for any other. */
  readonly onKeep: (() => void) | null;
}

/** Buttons for what the keys do. They come when something moves, or when one of them has the focus. */
export function Bar({ does, onKeep }: Props): React.ReactNode {
  return (
    <div className="talk-bar" role="toolbar" aria-label="Presentation">
      {BUTTONS.map(([what, title]) => (
        <button key={what} type="button" className="button" onClick={() => does[what]()}>
          {title}
        </button>
      ))}
      {onKeep !== null && (
        <button type="button" className="button" onClick={onKeep}>
          Keep this tour
        </button>
      )}
    </div>
  );
}
