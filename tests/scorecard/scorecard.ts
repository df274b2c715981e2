import type { Row } from '../../src/ui/method/scorecard.ts';
import { measure as access } from '../access/measure.ts';
import { measure as lighthouse } from '../lighthouse/measure.ts';
import { measure as onefile } from '../onefile/measure.ts';
import { measure as repeat } from '../repeat/measure.ts';
import { measure as soak } from '../soak/measure.ts';
import { measure as trials } from '../trials/measure.ts';
import { measure as coverage } from './coverage.ts';
import { needs, shown, units } from './facts.ts';
import { measure as mutation } from './mutation.ts';

/** Something that is measured, by a name for the command line. */
export interface Measure {
  readonly name: string;
  /** The part of the scorecard that a row says it in, when it could not be measured. */
  readonly part: string;
  readonly measure: () => Promise<readonly Row[]>;
}

/**
 * All that is measured, in steps that come one after the other; what stands in one step runs side by side. Lighthouse comes
 * first and alone, since it is the one that a busy machine would spoil.
 */
export const STEPS: readonly (readonly Measure[])[] = [
  [{ name: 'lighthouse', part: 'Lighthouse', measure: lighthouse }],
  [
    { name: 'soak', part: 'Soak', measure: soak },
    { name: 'access', part: 'Accessibility', measure: access },
  ],
  [{ name: 'shown', part: 'Offline', measure: shown }],
  [{ name: 'repeat', part: 'Repeatable', measure: repeat }],
  [{ name: 'needs', part: 'Repeatable', measure: needs }],
  [{ name: 'trials', part: 'Trials', measure: trials }],
  [{ name: 'coverage', part: 'Coverage', measure: coverage }],
  [{ name: 'mutation', part: 'Mutation', measure: mutation }],
  [{ name: 'units', part: 'Tests', measure: units }],
  [{ name: 'onefile', part: 'One file', measure: onefile }],
];

/** Measures one thing; where that fails, a row says so and nothing else is lost. */
export async function rowsOf(measure: Measure): Promise<readonly Row[]> {
  try {
    return await measure.measure();
  } catch (fault) {
    return notMeasured(measure, fault instanceof Error ? fault.message : String(fault));
  }
}

/** What stands in the scorecard for something that has no figure. */
export function notMeasured({ name, part }: Measure, why: string): readonly Row[] {
  return [
    {
      part,
      what: `${name}: ${why.slice(0, 200)}`,
      found: null,
      aim: 'to be measured',
      holds: null,
      command: `npm run scorecard -- --only ${name}`,
    },
  ];
}
