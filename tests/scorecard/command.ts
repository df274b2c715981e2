import { existsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import type { Row } from '../../src/ui/method/scorecard.ts';
import { outcomeOf, type ScorecardFile, summary } from '../../src/ui/method/scorecard.ts';
import { browser } from '../browser/browser.ts';
import { markdown } from './markdown.ts';
import { root, run } from './runs.ts';
import { notMeasured, rowsOf, STEPS } from './scorecard.ts';

/**
 * `npm run scorecard`: measures what this project promises, prints one table, and keeps it in `data/scorecard.json`, which the
 * page "How this was made" shows, and in `SCORECARD.md`. `--json` prints it for machines; `--only soak,access` measures only
 * those and keeps nothing.
 * @returns 0 where all that was measured holds
 */
export default async function command(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, only: { type: 'string' } },
  });
  // Vite's module runner, which runs this, says "development"; what is built and tested here must not be.
  delete process.env['NODE_ENV'];
  const names = STEPS.flat().map(({ name }) => name);
  const only = values.only?.split(',') ?? names;
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`Nothing is called ${unknown.join(', ')}. There are ${names.join(', ')}.`);
    return 2;
  }
  const began = Date.now();
  if (!existsSync(path.join(root, 'dist/index.html')) || values.only === undefined) {
    console.error('Building the site');
    const { code, output } = await run('npm', ['run', '--silent', 'build']);
    if (code !== 0) {
      console.error(output);
      return 1;
    }
  }
  const found = new Map<string, readonly Row[]>();
  const made = {
    date: new Date().toISOString().slice(0, 10),
    commit: await commit(),
    machine: await machine(),
  };
  const card = (): ScorecardFile => ({
    ...made,
    rows: STEPS.flat()
      .filter(({ name }) => only.includes(name))
      .flatMap((measure) => found.get(measure.name) ?? notMeasured(measure, 'it was not come to')),
  });
  for (const step of STEPS) {
    const chosen = step.filter(({ name }) => only.includes(name));
    if (chosen.length === 0) continue;
    const start = Date.now();
    await Promise.all(chosen.map(async (measure) => found.set(measure.name, await rowsOf(measure))));
    console.error(`${chosen.map(({ name }) => name).join(' and ')}: ${minutes(start)}`);
    // After each step, so that a run that is stopped has lost nothing.
    if (values.only === undefined) {
      writeFileSync(path.join(root, 'data/scorecard.json'), `${JSON.stringify(card(), null, 2)}\n`);
      writeFileSync(path.join(root, 'SCORECARD.md'), markdown(card()));
    }
  }
  const { rows } = card();
  console.log(values.json === true ? JSON.stringify(card(), null, 2) : markdown(card()));
  console.error(`${summary(rows)}; ${minutes(began)} in all`);
  return rows.some((row) => outcomeOf(row) === 'does not hold') ? 1 : 0;
}

function minutes(since: number): string {
  return `${((Date.now() - since) / 60_000).toFixed(1)} min`;
}

async function commit(): Promise<string> {
  const { output } = await run('git', ['rev-parse', '--short', 'HEAD']);
  const { output: changed } = await run('git', ['status', '--porcelain', '--untracked-files=no']);
  return `${output.trim()}${changed.trim() === '' ? '' : ' with changes'}`;
}

async function machine(): Promise<string> {
  const cores = os.cpus();
  const found = await chromium.launch(await browser());
  const version = found.version();
  await found.close();
  const model = cores[0]?.model.trim() ?? 'unknown';
  return `${cores.length} × ${model}, Node ${process.versions.node}, Chromium ${version}`;
}
