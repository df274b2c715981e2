import { readdirSync } from 'node:fs';
import { request as ask, createServer, type IncomingHttpHeaders } from 'node:http';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { decode, encode } from '../../src/store/address.ts';
import { dataset, expect, JOURNEYS, site, spans, test as suite } from './support.ts';

/**
 * The ten sentences of the page on privacy (src/ui/about/privacy.ts), each as a test of the same title as is shown there.
 * What the page sends is looked at where it arrives: a host of our own writes down what it is asked for.
 */
suite.skip(({ isMobile }) => isMobile === true, 'The same on every screen');
suite.describe.configure({ mode: 'default' });

const { event } = JOURNEYS[1];
/** Words that stand nowhere in the site, to be found wherever they leak to. */
const SECRET = 'quagga';
const NOTE = 'okapi';

/** What a host is asked for. */
interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
  readonly answered: IncomingHttpHeaders;
}
interface Host {
  readonly address: string;
  readonly asked: readonly Asked[];
}

/** The built site on a host that writes down what it is asked for. */
async function listeningHost(): Promise<Host & { readonly stop: () => Promise<void> }> {
  const behind = await serve(site, 0, '/school/');
  const { origin } = new URL(behind.address);
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    let bytes = 0;
    request.on('data', (part: Buffer) => {
      bytes += part.length;
    });
    const onward = ask(`${origin}${url}`, { method, headers }, (answer) => {
      asked.push({ method, url, headers, bytes, answered: answer.headers });
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The host does not listen');
  return {
    address: `http://127.0.0.1:${bound.port}/school/`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await behind.stop();
    },
  };
}

/** All that a page keeps on the device, cookies apart. */
interface KeptHere {
  /** `database/store: number of entries`, where there are any. */
  readonly databases: readonly string[];
  readonly local: readonly string[];
  readonly session: readonly string[];
}

function keptBy(page: Page): Promise<KeptHere> {
  return page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const databases: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await result(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const number = await result(database.transaction(store).objectStore(store).count());
        if (number > 0) databases.push(`${name}/${store}: ${number}`);
      }
      database.close();
    }
    return {
      databases: databases.sort(),
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
    };
  });
}

/** What one view has in it. */
interface Seen {
  readonly view: string;
  /** How many forms name where they would be sent. */
  readonly forms: number;
  readonly fields: readonly string[];
  readonly links: readonly string[];
  readonly cookie: string;
}
interface Walk {
  readonly host: Host;
  readonly seen: readonly Seen[];
  readonly requests: readonly string[];
  readonly cookies: Awaited<ReturnType<BrowserContext['cookies']>>;
  readonly kept: KeptHere;
}

const VIEWS = [
  '',
  `event=${event.id}`,
  'view=list',
  `view=documents&document=${event.passages[0]?.document.id}&event=${event.id}`,
  'view=tours',
  'view=activities',
  'view=sheet&of=tour.y1949.students',
  'view=method',
  'view=privacy',
  'view=access',
  'tour=y1949&step=2',
  'tour=y1949&step=2&notes=on',
  'embed=on',
] as const;

