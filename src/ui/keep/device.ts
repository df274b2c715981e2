import type { Result } from '../../base/result.ts';
import { completionOf, openStore, resultOf } from './database.ts';

/** Something of the reader's that is kept on this device, in a database of its own. */
export interface Shelf<T> {
  /** `sourceline-` and this is the database; this is both the object store and the one key in it. */
  readonly name: string;
  /** What it is called in a sentence: "the tray". */
  readonly called: string;
  /** How it can be kept where it cannot be saved, as a sentence. */
  readonly otherwise: string;
  readonly empty: T;
  /** Reads what lies there; fails only for what a later version stored. */
  readonly read: (raw: unknown) => Result<T, 'later version'>;
  readonly stored: (value: T) => object;
}

/** How long the device may take to answer, in milliseconds. */
const PATIENCE = 3000;

/** Names faults of ours as the browser names its own. */
class Fault extends Error {
  constructor(name: 'LaterVersion' | 'NoAnswer') {
    super(name);
    this.name = name;
  }
}

/**
 * Does changes to what lies on this device now, in one transaction, and gives what lies there then; with no
 * change it only reads. Resolves when the transaction is complete. Rejects, with nothing changed, where the browser
 * has no storage, forbids it, has no room, cannot read it or does not answer.
 */
export async function onDevice<T>(shelf: Shelf<T>, changes: readonly ((value: T) => T)[]): Promise<T> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const forgotten = new AbortController();
  const noAnswer = new Promise<never>((_, reject) => {
    late = setTimeout(() => {
      forgotten.abort();
      reject(new Fault('NoAnswer'));
    }, PATIENCE);
  });
  try {
    return await Promise.race([transact(shelf, changes, forgotten.signal), noAnswer]);
  } finally {
    clearTimeout(late);
  }
}

async function transact<T>(
  shelf: Shelf<T>,
  changes: readonly ((value: T) => T)[],
  forgotten: AbortSignal,
): Promise<T> {
  const { name } = shelf;
  // Opened for each transaction: a connection that the browser may cut, or that keeps another tab waiting, is never held.
  const database = await openStore(`sourceline-${name}`, name, forgotten);
  try {
    return await changed(database, shelf, changes);
  } finally {
    database.close();
  }
}

async function changed<T>(
  database: IDBDatabase,
  { name, read, stored }: Shelf<T>,
  changes: readonly ((value: T) => T)[],
): Promise<T> {
  const saved = (raw: unknown): T => {
    const found = read(raw);
    if (!found.ok) throw new Fault('LaterVersion');
    return found.value;
  };
  if (changes.length === 0) {
    return saved(await resultOf(database.transaction(name).objectStore(name).get(name)));
  }
  const within = database.transaction(name, 'readwrite', { durability: 'strict' });
  const done = completionOf(within);
  // Told below where it matters; a transaction that was given up is no second fault.
  done.catch(() => undefined);
  const store = within.objectStore(name);
  const before = saved(await resultOf(store.get(name)));
  const value = changes.reduce((each, change) => change(each), before);
  await resultOf(store.put(stored(value), name));
  await done;
  return value;
}

/** Why nothing could be saved, and what to do, in sentences. */
export function troubleOf(
  fault: unknown,
  { called, otherwise }: Pick<Shelf<never>, 'called' | 'otherwise'>,
): string {
  const name = fault instanceof Error || fault instanceof DOMException ? fault.name : '';
  return `${whyOf(name, called)} ${otherwise}`;
}

function whyOf(name: string, called: string): string {
  switch (name) {
    case 'QuotaExceededError':
      return `There is no room left on this device to save ${called}.`;
    case 'SecurityError':
    case 'InvalidStateError':
    case 'ReferenceError':
      return 'This browser does not let the page save anything on this device.';
    case 'LaterVersion':
      return `${called.charAt(0).toUpperCase()}${called.slice(1)} on this device, saved by a later version of this page, cannot be read here and will be left as is.`;
    case 'NoAnswer':
      return 'This browser’s storage does not answer.';
    default:
      return `This browser could not read or save ${called} on this device.`;
  }
}
