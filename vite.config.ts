import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { site } from './src/cli/site.ts';

const westOfGreenwich = process.env['TZ'] ?? 'America/Los_Angeles';
const farEast = process.env['TZ'] ?? 'Pacific/Kiritimati';

const exclude = [...configDefaults.exclude, 'tests/browser/**'];
/** Tests that replace a module, or whose modules hear each other over a channel: each file has a process of its own. */
const APART = ['tests/dataset/check/lax-json.test.ts', 'tests/ui/{about,tray,tours}/**/*.test.tsx'];

export default defineConfig({
  base: './',
  plugins: [react(), site()],
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      output: {
        // One file for the first view: it packs smaller than several, and what only later parts share stays with them.
        codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] },
      },
    },
  },
  preview: { host: '127.0.0.1' },
  test: {
    restoreMocks: true,
    // One for each core; it would leave one of two free.
    maxWorkers: '100%',
    // A law is tried with thousands of cases, and a shared machine may stall.
    testTimeout: 20_000,
    // Loading the same modules anew for each file takes half of the time.
    isolate: false,
    exclude,
    projects: [
      {
        extends: true,
        test: {
          name: 'west',
          env: { TZ: westOfGreenwich, LC_ALL: 'tr_TR.UTF-8' },
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...exclude, ...APART],
        },
      },
      {
        extends: true,
        test: {
          name: 'far east',
          env: { TZ: farEast, LC_ALL: 'tr_TR.UTF-8' },
          environment: 'node',
          include: ['tests/{time,dataset,query,scene,store}/**/*.test.ts'],
          exclude: [...exclude, ...APART, 'tests/time/zones.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          env: { TZ: westOfGreenwich },
          environment: 'jsdom',
          include: ['tests/ui/**/*.test.tsx'],
          exclude: [...exclude, ...APART],
          setupFiles: ['tests/ui/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          env: { TZ: westOfGreenwich },
          environment: 'jsdom',
          include: APART,
          setupFiles: ['tests/ui/setup.ts'],
          isolate: true,
        },
      },
    ],
  },
});
