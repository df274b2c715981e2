import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from '../../src/ui/method/scorecard.ts';
import { LEFT_OUT } from './left-out.ts';

const PART = 'One file';
const root = path.resolve(import.meta.dirname, '../..');

/** How a run of tests went, as the test runner reports it. */
interface Report {
  readonly stats: {
    readonly expected: number;
    readonly skipped: number;
    readonly unexpected: number;
    readonly flaky: number;
  };
  readonly suites?: readonly Suite[];
}
interface Suite {
  readonly specs: readonly { readonly title: string; readonly file: string; readonly ok: boolean }[];
  readonly suites?: readonly Suite[];
}

/** The tests that failed, by file and title. */
function failedIn(suites: readonly Suite[]): readonly string[] {
  return suites.flatMap(({ specs, suites: inner }) => [
    ...specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file}: ${title}`),
    ...failedIn(inner ?? []),
  ]);
}

/** The one file's size, and how many of the site's browser tests it passes and is not held to. Takes as long as they do. */
export async function measure(): Promise<readonly Row[]> {
  const folder = path.resolve(root, process.env['SOURCELINE_SITE'] ?? 'dist');
  const bytes = await readFile(path.join(folder, 'sourceline.html'));
  const kilobytes = (length: number): string => `${(length / 1000).toFixed(0)} kB`;
  const all = await testsIn('tests/browser/playwright.config.ts');
  const held = await testsIn('tests/onefile/playwright.config.ts');
  const { stats, suites } = await run('tests/onefile/playwright.config.ts', []);
  const { expected, skipped, unexpected, flaky } = stats;
  const failed = failedIn(suites ?? []);
  const passed = `${expected + flaky} of ${expected + flaky + unexpected} passed`;
  const notes = [
    ...(flaky > 0 ? [`${flaky} at the second try`] : []),
    `${skipped} skipped, for they are for another screen`,
    ...(failed.length > 0 ? [`failed: ${failed.slice(0, 3).join('; ')}`] : []),
  ];
  return [
    {
      part: PART,
      what: 'Size of sourceline.html',
      found: `${kilobytes(bytes.length)}, ${kilobytes(gzipSync(bytes, { level: 9 }).length)} with gzip`,
      aim: 'no bound was set',
      holds: null,
      command: 'npm run build',
    },
    {
      part: PART,
      what: 'The site’s browser tests, run on the file as opened from a disk',
      found: `${passed} (${notes.join('; ')})`,
      aim: 'all',
      holds: unexpected === 0 && expected > 0,
      command: 'npm run test:onefile',
    },
    {
      part: PART,
      what: 'Tests left out, because a browser forbids it to files or because they are about the server',
      found: `${all - held} of ${all}, for ${LEFT_OUT.length} reasons named in tests/onefile/left-out.ts`,
      aim: 'each with its reason',
      holds: LEFT_OUT.every(({ why }) => why !== ''),
      command: 'npm run test:onefile',
    },
  ];
}

/** How many tests a config runs. */
async function testsIn(config: string): Promise<number> {
  const { stats } = await run(config, ['--list']);
  const { expected, skipped, unexpected, flaky } = stats;
  return expected + skipped + unexpected + flaky;
}

/** @throws Error when the runner leaves no report */
async function run(config: string, more: readonly string[]): Promise<Report> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sourceline-one-file-'));
  const report = path.join(folder, 'report.json');
  try {
    await new Promise<void>((resolve, reject) => {
      const runner = path.join(root, 'node_modules/@playwright/test/cli.js');
      const args = [runner, 'test', '--config', config, '--reporter', 'json', ...more];
      const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' })
        .once('error', reject)
        .once('close', () => resolve());
    });
    return JSON.parse(await readFile(report, 'utf8')) as Report;
  } finally {
    await rm(folder, { recursive: true });
  }
}
