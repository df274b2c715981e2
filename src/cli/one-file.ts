import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Script } from 'node:vm';
import react from '@vitejs/plugin-react';
import { build, type Rolldown } from 'vite';
import { integrityOf } from './files.ts';

/** What the page's code is told by, when it is built and when it is rendered (src/ui/one-file.ts). */
export const IN_ONE_FILE = { 'import.meta.env.ONE_FILE': 'true' };

/** What the one file is made of besides its own code. */
export interface Page {
  /** The site's page as it was built. */
  readonly html: string;
  /** The prerendered app in it, and the same rendered for the one file. */
  readonly body: string;
  readonly ownBody: string;
}

/**
 * The whole site in one file that opens from a disk: the page with its program, its style, its letters and its icon in it, under
 * a policy that lets it load nothing and run nothing but these, by their checksums. The same input gives the same bytes.
 * @param root the project's folder
 * @throws Error when the bundler fails, or when something of the page would still have to be loaded
 */
export async function oneFile(root: string, { html, body, ownBody }: Page): Promise<string> {
  const { script, style } = await programOf(root);
  const icon = `data:image/svg+xml;base64,${(await readFile(path.join(root, 'public/icon.svg'))).toString('base64')}`;
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyFor(script, style)}" />`;
  const page = [
    [/<meta http-equiv="Content-Security-Policy"[^>]*>/, policy],
    [/<link rel="icon"[^>]*>/, `<link rel="icon" href="${icon}" />`],
    [/<link rel="stylesheet"[^>]*>/, `<style>${style}</style>`],
    [/<link rel="manifest"[^>]*>/, ''],
    [/<script type="module"[^>]*><\/script>/, ''],
    [body, ownBody],
    // At the end, so that what is prerendered is read before it.
    ['</body>', `<script>${script}</script></body>`],
  ] as const;
  const whole = page
    .reduce((text, [old, own]) => replaceOnce(text, old, own), html)
    .replaceAll(/<link rel="preload"[^>]*>/g, '');
  const outside = whole
    .replace(script, '')
    .replace(style, '')
    .match(/<[a-z][^>]*\s(?:src|href)="(?!#|data:|https?:)[^"]*"[^>]*>/);
  if (outside !== null) throw new Error(`The one file would still load ${outside[0]}`);
  return whole;
}

/** What the file may do: run this script, use this style, show what is in it. */
function policyFor(script: string, style: string): string {
  const sum = (text: string): string => `'${integrityOf(text)}'`;
  return [
    "default-src 'none'",
    `script-src ${sum(script)}`,
    `style-src ${sum(style)}`,
    'img-src data: blob:',
    'font-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** All code of the page as one script, and all its style with the letters in it. */
async function programOf(root: string): Promise<{ readonly script: string; readonly style: string }> {
  const made = (await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    define: IN_ONE_FILE,
    build: {
      write: false,
      copyPublicDir: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      modulePreload: false,
      rolldownOptions: { output: { format: 'iife', codeSplitting: false } },
    },
  })) as Rolldown.RolldownOutput;
  const scripts = made.output.filter((part) => part.type === 'chunk');
  const styles = made.output.filter((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
  const [script, style] = [scripts[0], styles[0]];
  if (scripts.length !== 1 || styles.length !== 1 || script === undefined || style?.type !== 'asset')
    throw new Error(`The one file came in parts: ${made.output.map(({ fileName }) => fileName).join(', ')}`);
  return { script: scriptInPage(script.code), style: styleInPage(String(style.source)) };
}

/**
 * A program as it may stand in a script element: nothing in it ends the element or begins a comment of HTML.
 * @throws SyntaxError when that breaks it, since such a thing stood outside a text
 */
export function scriptInPage(code: string): string {
  const safe = code.trim().replaceAll(/<(?=!--|\/?script)/gi, '\\x3C');
  new Script(safe);
  return safe;
}

/** A style sheet as it may stand in a style element. @throws Error when it would end it */
function styleInPage(css: string): string {
  if (/<\/style/i.test(css)) throw new Error('The style sheet would end its element');
  return css.trim();
}

/** Replaces what must be there exactly once. */
function replaceOnce(text: string, old: string | RegExp, own: string): string {
  const parts = text.split(old);
  if (parts.length !== 2) throw new Error(`The page has ${parts.length - 1} of ${String(old).slice(0, 80)}`);
  return parts.join(own);
}
