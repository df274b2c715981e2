import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { NO_TOURS, type OwnTours, readOwnTours, storedTours } from '../../store/own-tours.ts';
import type { Shelf } from '../keep/device.ts';
import { type Keeping, type Kept, keep } from '../keep/keeper.ts';

/** The reader's tours as they are shown, and whether that is what the device keeps. */
export type OwnToursView = OwnTours & Kept;
export type ToursKeeper = Keeping<OwnTours>;

/** Where the tours lie on this device. */
export const TOURS_SHELF: Shelf<OwnTours> = {
  name: 'tours',
  called: 'your tours',
  otherwise: 'They work until this page is closed. To keep one, save it as a file or copy its link.',
  empty: NO_TOURS,
  read: readOwnTours,
  stored: storedTours,
};

/** What is shown of the reader's tours; null until they have been read. */
const useView = create<OwnToursView | null>(() => null);

let asked: Promise<ToursKeeper> | null = null;

/** Whoever keeps the reader's tours, once they have been read from this device; never rejects. */
export function toursKeeper(): Promise<ToursKeeper> {
  asked ??= keep(TOURS_SHELF, (tours, state) => useView.setState({ ...tours, ...state }, true));
  return asked;
}

/** The reader's tours, read from this device when first asked for; null before. */
export function useOwnTours(): OwnToursView | null {
  useEffect(() => void toursKeeper(), []);
  return useView();
}

/** The reader's tours with whoever keeps them. */
export interface KeptTours {
  readonly own: OwnToursView;
  readonly keeper: ToursKeeper;
}

/** The reader's tours with whoever keeps them; null until both are there. */
export function useKeptTours(): KeptTours | null {
  const own = useOwnTours();
  const [keeper, setKeeper] = useState<ToursKeeper | null>(null);
  useEffect(() => {
    let here = true;
    void toursKeeper().then((found) => here && setKeeper(() => found));
    return () => {
      here = false;
    };
  }, []);
  return own === null || keeper === null ? null : { own, keeper };
}
