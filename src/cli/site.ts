import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { type Plugin, runnerImport } from 'vite';
import { asMarkup } from '../base/markup.ts';
import { build } from '../dataset/build.ts';
import type { SourceFile } from '../dataset/built.ts';
import { issueLine } from '../dataset/issue.ts';
import type { Shipped } from '../dataset/raw.ts';
import { resolve } from '../dataset/resolve.ts';
import { DATA, readDataFolder, sha256 } from './files.ts';
import { finish, VERSION_MARK } from './finish.ts';
import { ONE_FILE } from './hosting.ts';
import { licences } from './licences.ts';
import { IN_ONE_FILE, oneFile } from './one-file.ts';
import { documentPage, jsonForPage } from './pages.ts';
import { POLICY } from './policy.ts';
import { program } from './program.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** The number of the release, from `package.json`. */
const release = String(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version);

/**
 * Puts the dataset into the page. In a build: checks it (a fault stops the build and lists them all),
 * prerenders the page, adds the content security policy, and puts a page and the file itself of each document beside
 * it, and finishes the folder for hosts (`finish.ts`). In development: a fault is shown on the page, and saving a data file reloads it.
 */
export function site(): Plugin {
  let building = false;
  let outDir = '';
  /** What the page was made of, for the pages of the documents beside it. */
  let made: Made | null = null;
  return {
    name: 'sourceline-site',
    configResolved(config) {
      building = config.command === 'build';
      outDir = path.resolve(config.root, config.build.outDir);
    },
    configureServer(server) {
      server.watcher.add(DATA);
      server.watcher.on('change', (file) => {
        if (file.startsWith(DATA)) server.ws.send({ type: 'full-reload' });
      });
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset' || made === null) return;
        for (const [fileName, source] of documentFiles(made, String(index.source))) {
          this.emitFile({ type: 'asset', fileName, source });
        }
        const modules = Object.values(bundle).flatMap((part) =>
          part.type === 'chunk' ? part.moduleIds : [],
        );
        this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licences(root, modules) });
        const { shipped, body } = made;
        const ownBody = (await prerendering(IN_ONE_FILE)).render(shipped);
        const html = String(index.source);
        const source = await oneFile(root, { html, body, ownBody });
        this.emitFile({ type: 'asset', fileName: ONE_FILE, source });
        // For the page to say how large it is (src/ui/export/one-file-here.ts).
        const size = `<meta name="one-file" content="${Buffer.byteLength(source)}" />`;
        index.source = await firstThings(
          html.replace('<title>', () => `${size}<title>`),
          (name, text) => this.getFileName(this.emitFile({ type: 'asset', name, source: text })),
        );
      },
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (made === null) return;
        const version = await finish(outDir, release);
        this.info(`version ${version}`);
      },
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const supplied = await readDataFolder(DATA);
        const result = build(supplied, { hash: sha256, requireLedger: true });
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
        if (building) {
          const rendering = await prerendering({});
          made = { supplied, shipped, prerendering: rendering, body: rendering.render(shipped) };
        }
        const { title, description } = shipped.timeline;
        const head = [
          building ? `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />` : '',
          ...preloads(Object.keys(bundle ?? {})),
          ...(building ? [`<meta name="version" content="${VERSION_MARK}" />`] : []),
          `<title>${asMarkup(title)}</title>`,
          `<meta name="description" content="${asMarkup(description)}" />`,
        ];
        return html
          .replace('<!--head-->', () => head.join(''))
          .replace('<!--app-->', () => made?.body ?? '')
          .replace(
            '<!--data-->',
            () => `<script type="application/json" id="shipped">${jsonForPage(shipped)}</script>`,
          );
      },
    },
  };
}

/**
 * The page with its program fetched by a small one, which shows what was prerendered first (src/ui/first-paint.ts).
 * @param emit adds a file to the site and gives its name there
 * @throws Error when the page has not just one program
 */
async function firstThings(html: string, emit: (name: string, text: string) => string): Promise<string> {
  const scripts = [...html.matchAll(/<script type="module"[^>]* src="\.\/assets\/([^"]+)"><\/script>/g)];
  const [script] = scripts;
  if (script === undefined || scripts.length > 1) throw new Error(`The page has ${scripts.length} programs`);
  const begin = `const begin=()=>import(${JSON.stringify(`./${script[1]}`)});`;
  const file = emit('first-paint.js', `${begin}${await program('first-paint')}`);
  return html.replace(script[0], () => `<script type="module" src="./${file}"></script>`);
}

/** The two faces that the first view is set in, fetched together with the page's scripts. */
function preloads(files: readonly string[]): readonly string[] {
  return files
    .filter((file) => /(source-sans-3|literata-latin-400)-.*\.woff2$/.test(file))
    .map((file) => `<link rel="preload" href="./${file}" as="font" type="font/woff2" crossorigin />`);
}

/** What the prerendering module offers. */
interface Prerendering {
  readonly render: (shipped: Shipped) => string;
  readonly renderDocuments: (shipped: Shipped) => ReadonlyMap<string, string>;
  readonly pageStyles: string;
}

/** The checked dataset of a build with the files that it was read from, and what renders it. */
interface Made {
  readonly supplied: readonly SourceFile[];
  readonly shipped: Shipped;
  readonly prerendering: Prerendering;
  /** The page's prerendered app. */
  readonly body: string;
}

/** @param define values for names in the code */
async function prerendering(define: Readonly<Record<string, string>>): Promise<Prerendering> {
  const { module } = await runnerImport<Prerendering>(path.join(root, 'src/ui/prerender.tsx'), {
    configFile: false,
    plugins: [react()],
    define,
    logLevel: 'warn',
    root,
  });
  return module;
}

/** Each document as a page and, byte for byte, as the file that it is; and the pages' own style sheet. */
function documentFiles(
  { supplied, shipped, prerendering: { renderDocuments, pageStyles } }: Made,
  index: string,
): ReadonlyMap<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  const { title, documents } = resolve(shipped);
  const sheets = [...index.matchAll(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"/g)];
  const styles = [...sheets.map(([, href]) => `../${href}`), 'page.css'];
  const bodies = renderDocuments(shipped);
  for (const document of documents.values()) {
    const { id, raw } = document;
    const bytes = supplied.find((file) => file.path === raw.file)?.bytes;
    if (bytes !== undefined) files.set(`documents/${id}.txt`, bytes);
    const body = bodies.get(id) ?? '';
    files.set(
      `documents/${id}.html`,
      documentPage(document, { policy: POLICY, styles, timeline: title, body }),
    );
  }
  files.set('documents/page.css', pageStyles);
  return files;
}
