import { useId } from 'react';
import type { Tour } from '../../dataset/model.ts';
import type { OwnWays } from '../share/links.ts';
import { nameOf } from './making.ts';
import { tourWords } from './stretch.ts';
import { TourActions } from './TourActions.tsx';

interface Props {
  readonly tour: Tour;
  /** How one of the reader's own is given to others. */
  readonly ways?: OwnWays;
  /** What else there is to say of it, under the number of its steps. */
  readonly remark?: string | null;
  /** What else can be done with it. */
  readonly children: React.ReactNode;
}

/** One tour on the shelf: what it is about, how long, and what can be done with it. */
export function TourEntry({ tour, ways, remark = null, children }: Props): React.ReactNode {
  const id = useId();
  return (
    <li data-tour={tour.id} aria-labelledby={id}>
      <h4 id={id} dir="auto">
        {tour.title.trim() === '' ? nameOf(tour) : tour.title}
      </h4>
      {tour.summary !== '' && (
        <p className="about" dir="auto">
          {tour.summary}
        </p>
      )}
      <p className="extent">{tourWords(tour)}</p>
      {remark !== null && <p className="extent">{remark}</p>}
      <div className="row" role="group" aria-labelledby={id}>
        <TourActions
          reference={tour.id}
          title={nameOf(tour)}
          none={tour.steps.length === 0}
          {...(ways === undefined ? {} : { ways })}
        />
        {children}
      </div>
    </li>
  );
}
