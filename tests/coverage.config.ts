import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * `npx vitest run --coverage --config tests/coverage.config.ts`: every branch of the rooms that dates and words rest on
 * is met by their tests. Laws are tried fewer times than in `npm test`, which is enough to meet the branches.
 */
const whole = { branches: 100 };

export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^fast-check$/,
        replacement: fileURLToPath(new URL('mutation/fewer-runs.mjs', import.meta.url)),
      },
    ],
  },
  test: {
    restoreMocks: true,
    environment: 'node',
    testTimeout: 60_000,
    env: { TZ: 'America/Los_Angeles', LC_ALL: 'tr_TR.UTF-8' },
    include: ['tests/{time,text,dataset}/**/*.test.ts'],
    exclude: ['tests/time/zones.test.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/{time,text,dataset}/**/*.ts'],
      reportsDirectory: '.cache/coverage',
      reporter: ['text', 'json-summary', 'json'],
      reportOnFailure: true,
      thresholds: { 'src/time/**': whole, 'src/text/**': whole, 'src/dataset/**': whole },
    },
  },
});
