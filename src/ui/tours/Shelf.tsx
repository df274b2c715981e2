import { useState } from 'react';
import type { Tour } from '../../dataset/model.ts';
import { follow } from '../follow.ts';
import { useApp } from '../store-context.ts';
import { addTour } from './adding.ts';
import { copyOfTour } from './making.ts';
import { OwnShelf } from './OwnShelf.tsx';
import type { KeptTours } from './own-tours.ts';
import { TourEntry } from './TourEntry.tsx';

const ACTIVITIES = '#view=activities';

interface Props {
  readonly kept: KeptTours | null;
}

/** The tours of the collection and the reader's own, and the way to the activities. */
export function Shelf({ kept }: Props): React.ReactNode {
  const tours = useApp((state) => state.dataset.tours);
  return (
    <article className="tours">
      <h2 id="tours-title" tabIndex={-1}>
        Tours
      </h2>
      <p className="lead">
        A tour goes through some of the events, one at a time, each with the words that it rests on and a
        question. Present it to a class, print it as a sheet, or make your own.
      </p>
      {tours.length > 0 && (
        <section aria-labelledby="tours-collection">
          <h3 id="tours-collection">In this collection</h3>
          <ul className="shelf">
            {tours.map((tour) => (
              <TourEntry key={tour.id} tour={tour}>
                {kept !== null && <CopyButton tour={tour} kept={kept} />}
              </TourEntry>
            ))}
          </ul>
        </section>
      )}
      <OwnShelf kept={kept} />
      <Activities />
    </article>
  );
}

interface CopyProps {
  readonly tour: Tour;
  readonly kept: KeptTours;
}

/** Makes a tour of the collection one of the reader's own, and opens it. */
function CopyButton({ tour, kept }: CopyProps): React.ReactNode {
  const showAbout = useApp((state) => state.showAbout);
  const [said, setSaid] = useState('');
  const copy = (): void => {
    const own = copyOfTour(tour);
    const added = addTour(kept.keeper, own);
    if (added.ok) showAbout('tours', own.id);
    else setSaid(added.error);
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        Make a copy to change
      </button>
      <span role="status">{said}</span>
    </>
  );
}

function Activities(): React.ReactNode {
  const showAbout = useApp((state) => state.showAbout);
  return (
    <section aria-labelledby="tours-activities">
      <h3 id="tours-activities">Activities</h3>
      <p>
        Questions that the documents answer themselves, alone or as a class: put events in order, match a
        passage to its event, say how a date is known.
      </p>
      <p className="row">
        <a className="button" href={ACTIVITIES} onClick={follow(() => showAbout('activities', null))}>
          Activities
        </a>
      </p>
    </section>
  );
}
