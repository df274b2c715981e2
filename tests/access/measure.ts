import type { Row } from '../../src/ui/method/scorecard.ts';
import { browserReport } from '../scorecard/runs.ts';
import { CHECKS, type Check, WIDTHS } from './checks.ts';

/** What of Playwright's report is read here. */
interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly ok: boolean;
    readonly title: string;
    readonly tests: readonly {
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}
interface Report extends Suite {
  readonly errors?: readonly { readonly message?: string }[];
}

/** How often a check was made, and how many faults it found. */
interface Tally {
  readonly pages: number;
  readonly faults: number;
}

/** Counts what the tests noted down; and the tests that failed of something else, such as a view that did not open. */
export function tally(report: Report): {
  readonly checks: ReadonlyMap<string, Tally>;
  readonly broken: readonly string[];
} {
  const checks = new Map<string, Tally>();
  const broken: string[] = [];
  const walk = ({ suites = [], specs = [] }: Suite): void => {
    for (const { ok, title, tests } of specs) {
      const notes = tests.flatMap(({ annotations }) => annotations);
      let faults = 0;
      for (const { type, description } of notes) {
        const found = Number(description ?? 0);
        faults += found;
        const before = checks.get(type) ?? { pages: 0, faults: 0 };
        checks.set(type, { pages: before.pages + 1, faults: before.faults + found });
      }
      if (!ok && faults === 0) broken.push(title);
    }
    for (const suite of suites) walk(suite);
  };
  walk(report);
  return { checks, broken };
}

/** What each check is called in the scorecard. */
const WHAT: Readonly<Record<Check, string>> = {
  axe: `axe, every view at ${WIDTHS.join(', ')} px, light and dark; ordinary, empty, full and in error`,
  forced: 'axe and contrast of text in forced colours, every view at 320 and 1280 px',
  motion: 'Nothing moves where less motion is wished for, and axe, every view at 390 and 1280 px',
  sideways: 'Nothing scrolls sideways, every view at each width and at 320×256 (400 % zoom)',
  targets: 'What is pressed is 24 px or more, every view at each width and at 320×256',
  spacing: 'Text spaced out as WCAG 1.4.12 has it: nothing cut off or in each other, at 390 and 1280 px',
  whole: 'No text is cut off at 320×256, every view',
  focus: 'What has the focus can be seen and hit, by Tab, at 320×256, 390×844 and 1280×800',
};

/** The rows of the scorecard on accessibility; it takes about ten minutes. The site is `dist` or what SOURCELINE_SITE names. */
export async function measure(): Promise<readonly Row[]> {
  const report = await browserReport<Report>('tests/access/playwright.config.ts');
  const { checks, broken } = tally(report);
  const row = (what: string, found: string | null, aim: string, holds: boolean | null): Row => ({
    part: 'Accessibility',
    what,
    found,
    aim,
    holds,
    command: 'npm run test:access',
  });
  const rows = (Object.keys(CHECKS) as Check[]).map((check) => {
    const found = checks.get(CHECKS[check]);
    if (found === undefined) return row(WHAT[check], null, 'no faults', null);
    const { pages, faults } = found;
    return row(WHAT[check], `${faults} faults on ${pages} pages`, 'no faults', faults === 0);
  });
  const unopened = [...broken, ...(report.errors ?? []).map(({ message }) => message ?? 'an error')];
  const said = unopened.length === 0 ? 'every one' : `all but ${unopened.length}: ${unopened[0]}`;
  return [...rows, row('Every view opens and is judged', said, 'every one', unopened.length === 0)];
}
