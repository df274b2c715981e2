// fast-check for mutants and for coverage: a law is tried fewer times, with mutants for `LAW_MS` at most, and what breaks it is
// not made smaller, so that a mutant takes a moment.
import fc from '../../node_modules/fast-check/lib/fast-check.js';

const MOST_RUNS = 100;
const MOST_SAMPLES = 400;
const { LAW_MS } = process.env;

const fewer = (most, parameters = {}) => ({
  ...parameters,
  numRuns: Math.min(parameters.numRuns ?? most, most),
  endOnFailure: true,
});

export const assert = (property, parameters) =>
  fc.assert(property, {
    ...fewer(MOST_RUNS, parameters),
    ...(LAW_MS === undefined ? {} : { interruptAfterTimeLimit: Number(LAW_MS) }),
  });
export const sample = (from, parameters) =>
  fc.sample(
    from,
    typeof parameters === 'number' ? Math.min(parameters, MOST_SAMPLES) : fewer(MOST_SAMPLES, parameters),
  );

export default { ...fc, assert, sample };
