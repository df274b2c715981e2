/** How the names of all caches begin that hold a site's copies; other sites of the same host have names of their own. */
export function prefixOf(scope: string): string {
  return `sourceline ${scope} `;
}

/** Takes all copies of a site from the device. */
export async function removeCopies(caches: CacheStorage, scope: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefixOf(scope)));
  await Promise.all(names.map((name) => caches.delete(name)));
}
