import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Row } from '../../src/ui/method/scorecard.ts';

const ROOMS = ['time', 'text', 'dataset'] as const;
const SUMMARY = '.cache/coverage/coverage-summary.json';
const ARGS = ['vitest', 'run', '--coverage', '--config', 'tests/coverage.config.ts'];

type Summary = Readonly<Record<string, { readonly branches: Branches }>>;
type Branches = { readonly total: number; readonly covered: number };

/**
 * The branches of the rooms that dates and words rest on, and how many of them their tests meet. Runs those tests.
 * Throws where they end without a summary.
 */
export async function measure(): Promise<readonly Row[]> {
  rmSync(SUMMARY, { force: true });
  try {
    execFileSync('npx', ARGS, { stdio: 'ignore' });
  } catch {
    // Less than every branch ends in a fault too: the summary says what was met.
  }
  const summary: Summary = JSON.parse(readFileSync(SUMMARY, 'utf8'));
  return ROOMS.map((room) => {
    const { total, covered } = branchesOf(room, summary);
    return {
      part: 'Coverage',
      what: `Branches met by tests in \`src/${room}\``,
      found: `${((100 * covered) / total).toFixed(2)} % (${covered} of ${total})`,
      aim: '100 %',
      holds: covered === total,
      command: `npx ${ARGS.join(' ')}`,
    };
  });
}

function branchesOf(room: string, summary: Summary): Branches {
  const folder = `${path.resolve('src', room)}${path.sep}`;
  let [total, covered] = [0, 0];
  for (const [file, { branches }] of Object.entries(summary)) {
    if (!file.startsWith(folder)) continue;
    total += branches.total;
    covered += branches.covered;
  }
  return { total, covered };
}
