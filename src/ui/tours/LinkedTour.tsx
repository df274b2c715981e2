import { useState } from 'react';
import type { Tour } from '../../dataset/model.ts';
import type { OwnTour } from '../../dataset/own-tour.ts';
import { useApp } from '../store-context.ts';
import { count, dateAndBasis } from '../words.ts';
import { addTour } from './adding.ts';
import { useTour } from './find-tour.ts';
import { nameOf, newId, saveTour, waysOf } from './making.ts';
import type { KeptTours } from './own-tours.ts';
import { tourWords } from './stretch.ts';
import { TourActions } from './TourActions.tsx';
import { NoTour, TourPage } from './TourPage.tsx';

interface Props {
  readonly reference: string;
  readonly kept: KeptTours | null;
}

/** A tour that came whole in a link: what it holds, and a way to keep it on this device. */
export function LinkedTour({ reference, kept }: Props): React.ReactNode {
  const found = useTour(reference);
  const own = found.kind === 'tour' ? found.own : null;
  const none = found.kind === 'none' ? 'This tour cannot be opened' : 'A tour in a link';
  return (
    <TourPage title={found.kind === 'tour' ? found.tour.title : none}>
      {found.kind === 'tour' && own !== null ? (
        <Linked
          reference={reference}
          own={own}
          tour={found.tour}
          missing={found.missing.length}
          kept={kept}
        />
      ) : (
        <NoTour why={found.kind === 'none' ? found.why : null} />
      )}
    </TourPage>
  );
}

interface LinkedProps extends Props {
  readonly own: OwnTour;
  readonly tour: Tour;
  /** How many of its steps are about events that are not here. */
  readonly missing: number;
}

function Linked({ reference, own, tour, missing, kept }: LinkedProps): React.ReactNode {
  return (
    <>
      {tour.summary !== '' && (
        <p className="lead" dir="auto">
          {tour.summary}
        </p>
      )}
      <p className="extent">{tourWords(tour)}. It came in a link and is not kept on this device yet.</p>
      {missing > 0 && (
        <p className="lost">
          {count(missing, 'more step is', 'more steps are')} about events that are not in this collection, and
          cannot be shown.
        </p>
      )}
      <div className="row" role="group" aria-labelledby="tours-title">
        <TourActions
          reference={reference}
          title={nameOf(tour)}
          none={tour.steps.length === 0}
          ways={waysOf(own)}
        />
        {kept !== null && <Keep own={own} kept={kept} />}
        <button type="button" className="button" onClick={() => saveTour(own)}>
          Save as file
        </button>
      </div>
      <ol className="contents">
        {tour.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: The steps of a link do not change, and an event may be in it twice.
          <li key={at}>
            <span className="when">{dateAndBasis(step.event)}</span> <bdi>{step.event.title}</bdi>
          </li>
        ))}
      </ol>
    </>
  );
}

interface KeepProps {
  readonly own: OwnTour;
  readonly kept: KeptTours;
}

/** Puts the tour on the reader's shelf, and opens it there. */
function Keep({ own, kept }: KeepProps): React.ReactNode {
  const showAbout = useApp((state) => state.showAbout);
  const [said, setSaid] = useState('');
  const keep = (): void => {
    const tour = { ...own, id: newId('own-') };
    const added = addTour(kept.keeper, tour);
    if (added.ok) showAbout('tours', tour.id);
    else setSaid(added.error);
  };
  return (
    <>
      <button type="button" className="button" onClick={keep}>
        Keep on this device
      </button>
      <span role="status">{said}</span>
    </>
  );
}
