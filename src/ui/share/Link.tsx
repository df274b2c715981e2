import { useId } from 'react';
import { useCopy } from '../copy.ts';
import { count } from '../words.ts';
import { LONGEST_LINK, type Reach } from './links.ts';

/** What to know of a link before it is given to others, by where the page can be reached from. */
const REACHES: Readonly<Record<Reach, string | null>> = {
  web: null,
  computer: 'This page is served by this computer for itself, so the link opens on this computer only.',
  file: 'This page is a file on this device, and the link names the folders that it lies in, so it opens only here. To others give the file itself: in their copy, what stands in the link from # on leads to the same place. A code or a frame would open nowhere, so there is none.',
};

interface Props {
  readonly link: string;
  readonly title: string;
  readonly reach: Reach;
  /** Whether others would not find what it opens. */
  readonly hereOnly: boolean;
  /** Hands a tour of the reader's own to them as a file; its link carries all of it. */
  readonly onSave?: (() => void) | undefined;
}

/** The link in words, to copy or, where the device can, to send. */
export function Link({ link, title, reach, hereOnly, onSave }: Props): React.ReactNode {
  const id = useId();
  const [said, copy] = useCopy();
  const send = (): void => {
    // The reader may close what the device offers: nothing is to be said then.
    navigator.share({ title, url: link }).catch(() => undefined);
  };
  return (
    <section>
      <h3>
        <label htmlFor={id}>Link</label>
      </h3>
      <div className="row">
        <input id={id} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
        <button type="button" className="button" onClick={() => copy({ plain: link }, 'Link copied')}>
          Copy link
        </button>
        {typeof navigator.share === 'function' && (
          <button type="button" className="button" onClick={send}>
            Send…
          </button>
        )}
        <span role="status">{said}</span>
      </div>
      {REACHES[reach] !== null && <p>{REACHES[reach]}</p>}
      {onSave !== undefined && <p>The link carries the whole tour, with your questions and notes.</p>}
      {link.length > LONGEST_LINK && (
        <p>
          This link has {count(link.length, 'character')}, and some programs cut links after{' '}
          {count(LONGEST_LINK, 'character')}.{' '}
          {onSave === undefined ? 'Try it before you rely on it.' : 'Give the tour as a file instead.'}
        </p>
      )}
      {(link.length > LONGEST_LINK || reach === 'file') && onSave !== undefined && (
        <button type="button" className="button" onClick={onSave}>
          Save as a file
        </button>
      )}
      {hereOnly && (
        <p>
          This view shows a tour that is kept on this device only. Others will not find it; share the tour
          itself.
        </p>
      )}
    </section>
  );
}
