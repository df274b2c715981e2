import type { Work } from '../base/work.ts';

/** How long the page is kept from anything else in one go, in milliseconds. */
const SLICE = 12;

/** Lets the browser draw, and answer what is asked of it, before going on. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/**
 * Does work in slices between which the page stays alive. Gives null when `stop` is aborted before it is done.
 */
export async function inSlices<T>(work: Work<T>, stop: AbortSignal): Promise<T | null> {
  for (let begun = performance.now(); ; ) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (performance.now() - begun < SLICE) continue;
    await pause();
    if (stop.aborted) return null;
    begun = performance.now();
  }
}
