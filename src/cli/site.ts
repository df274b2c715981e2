import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Plugin, runnerImport } from 'vite';
import { build } from '../dataset/build.ts';
import { issueLine } from '../dataset/issue.ts';
import type { Shipped } from '../dataset/raw.ts';
import { DATA, readDataFolder, sha256 } from './files.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What the built page may load: itself, and nothing inline or foreign (ARCHITECTURE.md, Safety). */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** JSON that may stand inside a script element: nothing in it can end the element or start a comment. */
function jsonForPage(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/**
 * Puts the dataset into the page. In a build: checks it (a fault stops the build and lists them all),
 * prerenders the page and adds the content security policy. In development: a fault is shown on
 * the page, and saving a data file reloads it.
 */
export function site(): Plugin {
  let building = false;
  return {
    name: 'sourceline-site',
    configResolved(config) {
      building = config.command === 'build';
    },
    configureServer(server) {
      server.watcher.add(DATA);
      server.watcher.on('change', (file) => {
        if (file.startsWith(DATA)) server.ws.send({ type: 'full-reload' });
      });
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const result = build(await readDataFolder(DATA), { hash: sha256, requireLedger: true });
        if (!result.ok) {
          const lines = result.error.map(issueLine);
          if (building) throw new Error(`The dataset has faults:\n${lines.join('\n')}`);
          for (const line of lines) console.error(line);
          const data = jsonForPage({ issues: result.error });
          return html
            .replace('<!--head-->', '<title>The dataset has faults</title>')
            .replace('<!--data-->', () => `<script type="application/json" id="shipped">${data}</script>`);
        }
        const { shipped } = result.value;
        const body = building ? await prerender(shipped) : '';
        const { title, description } = shipped.timeline;
        const head = [
          building ? `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />` : '',
          ...preloads(Object.keys(bundle ?? {})),
          `<title>${attribute(title)}</title>`,
          `<meta name="description" content="${attribute(description)}" />`,
        ];
        return html
          .replace('<!--head-->', () => head.join(''))
          .replace('<!--app-->', () => body)
          .replace(
            '<!--data-->',
            () => `<script type="application/json" id="shipped">${jsonForPage(shipped)}</script>`,
          );
      },
    },
  };
}

/** The two faces that the first view is set in, fetched together with the page's scripts. */
function preloads(files: readonly string[]): readonly string[] {
  return files
    .filter((file) => /(source-sans-3|literata)-.*\.woff2$/.test(file))
    .map((file) => `<link rel="preload" href="./${file}" as="font" type="font/woff2" crossorigin />`);
}

async function prerender(shipped: Shipped): Promise<string> {
  const { module } = await runnerImport<{ render: (shipped: Shipped) => string }>(
    path.join(root, 'src/ui/prerender.tsx'),
    { configFile: false, plugins: [react()], logLevel: 'warn', root },
  );
  return module.render(shipped);
}
