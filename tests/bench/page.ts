import { type CDPSession, chromium, type LaunchOptions } from '@playwright/test';
import type { Weight } from './figures.ts';
import type { Point } from './pages/contract.ts';

/** A page of the benchmark in a browser of its own, spoken to by the browser's protocol. */
export interface Driven {
  /** Calls what the page offers, by an expression on its `bench`. */
  readonly ask: <T>(expression: string) => Promise<T>;
  readonly mouse: (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', at: Point) => Promise<void>;
  readonly wheel: (at: Point, by: number) => Promise<void>;
  /** Milliseconds of the page's main thread since it was opened: in tasks, and on the processor. */
  readonly work: () => Promise<{ readonly task: number; readonly cpu: number }>;
  /** Collects what is garbage, then weighs the rest. */
  readonly weigh: () => Promise<Weight>;
  readonly picture: (file: string) => Promise<void>;
  /** What the page complained of. */
  readonly complaints: readonly string[];
  readonly version: string;
  readonly close: () => Promise<void>;
}

/** The window that every library gets. */
const WINDOW = { width: 1440, height: 900 };
/** How long a browser whose page hangs is asked to close, in milliseconds, before nobody waits for it any more. */
const PATIENCE = 10_000;

async function evaluate<T>(session: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) {
    throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  }
  return result.value as T;
}

/** Opens an address in a fresh browser, so that nothing is left from the set before. */
export async function drive(options: LaunchOptions, address: string): Promise<Driven> {
  const browser = await chromium.launch(options);
  const page = await browser.newPage({ viewport: WINDOW, reducedMotion: 'no-preference' });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  await page.waitForFunction(() => 'bench' in window);
  return {
    ask: (expression) => evaluate(session, `bench.${expression}`),
    mouse: async (type, { x, y }) => {
      const held = type === 'mouseReleased' ? 0 : 1;
      const button = type === 'mouseMoved' ? {} : { button: 'left' as const, clickCount: 1 };
      await session.send('Input.dispatchMouseEvent', { type, x, y, buttons: held, ...button });
    },
    wheel: async ({ x, y }, by) => {
      await session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: by });
    },
    work: async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const seconds = new Map(metrics.map(({ name, value }) => [name, value]));
      const named = (name: string): number => (seconds.get(name) ?? Number.NaN) * 1000;
      return { task: named('TaskDuration'), cpu: named('ThreadTime') };
    },
    weigh: async () => {
      for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
      const heap: Record<string, number> = { ...(await session.send('Runtime.getHeapUsage')) };
      return { objects: heap['usedSize'] ?? Number.NaN, arrays: heap['backingStorageSize'] ?? Number.NaN };
    },
    picture: async (file) => {
      await page.screenshot({ path: file });
    },
    complaints,
    version: browser.version(),
    close: async () => {
      await Promise.race([browser.close(), new Promise((done) => setTimeout(done, PATIENCE).unref())]);
    },
  };
}
