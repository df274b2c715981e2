import { removeCopies } from '../../worker/copies.ts';

/** The one address that a program may be loaded from besides the page's own files. */
const WORKER = './sw.js';

/** What of Trusted Types (W3C) this needs; TypeScript's library does not have them yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** The worker's address in the form that the page's policy asks for, where the browser knows such forms. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return WORKER;
  const createScriptURL = (address: string): string => {
    if (address !== WORKER) throw new TypeError(`${address} is not the service worker`);
    return address;
  };
  return trustedTypes.createPolicy('sourceline', { createScriptURL }).createScriptURL(WORKER);
}

/**
 * Lets the site's copy lie on this device, so that it opens without a network, and asks for the newest.
 * @param version the version of this page
 * @param newer called when another version has come to lie on the device; this page goes on with its own
 */
export async function keepOffline(version: string, newer: () => void): Promise<void> {
  const { serviceWorker } = navigator;
  const ask = (): void => serviceWorker.controller?.postMessage('version');
  serviceWorker.addEventListener('message', ({ data }) => {
    if (typeof data === 'string' && data !== version) newer();
  });
  serviceWorker.addEventListener('controllerchange', ask);
  const registration = await serviceWorker.register(workerAddress(), { updateViaCache: 'none' });
  follow(registration);
  registration.addEventListener('updatefound', () => follow(registration));
  // It may have come before anybody listened.
  ask();
  registration.active?.postMessage('tidy');
}

/** Asks a new worker to begin as soon as it is installed: a browser may forget that it asked for that itself while the one before is at work. */
function follow({ installing, waiting }: ServiceWorkerRegistration): void {
  waiting?.postMessage('begin');
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed') installing.postMessage('begin');
  });
}

/**
 * Takes the site's copy from this device; the next visit makes a new one.
 * @returns whether there was one
 */
export async function removeOfflineCopy(): Promise<boolean> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return false;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined) return false;
  await registration.unregister();
  await removeCopies(caches, registration.scope);
  return true;
}
