// Runs a command of this folder: `node tests/run.mjs soak/command --minutes 10`. Node 20 cannot run TypeScript, so Vite's module
// runner loads it, as in src/cli/run.mjs.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));
const [name = '', ...args] = process.argv.slice(2);
const { module } = await runnerImport(path.join(here, `${name}.ts`), {
  configFile: false,
  root: path.resolve(here, '..'),
  logLevel: 'warn',
});
process.exitCode = await module.default(args);
