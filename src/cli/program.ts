import path from 'node:path';
import { build, type Rolldown } from 'vite';

/** Programs that are not part of the page's own: the service worker, its kill switch, and what shows the page first. */
const PROGRAMS = {
  worker: 'src/worker/worker.ts',
  off: 'src/worker/off.ts',
  'first-paint': 'src/ui/first-paint.ts',
} as const;

const root = path.resolve(import.meta.dirname, '../..');

/**
 * A small program in one file.
 * @param values what stands for the names that it declares
 * @throws Error of the bundler
 */
export async function program(
  name: keyof typeof PROGRAMS,
  values: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const define = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]),
  );
  const made = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      rolldownOptions: { input: path.join(root, PROGRAMS[name]), output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  return made.output[0].code;
}
