import type { Row } from '../../src/ui/method/scorecard.ts';
import { GUARDS } from '../alarms/guards.ts';
import { allPassed, browserTests, testWords, unitReport, unitTests } from '../scorecard/runs.ts';

/** What Vitest says of one test, with what the trial said of itself. */
interface Result {
  readonly title: string;
  readonly status: string;
  readonly meta: { readonly trial?: string; readonly cases?: number };
}

const TRIALS = [
  ['addresses', 'States through the address and back, identical', 10_000],
  [
    'mangled',
    'Mangled addresses: a place that can be said again, a sentence where one could not be followed',
    10_000,
  ],
  [
    'storage',
    'Calls of the storage failing in turn, in six ways: nothing lost, nothing called saved that is not',
    100,
  ],
  ['edits', 'Random edits of a document: each passage found at its right place or reported lost', 2000],
] as const;

/** The rows of the scorecard on generated trials and on the alarms of the guards. */
export async function measure(): Promise<readonly Row[]> {
  const command = 'npx vitest run --project west tests/trials';
  const found = await results('tests/trials');
  const rows = TRIALS.map(([trial, what, least]): Row => {
    const all = found.get(trial) ?? [];
    const failed = all.filter(({ status }) => status !== 'passed').length;
    const cases = all.reduce((sum, { meta }) => sum + (meta.cases ?? 0), 0);
    const says = `${cases} cases, ${failed === 0 ? 'none failed' : `${failed} of ${all.length} tests failed`}`;
    return {
      part: 'Trials',
      what,
      found: all.length === 0 ? null : says,
      aim: `${least} cases or more, none failing`,
      holds: all.length === 0 ? null : failed === 0 && cases >= least,
      command,
    };
  });
  const code = await unitTests([
    '--project',
    'west',
    '--project',
    'components',
    'tests/alarms',
    'tests/ui/Boundary.test.tsx',
  ]);
  const page = await browserTests('tests/browser/playwright.config.ts', [
    '--project=desktop',
    'alarms.spec',
    'panel.spec',
  ]);
  return [
    ...rows,
    {
      part: 'Trials',
      what: `Alarms of ${GUARDS.length} guards, each with what it guards against planted or the guard switched off`,
      found: `in the code ${testWords(code)}, in the page ${testWords(page)}`,
      aim: 'every alarm rings',
      holds: allPassed(code) && allPassed(page),
      command:
        'npx vitest run tests/alarms && npm run test:browser -- --project=desktop alarms.spec panel.spec',
    },
  ];
}

/** The results of a folder of tests, by the trial that each belongs to. */
async function results(folder: string): Promise<ReadonlyMap<string, readonly Result[]>> {
  const { testResults } = await unitReport<{
    readonly testResults: readonly { readonly assertionResults: readonly Result[] }[];
  }>(['--project', 'west', folder]);
  const by = new Map<string, Result[]>();
  for (const { assertionResults } of testResults)
    for (const result of assertionResults) {
      const { trial } = result.meta;
      if (trial !== undefined) by.set(trial, [...(by.get(trial) ?? []), result]);
    }
  return by;
}