async function goTo(page: Page, host: Host, hash: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${host.address}${hash === '' ? '' : `#${hash}`}`);
  await expect(page.locator('.app[data-ready]')).toBeAttached();
}

function look(page: Page, view: string): Promise<Seen> {
  return page.evaluate(
    (name) => ({
      view: name,
      forms: [...document.forms].filter((form) => form.hasAttribute('action')).length,
      fields: [...document.querySelectorAll('input, textarea, select')].map((field) =>
        [
          field.getAttribute('type'),
          field.getAttribute('autocomplete'),
          field.getAttribute('name'),
          field.getAttribute('aria-label'),
          field.getAttribute('placeholder'),
          field.closest('label')?.textContent,
        ].join(' '),
      ),
      links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
      cookie: document.cookie,
    }),
    view,
  );
}

const test = suite.extend<object, { readonly host: Host; readonly walk: Walk }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
    async ({}, give) => {
      const host = await listeningHost();
      await give(host);
      await host.stop();
    },
    { scope: 'worker' },
  ],
  // Once through every view, and what was seen on the way; several sentences are about it.
  walk: [
    async ({ browser }, give) => {
      const host = await listeningHost();
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      const seen: Seen[] = [];
      for (const hash of VIEWS) {
        await goTo(page, host, `${hash}${hash === '' ? '' : '&'}is=${SECRET}`);
        if (hash === 'view=tours') await page.getByRole('button', { name: 'New tour' }).waitFor();
        seen.push(await look(page, hash));
      }
      const kept = await keptBy(page);
      for (const id of dataset.documents.keys()) {
        await page.goto(`${host.address}documents/${id}.html`);
        seen.push(await look(page, id));
      }
      await give({ host, seen, requests, cookies: await context.cookies(), kept });
      await context.close();
      await host.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  // What the other tests hold every page to is held against this host.
  baseURL: async ({ host }, give) => give(host.address),
});

/** Every file of the site as a host is asked for it; the page itself has no name. */
const FILES: ReadonlySet<string> = new Set(
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .map((file) => (file === 'index.html' ? '' : file)),
);

/** What of the asked is more than a file of the site by its name. */
function more(asked: readonly Asked[]): readonly string[] {
  return asked
    .filter(
      ({ method, url, bytes, headers }) =>
        method !== 'GET' ||
        bytes > 0 ||
        !FILES.has(url.replace(/^\/school\//, '')) ||
        headers.referer !== undefined ||
        headers.cookie !== undefined,
    )
    .map(({ method, url, headers }) => `${method} ${url} ${headers.referer ?? ''} ${headers.cookie ?? ''}`);
}

/** Pins an event with a note, makes a tour, and turns letter keys off. */
async function keepSomething(page: Page, host: Host): Promise<void> {
  await goTo(page, host, 'view=list');
  const entry = page.locator(`#event-${event.id}`);
  await entry.getByRole('button', { name: 'Pin', exact: true }).click();
  await page.getByRole('button', { name: /^Tray/ }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill(NOTE);
  await expect(page.getByText('Saved on this device, and nowhere else.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Tours', exact: true }).click();
  await page.getByRole('button', { name: 'New tour' }).click();
  await expect(page.getByText('Saved on this device, and nowhere else.')).toBeVisible();
  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  await page.locator('.plot').focus();
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /letters/ }).uncheck();
  await page.keyboard.press('Escape');
}
const KEPT: KeptHere = {
  databases: ['sourceline-tours/tours: 1', 'sourceline-tray/tray: 1'],
  local: ['sourceline.letter-keys'],
  session: [],
};
const NOTHING: KeptHere = { databases: [], local: [], session: [] };

test('no view has a field for a name, an address or a password, or a form with somewhere to go', ({
  walk,
}) => {
  expect(walk.seen.length).toBe(VIEWS.length + dataset.documents.size);
  expect(walk.seen.flatMap(({ fields }) => fields).length).toBeGreaterThan(VIEWS.length - 3);
  for (const { view, forms, fields } of walk.seen) {
    expect.soft(forms, view).toBe(0);
    const personal = fields.filter((field) =>
      /\b(password|email|e-mail|tel|phone|account|username|your name|sign)\b/i.test(field),
    );
    expect.soft(personal, view).toEqual([]);
  }
});

test('no view sets a cookie, and none is sent', ({ walk }) => {
  expect(walk.cookies).toEqual([]);
  expect(walk.seen.filter(({ cookie }) => cookie !== '')).toEqual([]);
  const { asked } = walk.host;
  expect(asked.filter(({ headers, answered }) => headers.cookie ?? answered['set-cookie'])).toEqual([]);
});

test('no view asks another host, or links to one', ({ walk }) => {
  const own = (url: string): boolean => url.startsWith(walk.host.address) || /^(data|blob|about):/.test(url);
  expect(walk.requests.length).toBeGreaterThan(VIEWS.length);
  expect(walk.requests.filter((url) => !own(url))).toEqual([]);
  const links = walk.seen.flatMap((view) => view.links);
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((url) => !own(url))).toEqual([]);
});

test('the host is asked for files of the site, bare, and for nothing else', ({ walk }) => {
  expect(walk.host.asked.length).toBeGreaterThan(VIEWS.length);
  expect(more(walk.host.asked)).toEqual([]);
});

test('what stands after the # does not reach the host', ({ walk }) => {
  expect(walk.host.asked.length).toBeGreaterThan(VIEWS.length);
  for (const word of [SECRET, event.id, 'view=', '#']) {
    expect.soft(walk.host.asked.filter((each) => JSON.stringify(each).includes(word))).toEqual([]);
  }
});

