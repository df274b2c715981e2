import path from 'node:path';
import { serve } from '../../src/cli/serve.ts';
import type { Row } from '../../src/ui/method/scorecard.ts';
import { browser } from '../browser/browser.ts';
import { root, run } from '../scorecard/runs.ts';

/** The newest that Node 20 runs. Fetched when it is asked for: it brings two hundred packages, which nothing else needs. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const RUNS = 5;
const SCREENS = ['mobile', 'desktop'] as const;
const CATEGORIES = [
  ['performance', 'Performance'],
  ['accessibility', 'Accessibility'],
  ['best-practices', 'Best practices'],
  ['seo', 'Search engines'],
] as const;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly displayValue?: string }>>;
}

/** Lighthouse on the built site as a host serves it, packed: the median of five runs of each category, for both screens. */
export async function measure(): Promise<readonly Row[]> {
  const site = path.resolve(root, process.env['SOURCELINE_SITE'] ?? 'dist');
  const host = await serve(site, 0);
  try {
    const rows: Row[] = [];
    for (const screen of SCREENS) rows.push(...(await onScreen(screen, host.address)));
    return rows;
  } finally {
    await host.stop();
  }
}

async function onScreen(screen: (typeof SCREENS)[number], address: string): Promise<readonly Row[]> {
  const reports: Report[] = [];
  for (let at = 0; at < RUNS; at++) reports.push(await look(screen, address));
  return CATEGORIES.map(([id, name]) => {
    const scores = reports
      .map(({ categories }) => Math.round((categories[id]?.score ?? 0) * 100))
      .sort((a, b) => a - b);
    const median = scores[Math.floor(RUNS / 2)] ?? 0;
    return {
      part: 'Lighthouse',
      what: `${name}, ${screen}`,
      found: `${median} of 100, median of ${RUNS} (${scores[0]} to ${scores.at(-1)})`,
      aim: '100',
      holds: median === 100,
      command: 'npm run scorecard -- --only lighthouse',
    };
  });
}

/** @throws Error with what was said, where there is no report: without a network and a stored copy the program cannot be fetched */
async function look(screen: (typeof SCREENS)[number], address: string): Promise<Report> {
  const { executablePath } = await browser();
  const { output } = await run(
    'npx',
    [
      ...['--yes', LIGHTHOUSE, address, '--quiet', '--output=json', '--no-enable-error-reporting'],
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      ...(screen === 'desktop' ? ['--preset=desktop'] : []),
    ],
    { env: executablePath === undefined ? {} : { CHROME_PATH: executablePath } },
  );
  const start = output.indexOf('{\n');
  if (start < 0)
    throw new Error(`Lighthouse gave no report: ${output.trim().split('\n').slice(-2).join(' ')}`);
  return JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as Report;
}
