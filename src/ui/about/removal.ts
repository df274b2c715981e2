import { lettersOn, setLetters } from '../chart/letter-keys.ts';
import { channelTo } from '../keep/channel.ts';
import { resultOf } from '../keep/database.ts';
import { removeOfflineCopy } from '../offline/offline.ts';
import { toursKeeper } from '../tours/own-tours.ts';
import { keeper, useTray } from '../tray/tray.ts';
import { count } from '../words.ts';

/** Something that is kept on this device. */
export interface Kept {
  /** As it stands in a sentence: "the tray with 3 pins". */
  readonly called: string;
  /** Whether there is a way to save it first. */
  readonly of: 'tray' | 'tours' | 'choice' | 'copy';
}

/** How long the device may take for one of them, in milliseconds. */
const PATIENCE = 5000;

/** What is kept on this device now. Rejects where the code that reads it cannot be fetched. */
export async function keptHere(): Promise<readonly Kept[]> {
  const [tours] = await Promise.all([toursKeeper(), keeper()]);
  const tray = useTray.getState();
  const pins = (tray?.pins.length ?? 0) + (tray?.aside.length ?? 0);
  const own = tours.now().tours.length + tours.now().aside.length;
  return [
    ...(pins > 0 ? [{ of: 'tray', called: `the tray with ${count(pins, 'pin')}` } as const] : []),
    ...(own > 0
      ? [{ of: 'tours', called: count(own, 'tour of your own', 'tours of your own') } as const]
      : []),
    ...(lettersOn() ? [] : [{ of: 'choice', called: 'the choice that letters are not keys' } as const]),
    ...((await hasCopy()) ? [{ of: 'copy', called: 'the copy of this site' } as const] : []),
  ];
}

async function hasCopy(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  // A browser may forbid the question as it forbids the copy.
  const found = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  return found !== undefined;
}

/** What went and what the browser did not let go, each as it stands in a sentence. */
export interface Removed {
  readonly gone: readonly string[];
  readonly left: readonly string[];
}

/** Takes all that the page keeps from this device, whatever can be read of it; this page and others that are open follow. */
export async function removeAll(): Promise<Removed> {
  const before = await keptHere();
  const ways: Readonly<Record<Kept['of'], () => Promise<unknown>>> = {
    tray: async () => forget('tray', (await keeper()).refresh),
    tours: async () => forget('tours', (await toursKeeper()).refresh),
    choice: async () => setLetters(true),
    copy: removeOfflineCopy,
  };
  const tried = await Promise.all(
    Object.entries(ways).map(async ([of, remove]) => {
      const kept = before.find((each) => each.of === of);
      const worked = await inTime(remove()).then(
        () => true,
        () => false,
      );
      return { called: kept?.called ?? null, worked };
    }),
  );
  const named = (worked: boolean): readonly string[] =>
    tried.flatMap((each) => (each.worked === worked && each.called !== null ? [each.called] : []));
  return { gone: named(true), left: named(false) };
}

/** Deletes one of the page's databases; what is shown of it is read again, here and in other windows. */
async function forget(name: string, refresh: () => Promise<unknown>): Promise<void> {
  // What waits to be stored comes first, so that it does not come after.
  await refresh();
  await resultOf(indexedDB.deleteDatabase(`sourceline-${name}`));
  await refresh();
  const channel = channelTo(name);
  channel?.postMessage(null);
  channel?.close();
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, reject) => setTimeout(() => reject(new Error('No answer')), PATIENCE)),
  ]);
}