test('searching, filtering, sharing, saving and printing send nothing', async ({ page, host }) => {
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  await goTo(page, host, 'view=list');
  const before = host.asked.length;
  const field = page.getByRole('combobox', { name: 'Search events and passages' });
  await field.fill(SECRET);
  await expect(page.getByText(/^Nothing /).first()).toBeVisible();
  await field.fill('');
  await page.keyboard.press('Escape');
  await page
    .locator('.list')
    .getByRole('button', { name: /^Filter/ })
    .click();
  await page.getByRole('dialog', { name: 'Filter' }).getByRole('checkbox').first().check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog').locator('.qr').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'How this was made' }).first().click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save Table (CSV)' }).click();
  await saved;
  await page.evaluate(() => print());
  const asked = host.asked.slice(before);
  // Their programs are fetched, so something was asked for; but only files, and without a word of what was done.
  expect(asked.length).toBeGreaterThan(2);
  expect(more(asked)).toEqual([]);
  expect(JSON.stringify(asked)).not.toContain(SECRET);
  expect(sockets).toEqual([]);
});

test('a shared link holds the view, and nothing of the tray or the search', async ({ page, host }) => {
  await keepSomething(page, host);
  await page.getByRole('combobox', { name: 'Search events and passages' }).fill(SECRET);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const link = await page.getByRole('dialog').getByRole('textbox', { name: 'Link' }).inputValue();
  const [address, hash = ''] = link.split('#');
  expect(address).toBe(host.address);
  const { place, problems } = decode(hash, dataset, { ...spans.world, shortest: 1 });
  expect(problems).toEqual([]);
  expect(encode(place)).toBe(hash);
  for (const word of [SECRET, NOTE]) expect(link).not.toContain(word);
});

test('nothing is kept on the device until something is pinned, made or chosen', async ({
  page,
  host,
  walk,
}) => {
  expect(walk.kept).toEqual(NOTHING);
  await keepSomething(page, host);
  expect(await keptBy(page)).toEqual(KEPT);
  expect(JSON.stringify(host.asked)).not.toContain(NOTE);
});

test.describe('with a copy of the site on the device', () => {
  test.use({ serviceWorkers: 'allow', mayComplain: true });

  /** Waits until the copy is there, which the page makes a moment after it is shown. */
  const copied = (page: Page): Promise<unknown> =>
    page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 15_000 });

  test('the copy of the site on the device is its files, and nothing of the reader’s', async ({
    page,
    host,
  }) => {
    await keepSomething(page, host);
    await copied(page);
    await goTo(page, host, `event=${event.id}&is=${SECRET}`);
    const copy = await page.evaluate(async () => {
      const entries: { cache: string; url: string; text: string }[] = [];
      for (const cache of await caches.keys()) {
        const open = await caches.open(cache);
        for (const request of await open.keys()) {
          const answer = await open.match(request);
          // A file is known by its address; what is written down about open pages is read.
          const text = cache.endsWith(' pages') ? ((await answer?.text()) ?? '') : '';
          entries.push({ cache, url: request.url, text });
        }
      }
      return entries;
    });
    const version = await page.locator('meta[name="version"]').getAttribute('content');
    const book = copy.filter(({ cache }) => cache.endsWith(' pages'));
    const files = copy.filter((entry) => !book.includes(entry));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter(({ url }) => !FILES.has(url.slice(host.address.length)))).toEqual([]);
    expect(book.length).toBeGreaterThan(0);
    for (const { url, text } of book) {
      expect(url).toMatch(/\/page\/[\w-]+$/);
      expect(text).toBe(version);
    }
    for (const word of [SECRET, NOTE, event.id]) expect(JSON.stringify(copy)).not.toContain(word);
  });

  test('one answer removes everything that is kept on the device', async ({ page, host }) => {
    await keepSomething(page, host);
    await copied(page);
    expect(await keptBy(page)).toEqual(KEPT);
    await page.getByRole('link', { name: 'Privacy' }).click();
    await expect(page.locator('#privacy-title')).toBeFocused();
    await page.getByRole('button', { name: 'Remove everything that is kept on this device' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove what is kept here?' });
    await expect(dialog.getByRole('listitem')).toHaveText([
      'the tray with 1 pin',
      '1 tour of your own',
      'the choice that letters are not keys',
      'the copy of this site',
    ]);
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save the tray as text' }).click();
    await saved;
    await dialog.getByRole('button', { name: 'Remove everything' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Removed from this device' })).toHaveText(
      'Removed from this device: the tray with 1 pin, 1 tour of your own, the choice that letters are not keys and the copy of this site. The next visit keeps a copy of the site again.',
    );
    await expect(page.getByRole('button', { name: 'Tray', exact: true })).toBeVisible();
    expect(await keptBy(page)).toEqual(NOTHING);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    const workers = await page.evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length,
    );
    expect(workers).toBe(0);
  });
});
