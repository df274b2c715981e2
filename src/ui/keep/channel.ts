/** A channel to the page's other windows; null where the browser knows none, or forbids it as it forbids storage. */
export function channelTo(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(`sourceline-${name}`);
  } catch {
    return null;
  }
}
