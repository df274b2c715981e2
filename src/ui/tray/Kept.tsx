import { saveFile } from '../save-file.ts';
import { count } from '../words.ts';
import { asideText } from './text.ts';
import type { Keeper, TrayView } from './view.ts';

interface Props {
  readonly tray: TrayView;
  readonly keeper: Keeper;
}

/** Whether the tray is saved on this device, and what could not be saved or read, with a way on. */
export function Kept({ tray, keeper }: Props): React.ReactNode {
  const { pins, aside, kept, trouble } = tray;
  return (
    <>
      {/* Not read out: it changes with every word of a note. */}
      <p className="kept">
        {pins.length > 0 && kept === 'saved' && 'Saved on this device, and nowhere else.'}
        {kept === 'saving' && 'Saving …'}
        {kept === 'unsaved' && 'Not saved.'}
      </p>
      <div role="status">
        {trouble !== null && (
          <p className="trouble">
            {trouble}{' '}
            <button type="button" className="button" onClick={() => void keeper.refresh()}>
              Try again
            </button>
          </p>
        )}
      </div>
      {aside.length > 0 && (
        <div className="trouble">
          <p>
            {count(aside.length, 'entry', 'entries')} of the tray could not be read.{' '}
            {aside.length === 1 ? 'It is' : 'They are'} kept aside as found.
          </p>
          <div className="row">
            <button
              type="button"
              className="button"
              onClick={() =>
                saveFile(new Blob([asideText(aside)], { type: 'text/plain' }), 'tray-unreadable.txt')
              }
            >
              Save what was found
            </button>
            <button type="button" className="button" onClick={() => void keeper.discard()}>
              Throw it away
            </button>
          </div>
        </div>
      )}
    </>
  );
}
