import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { forbiddenIn, handsOn, machineIn } from './walls/forbidden.ts';
import { type Import, importsOf, parse, walk } from './walls/imports.ts';
import { circles, ROOMS, reachable, roomOf, target, wallBetween } from './walls/rooms.ts';
import { crossings } from './walls/stand.ts';

const root = path.resolve(import.meta.dirname, '..');
const all = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile())
  .map((each) => path.relative(root, path.join(each.parentPath, each.name)).replaceAll('\\', '/'));
const files: ReadonlySet<string> = new Set(all);
/** Every program in `src`, read once. */
const sources = new Map(
  all
    .filter((file) => /\.([cm]?[jt]sx?)$/.test(file))
    .map((file) => [file, parse(file, readFileSync(path.join(root, file), 'utf8'))]),
);
const imports = new Map([...sources].map(([file, source]) => [file, importsOf(source)]));

/** Which files of `src` each file imports. */
function graph(counts: (each: Import) => boolean): Map<string, string[]> {
  return new Map(
    [...imports].map(([file, found]) => [
      file,
      found.filter(counts).flatMap(({ from }) => {
        const to = from?.startsWith('.') === true ? target(file, from) : '';
        return files.has(to) ? [to] : [];
      }),
    ]),
  );
}

describe('the walls between rooms', () => {
  it('are looked at in every file there is', () => {
    const fonts = /^src\/ui\/styles\/fonts\/[\w-]+\.(woff2|txt|md)$/;
    const programs = all.filter((file) => !fonts.test(file) && !/\.(css|json)$/.test(file));
    expect(programs.filter((file) => !/\.(tsx?|mjs)$/.test(file))).toEqual([]);
    expect(sources.size).toBe(programs.length);
    expect(sources.size).toBeGreaterThan(90);
    expect([...new Set(all.map(roomOf))].filter((room) => !ROOMS.has(room))).toEqual([
      'tsconfig.pure.json',
      'tsconfig.worker.json',
    ]);
    for (const [file, source] of sources) {
      // A file that could not be read as a program would show no imports.
      expect([file, source.statements.length > 0]).toEqual([file, true]);
      const { parseDiagnostics } = source as ts.SourceFile & {
        readonly parseDiagnostics?: readonly unknown[];
      };
      expect([file, parseDiagnostics]).toEqual([file, []]);
    }
    // The same count by the plainest means: every line that begins an import or ends one.
    const lines = [...sources.values()].flatMap(
      (source) =>
        source.text.match(
          /^(import .*|\} )?from '.*';|^import .* from '.*';|^\} from '.*';|^import '.*';/gm,
        ) ?? [],
    );
    const counted = [...imports.values()]
      .flat()
      .filter((each) => /^(import|import type|export from|side effect)$/.test(each.form));
    expect(counted.length).toBeGreaterThanOrEqual(lines.length);
  });

  it('stand: nobody imports what belongs to another room', () => {
    expect(crossings(sources, files)).toEqual([]);
  });

  it('have no way round: the build names the few files of the page and the worker that it takes', () => {
    const named = [...sources].flatMap(([file, source]) => {
      const found: string[] = [];
      walk(source, (node) => {
        if (ts.isStringLiteralLike(node) && /(^|\/)src\//.test(node.text)) found.push(`${file} ${node.text}`);
      });
      return found;
    });
    expect(named).toEqual([
      'src/cli/licences.ts src/ui/styles/fonts/OFL.txt',
      'src/cli/program.ts src/worker/worker.ts',
      'src/cli/program.ts src/worker/off.ts',
      'src/cli/program.ts src/ui/first-paint.ts',
      'src/cli/site.ts src/ui/prerender.tsx',
    ]);
  });

  it('have no circles, of files or of rooms', () => {
    expect(circles(graph(() => true))).toEqual([]);
    expect(circles(ROOMS)).toEqual([]);
    const rooms = new Map([...ROOMS.keys()].map((room) => [room, new Set<string>()]));
    for (const [file, others] of graph(() => true))
      for (const other of others)
        if (roomOf(other) !== roomOf(file)) rooms.get(roomOf(file))?.add(roomOf(other));
    expect(circles(new Map([...rooms].map(([room, others]) => [room, [...others]])))).toEqual([]);
  });

  it('keep what only checks out of the page', () => {
    const carried = reachable(
      'src/ui/main.tsx',
      graph(({ typeOnly }) => !typeOnly),
    );
    expect(carried.size).toBeGreaterThan(40);
    const packages = [...carried].flatMap((file) =>
      (imports.get(file) ?? []).flatMap(({ from, typeOnly }) =>
        typeOnly || from === null || from.startsWith('.') ? [] : [from],
      ),
    );
    const meant =
      /^(react|react-dom|react-dom\/client|d3|date-fns|@date-fns\/utc|minisearch|qr|zustand|zustand\/vanilla)$/;
    expect(packages.filter((name) => !meant.test(name))).toEqual([]);
    expect(packages).toContain('react-dom/client');
    const prerendered = reachable(
      'src/ui/prerender.tsx',
      graph(({ typeOnly }) => !typeOnly),
    );
    for (const file of [...carried, ...prerendered]) {
      expect(roomOf(file)).not.toBe('cli');
      expect(file).not.toMatch(/^src\/dataset\/(build|inspect|schema|ledger-schema|check\/.*)\.ts$/);
    }
  });
});

