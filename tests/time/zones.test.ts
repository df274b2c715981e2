import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

/** Loads `digest.ts` in a process of its own: the zone of a running one may already be settled. */
const SCRIPT = `
  import { runnerImport } from 'vite';
  await runnerImport(process.argv[1], { configFile: false, logLevel: 'error' });
`;

async function digestIn(
  zone: string,
  locale: string,
): Promise<{ count: number; digest: string; probe: number }> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const file = fileURLToPath(new URL('digest.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', SCRIPT, file],
    {
      cwd: root,
      env: { PATH: process.env['PATH'], TZ: zone, LC_ALL: locale, LANG: locale },
    },
  );
  return JSON.parse(stdout);
}

it('says the same in every time zone and under every language', { timeout: 60_000 }, async () => {
  const places = [
    ['America/Los_Angeles', 'en_US.UTF-8', 420],
    ['Pacific/Kiritimati', 'tr_TR.UTF-8', -840],
    ['Asia/Kashgar', 'ar_SA.UTF-8', -360],
    ['UTC', 'C', 0],
  ] as const;
  const results = await Promise.all(places.map(([zone, locale]) => digestIn(zone, locale)));
  expect(results.map(({ probe }) => probe)).toEqual(places.map(([, , probe]) => probe));
  expect(results[0]?.count).toBeGreaterThan(3000);
  expect(new Set(results.map(({ digest }) => digest)).size).toBe(1);
});
