import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { site } from './src/cli/site.ts';

const westOfGreenwich = process.env['TZ'] ?? 'America/Los_Angeles';
const farEast = process.env['TZ'] ?? 'Pacific/Kiritimati';

interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importers: readonly string[] } | null;
}

const MAIN = /[\\/]src[\\/]ui[\\/]main\.tsx$/;
const known = new Map<string, boolean>();

/** Whether the first view needs a module of ours: what only later parts of the page share stays with them. */
function inFirstView(id: string, graph: Graph): boolean {
  const before = known.get(id);
  if (before !== undefined) return before;
  // Until it is known, so that a circle ends.
  known.set(id, false);
  const needed =
    MAIN.test(id) || (graph.getModuleInfo(id)?.importers ?? []).some((from) => inFirstView(from, graph));
  known.set(id, needed);
  return needed;
}

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
            // One file, not a dozen small ones, for what the first view shares with what comes later.
            {
              name: (id, graph) => (/[\\/]src[\\/]/.test(id) && inFirstView(id, graph) ? 'shared' : null),
              minShareCount: 2,
              priority: -1,
            },
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
