import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from '@playwright/test';
import site from '../browser/playwright.config.ts';
import { LEFT_OUT } from './left-out.ts';

// The browser's tests of the site, held against the one file as it is opened from a disk. Read by the workers too.
process.env['SOURCELINE_PAGE'] = 'sourceline.html';
const { webServer: _, ...rest } = site;
const folder = path.resolve(import.meta.dirname, '../..', process.env['SOURCELINE_SITE'] ?? 'dist');

export default defineConfig({
  ...rest,
  testDir: '../browser',
  outputDir: path.resolve(import.meta.dirname, '../../node_modules/.cache/one-file-tests'),
  grepInvert: LEFT_OUT.map(({ tests }) => tests),
  use: { ...site.use, baseURL: pathToFileURL(path.join(folder, 'sourceline.html')).href },
});
