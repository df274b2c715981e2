import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type ts from 'typescript';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import audit from '../../src/cli/audit.ts';
import { DATA, readDataFolder } from '../../src/cli/files.ts';
import { site } from '../../src/cli/site.ts';
import type { SourceFile } from '../../src/dataset/built.ts';
import { folderOnDisk } from '../cli/folders.ts';
import { root, run } from '../scorecard/runs.ts';
import { forbiddenIn } from '../walls/forbidden.ts';
import { parse } from '../walls/imports.ts';
import { crossings } from '../walls/stand.ts';

/** What is done to the files of the data before a build has them. */
const read = vi.hoisted<{ change: ((files: readonly SourceFile[]) => readonly SourceFile[]) | null }>(() => ({
  change: null,
}));
vi.mock('../../src/cli/files.ts', async (original) => {
  const real = await original<typeof import('../../src/cli/files.ts')>();
  const readDataFolder = async (folder: string): Promise<readonly SourceFile[]> => {
    const files = await real.readDataFolder(folder);
    return read.change?.(files) ?? files;
  };
  return { ...real, readDataFolder };
});

// Each guard of the code has something planted before it here, and must see it.

const files = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile() && /\.tsx?$/.test(each.name))
  .map((each) => path.relative(root, path.join(each.parentPath, each.name)).replaceAll('\\', '/'));

/** Every program of `src`, with a line planted at the end of one. */
function house(file = '', line = ''): ReadonlyMap<string, ts.SourceFile> {
  if (file !== '') expect(files).toContain(file);
  return new Map(
    files.map((each) => {
      const text = readFileSync(path.join(root, each), 'utf8');
      return [each, parse(each, each === file ? `${text}\n${line}\n` : text)];
    }),
  );
}

// The whole of `src` is read for some; a machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('a wall that is crossed', () => {
  it('is seen in the real house, with its place', () => {
    const all = new Set(files);
    const planted = crossings(
      house('src/scene/layout.ts', "export { App } from '../ui/App.tsx';"),
      new Set([...all, 'data/timeline.json']),
    );
    const standing = crossings(house(), all);
    expect(planted.filter((each) => !standing.includes(each))).toEqual([
      expect.stringMatching(/^src\/scene\/layout\.ts:\d+ export from .*: scene may not know ui$/),
    ]);
  });
});

describe('a planted innerHTML', () => {
  it('is seen in the real house, with its line', () => {
    const file = 'src/ui/panel/Panel.tsx';
    const seen = [...house(file, 'document.body.innerHTML = location.hash;')].flatMap(([each, source]) =>
      forbiddenIn(source).map((what) => `${each}:${what}`),
    );
    expect(seen).toEqual([expect.stringMatching(/^src\/ui\/panel\/Panel\.tsx:\d+: innerHTML$/)]);
  });

  it('is refused by the linter too, as dangerouslySetInnerHTML', async () => {
    // Outside the project, where the linter passes over nothing; with our rules.
    const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-alarm-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { linter } = JSON.parse(readFileSync(path.join(root, '.biome.json'), 'utf8')) as object & {
      linter: object;
    };
    writeFileSync(path.join(folder, 'biome.json'), JSON.stringify({ linter }));
    writeFileSync(
      path.join(folder, 'Planted.tsx'),
      'export function Planted({ text }: { readonly text: string }): React.ReactNode {\n  return <p dangerouslySetInnerHTML={{ __html: text }} />;\n}\n',
    );
    const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
    const { code, output } = await run(process.execPath, [biome, 'lint', '--colors=off', 'Planted.tsx'], {
      cwd: folder,
    });
    expect(output).toContain('noDangerouslySetInnerHtml');
    expect(code).not.toBe(0);
  });
});

describe('a changed letter in a quotation', () => {
  it('fails the audit, which names the passage and what stands there', async () => {
    const supplied = await readDataFolder(DATA);
    const lines: string[] = [];
    const changed = supplied.map(plantedIn);
    const settings = { out: (line: string) => lines.push(line), colour: false };
    expect(await audit([], { ...settings, data: folderOnDisk(supplied) })).toBe(0);
    expect(await audit([], { ...settings, data: folderOnDisk(changed) })).not.toBe(0);
    expect(lines.join('\n')).toContain('quote-changed');
    expect(lines.join('\n')).toContain('September 1948');
  });

  it('stops the build of the site', async () => {
    const { configResolved, transformIndexHtml } = site();
    if (typeof configResolved !== 'function' || typeof transformIndexHtml !== 'object')
      throw new Error('The build makes no page');
    const settings = { command: 'build', root, build: { outDir: temporary() } };
    await Reflect.apply(configResolved, {}, [settings]);
    read.change = (files) => files.map(plantedIn);
    onTestFinished(() => {
      read.change = null;
    });
    const made = Reflect.apply(transformIndexHtml.handler, {}, ['<!--app--><!--data-->', {}]);
    await expect(made).rejects.toThrow(
      /^The dataset has faults:\n.*September 1949.*expected .*September 1948/,
    );
  });
});

/** One letter of one quotation changed, and of nothing else. */
function plantedIn(file: SourceFile): SourceFile {
  if (!file.path.endsWith('timeline.json')) return file;
  const timeline = Buffer.from(file.bytes).toString('utf8');
  const changed = timeline.replace('"exact": "In September 1949', '"exact": "In September 1948');
  expect(changed).not.toBe(timeline);
  return { ...file, bytes: new Uint8Array(Buffer.from(changed)) };
}

function temporary(): string {
  const cache = path.join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'alarm-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('what nobody caught while testing', () => {
  it.each([
    ['a rejection', 'setTimeout(() => void Promise.reject(new Error("planted")));', 'Unhandled Rejection'],
    ['an error', 'setTimeout(() => { throw new Error("planted"); });', 'Uncaught Exception'],
  ])(
    '%s fails the run, though every test in it passes',
    async (_, line, says) => {
      const folder = temporary();
      const wait = 'await new Promise((done) => setTimeout(done, 50));';
      writeFileSync(
        path.join(folder, 'planted.test.ts'),
        `import { it } from 'vitest';\nit('passes', async () => { ${line} ${wait} });\n`,
      );
      // Our own settings, with the planted file as the only one to run.
      writeFileSync(
        path.join(folder, 'vitest.config.ts'),
        `import ours from ${JSON.stringify(path.join(root, 'vite.config.ts'))};
const { projects, ...settings } = ours.test;
export default { root: ${JSON.stringify(folder)}, test: { ...settings, include: ['planted.test.ts'] } };\n`,
      );
      const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
      const config = path.join(folder, 'vitest.config.ts');
      const { code, output } = await run(process.execPath, [vitest, 'run', '--config', config]);
      expect(output).toContain(says);
      expect(output).toMatch(/1 passed/);
      expect(code).not.toBe(0);
    },
    120_000,
  );
});
