import 'fake-indexeddb/auto';
import { vi } from 'vitest';

/**
 * How a call of the browser's storage fails: it throws; its request answers with an error; its transaction is given up; it is
 * never done and never answered; it is done and never answered; it is answered when nobody waits any more.
 */
export const WAYS = ['throws', 'errs', 'aborts', 'silent', 'deaf', 'late'] as const;
export type Way = (typeof WAYS)[number];

/** The calls that a page makes on the way to its storage; a commit is the end of a transaction that writes. */
type Call = 'open' | 'upgrade' | 'transaction' | 'objectStore' | 'get' | 'put' | 'commit' | 'close';

/** Which calls can fail in which way. */
const CAN: Readonly<Record<Way, readonly Call[]>> = {
  throws: ['open', 'upgrade', 'transaction', 'objectStore', 'get', 'put', 'close'],
  errs: ['open', 'get', 'put'],
  aborts: ['transaction', 'get', 'put', 'commit'],
  silent: ['open', 'get', 'put', 'commit'],
  deaf: ['open', 'get', 'put', 'commit'],
  late: ['open', 'commit'],
};

/** Longer than the page waits, in milliseconds. */
const LATE = 5000;

/** What fake-indexeddb has inside, and a browser does by itself. */
interface Inside {
  readonly _execRequestAsync: (what: { source: IDBObjectStore; operation: () => void }) => IDBRequest;
  readonly _abort: (name: string) => void;
}

export interface FaultyStorage {
  /** Which call failed; null while none has. */
  readonly failed: () => Call | null;
  /** From now on every call works. */
  readonly mend: () => void;
  /** Everything that a transaction has committed, in order. */
  readonly committed: readonly unknown[];
}

/**
 * Makes the `at`-th call, of those that can fail so, fail, and all others work. Restored with all mocks.
 * @param at from 1; 0 for none
 */
export function faulty(way: Way, at: number): FaultyStorage {
  const committed: unknown[] = [];
  const writes = new WeakMap<IDBTransaction, unknown>();
  let calls = 0;
  let mended = false;
  let failed: Call | null = null;
  const fails = (call: Call): boolean => {
    if (mended || !CAN[way].includes(call)) return false;
    calls += 1;
    if (calls === at) failed = call;
    return calls === at;
  };
  const { open } = IDBFactory.prototype;
  const { transaction, createObjectStore, close } = IDBDatabase.prototype;
  const { objectStore } = IDBTransaction.prototype;
  const { get, put } = IDBObjectStore.prototype;

  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function opening(this: IDBFactory, ...asked) {
    if (!fails('open')) return open.apply(this, asked);
    if (way === 'throws') throw no();
    if (way === 'errs') return erring();
    if (way === 'silent') return deafened(new EventTarget());
    if (way === 'deaf') return deafened(open.apply(this, asked), 'success');
    return delayed(() => open.apply(this, asked));
  });
  vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function upgrading(
    this: IDBDatabase,
    ...asked
  ) {
    if (fails('upgrade')) throw no();
    return createObjectStore.apply(this, asked);
  });
  vi.spyOn(IDBDatabase.prototype, 'close').mockImplementation(function closing(this: IDBDatabase) {
    close.apply(this);
    if (fails('close')) throw no();
  });
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function beginning(
    this: IDBDatabase,
    ...asked
  ) {
    // What fake-indexeddb begins for itself, while it makes a database, is no call of the page.
    if ((asked[1] as string) === 'versionchange') return transaction.apply(this, asked);
    const fault = fails('transaction');
    if (fault && way === 'throws') throw no();
    const begun = transaction.apply(this, asked);
    // The first to hear of it: what the page is told later has been committed before.
    begun.addEventListener('complete', () => {
      if (writes.has(begun)) committed.push(writes.get(begun));
    });
    if (fault) begun.abort();
    else if (begun.mode === 'readwrite' && fails('commit')) spoilCommit(begun, way);
    return begun;
  });
  vi.spyOn(IDBTransaction.prototype, 'objectStore').mockImplementation(function reaching(
    this: IDBTransaction,
    ...asked
  ) {
    if (fails('objectStore')) throw no();
    return objectStore.apply(this, asked);
  });
  const asking = (call: 'get' | 'put', store: IDBObjectStore, real: () => IDBRequest): IDBRequest => {
    if (!fails(call)) return real();
    if (way === 'throws') throw no();
    if (way === 'silent') return deafened(new EventTarget());
    if (way === 'deaf') return deafened(real());
    if (way === 'errs') {
      const inside = store.transaction as unknown as Inside;
      return inside._execRequestAsync({
        source: store,
        operation: () => {
          throw no();
        },
      });
    }
    const request = real();
    request.addEventListener('success', () => store.transaction.abort());
    return request;
  };
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function reading(this: IDBObjectStore, key) {
    return asking('get', this, () => get.call(this, key));
  });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function writing(
    this: IDBObjectStore,
    value: unknown,
    key,
  ) {
    return asking('put', this, () => {
      writes.set(this.transaction, structuredClone(value));
      return put.call(this, value, key);
    }) as IDBRequest<IDBValidKey>;
  });
  const mend = (): void => {
    mended = true;
  };
  return { failed: () => failed, mend, committed };

  /** Lets a transaction that writes come to nothing at its end, or does not say how it ended. */
  function spoilCommit(begun: IDBTransaction, how: Way): void {
    if (how === 'aborts' || how === 'silent') {
      const store = begun.objectStore.bind(begun);
      begun.objectStore = (name) => {
        const found = store(name);
        const write = found.put.bind(found);
        found.put = (value: unknown, key?: IDBValidKey) => {
          const request = write(value, key);
          // After whoever else listens, and before it would be complete.
          request.addEventListener('success', () =>
            queueMicrotask(() => (begun as unknown as Inside)._abort('QuotaExceededError')),
          );
          return request;
        };
        return found;
      };
    }
    if (how === 'silent' || how === 'deaf') begun.addEventListener = () => undefined;
    if (how === 'late') {
      const listen = begun.addEventListener.bind(begun) as EventTarget['addEventListener'];
      begun.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) =>
        listen(type, (event) => {
          if (typeof listener === 'function') setTimeout(() => listener(event), LATE);
        });
    }
  }
}

function no(): DOMException {
  return new DOMException('No', 'UnknownError');
}

/** A request to which nobody can listen, or not for one event. */
function deafened(target: EventTarget, to?: string): IDBOpenDBRequest {
  const listen = target.addEventListener.bind(target);
  target.addEventListener = (type, listener) => {
    if (to !== undefined && type !== to) listen(type, listener);
  };
  return target as IDBOpenDBRequest;
}

/** A request to open that answers with an error. */
function erring(): IDBOpenDBRequest {
  const request = Object.assign(new EventTarget(), { error: no() });
  setImmediate(() => request.dispatchEvent(new Event('error')));
  return request as unknown as IDBOpenDBRequest;
}

/** A request to open that is only begun when nobody waits for it any more. */
function delayed(begin: () => IDBOpenDBRequest): IDBOpenDBRequest {
  const request: EventTarget & { result?: IDBDatabase } = new EventTarget();
  setTimeout(() => {
    const real = begin();
    for (const type of ['upgradeneeded', 'success'])
      real.addEventListener(type, () => {
        request.result = real.result;
        request.dispatchEvent(new Event(type));
      });
  }, LATE);
  return request as unknown as IDBOpenDBRequest;
}
