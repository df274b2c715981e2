import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Row } from '../../src/ui/method/scorecard.ts';
import { allPassed, browserTests, root, testWords, unitTests } from './runs.ts';

/** What the project's own files say of what it needs. */
export async function needs(): Promise<readonly Row[]> {
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(root, name), 'utf8'));
  const { dependencies } = read('package.json') as { readonly dependencies: object };
  const { packages } = read('package-lock.json') as {
    readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
  };
  const count = Object.keys(dependencies).length;
  const scripts = Object.values(packages).filter(({ hasInstallScript }) => hasInstallScript === true).length;
  const lock = await unitTests(['tests/lock.test.ts']);
  return [
    {
      part: 'Repeatable',
      what: 'Direct runtime dependencies',
      found: String(count),
      aim: 'at most 10',
      holds: count <= 10,
      command: 'npx vitest run tests/lock.test.ts',
    },
    {
      part: 'Repeatable',
      what: 'Packages with a script that runs when they are installed',
      found: `${scripts} of ${Object.keys(packages).length}`,
      aim: 'none that is needed: npm ci --ignore-scripts suffices',
      holds: scripts === 0,
      command: 'npx vitest run tests/lock.test.ts',
    },
    {
      part: 'Repeatable',
      what: 'The lock file is whole and names no address',
      found: testWords(lock),
      aim: 'all',
      holds: allPassed(lock),
      command: 'npx vitest run tests/lock.test.ts',
    },
  ];
}

/** All unit and component tests: they hold the guards of the data, of the walls and of the text. */
export async function units(): Promise<readonly Row[]> {
  const tests = await unitTests([]);
  return [
    {
      part: 'Tests',
      what: 'Unit and component tests, in time zones far west and far east',
      found: testWords(tests),
      aim: 'all',
      holds: allPassed(tests),
      command: 'npm run test:unit',
    },
  ];
}

/** What the browser tests show of the parts that this scorecard is about. */
const SHOWN = [
  {
    part: 'Offline',
    what: 'Everything after one visit; several tabs over an update; a half uploaded version; the kill switch',
    file: 'offline.spec',
  },
  { part: 'Privacy', what: 'What the privacy page says', file: 'privacy.spec' },
  { part: 'Hardening', what: 'Each guard, switched off, rings its alarm', file: 'alarms.spec' },
  { part: 'Hardening', what: 'What is planted in the page does not run', file: 'safety.spec' },
  {
    part: 'Hosting',
    what: 'From any path, with the headers of the host files, packed',
    file: 'hosting.spec',
  },
] as const;

export async function shown(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { part, what, file } of SHOWN) {
    const tests = await browserTests('tests/browser/playwright.config.ts', ['--project=desktop', file]);
    rows.push({
      part,
      what,
      found: testWords(tests),
      aim: 'all',
      holds: allPassed(tests),
      command: `npm run test:browser -- --project=desktop ${file}`,
    });
  }
  return rows;
}
