import type { Row } from '../../src/ui/method/scorecard.ts';
import {
  allPassed,
  type BrowserStats,
  browserReport,
  browserTests,
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

/** How many of the site's browser tests the one file passes, and is not held to. Takes as long as they do. */
export async function measure(): Promise<readonly Row[]> {
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
