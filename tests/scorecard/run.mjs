// `npm run scorecard`. Node 20 cannot run TypeScript, so Vite's module runner loads the command, as in src/cli/run.mjs.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));
const { module } = await runnerImport(path.join(here, 'command.ts'), {
  configFile: false,
  root: path.resolve(here, '../..'),
  logLevel: 'warn',
});
process.exitCode = await module.default(process.argv.slice(2));
