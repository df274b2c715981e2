import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { it } from 'vitest';
import { sha256 } from '../../src/cli/files.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** The trial that a test belongs to, and how many cases it made: for the scorecard. */
    trial?: string;
    cases?: number;
  }
}

/** Where cases that failed once are kept, each in a file of its own, to be tried again for good. */
export const FAILURES = path.join(import.meta.dirname, 'failures');

/** A case that failed once: `case` is what the trial's law takes, so it is plain JSON. */
interface Failure {
  readonly trial: string;
  readonly found: string;
  readonly case: unknown;
}

interface Trial<Case> {
  /** The name that its failures are kept under, such as "edits". */
  readonly trial: string;
  readonly cases: number;
  readonly seed: number;
  /** Makes cases that are plain JSON: nothing else can be kept. */
  readonly made: fc.Arbitrary<Case>;
  /** Throws where a case fails. */
  readonly law: (each: Case) => void | Promise<void>;
  /** In milliseconds, on a machine that is busy. */
  readonly patience: number;
}

/** The files of failures of a trial, or of all of them. */
export function failures(trial = ''): readonly string[] {
  return readdirSync(FAILURES).filter((file) => file.startsWith(trial) && file.endsWith('.json'));
}

export function failureIn(file: string): Failure {
  return JSON.parse(readFileSync(path.join(FAILURES, file), 'utf8')) as Failure;
}

/**
 * Tries a law on made-up cases, the same ones in every run unless SOURCELINE_SEED names another seed. The smallest case that
 * fails is kept in `failures`; every case that is kept there is tried first, each in a test of its own.
 */
export function tryCases<Case>(
  title: string,
  { trial, cases, seed, made, law, patience }: Trial<Case>,
): void {
  it.each(failures(`${trial}.`))(`${title}: %s, which failed once`, async (file) => {
    // What was kept has been made by `made`.
    await law(failureIn(file).case as Case);
  });

  it(
    title,
    async ({ task }) => {
      task.meta.trial = trial;
      const chosen = Number(process.env['SOURCELINE_SEED'] ?? seed);
      const property = fc.asyncProperty(made, async (each) => law(each));
      const { failed, counterexample, errorInstance, numRuns } = await fc.check(property, {
        seed: chosen,
        numRuns: cases,
      });
      task.meta.cases = numRuns;
      if (!failed) return;
      const file = keepFailure({ trial, found: String(errorInstance), case: counterexample?.[0] });
      throw new Error(`Case ${numRuns} of seed ${chosen} failed and is kept in ${file}`, {
        cause: errorInstance,
      });
    },
    patience,
  );
}

/** Keeps a case that failed, and gives the file that it is in. */
export function keepFailure(failure: Failure): string {
  const text = `${JSON.stringify(failure, null, 2)}\n`;
  const name = `${failure.trial}.${sha256(Buffer.from(text)).slice(0, 8)}.json`;
  mkdirSync(FAILURES, { recursive: true });
  writeFileSync(path.join(FAILURES, name), text);
  return path.join('tests/trials/failures', name);
}
