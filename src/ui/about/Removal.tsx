import { useState } from 'react';
import { listed } from '../../time/words-style.ts';
import { whereNow } from '../cite/where.ts';
import { Dialog } from '../Dialog.tsx';
import { saveFile } from '../save-file.ts';
import { useApp, useAppStore } from '../store-context.ts';
import { foundIn } from '../tray/found.ts';
import { trayText } from '../tray/text.ts';
import { useTray } from '../tray/tray.ts';
import { type Kept, keptHere, type Removed, removeAll } from './removal.ts';

const NOT_LOADED = 'What is kept could not be looked at. Check the connection and try again.';

/** Removes all that the page keeps on this device: it says what will go, offers to save it, asks, and says what went. */
export function Removal(): React.ReactNode {
  const [asking, setAsking] = useState<readonly Kept[] | null>(null);
  const [said, setSaid] = useState('');
  const ask = (): void => {
    setSaid('');
    keptHere().then(
      (kept) => (kept.length === 0 ? setSaid('Nothing is kept on this device.') : setAsking(kept)),
      () => setSaid(NOT_LOADED),
    );
  };
  const remove = (): void => {
    setAsking(null);
    setSaid('Removing …');
    removeAll().then(
      (removed) => setSaid(outcome(removed)),
      () => setSaid(NOT_LOADED),
    );
  };
  return (
    <div className="removal">
      <button type="button" className="button" aria-haspopup="dialog" onClick={ask}>
        Remove everything that is kept on this device
      </button>
      <p role="status">{said}</p>
      {asking !== null && <Ask kept={asking} onRemove={remove} onClose={() => setAsking(null)} />}
    </div>
  );
}

function outcome({ gone, left }: Removed): string {
  const went = gone.length === 0 ? '' : `Removed from this device: ${listed(gone, 'and')}.`;
  const again = gone.some((called) => called.startsWith('the copy'))
    ? ' The next visit keeps a copy of the site again.'
    : '';
  const stayed =
    left.length === 0
      ? ''
      : ` The browser did not let go of ${listed(left, 'and')}. Its own settings can: remove the data of this site there.`;
  return `${went}${again}${stayed}`.trim();
}

interface AskProps {
  readonly kept: readonly Kept[];
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

function Ask({ kept, onRemove, onClose }: AskProps): React.ReactNode {
  const { dataset } = useAppStore().getState();
  const showAbout = useApp((state) => state.showAbout);
  const pins = useTray((tray) => tray?.pins) ?? [];
  const saveTray = (): void => {
    const text = trayText(
      pins.map((pin) => foundIn(dataset, pin)),
      whereNow(dataset.title),
    );
    saveFile(new Blob([text], { type: 'text/plain' }), 'tray.txt');
  };
  const has = (of: Kept['of']): boolean => kept.some((each) => each.of === of);
  return (
    <Dialog title="Remove what is kept here?" className="removal-dialog" onClose={onClose}>
      <p>This cannot be undone. From this device go:</p>
      <ul>
        {kept.map(({ called }) => (
          <li key={called}>{called}</li>
        ))}
      </ul>
      {(has('tray') || has('tours')) && (
        <>
          <p>Save first what you want to keep.</p>
          <div className="row">
            {has('tray') && pins.length > 0 && (
              <button type="button" className="button" onClick={saveTray}>
                Save the tray as text
              </button>
            )}
            {has('tours') && (
              <button type="button" className="button" onClick={() => showAbout('tours', null)}>
                Go to your tours
              </button>
            )}
          </div>
        </>
      )}
      <div className="row">
        <button type="button" className="button" onClick={onRemove}>
          Remove everything
        </button>
        <button type="button" className="button" onClick={onClose}>
          Keep it
        </button>
      </div>
    </Dialog>
  );
}
