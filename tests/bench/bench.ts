import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { browser } from '../browser/browser.ts';
import { budget } from './budget.ts';
import { type Figures, type Library, NAMES } from './figures.ts';
import { growth } from './growth.ts';
import { measure } from './measure.ts';
import { type Machine, report } from './report.ts';
import { serve } from './serve.ts';
import { MOST } from './synthetic.ts';

const USAGE =
  'npm run bench [-- --json] [--sizes 50,1000] [--libs ours,vis,vis-cluster] [--growth] [--pictures folder]';
const LIBRARIES: readonly Library[] = ['ours', 'vis', 'vis-cluster'];
const SIZES = [50, 1000, 10_000, 100_000, 1_000_000];

/** What a reader of the arguments found. */
interface Wanted {
  readonly json: boolean;
  readonly growth: boolean;
  readonly libraries: readonly Library[];
  readonly sizes: readonly number[];
  readonly pictures: string | null;
}

function wantedOf(args: readonly string[]): Wanted | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        growth: { type: 'boolean', default: false },
        sizes: { type: 'string', default: SIZES.join(',') },
        libs: { type: 'string', default: LIBRARIES.join(',') },
        pictures: { type: 'string' },
      },
    });
    const sizes = values.sizes.split(',').map(Number);
    const names = values.libs.split(',');
    const libraries = LIBRARIES.filter((library) => names.includes(library));
    if (!sizes.every((size) => Number.isInteger(size) && size >= 1 && size < MOST)) return null;
    if (libraries.length !== names.length) return null;
    return { json: values.json, growth: values.growth, libraries, sizes, pictures: values.pictures ?? null };
  } catch {
    return null;
  }
}

function machineOf(version: string): Machine {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain') === '' ? '' : ' and changes to it';
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    node: process.versions.node,
    browser: version,
    commit: `${git('rev-parse', '--short', 'HEAD')}${changed}`,
    date: new Date().toISOString().slice(0, 10),
  };
}

/** What stands for a set that was not tried, since the same library could not finish a smaller one. */
function skipped(before: Figures, count: number): Figures {
  const nothing = {
    shown: null,
    wheel: null,
    drag: null,
    counted: null,
    index: null,
    zoomed: null,
    weights: {},
  };
  return { ...before, ...nothing, count, unfinished: { part: 'load', note: `as with ${before.count}` } };
}

/**
 * `npm run bench`: measures our timeline beside vis-timeline and prints a table, and which sentences of the budget
 * this run bears out. `--json` prints all figures. No time decides anything here.
 * @returns 0 when it could be run, 2 on a wrong argument
 */
export default async function bench(args: readonly string[]): Promise<number> {
  const wanted = wantedOf(args);
  if (wanted === null) {
    console.error(USAGE);
    return 2;
  }
  const { libraries, sizes, pictures, json } = wanted;
  if (pictures !== null) mkdirSync(pictures, { recursive: true });
  const options = await browser();
  const served = await serve(['empty', ...libraries]);
  const one = (library: Library | 'empty', count: number): Promise<Figures> => {
    console.error(`${NAMES[library]}, ${count} events …`);
    return measure({ library, count, address: served.address(library), browser: options, pictures });
  };
  try {
    const floor = await one('empty', 1);
    const figures: Figures[] = [];
    for (const count of sizes) {
      for (const library of libraries) {
        const given = figures.find(
          (each) => each.library === library && each.unfinished !== null && each.count <= count,
        );
        figures.push(given === undefined ? await one(library, count) : skipped(given, count));
      }
    }
    const grown = wanted.growth
      ? await growth(served.address('ours'), options, Math.max(...sizes), ({ steps, bytes }) =>
          console.error(`after ${steps} steps: ${(bytes / 2 ** 20).toFixed(2)} MB`),
        )
      : [];
    const run = { floor, figures, growth: grown };
    const machine = machineOf(floor.browser);
    if (json) console.log(JSON.stringify({ machine, ...run, budget: budget(run) }, null, 2));
    else for (const line of report(run, machine)) console.log(line);
    return 0;
  } finally {
    await served.stop();
  }
}
