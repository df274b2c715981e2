import {
  discarded,
  EMPTY,
  LONGEST_NOTE,
  MOST,
  moved,
  noted,
  type Pin,
  pinned,
  readTray,
  removed,
  stored,
  type Tray,
} from '../../store/tray.ts';
import type { Shelf } from '../keep/device.ts';
import { keep } from '../keep/keeper.ts';
import type { Keeper, TrayView } from './view.ts';

/** Where the tray lies on this device. */
export const TRAY_SHELF: Shelf<Tray> = {
  name: 'tray',
  called: 'the tray',
  otherwise: 'The tray works until this page is closed. To keep it, copy it or save it as text.',
  empty: EMPTY,
  read: readTray,
  stored,
};

/**
 * Keeps the tray on this device. Resolves when it has been read or could not be; never rejects.
 * @param show is told each new state
 */
export async function keepTray(show: (view: TrayView) => void): Promise<Keeper> {
  const takenOut = new Map<string, Pin>();
  const { now, change, write, refresh } = await keep(TRAY_SHELF, (tray, state) =>
    show({ ...tray, ...state }),
  );
  return {
    longestNote: LONGEST_NOTE,
    pin: (pin, at) => {
      if (now().pins.length >= MOST) return Promise.resolve(`The tray is full: it holds ${MOST} pins.`);
      return change(pinned(takenOut.get(pin.id) ?? pin, at));
    },
    remove: (id) => {
      const pin = now().pins.find((each) => each.id === id);
      if (pin !== undefined) takenOut.set(id, pin);
      return change(removed(id));
    },
    move: (id, to) => change(moved(id, to)),
    note: (pin, text) => write(noted(pin, text), pin.id),
    discard: () => change(discarded),
    refresh,
  };
}
