import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import browserTests from '../browser/playwright.config.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** `npm run test:access`: every view, at every width, in every theme and state. It takes about ten minutes. */
export default defineConfig({
  ...browserTests,
  testDir: '.',
  outputDir: path.join(root, 'node_modules/.cache/access-tests'),
  workers: 2,
  // A page that is slow on a machine that others use is no fault that is looked for here.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  // What is under way when a page is looked at is the same however often it is tried.
  retries: 0,
  projects: [{ name: 'access', use: { locale: 'en-GB', timezoneId: 'Europe/Istanbul' } }],
});
