import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

/** Nothing that asks the network on its own, and no graphics card, which a test machine may not have. */
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A browser without windows else makes each letter whole pixels wide.
  '--font-render-hinting=none',
];

/** Where browsers of this family stand on each system. */
function installed(): readonly string[] {
  const within = (folder: string | undefined, names: readonly string[]): readonly string[] =>
    folder === undefined || folder === '' ? [] : names.map((name) => path.join(folder, name));
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32':
      return [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
        within(folder, ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']),
      );
    default:
      return (process.env['PATH'] ?? '').split(path.delimiter).flatMap((folder) =>
        within(folder, [
          // Has no window of its own, which the others make anew for each test: half of a short test's time.
          'chromium-headless-shell',
          'chromium',
          'chromium-browser',
          'google-chrome-stable',
          'google-chrome',
          'microsoft-edge',
        ]),
      );
  }
}

/**
 * Finds a browser to test with: the one that CHROME_PATH names, Playwright's own, an installed one, or the
 * one that comes with the packages (Linux x64).
 * @throws Error with what to do, when there is none
 */
export async function browser(): Promise<LaunchOptions> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names a file that does not exist: ${named}`);
    return { executablePath: named, args: ARGS };
  }
  if (existsSync(chromium.executablePath())) return { args: ARGS };
  const found = installed().find((file) => existsSync(file));
  if (found !== undefined) return { executablePath: found, args: ARGS };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { shipped } = await import('./shipped.ts');
    return shipped(ARGS);
  }
  throw new Error(
    'No browser was found for the browser tests. Install Chrome, Chromium or Edge, or run "npx playwright install chromium", or set CHROME_PATH to the browser’s program.',
  );
}
