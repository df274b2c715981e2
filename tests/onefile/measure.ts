import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from '../../src/ui/method/scorecard.ts';
import {
  allPassed,
  type BrowserStats,
  browserReport,
  browserTests,
  root,
  testsOf,
  testWords,
} from '../scorecard/runs.ts';
import { LEFT_OUT } from './left-out.ts';

const PART = 'One file';

interface Report extends BrowserStats {
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
  const report = await browserReport<Report>('tests/onefile/playwright.config.ts');
  const tests = testsOf(report);
  const failed = failedIn(report.suites ?? []);
  const notes = [
    `${tests.skipped} skipped, for they are for another screen`,
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
      found: `${testWords(tests)} (${notes.join('; ')})`,
      aim: 'all',
      holds: allPassed(tests),
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
  const { passed, failed, skipped } = await browserTests(config, ['--list']);
  return passed + failed + skipped;
}
