// Runs a command of this folder: `node src/cli/run.mjs audit --json`.
// Node 20 cannot run TypeScript, so Vite's module runner loads the file; no build step, no second tool.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));
const [name = '', ...args] = process.argv.slice(2);
const file = path.join(here, `${name}.ts`);
if (!/^[a-z]+$/.test(name) || !existsSync(file)) {
  console.error(`There is no command "${name}" in src/cli.`);
  process.exit(2);
}
const { module } = await runnerImport(file, {
  configFile: false,
  root: path.resolve(here, '../..'),
  logLevel: 'warn',
});
process.exitCode = await module.default(args);
