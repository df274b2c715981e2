import { Dialog } from '../Dialog.tsx';
import { QrCode } from './QrCode.tsx';

/** Past this many characters the modules of a code are so small that a phone must come near. */
const FINE = 300;

interface CodeProps {
  readonly link: string;
  readonly title: string;
  readonly onLarge: () => void;
}

/** The link as a code, and a way to show it to a room. */
export function Code({ link, title, onLarge }: CodeProps): React.ReactNode {
  const fine = link.length > FINE;
  return (
    <section className={fine ? 'code is-fine' : 'code'}>
      <QrCode text={link} label={codeName(title)} />
      <div>
        <h3>Code</h3>
        <p>A phone that is pointed at it opens the link.</p>
        {fine && <p>The link is long, so the pattern is fine. From the back of a room it may not be read.</p>}
        <button type="button" className="button" aria-haspopup="dialog" onClick={onLarge}>
          Show large
        </button>
      </div>
    </section>
  );
}

interface LargeCodeProps {
  readonly link: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** The code over the whole window, for a projector, with the link in words under it. */
export function LargeCode({ link, title, onClose }: LargeCodeProps): React.ReactNode {
  return (
    <Dialog title={title} className="large-code" onClose={onClose}>
      <QrCode text={link} label={codeName(title)} />
      <p className="words">{link}</p>
    </Dialog>
  );
}

function codeName(title: string): string {
  return `Code with the link to: ${title}`;
}
