import { channelTo } from './channel.ts';
import { onDevice, type Shelf, troubleOf } from './device.ts';

/** Whether what is shown is what the device keeps. */
export interface Kept {
  readonly kept: 'saved' | 'saving' | 'unsaved';
  /** Why it is not saved, and what to do, as a sentence; null where there is no trouble. */
  readonly trouble: string | null;
}

/** Keeps something of the reader's: in memory at once, on this device as soon as it can. */
export interface Keeping<T> {
  /** What there is, changes that wait included. */
  readonly now: () => T;
  /** Does a change and tries to store it. Gives why it could not be stored, null where it was. */
  readonly change: (change: (value: T) => T) => Promise<string | null>;
  /**
   * Does a change that is one of many, such as a letter in a text, and stores it when they pause.
   * @param of names what is written, so that only its last wording waits
   */
  readonly write: (change: (value: T) => T, of: string) => void;
  /** Stores what is not stored yet, and reads what other tabs did. */
  readonly refresh: () => Promise<string | null>;
}

/** How long the reader has to stop writing before a text is stored, in milliseconds. */
const PAUSE = 400;

interface Waiting<T> {
  readonly change: (value: T) => T;
  /** What it writes; null for anything that is done once. */
  readonly of: string | null;
}

/**
 * Keeps what a shelf holds in step with this device and with other tabs. What could not be stored waits and goes with the
 * next attempt. Resolves when the shelf has been read or could not be; never rejects.
 * @param show is told each new state
 */
export async function keep<T>(shelf: Shelf<T>, show: (value: T, state: Kept) => void): Promise<Keeping<T>> {
  let known = shelf.empty;
  let waiting: readonly Waiting<T>[] = [];
  let underWay = 0;
  let trouble: string | null = null;
  let line: Promise<unknown> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const channel = channelTo(shelf.name);

  const now = (): T => waiting.reduce((value, { change }) => change(value), known);
  const tell = (): void => {
    const kept = trouble !== null ? 'unsaved' : waiting.length > 0 ? 'saving' : 'saved';
    show(now(), { kept, trouble });
  };
  const sync = async (): Promise<string | null> => {
    const sent = waiting;
    underWay = sent.length;
    try {
      known = await onDevice(
        shelf,
        sent.map(({ change }) => change),
      );
      waiting = waiting.slice(sent.length);
      trouble = null;
      if (sent.length > 0) channel?.postMessage(null);
    } catch (fault) {
      trouble = troubleOf(fault, shelf);
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
  const wait = (change: (value: T) => T, of: string | null): void => {
    const last = waiting.length > underWay ? waiting.at(-1) : undefined;
    const before = of !== null && last?.of === of ? waiting.slice(0, -1) : waiting;
    waiting = [...before, { change, of }];
    tell();
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
    now,
    change: (change) => {
      wait(change, null);
      return refresh();
    },
    write: (change, of) => {
      wait(change, of);
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), PAUSE);
    },
    refresh,
  };
}
