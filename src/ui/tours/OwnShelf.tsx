import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { OwnTour } from '../../dataset/own-tour.ts';
import { tourRemoved, toursDiscarded } from '../../store/own-tours.ts';
import { resolveOwn } from '../../store/resolve-own.ts';
import { KeptLine } from '../keep/KeptLine.tsx';
import { useApp } from '../store-context.ts';
import { Undo } from '../tray/Undo.tsx';
import { count } from '../words.ts';
import { addTour } from './adding.ts';
import { nameOf, newTour, saveTour, waysOf } from './making.ts';
import { OpenFile } from './OpenFile.tsx';
import type { KeptTours } from './own-tours.ts';
import { TourEntry } from './TourEntry.tsx';

interface Removed {
  readonly tour: OwnTour;
  readonly at: number;
}

/** The reader's own tours, with ways to make one and to open one from a file. */
export function OwnShelf({ kept }: { readonly kept: KeptTours | null }): React.ReactNode {
  return (
    <section aria-labelledby="tours-own" className="own">
      <h3 id="tours-own" tabIndex={-1}>
        Your tours
      </h3>
      {kept === null ? <p>Looking for your tours on this device …</p> : <Kept {...kept} />}
    </section>
  );
}

function Kept({ own, keeper }: KeptTours): React.ReactNode {
  const showAbout = useApp((state) => state.showAbout);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [said, setSaid] = useState('');
  const { tours, aside } = own;
  const make = (): void => {
    const tour = newTour(keeper.now().tours);
    const added = addTour(keeper, tour);
    if (!added.ok) {
      setSaid(added.error);
      return;
    }
    // Drawn at once, so that its title is there to be written.
    flushSync(() => showAbout('tours', tour.id));
    document.querySelector<HTMLInputElement>('.tours .naming input')?.select();
  };
  const remove = (tour: OwnTour, at: number): void => {
    void keeper.change(tourRemoved(tour.id));
    setRemoved({ tour, at });
    setSaid(`“${nameOf(tour)}” is removed.`);
  };
  const putBack = ({ tour, at }: Removed): void => {
    const added = addTour(keeper, tour, at);
    setRemoved(null);
    setSaid(added.ok ? `“${nameOf(tour)}” is back.` : added.error);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`.tours [data-tour="${tour.id}"] button`)?.focus(),
    );
  };
  return (
    <OpenFile
      keeper={keeper}
      onOpened={() => setRemoved(null)}
      before={
        <button type="button" className="button" onClick={make}>
          New tour
        </button>
      }
    >
      <KeptLine
        state={own}
        any={tours.length > 0}
        aside={aside}
        called="your tours"
        file="tours-unreadable.txt"
        onRetry={() => void keeper.refresh()}
        onDiscard={() => void keeper.change(toursDiscarded)}
      />
      {tours.length === 0 && removed === null && (
        <p className="empty">
          You have made no tour yet. Begin with a new one, copy one from above, or press Add to tour at an
          event in the timeline or the list.
        </p>
      )}
      <ul className="shelf">
        {tours.map((tour, at) => (
          <OwnEntry key={tour.id} own={tour} onRemove={() => remove(tour, at)} />
        ))}
      </ul>
      <p className="said">
        <bdi role="status">{said}</bdi>{' '}
        {removed !== null && <Undo key={removed.tour.id} onUndo={() => putBack(removed)} />}
      </p>
    </OpenFile>
  );
}

interface OwnEntryProps {
  readonly own: OwnTour;
  readonly onRemove: () => void;
}

function OwnEntry({ own, onRemove }: OwnEntryProps): React.ReactNode {
  const dataset = useApp((state) => state.dataset);
  const showAbout = useApp((state) => state.showAbout);
  const { tour, missing } = resolveOwn(own, dataset);
  return (
    <TourEntry
      tour={tour}
      ways={waysOf(own)}
      remark={
        missing.length === 0
          ? null
          : `${count(missing.length, 'more step')} with events not in this collection`
      }
    >
      <button type="button" className="button" onClick={() => showAbout('tours', own.id)}>
        Change
      </button>
      <button type="button" className="button" onClick={() => saveTour(own)}>
        Save as file
      </button>
      <button type="button" className="button" onClick={onRemove}>
        Remove
      </button>
    </TourEntry>
  );
}
