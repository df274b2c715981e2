import { saveFile } from '../save-file.ts';
import { count } from '../words.ts';
import type { Kept } from './keeper.ts';

interface Props {
  readonly state: Kept;
  /** Whether there is something that could be said to be saved. */
  readonly any: boolean;
  /** What was found on the device and could not be read. */
  readonly aside: readonly unknown[];
  /** What holds it: "the tray". */
  readonly called: string;
  /** The file's name for what could not be read. */
  readonly file: string;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
}

/** Whether something of the reader's is saved on this device, and what could not be saved or read, with a way on. */
export function KeptLine(props: Props): React.ReactNode {
  const { state, any, aside, called, file, onRetry, onDiscard } = props;
  const { kept, trouble } = state;
  return (
    <>
      {/* Not read out: it changes with every word of a note. */}
      <p className="kept">
        {any && kept === 'saved' && 'Saved on this device, and nowhere else.'}
        {kept === 'saving' && 'Saving …'}
        {kept === 'unsaved' && 'Not saved.'}
      </p>
      <div role="status">
        {trouble !== null && (
          <p className="trouble">
            {trouble}{' '}
            <button type="button" className="button" onClick={onRetry}>
              Try again
            </button>
          </p>
        )}
      </div>
      {aside.length > 0 && (
        <div className="trouble">
          <p>
            {count(aside.length, 'entry', 'entries')} of {called} could not be read.{' '}
            {aside.length === 1 ? 'It is' : 'They are'} kept aside as found.
          </p>
          <div className="row">
            <button
              type="button"
              className="button"
              onClick={() => saveFile(new Blob([asideText(aside)], { type: 'text/plain' }), file)}
            >
              Save what was found
            </button>
            <button type="button" className="button" onClick={onDiscard}>
              Throw it away
            </button>
          </div>
        </div>
      )}
    </>
  );
}

/** Whatever lay there and could not be read, as text that leaves out nothing it can say. */
function asideText(aside: readonly unknown[]): string {
  return aside.map(asText).join('\n\n');
}

function asText(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2) ?? String(value);
  } catch {
    return String(value);
  }
}
