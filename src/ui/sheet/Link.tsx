import type { ReadersPlace } from '../../store/place.ts';
import { linkTo, pageAddress, reachOf } from '../share/links.ts';
import { QrCode } from '../share/QrCode.tsx';

/** A longer link is not typed from paper, and its code is too fine to print small. */
const LONGEST = 600;

/** Where a sheet is found on a screen, in words and as a code; nothing where no link leads there. */
export function Link({ place }: { readonly place: ReadersPlace | null }): React.ReactNode {
  if (place === null || reachOf(location) === 'file') return null;
  const link = linkTo(pageAddress(), place);
  if (link.length > LONGEST) return null;
  return (
    <section className="on-screen">
      <QrCode text={link} label="Code that opens this on a screen" />
      <p>
        The same on a screen:
        <br />
        <bdi>{link}</bdi>
      </p>
    </section>
  );
}
