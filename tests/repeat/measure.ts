import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Row } from '../../src/ui/method/scorecard.ts';
import { root, run } from '../scorecard/runs.ts';

const COMMAND = 'npm run scorecard -- --only repeat';
/** What a build reads, and with what else two builds differ: folder, time zone, language and day. */
const SOURCES = [
  'src',
  'data',
  'public',
  'LICENSE',
  'index.html',
  'vite.config.ts',
  'package.json',
  'tsconfig.json',
];
const BUILDS = [
  { folder: 'a', env: { TZ: 'America/Los_Angeles', LC_ALL: 'C' }, days: 0 },
  { folder: 'quite/another folder', env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' }, days: 4000 },
] as const;

/** A program that is loaded first and moves the clock. */
function clock(days: number): string {
  const text = `const D = Date; const by = ${days * 86_400_000};
globalThis.Date = class extends D { constructor(...a) { if (a.length) super(...a); else super(D.now() + by); } static now() { return D.now() + by; } };`;
  return `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`;
}

/** Builds the site twice, as differently as it may be, and compares every byte. */
export async function measure(): Promise<readonly Row[]> {
  const top = mkdtempSync(path.join(os.tmpdir(), 'sourceline-repeat-'));
  try {
    const sums: string[] = [];
    const folders: string[] = [];
    for (const { folder, env, days } of BUILDS) {
      const at = path.join(top, folder);
      mkdirSync(at, { recursive: true });
      for (const name of SOURCES) cpSync(path.join(root, name), path.join(at, name), { recursive: true });
      symlinkSync(path.join(root, 'node_modules'), path.join(at, 'node_modules'));
      const { code, output } = await run(
        process.execPath,
        ['--import', clock(days), path.join(at, 'node_modules/vite/bin/vite.js'), 'build'],
        { cwd: at, env },
      );
      if (code !== 0) throw new Error(`A build failed: ${output.trim().split('\n').slice(-3).join(' ')}`);
      folders.push(path.join(at, 'dist'));
      sums.push(readFileSync(path.join(at, 'dist/SHA256SUMS'), 'utf8'));
    }
    const { output } = await run('diff', ['-r', '--brief', ...folders]);
    const differing = output.trim() === '' ? [] : output.trim().split('\n');
    const files = (sums[0] ?? '').trim().split('\n').length;
    return [
      {
        part: 'Repeatable',
        what: 'Two builds in different folders, time zones, languages and years',
        found:
          differing.length === 0
            ? `${files} files and their packed copies, the same bytes`
            : `${differing.length} of ${files} files differ`,
        aim: 'the same bytes',
        holds: differing.length === 0 && files > 20,
        command: COMMAND,
      },
    ];
  } finally {
    rmSync(top, { recursive: true });
  }
}