describe('the house', () => {
  it('has no folder for what has no place', () => {
    const vague = /^(utils?|helpers?|common|core|shared|misc|lib|stuff)$/;
    const names = all.flatMap((file) => file.split('/').map((part) => part.replace(/\..*$/, '')));
    expect(names.filter((name) => vague.test(name))).toEqual([]);
  });

  it('has no file that only hands names on', () => {
    expect([...sources].filter(([, source]) => handsOn(source)).map(([file]) => file)).toEqual([]);
    expect(all.filter((file) => /\/index\.\w+$/.test(file))).toEqual([]);
  });

  it('never makes markup or program out of text, and d3 sets no style and no link', () => {
    expect(
      [...sources].flatMap(([file, source]) => forbiddenIn(source).map((what) => `${file}:${what}`)),
    ).toEqual([]);
  });

  it('draws the same picture on every machine: no clock, no time zone, no language left of the page', () => {
    const pure = [...sources].filter(([file]) =>
      /^src\/(base|text|dataset|query|formats|scene|store)\//.test(file),
    );
    expect(pure.length).toBeGreaterThan(30);
    expect(pure.flatMap(([file, source]) => machineIn(source).map((what) => `${file}: ${what}`))).toEqual([]);
  });
});

describe('the one who walks the walls sees', () => {
  const house: ReadonlySet<string> = new Set([
    'src/base/assert.ts',
    'src/query/columns.ts',
    'src/scene/layout.ts',
    'src/store/store.ts',
    'src/ui/App.tsx',
    'src/cli/site.ts',
    'src/dataset/build.ts',
  ]);
  const walls = (file: string, text: string): (string | null)[] =>
    importsOf(parse(file, text)).map((each) => wallBetween(file, each, house));

  it.each([
    ['import', "import { App } from '../ui/App.tsx';"],
    ['import of a default', "import App from '../ui/App.tsx';"],
    ['import of everything', "import * as App from '../ui/App.tsx';"],
    ['import of types', "import type { App } from '../ui/App.tsx';"],
    ['import of a type', "import { type App } from '../ui/App.tsx';"],
    ['import for its effect', "import '../ui/App.tsx';"],
    ['import with attributes', "import App from '../ui/App.tsx' with { type: 'json' };"],
    ['import over several lines', "import {\n  App,\n} from\n  '../ui/App.tsx';"],
    ['export from', "export { App } from '../ui/App.tsx';"],
    ['export of everything', "export * from '../ui/App.tsx';"],
    ['export of everything under a name', "export * as app from '../ui/App.tsx';"],
    ['export of types', "export type { App } from '../ui/App.tsx';"],
    ['dynamic import', "const app = await import('../ui/App.tsx');"],
    ['dynamic import in a template', 'const app = await import(`../ui/App.tsx`);'],
    ['dynamic import deep inside', "const f = () => ({ a: [() => import('../ui/App.tsx')] });"],
    ['import of a type in place', "let app: import('../ui/App.tsx').App;"],
    ['typeof import in place', "let app: typeof import('../ui/App.tsx');"],
    ['import =', "import App = require('../ui/App.tsx');"],
    ['require', "const app = require('../ui/App.tsx');"],
    ['require.resolve', "const app = require.resolve('../ui/App.tsx');"],
    ['import.meta.resolve', "const app = import.meta.resolve('../ui/App.tsx');"],
    ['import.meta.glob', "const app = import.meta.glob('../ui/*.tsx');"],
    ['import.meta.glob of several', "const app = import.meta.glob(['../base/*.ts', '../ui/*.tsx']);"],
    ['new URL', "const app = new URL('../ui/App.tsx', import.meta.url);"],
    ['new URL of a global', "const app = new globalThis.URL('../ui/App.tsx', import.meta.url);"],
    ['a worker', "new Worker(new URL('../ui/App.tsx', import.meta.url), { type: 'module' });"],
    ['a suffix', "import app from '../ui/App.tsx?raw';"],
    ['a suffix within reach', "import text from '../base/assert.ts?raw';"],
    ['a reference to a file', '/// <reference path="../ui/App.tsx" />'],
    ['a reference to types', '/// <reference types="react" />'],
    ['a reference to a library', '/// <reference lib="dom" />'],
    ['an augmentation', "declare module '../ui/App.tsx' { interface A {} }"],
    ['what it cannot see', "const app = await import('../ui/' + name);"],
    ['an address from the top', "import app from '/src/ui/App.tsx';"],
    ['the way out of the house', "import data from '../../data/timeline.json';"],
    ['a file that does not exist', "import { x } from '../base/nothing.ts';"],
    ['a file without its ending', "import { assert } from '../base/assert';"],
    ['an unknown package', "import _ from 'lodash';"],
  ])('%s', (_, text) => {
    const found = walls('src/scene/planted.ts', text);
    expect(found.filter((wall) => wall !== null).length).toBeGreaterThan(0);
  });

  it.each([
    ['src/scene/x.ts', "import type { ReactNode } from 'react';"],
    ['src/store/x.ts', "import { useStore } from 'zustand';"],
    ['src/ui/x.ts', "import { createStore } from 'zustand/vanilla';"],
    ['src/ui/x.ts', "import { addMonths } from 'date-fns';"],
    ['src/scene/x.ts', "import { utc } from '@date-fns/utc';"],
    ['src/ui/x.ts', "import { z } from 'zod';"],
    ['src/store/x.ts', "import { parse } from 'jsonc-parser';"],
    ['src/dataset/x.ts', "import { readFileSync } from 'node:fs';"],
    ['src/dataset/x.ts', "import { readFileSync } from 'fs';"],
    ['src/ui/x.ts', "import { build } from 'vite';"],
    ['src/ui/x.ts', "import { renderToString } from 'react-dom/server';"],
    ['src/ui/x.ts', "import { build } from '../cli/site.ts';"],
    ['src/cli/x.ts', "import { App } from '../ui/App.tsx';"],
    ['src/cli/x.ts', "import { store } from '../store/store.ts';"],
    ['src/base/x.ts', "import { columns } from '../query/columns.ts';"],
    ['src/query/x.ts', "import { layout } from '../scene/layout.ts';"],
    ['src/scene/x.ts', "import * as d3 from 'd3';"],
    ['src/scene/x.ts', "import { select } from 'd3';"],
    ['src/scene/x.ts', "import { zoomIdentity } from 'd3';"],
    ['src/scene/x.ts', "import { select as scaleLinear } from 'd3';"],
    ['src/ui/x.ts', "import { scaleUtc } from 'd3';"],
    ['src/ui/x.ts', "import { json } from 'd3';"],
    ['src/ui/x.ts', "import { html } from 'd3';"],
    ['src/dataset/x.ts', "import { bin } from 'd3';"],
    ['src/ui/x.ts', "import { zoom } from 'd3-zoom';"],
    ['src/attic/x.ts', "import { assert } from '../base/assert.ts';"],
  ])('in %s: %s', (file, text) => {
    expect(walls(file, text)).toEqual([expect.any(String)]);
  });

  it.each([
    ['src/scene/x.ts', "import { assert } from '../base/assert.ts';"],
    ['src/scene/x.ts', "import { bin, max, scaleUtc, bisectLeft } from 'd3';"],
    ['src/ui/x.ts', "import { select, zoom, zoomIdentity, type D3ZoomEvent, drag } from 'd3';"],
    ['src/ui/x.ts', "import { useStore } from 'zustand';"],
    ['src/ui/x.ts', "import('../../data/date-ledger.json');"],
    ['src/cli/x.ts', "import { build } from '../dataset/build.ts'; import fs from 'node:fs';"],
    ['src/ui/x.ts', "const words = 'import { App } from ../cli/site.ts'; // import '../cli/site.ts'"],
  ])('nothing wrong in %s: %s', (file, text) => {
    expect(walls(file, text).filter((wall) => wall !== null)).toEqual([]);
  });

  it.each([
    'element.innerHTML = text;',
    "element['innerHTML'] = text;",
    'element[`innerHTML`] = text;',
    'Object.assign(element, { innerHTML: text });',
    'const { innerHTML } = element;',
    'element.outerHTML = text;',
    "element.insertAdjacentHTML('beforeend', text);",
    'const a = <div dangerouslySetInnerHTML={{ __html: text }} />;',
    'const a = <iframe srcDoc={text} />;',
    'document.write(text);',
    'globalThis.document.writeln(text);',
    'eval(text);',
    '(0, eval)(text);',
    'globalThis.eval(text);',
    'new Function(text)();',
    'Function(text)();',
    'globalThis.Function(text);',
    "new DOMParser().parseFromString(text, 'text/html');",
    'range.createContextualFragment(text);',
    'element.setHTMLUnsafe(text);',
    "setTimeout('alert(1)', 1);",
    'selection.html(text);',
    "selection.style('color', 'red');",
    "selection.attr('href', address);",
    "selection.attr('style', text);",
    "selection.attr('onclick', text);",
    "element.setAttribute('style', text);",
    "element.setAttributeNS(null, 'href', address);",
    "document.createElement('script');",
    "selection.property('innerHTML', text);",
  ])('%s', (text) => {
    expect(forbiddenIn(parse('planted.tsx', text)).length).toBeGreaterThan(0);
  });

  it('nothing forbidden in words, comments, types and harmless calls', () => {
    const text = `// innerHTML
      const say = 'No innerHTML, no eval.'; let f: Function; const a = <a href={x} style={{ color }} />;
      stream.write(say); selection.attr('cx', 1); element.setAttribute('class', 'x'); setTimeout(f, 1);`;
    expect(forbiddenIn(parse('planted.tsx', text))).toEqual([]);
  });

  it.each([
    'new Date()',
    'Date.now()',
    'performance.now()',
    'x.toLocaleString()',
    'new Intl.DateTimeFormat()',
    'Math.random()',
  ])('that %s depends on the machine', (text) => {
    expect(machineIn(parse('planted.ts', text)).length).toBeGreaterThan(0);
  });

  it('files that only hand names on, and circles', () => {
    expect(handsOn(parse('index.ts', "export * from './a.ts';\nexport { b } from './b.ts';"))).toBe(true);
    expect(handsOn(parse('index.ts', "import { a } from './a.ts';\nexport { a };"))).toBe(true);
    expect(handsOn(parse('a.ts', "export { b } from './b.ts';\nexport const a = 1;"))).toBe(false);
    const ring = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(circles(ring)).toEqual([['a', 'b', 'c', 'a']]);
    expect(circles(new Map([['a', ['a']]]))).toEqual([['a', 'a']]);
    expect(reachable('c', ring)).toEqual(new Set(['a', 'b', 'c', 'd']));
  });
});
