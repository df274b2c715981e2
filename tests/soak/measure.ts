import type { Row } from '../../src/ui/method/scorecard.ts';
import { growthWords, holds, WARM_UP, weightOf } from './judge.ts';
import { soak } from './soak.ts';

const MINUTES = 10;
const SEED = 1;

/** The rows of the scorecard on the soak; it takes ten minutes. The site is `dist` or what SOURCELINE_SITE names. */
export async function measure(): Promise<readonly Row[]> {
  let told = 0;
  const { samples, complaints, done } = await soak({
    site: process.env['SOURCELINE_SITE'] ?? 'dist',
    minutes: MINUTES,
    seed: SEED,
    plant: null,
    onSample: ({ at }) => {
      if (Math.floor(at / 2) > told) console.error(`soak: ${Math.floor(at)} of ${MINUTES} minutes`);
      told = Math.floor(at / 2);
    },
  });
  const row = (what: string, found: string | null, aim: string, ok: boolean | null): Row => ({
    part: 'Soak',
    what,
    found,
    aim,
    holds: ok,
    command: `npm run soak -- --minutes ${MINUTES} --seed ${SEED}`,
  });
  const actions = [...done.values()].reduce((sum, n) => sum + n, 0);
  const [first] = complaints;
  const found =
    first === undefined
      ? `none in ${actions} actions`
      : `${complaints.length} in ${actions} actions, first: ${first.what.slice(0, 200)}`;
  const weight = weightOf(samples);
  const grows = (what: string, unit: string, of: 'heap' | 'nodes' | 'listeners', aim: string): Row => {
    const growth = weight?.[of];
    return growth === undefined
      ? row(what, null, aim, null)
      : row(what, growthWords(growth, unit), aim, holds(growth));
  };
  const after = `after ${WARM_UP} minutes of warm-up`;
  return [
    row(
      'Messages on the console, errors, rejections, failed requests, broken or blank pages in ten minutes of anything',
      found,
      'none',
      complaints.length === 0,
    ),
    grows(`Growth of the heap ${after}`, 'kB', 'heap', 'under 50 kB a minute'),
    grows(`Growth of nodes ${after}`, 'nodes', 'nodes', 'under 10 nodes a minute'),
    grows(`Growth of listeners ${after}`, 'listeners', 'listeners', 'under 1 listener a minute'),
  ];
}
