import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnTour } from '../../src/dataset/own-tour.ts';
import { tourFile } from '../../src/formats/own-tour.ts';
import {
  emptyStep,
  type OwnTours,
  stepAdded,
  stepEdited,
  stepMoved,
  titled,
  tourAdded,
  tourRemoved,
} from '../../src/store/own-tours.ts';
import { moved, noted, type Pin, pinned, removed, type Tray } from '../../src/store/tray.ts';
import { instant } from '../../src/time/instant.ts';
import type { Shelf } from '../../src/ui/keep/device.ts';
import { type Keeping, type Kept, keep } from '../../src/ui/keep/keeper.ts';
import { TOURS_SHELF } from '../../src/ui/tours/own-tours.ts';
import { TRAY_SHELF } from '../../src/ui/tray/keep.ts';
import { trayText } from '../../src/ui/tray/text.ts';
import { faulty, WAYS, type Way } from './faulty-storage.ts';
import { failureIn, failures, keepFailure } from './trial.ts';

/** What a reader does with one shelf, and what must be true of it whatever the device does. */
interface Story<T> {
  readonly shelf: Shelf<T>;
  readonly before: T;
  /** What is done, step by step; a step with a name is writing that goes on, and is stored when it pauses. */
  readonly steps: readonly (readonly [change: (value: T) => T, writes: string | null])[];
  /** What a reader can take away from what is shown, without the device. */
  readonly exported: (value: T) => string;
  /** Words of the reader's that are in it once all is done. */
  readonly words: readonly string[];
}

const pin = (id: string, note = ''): Pin => ({ id, event: id, title: `Title of ${id}`, passage: null, note });
const NOTE = 'Compare this with the other document';

const TRAY: Story<Tray> = {
  shelf: TRAY_SHELF,
  before: { pins: [pin('old', 'From last week'), pin('gone')], aside: [{ half: 'an entry' }] },
  steps: [
    [pinned(pin('first')), null],
    ...[NOTE.slice(0, 3), NOTE.slice(0, 12), NOTE].map(
      (text) => [noted(pin('first'), text), 'first'] as const,
    ),
    [moved('first', 0), null],
    [removed('gone'), null],
    [pinned(pin('second'), 1), null],
  ],
  exported: ({ pins }) =>
    trayText(
      pins.map((each) => ({ pin: each, event: null, passages: [], lost: 'Not here' })),
      { title: 'Sourceline', url: null, accessed: instant(2026, 11, 27) },
    ),
  words: [NOTE, 'Title of second'],
};

const tour = (id: string): OwnTour => ({
  id,
  title: `Tour ${id}`,
  summary: '',
  steps: [emptyStep('lamp', 's1')],
});

const TOURS: Story<OwnTours> = {
  shelf: TOURS_SHELF,
  before: { tours: [tour('old'), tour('gone')], aside: ['an older one'] },
  steps: [
    [tourAdded(tour('mine')), null],
    ...[NOTE.slice(0, 3), NOTE.slice(0, 12), NOTE].map(
      (note) => [stepEdited('mine', { ...emptyStep('lamp', 's1'), note }), 'mine s1'] as const,
    ),
    [stepAdded('mine', emptyStep('stone', 's2')), null],
    [stepMoved('mine', 's2', 0), null],
    [tourRemoved('gone'), null],
    [titled('mine', 'By me', 'In my words'), null],
  ],
  exported: ({ tours }) => tours.map(tourFile).join(''),
  words: [NOTE, 'By me', 'In my words'],
};

/** One run: which call fails, in which way, and whether there was something on the device before. */
interface Case {
  readonly story: 'tray' | 'tours';
  readonly found: boolean;
  readonly way: Way;
  readonly at: number;
}

const SAYS: Readonly<Record<Way, string>> = {
  throws: 'throws',
  errs: 'answers with an error',
  aborts: 'ends in a transaction that is given up',
  silent: 'is never done and never answered',
  deaf: 'is done and never answered',
  late: 'is answered when nobody waits any more',
};

