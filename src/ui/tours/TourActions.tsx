import type { OwnWays } from '../share/links.ts';
import { ShareButton } from '../share/ShareButton.tsx';
import { aboutText } from '../sheet/about.ts';
import { useApp } from '../store-context.ts';

interface Props {
  /** How the tour is named where it is presented or printed. */
  readonly reference: string;
  readonly title: string;
  /** Whether it has no step to be shown. */
  readonly none: boolean;
  /** How one of the reader's own is given to others. */
  readonly ways?: OwnWays;
}

/** Presents, prints and shares a tour. One without steps cannot be presented or printed. */
export function TourActions({ reference, title, none, ways }: Props): React.ReactNode {
  const present = useApp((state) => state.present);
  const showAbout = useApp((state) => state.showAbout);
  return (
    <>
      <button
        type="button"
        className="button is-first"
        aria-disabled={none}
        onClick={() => {
          if (!none) present({ tour: reference, step: 1, shown: 0, notes: false });
        }}
      >
        Present
      </button>
      <button
        type="button"
        className="button"
        aria-disabled={none}
        onClick={() => {
          if (!none) showAbout('sheet', aboutText({ what: { kind: 'tour', reference }, version: 'full' }));
        }}
      >
        Print
      </button>
      <ShareButton what={{ kind: 'tour', reference, title, ...(ways === undefined ? {} : { own: ways }) }} />
    </>
  );
}
