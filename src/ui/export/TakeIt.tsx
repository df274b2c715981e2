import { ONE_FILE } from '../one-file.ts';
import { oneFileHere } from './one-file-here.ts';

interface Props {
  /** Told in a sentence how saving went. */
  readonly onSaid: (said: string) => void;
}

/** Among what can be taken along: everything, as one file that opens from a disk. In that file it says what it is. */
export function TakeIt({ onSaid }: Props): React.ReactNode {
  if (ONE_FILE) return <ThisIsIt />;
  const file = oneFileHere();
  if (file === null) return null;
  return (
    <li>
      <span>
        <strong>All of this in one file (HTML, {file.size})</strong>
        <span className="quiet">
          The timeline, the documents and the tours, for a USB stick or a computer without a network. A double
          click opens it. Links, codes for phones and frames need the site. Your own pins and tours are not in
          it; save a tour as a file to take it along.
        </span>
      </span>
      <button
        type="button"
        className="button"
        aria-label="Save all of this in one file"
        onClick={() => void file.save().then(onSaid)}
      >
        Save
      </button>
    </li>
  );
}

function ThisIsIt(): React.ReactNode {
  return (
    <li>
      <span>
        <strong>All of this in one file (HTML)</strong>
        <span className="quiet">
          You have it open. To take it along or to give it to others, copy the file. Your own pins and tours
          are not in it: your browser keeps them on this device, where other pages that it opens from a disk
          may be able to read them. Save a tour as a file to take it along.
        </span>
      </span>
    </li>
  );
}
