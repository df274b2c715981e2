import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { finish, VERSION_MARK } from '../../src/cli/finish.ts';
import { type Served, serve } from '../../src/cli/serve.ts';
import { expect, JOURNEYS, site, test as suite } from './support.ts';

// What lies on the device is the same whatever the screen.
suite.skip(({ isMobile }) => isMobile === true, 'The same on every screen');
suite.describe.configure({ mode: 'default' });
suite.use({ serviceWorkers: 'allow', mayComplain: true });

const { event } = JOURNEYS[1];
const TEXT = /\.(html|js|css|webmanifest)$/;

/** The site as another release would be: every file of `assets` has another name and another content. */
async function anotherRelease(folder: string, release: string): Promise<string> {
  cpSync(site, folder, { recursive: true });
  const version = /name="version" content="([^"]+)"/.exec(
    readFileSync(path.join(folder, 'index.html'), 'utf8'),
  )?.[1];
  if (version === undefined) throw new Error('The built page names no version');
  const assets = readdirSync(path.join(folder, 'assets')).filter((name) => !/\.(br|gz)$/.test(name));
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const at = path.join(file.parentPath, file.name);
    if (!file.isFile() || !TEXT.test(file.name)) continue;
    let text = readFileSync(at, 'utf8').replaceAll(version, VERSION_MARK);
    for (const name of assets) text = text.replaceAll(name, `r2-${name}`);
    writeFileSync(at, text);
  }
  for (const name of assets) {
    cpSync(path.join(folder, 'assets', name), path.join(folder, 'assets', `r2-${name}`));
    rmSync(path.join(folder, 'assets', name));
  }
  await finish(folder, release);
  return folder;
}

interface Releases {
  /** The folder of the next release. */
  readonly next: string;
}
interface Host {
  readonly host: Served;
}

const test = suite.extend<Host, Releases>({
  next: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
    async ({}, give) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-next-'));
      await give(await anotherRelease(folder, '9.9.9'));
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern.
  host: async ({}, give) => {
    const host = await serve(site, 0, '/school/');
    await give(host);
    await host.stop();
  },
  baseURL: async ({ host }, give) => give(host.address),
});

/** Opens the site and waits until all of it lies on the device. */
async function visit(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash === '' ? '' : `#${hash}`}`);
  await expect(page.locator('.app[data-ready]')).toBeAttached();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 15_000 });
}

/** The version that a page says it has. */
function versionOf(page: Page): Promise<string | null> {
  return page.locator('meta[name="version"]').getAttribute('content');
}

function cachesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => (await caches.keys()).filter((name) => !name.endsWith(' pages')));
}

/** Everything that the page and its worker write to the console, and every error. */
function complaints(context: BrowserContext): string[] {
  const said: string[] = [];
  context.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => said.push(error.error().message));
  return said;
}

test('after one visit all views, documents, a tour, a picture and the exports are there without a network', async ({
  page,
  context,
  host,
}) => {
  const said = complaints(context);
  await visit(page);
  await host.stop();
  await context.setOffline(true);
  for (const hash of [
    '',
    `event=${event.id}`,
    'view=list',
    'view=documents',
    'view=tours',
    'view=activities',
    'view=sheet',
    'view=method',
    'tour=y1949&step=2',
    'embed=on',
  ]) {
    await page.goto('about:blank');
    await page.goto(`./#${hash}`);
    await expect(page.locator('.app[data-ready]')).toBeAttached();
    await expect(page.locator('.broken')).toHaveCount(0);
    await expect(page.locator('main:visible, .talk:visible').first()).not.toBeEmpty();
  }
  await page.goto('./#view=method');
  const [data] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /JSON/ }).first().click(),
  ]);
  expect(readFileSync(await data.path(), 'utf8')).toContain(event.id);

  await page.goto(`./#event=${event.id}`);
  await page
    .getByRole('button', { name: /words verified/i })
    .first()
    .click();
  await page.getByRole('button', { name: 'Check again in this browser' }).click();
  await expect(page.getByRole('dialog')).toContainText(/same|verified/i);
  await page.keyboard.press('Escape');
  expect((await page.pdf()).length, 'a printed page').toBeGreaterThan(10_000);

  const source = event.passages[0]?.document.id;
  await page.goto(`./documents/${source}.html`);
  await expect(page.locator('h1')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source Sans');
  const text = await page.goto(`./documents/${source}.txt`);
  expect(text?.status()).toBe(200);
  expect(said).toEqual([]);
});

