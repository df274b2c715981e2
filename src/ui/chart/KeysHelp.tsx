import { useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { KeyList, type KeyWords } from '../KeyList.tsx';
import { lettersOn, setLetters } from './letter-keys.ts';

/** What each key does. */
export const KEYS: KeyWords = [
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
  const [letters, setShown] = useState(lettersOn);
  return (
    <Dialog title="Keys of the timeline" className="keys-help" onClose={onClose}>
      <p>They work once something in the timeline has the focus.</p>
      <KeyList keys={KEYS} />
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
    </Dialog>
  );
}
