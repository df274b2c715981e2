// Stands in for "vitest" where Stryker tries mutants: it keeps the tests instead of running them. The matchers are
// vitest's own. A snapshot is not compared (so a mutant that only a snapshot sees counts as alive).
import { format } from 'node:util';
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import { spyOn } from '@vitest/spy';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);
chai.util.addMethod(chai.Assertion.prototype, 'toMatchInlineSnapshot', () => undefined);
export const expect = chai.expect;

/** Every test that was collected: { name, befores, run }. */
globalThis.__collected__ ??= [];
/** What the running test wants to be done when it has ended. */
globalThis.__finished__ ??= [];
const collected = globalThis.__collected__;
let group = { name: '', befores: [] };

/** What is to be run, which stands before or behind the options. */
const bodyIn = (rest) => rest.find((part) => typeof part === 'function');

export function describe(name, ...rest) {
  const outer = group;
  group = { name: `${outer.name}${name} `, befores: [...outer.befores] };
  bodyIn(rest)();
  group = outer;
}

export function it(name, ...rest) {
  collected.push({ name: `${group.name}${name}`, befores: group.befores, run: bodyIn(rest) });
}

export function beforeAll(hook) {
  group.befores.push(hook);
}

export function onTestFinished(hook) {
  globalThis.__finished__.push(hook);
}

const each = (declare) => (rows) => (name, body) => {
  for (const row of rows) {
    const values = Array.isArray(row) ? row : [row];
    declare(format(name, ...values), () => body(...values));
  }
};
describe.each = each(describe);
it.each = each(it);
/** @alias the other name that Vitest has for it */
export const test = it;

export const vi = { spyOn, setConfig: () => undefined };
