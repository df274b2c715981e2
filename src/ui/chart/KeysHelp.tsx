import { useId, useLayoutEffect, useRef, useState } from 'react';
import { lettersOn, setLetters } from './letter-keys.ts';

/** What each key does; several for one are alternatives. */
const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['←', '→'], 'Previous and next event in time'],
  [['↑', '↓'], 'Nearest event in the lane above or below'],
  [['Home', 'End'], 'First and last event'],
  [['Enter'], 'Open the event, or the list of those counted'],
  [['Esc'], 'Step back: close the list, the measure, the line, the event'],
  [['+', '−'], 'Zoom in and out'],
  [['0'], 'Fit'],
  [['Page Up', 'Page Down'], 'Earlier and later by one screen'],
  [['T'], 'At this time: show or hide the line'],
  [['Shift + ←', 'Shift + →'], 'Move that line'],
  [['M'], 'Measure from this event, or to it'],
  [['Shift + Enter'], 'On the name of a lane: only this lane'],
  [['?'], 'Show these keys'],
];

/** All keys of the timeline, and whether letters are among them. A dialog, for as long as it is drawn. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }): React.ReactNode {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [letters, setShown] = useState(lettersOn);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="keys-help"
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
          <h2 id={id}>Keys of the timeline</h2>
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <p>They work once something in the timeline has the focus.</p>
        <dl>
          {KEYS.map(([keys, does]) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input
            type="checkbox"
            checked={letters}
            onChange={({ target }) => {
              setLetters(target.checked);
              setShown(target.checked);
            }}
          />
          Use the letters T and M as keys
        </label>
      </div>
    </dialog>
  );
}
