import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Change, readTray, stored, type Tray } from '../../store/tray.ts';

const DATABASE = 'sourceline-tray';
/** Both the object store and the one key in it. */
const TRAY = 'tray';

interface Shelf extends DBSchema {
  [TRAY]: { key: string; value: unknown };
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
 * Does changes to the tray as it lies on this device now, in one transaction, and gives what lies there then; with no
 * change it only reads. Resolves when the transaction is complete. Rejects, with nothing changed, where the browser
 * has no storage, forbids it, has no room, cannot read it or does not answer.
 */
export async function onDevice(changes: readonly Change[]): Promise<Tray> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const noAnswer = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Fault('NoAnswer')), PATIENCE);
  });
  try {
    return await Promise.race([transact(changes), noAnswer]);
  } finally {
    clearTimeout(late);
  }
}

async function transact(changes: readonly Change[]): Promise<Tray> {
  // Opened for each transaction: a connection that the browser may cut, or that keeps another tab waiting, is never held.
  const database = await openDB<Shelf>(DATABASE, 1, {
    upgrade: (made) => void made.createObjectStore(TRAY),
  });
  try {
    return await changed(database, changes);
  } finally {
    database.close();
  }
}

async function changed(database: IDBPDatabase<Shelf>, changes: readonly Change[]): Promise<Tray> {
  if (changes.length === 0) return traySaved(await database.get(TRAY, TRAY));
  const within = database.transaction(TRAY, 'readwrite', { durability: 'strict' });
  // Told below where it matters; a transaction that was given up is no second fault.
  within.done.catch(() => undefined);
  const before = traySaved(await within.store.get(TRAY));
  const tray = changes.reduce((each, change) => change(each), before);
  await within.store.put(stored(tray), TRAY);
  await within.done;
  return tray;
}

function traySaved(raw: unknown): Tray {
  const read = readTray(raw);
  if (!read.ok) throw new Fault('LaterVersion');
  return read.value;
}

const KEEP = 'The tray works until this page is closed. To keep it, copy it or save it as text.';

/** Why nothing could be saved, and what to do, in sentences. */
export function troubleOf(fault: unknown): string {
  const name = fault instanceof Error || fault instanceof DOMException ? fault.name : '';
  const why = WHY.get(name) ?? 'This browser could not read or save the tray on this device.';
  return `${why} ${KEEP}`;
}

const NOT_ALLOWED = 'This browser does not let the page save anything on this device.';
const WHY: ReadonlyMap<string, string> = new Map([
  ['QuotaExceededError', 'There is no room left on this device to save the tray.'],
  ['SecurityError', NOT_ALLOWED],
  ['InvalidStateError', NOT_ALLOWED],
  ['ReferenceError', NOT_ALLOWED],
  [
    'LaterVersion',
    'The tray on this device was saved by a later version of this page, and is left as it is.',
  ],
  ['NoAnswer', 'This browser’s storage does not answer.'],
]);
