/** What a request of the browser's storage gives. Rejects with the request's own error. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

/** Resolves when all that a transaction did is kept. Rejects, with nothing of it kept, with what stopped it. */
export function completionOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new DOMException('Given up', 'AbortError')),
    );
  });
}

/**
 * Opens a database of this page with one object store of the same name in it, and makes both where they are missing.
 * Rejects where the browser has no storage, forbids it, or holds a later version. A connection that comes after
 * `forgotten` is aborted is closed at once.
 */
export async function openStore(name: string, store: string, forgotten: AbortSignal): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => void request.result.createObjectStore(store));
  const database = await resultOf(request);
  // Another tab that deletes or upgrades the database must not wait for this one.
  database.addEventListener('versionchange', () => database.close());
  if (forgotten.aborted) database.close();
  return database;
}
