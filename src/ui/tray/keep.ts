import {
  type Change,
  discarded,
  EMPTY,
  LONGEST_NOTE,
  MOST,
  moved,
  noted,
  type Pin,
  pinned,
  removed,
  type Tray,
} from '../../store/tray.ts';
import { onDevice, troubleOf } from './device.ts';
import type { Keeper, TrayView } from './view.ts';

/** How long the reader has to stop writing before a note is stored, in milliseconds. */
const PAUSE = 400;

interface Waiting {
  readonly change: Change;
  /** Whose note it writes, so that only the last wording waits; null for anything else. */
  readonly noteOf: string | null;
}

/**
 * Keeps the tray: in memory at once, on this device as soon as it can, and in step with other tabs. What could not
 * be stored waits and goes with the next attempt. Resolves when the tray has been read or could not be; never rejects.
 * @param show is told each new state
 */
export async function keepTray(show: (view: TrayView) => void): Promise<Keeper> {
  let known: Tray = EMPTY;
  let waiting: readonly Waiting[] = [];
  let underWay = 0;
  let trouble: string | null = null;
  let line: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const takenOut = new Map<string, Pin>();
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('sourceline-tray') : null;

  const now = (): Tray => waiting.reduce((tray, { change }) => change(tray), known);
  const tell = (): void => {
    const kept = trouble !== null ? 'unsaved' : waiting.length > 0 ? 'saving' : 'saved';
    show({ ...now(), kept, trouble });
  };
  const sync = async (): Promise<string | null> => {
    const sent = waiting;
    underWay = sent.length;
    try {
      known = await onDevice(sent.map(({ change }) => change));
      waiting = waiting.slice(sent.length);
      trouble = null;
      if (sent.length > 0) channel?.postMessage(null);
    } catch (fault) {
      trouble = troubleOf(fault);
    }
    underWay = 0;
    tell();
    return trouble;
  };
  const refresh = (): Promise<string | null> => {
    clearTimeout(timer);
    const next = line.then(sync);
    line = next;
    return next;
  };
  const wait = (change: Change, noteOf: string | null = null): void => {
    const last = waiting.length > underWay ? waiting.at(-1) : undefined;
    const before = noteOf !== null && last?.noteOf === noteOf ? waiting.slice(0, -1) : waiting;
    waiting = [...before, { change, noteOf }];
    tell();
  };
  const change = (what: Change): Promise<string | null> => {
    wait(what);
    return refresh();
  };

  channel?.addEventListener('message', () => void refresh());
  // Coming back it reads what others did; going away it stores what waits.
  document.addEventListener('visibilitychange', () => void refresh());
  addEventListener('focus', () => void refresh());
  addEventListener('pagehide', () => {
    if (waiting.length > 0) void refresh();
  });
  await refresh();

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
    note: (pin, text) => {
      wait(noted(pin, text), pin.id);
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), PAUSE);
    },
    discard: () => change(discarded),
    refresh,
  };
}
