import type { Pin, Tray } from '../../store/tray.ts';
import type { Kept } from '../keep/keeper.ts';

/** The tray as it is shown, and whether that is what the device keeps. */
export type TrayView = Tray & Kept;

/** Says what is to be done to the tray. Each gives, once it was tried to be stored, why it was not; null where it was. */
export interface Keeper {
  /** How long a note may be, in UTF-16 units. */
  readonly longestNote: number;
  /** Pins something at the end or at a place from 0; what was taken out in this visit comes back with its note. */
  readonly pin: (pin: Pin, at?: number) => Promise<string | null>;
  readonly remove: (id: string) => Promise<string | null>;
  readonly move: (id: string, to: number) => Promise<string | null>;
  /** Writes a pin's note, and stores it when the writing pauses. */
  readonly note: (pin: Pin, text: string) => void;
  /** Throws away what could not be read. */
  readonly discard: () => Promise<string | null>;
  /** Stores what is not stored yet, and reads what other tabs did. */
  readonly refresh: () => Promise<string | null>;
}
