/**
 * The service worker: the whole site lies on the device after one visit, and is answered from there.
 *
 * Each version of the site has a cache of its own, filled whole or not at all: every file is compared with its checksum, so a
 * site that is half uploaded is not taken. A page keeps the version that it was opened with for as long as it is open, so
 * several tabs can have several versions and none ever mixes two; a version goes when no page has it any more.
 */
import { type Kept, makeVersions } from './versions.ts';

/** What the build puts in: this version, and each of its files by its path from the site's address, "" the page itself. */
declare const VERSION: string;
declare const FILES: readonly (readonly [path: string, integrity: string])[];

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const { scope } = worker.registration;
const addressOf = (path: string): string => new URL(path, scope).href;
const addresses: ReadonlySet<string> = new Set(FILES.map(([path]) => addressOf(path)));

const kept: Kept = {
  caches: worker.caches,
  pages: async () => {
    const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
    return new Set(all.map(({ id }) => id));
  },
};
const versions = makeVersions(kept, scope, VERSION);

worker.addEventListener('install', (event) => {
  event.waitUntil(
    versions
      .fill(FILES.map(([path, integrity]) => ({ address: addressOf(path), integrity })))
      // At once: pages that are open keep their own version, and the next one that is opened has this.
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(versions.begin().then(() => worker.clients.claim()));
});

worker.addEventListener('message', (event) => {
  if (event.data === 'begin') event.waitUntil(worker.skipWaiting());
  if (event.data === 'tidy') event.waitUntil(versions.tidy());
  if (event.data === 'version') event.source?.postMessage(VERSION);
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.url.replace(/[?#].*$/, '').replace(/\/index\.html$/, '/');
  const opens = request.mode === 'navigate';
  if (request.method !== 'GET' || !(opens ? addresses.has(address) : address.startsWith(scope))) return;
  const page = opens ? event.resultingClientId : event.clientId;
  const noted = opens ? versions.open(page) : Promise.resolve();
  event.waitUntil(noted);
  event.respondWith(versions.find(page, address).then((found) => found ?? fetch(request)));
});
