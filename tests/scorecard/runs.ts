import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** How a program ended. */
export interface Ended {
  /** What it returned; null where it was stopped. */
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program from the top of the project and waits for its end. Rejects where it cannot be started. */
export function run(
  program: string,
  args: readonly string[],
  { cwd = root, env = {} }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** How a run of tests went. */
export interface Tests {
  readonly passed: number;
  readonly failed: number;
  /** Those of the passed that needed a second try. */
  readonly again: number;
  readonly skipped: number;
}

/**
 * Runs browser tests and gives what their runner reports, of which a caller names the part that it reads.
 * @param config the file of Playwright's settings, from the top of the project
 * @param args such as names of files, or `--list`
 * @throws Error with what the runner said, when it left no report
 */
export function browserReport<T>(config: string, args: readonly string[] = []): Promise<T> {
  return withReport((report) =>
    run(
      process.execPath,
      ['node_modules/@playwright/test/cli.js', 'test', '--config', config, '--reporter', 'json', ...args],
      { env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
    ),
  );
}

/**
 * Runs unit tests and gives what their runner reports, of which a caller names the part that it reads.
 * @param args what Vitest is given after `run`
 * @throws Error with what the runner said, when it left no report
 */
export function unitReport<T>(args: readonly string[]): Promise<T> {
  return withReport((report) =>
    run(process.execPath, [
      ...['node_modules/vitest/vitest.mjs', 'run', '--reporter=json', `--outputFile=${report}`],
      ...args,
    ]),
  );
}

/** How a run of browser tests went, as Playwright counts. */
export interface BrowserStats {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>;
}

/** Runs browser tests, or only counts them; see `browserReport`. */
export async function browserTests(config: string, args: readonly string[] = []): Promise<Tests> {
  return testsOf(await browserReport<BrowserStats>(config, args));
}

/** Playwright's counts as ours. */
export function testsOf({ stats }: BrowserStats): Tests {
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected + flaky, failed: unexpected, again: flaky, skipped };
}

/** Runs unit tests; see `unitReport`. */
export async function unitTests(args: readonly string[]): Promise<Tests> {
  const found = await unitReport<{
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numPendingTests: number;
    readonly success: boolean;
  }>(args);
  // A file that cannot be loaded has no tests that could fail.
  const failed = Math.max(found.numFailedTests, found.success ? 0 : 1);
  return { passed: found.numPassedTests, failed, again: 0, skipped: found.numPendingTests };
}

/** "279 of 279 passed, 2 at the second try". */
export function testWords({ passed, failed, again }: Tests): string {
  return `${passed} of ${passed + failed} passed${again === 0 ? '' : `, ${again} at the second try`}`;
}

/** Whether tests ran and all of them passed. */
export function allPassed({ passed, failed }: Tests): boolean {
  return passed > 0 && failed === 0;
}

/** What a runner of tests leaves in a file that it is told of. */
async function withReport<T>(runner: (file: string) => Promise<Ended>): Promise<T> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sourceline-report-'));
  try {
    const report = path.join(folder, 'report.json');
    const { output } = await runner(report);
    const text = await readFile(report, 'utf8').catch(() => {
      throw new Error(`The tests left no report: ${output.trim().split('\n').slice(-3).join(' ')}`);
    });
    return JSON.parse(text) as T;
  } finally {
    await rm(folder, { recursive: true });
  }
}
