import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { browser } from './browser.ts';

/** The built site to test; another folder than `dist` can be named, so that two sessions do not meet in one. */
const site = process.env['SOURCELINE_SITE'] ?? 'dist';
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A port that nothing listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No port is free'));
        else resolve(address.port);
      });
    });
  });
}

// The workers read this file too and must name the same port; they have the environment of the first reader.
process.env['SOURCELINE_PORT'] ??= String(await freePort());
const port = process.env['SOURCELINE_PORT'];
// Not at the top of the host, since the site must run from any path.
const at = '/a/school/timeline/';
const baseURL = `http://127.0.0.1:${port}${at}`;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: path.join(root, 'node_modules/.cache/browser-tests'),
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // One more than there are cores on a small machine: a test waits for the page to rest about as long as it works.
  workers: 3,
  // A shared machine may stall for a second; a test that passes only at its second try is listed as flaky.
  retries: process.env['CI'] === undefined ? 0 : 1,
  reporter: [['list']],
  timeout: 40_000,
  expect: { timeout: 5000 },
  use: {
    baseURL,
    // Each test has a browser of its own, which would keep a copy of the site; `offline.spec.ts` has one.
    serviceWorkers: 'block',
    launchOptions: await browser(),
    actionTimeout: 8000,
    video: 'off',
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'desktop',
      use: {
        viewport: { width: 1280, height: 800 },
        locale: 'en-GB',
        timezoneId: 'America/Los_Angeles',
      },
    },
    {
      name: 'phone',
      use: {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        deviceScaleFactor: 2,
        // Light on a desk, dark on a phone: what looks at colours has seen both.
        colorScheme: 'dark',
        locale: 'tr-TR',
        timezoneId: 'Pacific/Kiritimati',
      },
    },
  ],
  webServer: {
    command: `node src/cli/run.mjs serve ${JSON.stringify(site)} --port ${port} --at ${at}`,
    cwd: root,
    url: baseURL,
    reuseExistingServer: false,
  },
});