const unhandled: unknown[] = [];
const note = (fault: unknown): void => void unhandled.push(fault);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
});
afterEach(() => {
  process.off('unhandledRejection', note);
  process.off('uncaughtException', note);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets everything happen that is going to within so many milliseconds. */
async function pass(ms: number): Promise<void> {
  for (let at = 0; at < ms; at += 500) {
    for (let turn = 0; turn < 12; turn += 1) await new Promise((done) => setImmediate(done));
    await vi.advanceTimersByTimeAsync(500);
  }
  for (let turn = 0; turn < 12; turn += 1) await new Promise((done) => setImmediate(done));
}

async function onDevice(name: string): Promise<unknown> {
  const request = indexedDB.open(`sourceline-${name}`, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(name);
  const database = await new Promise<IDBDatabase>((done, no) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => no(request.error);
  });
  const asked = database.transaction(name).objectStore(name).get(name);
  const found = await new Promise<unknown>((done) => {
    asked.onsuccess = () => done(asked.result);
  });
  database.close();
  return found;
}

async function putOnDevice(name: string, value: unknown): Promise<void> {
  const request = indexedDB.open(`sourceline-${name}`, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(name);
  const database = await new Promise<IDBDatabase>((done) => {
    request.onsuccess = () => done(request.result);
  });
  const within = database.transaction(name, 'readwrite');
  within.objectStore(name).put(value, name);
  await new Promise((done) => {
    within.oncomplete = done;
  });
  database.close();
}

/** A page of its own, whose windows nobody else hears. */
function newPage(): void {
  const page = new EventTarget();
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page));
  vi.stubGlobal('BroadcastChannel', undefined);
}

/** Goes through a story with one call failing. Gives whether a call was left to fail. */
async function tell<T>({ shelf, before, steps, exported, words }: Story<T>, each: Case): Promise<boolean> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  newPage();
  unhandled.length = 0;
  const start = each.found ? before : shelf.empty;
  if (each.found) await putOnDevice(shelf.name, shelf.stored(before));
  const storage = faulty(each.way, each.at);
  const stages = [...steps.keys(), steps.length].map((done) =>
    JSON.stringify(shelf.stored(steps.slice(0, done).reduce((value, [change]) => change(value), start))),
  );
  const mine = (done: number): T =>
    steps.slice(0, done).reduce((value, [change]) => change(value), shelf.empty);

  let shown: { readonly value: T; readonly state: Kept } | null = null;
  const opening = keep(shelf, (value, state) => {
    shown = { value, state };
    // What is said to be saved lies on the device, letter for letter.
    if (state.kept === 'saved')
      expect(shelf.stored(value)).toEqual(storage.committed.at(-1) ?? shelf.stored(start));
    expect(state.trouble === null).toBe(state.kept !== 'unsaved');
  });
  await pass(4000);
  const keeper: Keeping<T> = await opening;
  const troubles: (string | null)[] = [];
  for (const [at, [change, writes]] of steps.entries()) {
    if (writes === null) void keeper.change(change).then((trouble) => troubles.push(trouble));
    else keeper.write(change, writes);
    // What is done is shown at once, and can be taken away without the device.
    for (const text of textsOf(mine(at + 1))) {
      expect(textsOf(keeper.now())).toContain(text);
      expect(textsOf(shown)).toContain(text);
    }
    // Some of it is done while the device is still at work.
    if (at % 2 === 0 || writes !== null) await pass(writes === null ? 4000 : 100);
  }
  await pass(4000);
  for (const text of words) expect(exported(keeper.now())).toContain(text);
  if (shown === null) throw new Error('Nothing was shown');

  // The device works again: one press on “Try again” saves everything.
  storage.mend();
  const trying = keeper.refresh();
  await pass(9000);
  expect(await trying).toBeNull();
  const { value, state } = shown as { readonly value: T; readonly state: Kept };
  expect(state).toEqual({ kept: 'saved', trouble: null });
  const found = await onDevice(shelf.name);
  expect(found).toEqual(shelf.stored(value));
  expect(JSON.stringify(found)).toBe(stages.at(-1));
  // What was there before was never lost and never half written: only whole stages of the story were ever committed.
  expect(storage.committed.map((kept) => stages.includes(JSON.stringify(kept)))).not.toContain(false);
  expect(troubles.every((trouble) => trouble === null || /^[A-Z].*\.$/.test(trouble))).toBe(true);
  await pass(6000);
  expect(unhandled).toEqual([]);
  expect(JSON.stringify(await onDevice(shelf.name))).toBe(stages.at(-1));
  vi.restoreAllMocks();
  return storage.failed() !== null;
}

/** Every text that stands anywhere in a value. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function law(each: Case): Promise<boolean> {
  return each.story === 'tray' ? tell(TRAY, each) : tell(TOURS, each);
}

describe('every call of the storage failing in turn', () => {
  it.each(failures('storage.'))('%s, which failed once', async (file) => {
    await law(failureIn(file).case as Case);
  });

  for (const story of ['tray', 'tours'] as const) {
    for (const way of WAYS) {
      it(`${story}: a call that ${SAYS[way]}`, async ({ task }) => {
        task.meta.trial = 'storage';
        let cases = 0;
        for (const found of [true, false]) {
          for (let at = 1; ; at += 1) {
            const each = { story, found, way, at };
            let left: boolean;
            try {
              left = await law(each);
            } catch (error) {
              const file = keepFailure({ trial: 'storage', found: String(error), case: each });
              throw new Error(`Call ${at} failed so breaks it; kept in ${file}`, { cause: error });
            }
            if (!left) break;
            cases += 1;
          }
        }
        task.meta.cases = cases;
        expect(cases).toBeGreaterThan(10);
      }, 120_000);
    }
  }
});
