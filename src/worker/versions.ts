import { prefixOf } from './copies.ts';

/** What the browser keeps for the worker, and which pages are open, by their ids. */
export interface Kept {
  readonly caches: CacheStorage;
  readonly pages: () => Promise<ReadonlySet<string>>;
}

/** A file of the site: where it is, and its checksum as `fetch` wants it. */
export interface SiteFile {
  readonly address: string;
  readonly integrity: string;
}

/** The versions of the site that lie on the device, and which open page has which. */
export interface Versions {
  /** Puts all files of this version on the device. Rejects, with nothing of it left, if one is missing or is not what was built. */
  readonly fill: (files: readonly SiteFile[]) => Promise<void>;
  /** Makes this the version of all pages that are opened from now on; those that are open keep theirs. */
  readonly begin: () => Promise<void>;
  /** Notes that a page is being opened with this version. */
  readonly open: (page: string) => Promise<void>;
  /** A file as the version of that page has it; else as any version has it (names in `assets` are of one content); undefined where none does. */
  readonly find: (page: string, address: string) => Promise<Response | undefined>;
  /** Takes away the versions that no open page has. */
  readonly tidy: () => Promise<void>;
}

/** The line of the book that says which version pages are opened with, and the one for a version that is being filled. */
const CURRENT = 'current';
const NEXT = 'next';

/**
 * @param scope the site's address: other sites of the same host keep caches of their own
 * @param version this version of the site
 */
export function makeVersions({ caches, pages }: Kept, scope: string, version: string): Versions {
  const prefix = prefixOf(scope);
  const cacheOf = (of: string): string => `${prefix}${of}`;
  /** The version that each page was opened with; on the device, since a worker is stopped and started again. */
  const BOOK = `${prefix}pages`;
  const line = (page: string): string => new URL(`page/${encodeURIComponent(page)}`, scope).href;

  async function write(page: string, of: string): Promise<void> {
    const book = await caches.open(BOOK);
    await book.put(line(page), new Response(of));
  }

  async function versionOf(page: string): Promise<string | undefined> {
    return (await caches.match(line(page), { cacheName: BOOK }))?.text();
  }

  async function others(): Promise<readonly string[]> {
    const names = await caches.keys();
    return names.filter((name) => name.startsWith(prefix) && name !== BOOK && name !== cacheOf(version));
  }

  /** What was fetched or lies here already: a name in `assets` stands for its content. */
  async function take({ address, integrity }: SiteFile): Promise<Response> {
    if (address.startsWith(`${scope}assets/`)) {
      for (const name of await others()) {
        const earlier = await caches.match(address, { cacheName: name });
        if (earlier !== undefined) return earlier;
      }
    }
    const answer = await fetch(address, { integrity, cache: 'no-cache', credentials: 'same-origin' });
    if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}`);
    // Made anew, because a browser opens no page from an answer that came by way of another address; unpacked by now.
    const headers = new Headers(answer.headers);
    headers.delete('content-encoding');
    headers.delete('content-length');
    return new Response(await answer.blob(), { headers });
  }

  async function tidy(): Promise<void> {
    const open = await pages();
    const book = await caches.open(BOOK);
    const used = new Set<string>();
    for (const request of await book.keys()) {
      const page = decodeURIComponent(request.url.slice(line('').length));
      if (page === CURRENT || page === NEXT || open.has(page))
        used.add(cacheOf((await versionOf(page)) ?? version));
      else await book.delete(request);
    }
    for (const name of await others()) if (!used.has(name)) await caches.delete(name);
  }

  return {
    fill: async (files) => {
      // So that the version before, which goes on meanwhile, does not take this one away.
      await write(NEXT, version);
      const taken = await Promise.all(
        files.map(async (file) => ({ address: file.address, answer: await take(file) })),
      );
      const cache = await caches.open(cacheOf(version));
      try {
        for (const { address, answer } of taken) await cache.put(address, answer);
      } catch (fault) {
        await caches.delete(cacheOf(version));
        throw fault;
      }
    },
    begin: async () => {
      const before = await versionOf(CURRENT);
      for (const page of await pages()) {
        if ((await versionOf(page)) === undefined) await write(page, before ?? version);
      }
      await write(CURRENT, version);
      await tidy();
    },
    open: (page) => write(page, version),
    find: async (page, address) => {
      const cacheName = cacheOf((await versionOf(page)) ?? version);
      return (await caches.match(address, { cacheName })) ?? caches.match(address);
    },
    tidy,
  };
}
