/**
 * The kill switch: put in the place of the service worker it removes every copy of the site from the device and itself after
 * it. Pages that are open stay as they are; the next one that is opened comes from the server.
 */
import { removeCopies } from './copies.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

async function remove(): Promise<void> {
  await removeCopies(worker.caches, worker.registration.scope);
  await worker.registration.unregister();
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(remove()));
