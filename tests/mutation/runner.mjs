// A test runner for Stryker that loads a room's tests once and runs them in its own process, as Stryker's runners for
// Mocha and Jasmine do: a mutant takes a moment, where starting vitest for each takes many. `ROOM=time` says which tests.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { restoreAllMocks } from '@vitest/spy';
import { createServer, createServerModuleRunner } from 'vite';

/** A test in which a mutant is met this many times as often as without it is taken not to end. */
const HITS = 100;
const COUNTS = 'stryker-counts.json';
/** What starts processes of its own is left out, a mutant does not reach into it; and so is what puts another module in the place of one. */
const LEFT_OUT = ['tests/time/zones.test.ts', 'tests/dataset/check/lax-json.test.ts'].map(path.normalize);
/** Tests of how long something takes are left out too: with every step counted each takes up to minutes, for every mutant. */
const TOO_LONG =
  /repeat themselves come soon$|against a megabyte|a megabyte of prose$|without going back$|random edits/;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
globalThis.__stryker__ ??= {};
const ns = globalThis.__stryker__;
/** What `collect.mjs` fills, which stands in for vitest in the tests. */
globalThis.__collected__ ??= [];
globalThis.__finished__ ??= [];
const collected = globalThis.__collected__;

class Runner {
  capabilities() {
    // Stryker asks that a mutant which loading meets too be tried in a new process, which takes seconds. Here none is active
    // while files are loaded, so that the files as they are loaded do for all.
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.TZ = 'America/Los_Angeles';
    process.env.LAW_MS = '500';
    const root = process.cwd();
    this.server = await createServer({
      configFile: false,
      root,
      logLevel: 'error',
      appType: 'custom',
      server: { middlewareMode: true, watch: null, hmr: false, ws: false },
      optimizeDeps: { noDiscovery: true },
      resolve: {
        alias: [
          { find: /^fast-check$/, replacement: here('fewer-runs.mjs') },
          { find: /^vitest$/, replacement: here('collect.mjs') },
        ],
      },
    });
    const runner = createServerModuleRunner(this.server.environments.ssr, { hmr: false });
    for (const file of rooms().flatMap(testsOf).sort()) {
      if (LEFT_OUT.includes(file)) continue;
      const from = collected.length;
      await runner.import(path.join(root, file));
      for (const [at, test] of collected.slice(from).entries()) test.id = `${file}#${at} ${test.name}`;
    }
    collected.splice(0, collected.length, ...collected.filter(({ name }) => !TOO_LONG.test(name)));
  }

  async dryRun() {
    const all = await runAll(collected, true);
    const tests = all.filter(({ status }) => status === 0);
    const cost = Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    // A test that counts what its law met fails where the law is tried fewer times: it is left out, and kills nothing.
    for (const { id } of all.filter(({ status }) => status !== 0)) delete ns.mutantCoverage?.perTest?.[id];
    // Kept in the sandbox: the process is started anew where a mutant makes it hang.
    writeFileSync(COUNTS, JSON.stringify({ met: ns.mutantCoverage?.perTest ?? {}, cost }));
    return { status: 'complete', tests, mutantCoverage: ns.mutantCoverage };
  }

  /** The quick tests first, for most mutants fall by an example and need no law; before them what the last mutants fell by. */
  async mutantRun({ activeMutant, testFilter }) {
    this.counts ??= JSON.parse(readFileSync(COUNTS, 'utf8'));
    const { met, cost } = this.counts;
    this.order ??= collected.filter(({ id }) => id in cost).sort((a, b) => cost[a.id] - cost[b.id]);
    ns.activeMutant = activeMutant.id;
    const wanted = testFilter && new Set(testFilter);
    const chosen = wanted ? this.order.filter(({ id }) => wanted.has(id)) : this.order;
    const tests = await runAll(chosen, false, (id) => HITS * ((met[id]?.[activeMutant.id] ?? 0) + 1));
    ns.activeMutant = undefined;
    if (ns.hitCount > ns.hitLimit) return { status: 'timeout', reason: `Met more than ${ns.hitLimit} times` };
    const failed = tests.filter(({ status }) => status === 1);
    const killer = this.order.find(({ id }) => id === failed[0]?.id);
    if (killer !== undefined) this.order = [killer, ...this.order.filter((test) => test !== killer)];
    const nrOfTests = tests.length;
    return failed.length === 0
      ? { status: 'survived', nrOfTests }
      : {
          status: 'killed',
          killedBy: failed.map(({ id }) => id),
          failureMessage: failed[0].failureMessage,
          nrOfTests,
        };
  }

  async dispose() {
    await this.server?.close();
  }
}

/** Runs tests in turn: all of them, or up to the first that fails. `limitOf` says how often a mutant may be met in one. */
async function runAll(tests, all, limitOf) {
  const results = [];
  const begun = new Set();
  for (const { id, name, befores, run } of tests) {
    const start = performance.now();
    let failureMessage = null;
    ns.currentTestId = id;
    ns.hitLimit = limitOf?.(id);
    ns.hitCount = limitOf && 0;
    try {
      for (const hook of befores) {
        if (!begun.has(hook)) await hook();
        begun.add(hook);
      }
      await run();
    } catch (error) {
      failureMessage = String(error?.message ?? error);
    }
    for (const hook of globalThis.__finished__.splice(0)) await hook();
    ns.currentTestId = undefined;
    restoreAllMocks();
    const timeSpentMs = performance.now() - start;
    const result = { id, name, timeSpentMs };
    results.push(
      failureMessage === null ? { ...result, status: 0 } : { ...result, status: 1, failureMessage },
    );
    if (failureMessage !== null && !all) break;
  }
  return results;
}

function testsOf(room) {
  const folder = path.join('tests', room);
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.test.ts'));
  return names.map((name) => path.join(folder, name));
}

function rooms() {
  return process.env.ROOM?.split(',') ?? ['time', 'text', 'dataset', 'query', 'scene', 'store', 'formats'];
}

const create = () => new Runner();
create.inject = [];
export const strykerPlugins = [{ kind: 'TestRunner', name: 'here', factory: create }];
