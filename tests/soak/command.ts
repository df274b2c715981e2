import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { FEWEST, growthWords, holds, type Sample, WARM_UP, weightOf } from './judge.ts';
import { PLANTS, soak } from './soak.ts';

const USAGE = `npm run soak [-- --minutes 10] [--seed 1] [--log file] [--plant ${PLANTS.join('|')}]`;

function sampleWords({ at, heap, nodes, listeners }: Sample): string {
  return `${at.toFixed(2)} min: ${(heap / 1000).toFixed(0)} kB, ${nodes} nodes, ${listeners} listeners`;
}

/**
 * `npm run soak`: does anything to the built site, by the seed, and says what it found; `--log` writes down each action.
 * @returns 0 when all held, 1 when not, 2 on a wrong argument
 */
export default async function command(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      minutes: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      log: { type: 'string' },
      plant: { type: 'string' },
    },
  });
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
  const plant = PLANTS.find((each) => each === values.plant) ?? null;
  if (!(minutes > 0) || !Number.isInteger(seed) || (values.plant !== undefined && plant === null)) {
    console.error(USAGE);
    return 2;
  }
  const lines: string[] = [];
  const { samples, complaints, done } = await soak({
    site: process.env['SOURCELINE_SITE'] ?? 'dist',
    minutes,
    seed,
    plant,
    onAction: (line) => lines.push(line),
    onSample: (sample) => {
      lines.push(sampleWords(sample));
      console.error(sampleWords(sample));
    },
  });
  if (values.log !== undefined) writeFileSync(values.log, `${lines.join('\n')}\n`);
  const actions = [...done.values()].reduce((sum, n) => sum + n, 0);
  console.log(`${actions} actions: ${[...done].map(([name, n]) => `${name} ${n}`).join(', ')}`);
  for (const { what, after } of complaints) {
    console.log(`\n${what}\nafter\n  ${after.join('\n  ')}`);
  }
  if (complaints.length > 0) console.log(`\nAgain: npm run soak -- --seed ${seed} --minutes ${minutes}`);
  const weight = weightOf(samples);
  if (weight === null) {
    console.log(`Growth: not judged; that needs ${FEWEST} samples after ${WARM_UP} minutes`);
    return complaints.length === 0 ? 0 : 1;
  }
  const { heap, nodes, listeners } = weight;
  const rows = [
    ['kB', heap],
    ['nodes', nodes],
    ['listeners', listeners],
  ] as const;
  for (const [unit, growth] of rows)
    console.log(`${growthWords(growth, unit)}; under ${growth.most}: ${holds(growth) ? 'yes' : 'no'}`);
  return complaints.length === 0 && rows.every(([, growth]) => holds(growth)) ? 0 : 1;
}