test('a new version is told, each tab keeps its own until it is reloaded, and nothing is mixed or left over', async ({
  page,
  context,
  host,
  next,
}) => {
  test.slow();
  const said = complaints(context);
  await visit(page);
  const first = await versionOf(page);
  const other = await context.newPage();
  await visit(other, 'view=list');
  expect(await cachesOf(page)).toHaveLength(1);

  host.show(next);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  // The browser takes its time with a new worker while others are at work.
  const patience = { timeout: 20_000 };
  for (const each of [page, other])
    await expect(each.getByText('A new version is ready')).toBeVisible(patience);
  expect(await cachesOf(page)).toHaveLength(2);

  // Code that this tab has never had, which the server has no more.
  await other.getByRole('link', { name: 'Documents', exact: true }).click();
  await expect(other.locator('#document-title')).toBeVisible();
  expect(await versionOf(other)).toBe(first);

  await page.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => versionOf(page)).toMatch(/^9\.9\.9 /);
  await expect(page.locator('.app[data-ready]')).toBeAttached();
  expect(await page.locator('script[src]').getAttribute('src')).toContain('r2-');
  await other.getByRole('link', { name: 'Tours', exact: true }).click();
  await expect(other.locator('#tours-title')).toBeVisible();

  await other.getByRole('button', { name: 'Later' }).click();
  await expect(other.getByText('A new version is ready')).toBeHidden();
  await other.reload();
  await expect.poll(() => versionOf(other)).toMatch(/^9\.9\.9 /);
  await expect(other.locator('.app[data-ready]')).toBeAttached();
  // The old version goes with the next page that is opened.
  await expect(async () => {
    await other.reload();
    await other.waitForTimeout(1500);
    expect(await cachesOf(other)).toHaveLength(1);
  }).toPass({ timeout: 15_000 });
  await context.setOffline(true);
  await other.reload();
  await expect(other.locator('.app[data-ready]')).toBeAttached();
  expect(said).toEqual([]);
});

test('a version that is not whole on the server is not taken', async ({ page, host, next }) => {
  const broken = mkdtempSync(path.join(tmpdir(), 'sourceline-broken-'));
  cpSync(next, broken, { recursive: true });
  const script = readdirSync(path.join(broken, 'assets')).find((name) => /^r2-Documents-.*\.js$/.test(name));
  for (const packed of ['', '.br', '.gz']) {
    const file = path.join(broken, 'assets', `${script}${packed}`);
    if (packed === '') writeFileSync(file, `${readFileSync(file, 'utf8')};`);
    else rmSync(file);
  }
  await visit(page);
  const first = await versionOf(page);
  host.show(broken);
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise<string>((done) => {
      registration?.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing?.addEventListener('statechange', () => done(installing.state));
      });
    });
    await registration?.update();
    return found;
  });
  expect(state).toBe('redundant');
  await page.reload();
  await expect(page.locator('.app[data-ready]')).toBeAttached();
  expect(await versionOf(page)).toBe(first);
  await expect(page.getByText('A new version is ready')).toHaveCount(0);
  expect(await cachesOf(page)).toHaveLength(1);
  rmSync(broken, { recursive: true });
});

test('the kill switch takes the copy away and the worker with it', async ({ page, host }) => {
  const off = mkdtempSync(path.join(tmpdir(), 'sourceline-off-'));
  cpSync(site, off, { recursive: true });
  for (const packed of ['', '.br', '.gz'])
    cpSync(path.join(off, `sw-off.js${packed}`), path.join(off, `sw.js${packed}`));
  await visit(page);
  host.show(off);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const left = (): Promise<readonly [number, number]> =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
  await expect.poll(left).toEqual([0, 0]);
  await expect(page.locator('.app[data-ready]'), 'the open page stays').toBeAttached();
  await page.reload();
  await expect(page.locator('.app[data-ready]')).toBeAttached();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  rmSync(off, { recursive: true });
});
