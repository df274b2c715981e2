// `ROOM=time npx stryker run tests/mutation/stryker.config.mjs` tries the mutants of one room with that room's own tests.
// `--mutate src/time/span.ts` looks at one file. `npm run mutate` keeps the figures (see run.mjs).
const room = process.env.ROOM ?? '';
if (!/^[a-z]+$/.test(room)) throw new Error('Say which room: ROOM=time');

export default {
  testRunner: 'here',
  plugins: ['./tests/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  // What runs once when a file is loaded, such as a table, cannot be changed while its tests run.
  ignoreStatic: true,
  concurrency: 1,
  mutate: [`src/${room}/**/*.ts`],
  ignorePatterns: [
    '.cache',
    'dist',
    'public',
    'tests/{browser,bench,gallery,ui,soak,soak-tmp,access,alarms,onefile,lighthouse,repeat,trials}',
    'src/{ui,worker}',
    '.github',
  ],
  tempDirName: `.cache/stryker-${room}`,
  reporters: ['json', 'clear-text', 'progress-append-only'],
  jsonReporter: { fileName: `.cache/mutation/${room}.json` },
  clearTextReporter: { allowColor: false, reportTests: false },
  // Long, since a machine that is busy must not kill mutants: what does not end is most often seen by its hits.
  timeoutMS: 30_000,
};
