/**
 * The kill switch: put in the place of the service worker it removes every copy of the site from the device and itself after
 * it. Pages that are open stay as they are; the next one that is opened comes from the server.
 */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

async function remove(): Promise<void> {
  const prefix = `sourceline ${worker.registration.scope} `;
  for (const name of await worker.caches.keys()) {
    if (name.startsWith(prefix)) await worker.caches.delete(name);
  }
  await worker.registration.unregister();
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(remove()));
