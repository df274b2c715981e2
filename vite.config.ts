import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { site } from './src/cli/site.ts';

const westOfGreenwich = process.env['TZ'] ?? 'America/Los_Angeles';
const farEast = process.env['TZ'] ?? 'Pacific/Kiritimati';

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
    exclude: [...configDefaults.exclude, 'tests/browser/**'],
    projects: [
      {
        extends: true,
        test: {
          name: 'west',
          env: { TZ: westOfGreenwich, LC_ALL: 'tr_TR.UTF-8' },
          environment: 'node',
          include: ['tests/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'far east',
          env: { TZ: farEast, LC_ALL: 'tr_TR.UTF-8' },
          environment: 'node',
          include: ['tests/{time,dataset,query,scene,store}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          env: { TZ: westOfGreenwich },
          environment: 'jsdom',
          include: ['tests/ui/**/*.test.tsx'],
          setupFiles: ['tests/ui/setup.ts'],
        },
      },
    ],
  },
});
