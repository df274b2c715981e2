import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LaunchOptions } from '@playwright/test';

/** What the package reads from, or writes to, the environment; put back afterwards. */
const TOUCHED = ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];

/**
 * The browser inside the package @sparticuz/chromium (Linux x64), for machines that have no other. It is
 * unpacked into a folder of its own, since the package reuses whatever `chromium` lies in the temporary
 * one; it brings its own libraries only where the environment looks like a cloud function; and its list of
 * fonts names a fixed folder, so it gets another.
 */
export async function shipped(args: readonly string[]): Promise<LaunchOptions> {
  const folder = path.resolve('node_modules/.cache/chromium-147.0.0');
  mkdirSync(folder, { recursive: true });
  const before: NodeJS.ProcessEnv = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  for (const name of TOUCHED) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  const fonts = path.join(folder, 'fonts.conf');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fc</cachedir></fontconfig>`,
  );
  const libraries = [path.join(folder, 'al2023/lib'), before['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  return {
    executablePath,
    args: [...args],
    env: { ...before, FONTCONFIG_FILE: fonts, LD_LIBRARY_PATH: libraries },
  };
}
