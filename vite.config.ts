import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { site } from './src/cli/site.ts';

const westOfGreenwich = process.env['TZ'] ?? 'America/Los_Angeles';
const farEast = process.env['TZ'] ?? 'Pacific/Kiritimati';

/** Modules of ours that later parts of the page share, and that the first view does without. */
const LATER =
  /src[\\/](cli|formats|time[\\/]between|query[\\/](measure|under-way)|text[\\/](locate|approximate|align|worddiff)|ui[\\/](Dialog|copy|save-file|cite|chart[\\/](measured|Guide)))/;
const inFirstView = (id: string): boolean => /[\\/]src[\\/]/.test(id) && !LATER.test(id);

export default defineConfig({
  base: './',
  plugins: [react(), site()],
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'd3', test: /node_modules[\\/](d3|internmap)/ },
            // One file, not a dozen small ones, for what the first view shares with what comes later. What only later parts
            // share stays with them.
            { name: 'shared', test: inFirstView, minShareCount: 2, priority: -1 },
          ],
        },
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
