import type { ReadersPlace } from '../../store/place.ts';
import { linkTo, pageAddress, reachOf } from '../share/links.ts';
import { QrCode } from '../share/QrCode.tsx';

/** How long a link may be, in characters, to be typed from paper; and for a code that a phone reads at this size. */
const [TYPED, READ] = [300, 1200];

/** Where a sheet is found on a screen, in words and as a code; nothing where no link leads there. */
export function Link({ place }: { readonly place: ReadersPlace | null }): React.ReactNode {
  const reach = reachOf(location);
  if (place === null || reach === 'file') return null;
  const link = linkTo(pageAddress(), place);
  if (link.length > READ) return null;
  const typed = link.length <= TYPED;
  return (
    <section className={typed ? 'on-screen' : 'on-screen is-fine'}>
      <QrCode text={link} label="Code that opens this on a screen" />
      <p>
        {typed ? (
          <>
            The same on a screen:
            <br />
            <bdi>{link}</bdi>
          </>
        ) : (
          'The same on a screen.'
        )}
        {reach === 'computer' && (
          <span className="only-here">This address is that of this computer. It opens nowhere else.</span>
        )}
      </p>
    </section>
  );
}
