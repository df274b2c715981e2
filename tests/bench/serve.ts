import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

const root = path.dirname(fileURLToPath(import.meta.url));
const outDir = path.resolve(root, '../../node_modules/.cache/bench');

/** The built pages of the benchmark, being served. */
export interface Served {
  /** The address of a page by its name in `pages`. */
  readonly address: (page: string) => string;
  readonly stop: () => Promise<void>;
}

/**
 * Builds the pages as the site itself is built and serves them on this machine only, on a port that is free.
 * @param pages names of files in `pages`, without `.html`
 * @throws Error when a page cannot be built
 */
export async function serve(pages: readonly string[]): Promise<Served> {
  // Vite's module runner, which runs this, says "development"; React would be built for that, and slow.
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: false,
    mode: 'production',
    root: path.join(root, 'pages'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: pages.map((page) => path.join(root, 'pages', `${page}.html`)) },
    },
  });
  const server = await preview({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The pages are not being served');
  return {
    address: (page) => `http://127.0.0.1:${address.port}/${page}.html`,
    stop: () => server.close(),
  };
}
