import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ctrlWheel, expect, JOURNEYS, open, plotBox, settle, site, test } from './support.ts';

test.describe.configure({ mode: 'default' });

/** The most compressed JavaScript that a first view may load. */
const MOST_BYTES = 150_000;

/**
 * The scripts that a file of the site brings along at once: those that it names and what they import, not what waits. The first
 * program of the page fetches the app, which is what it is for.
 */
function broughtBy(file: string, known: ReadonlySet<string>): ReadonlySet<string> {
  const text = readFileSync(path.join(site, file), 'utf8');
  const named = file.endsWith('.html')
    ? [...text.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.js)"/g)]
    : [
        ...text.matchAll(/\b(?:from|import)\s*["']([^"']+\.js)["']/g),
        ...text.matchAll(/\bbegin=\(\)=>import\("([^"]+\.js)"\)/g),
      ];
  let found = known;
  for (const [, address = ''] of named) {
    const script = path.posix.join(path.posix.dirname(file), address);
    if (!found.has(script)) found = broughtBy(script, new Set([...found, script]));
  }
  return found;
}

test('the JavaScript of a first view is at most 150 kB compressed', async ({
  page,
  requests,
  baseURL,
  isMobile,
}) => {
  test.skip(isMobile === true, 'The files are the same');
  const initial = broughtBy('index.html', new Set());
  const scripts = [...initial].map((name) => ({
    name,
    bytes: gzipSync(readFileSync(path.join(site, name)), { level: 9 }).length,
  }));
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  const parts = scripts.map(({ name, bytes }) => `${path.basename(name)} ${(bytes / 1000).toFixed(1)}`);
  console.log(`JavaScript, gzip -9: ${(total / 1000).toFixed(1)} kB (${parts.join(', ')})`);
  expect(total).toBeGreaterThan(10_000);
  expect(total).toBeLessThanOrEqual(MOST_BYTES);
  // Nothing that is counted as waiting is loaded for the first view after all.
  await open(page);
  const loaded = [...requests]
    .map((url) => url.slice((baseURL ?? '').length))
    .filter((at) => at.endsWith('.js'));
  expect(loaded.sort()).toEqual([...initial].sort());
});

interface Shift {
  readonly value: number;
  readonly sources: readonly string[];
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  for (const hash of ['', `#event=${JOURNEYS[1].event.id}`, '#view=list', '#view=documents']) {
    test(`nothing shifts while the page opens at ${width} px, ${hash || 'home'}`, async ({
      page,
      isMobile,
    }) => {
      test.skip(isMobile === true, 'The sizes are named in the tests');
      await page.setViewportSize({ width, height });
      await page.addInitScript(() => {
        const shifts: Shift[] = [];
        const paints: number[] = [];
        Object.assign(window, { shifts, paints });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const value = Number(Reflect.get(entry, 'value'));
            const sources = (Reflect.get(entry, 'sources') ?? []) as { node: Node | null }[];
            shifts.push({
              value,
              sources: sources.map(({ node }) =>
                node instanceof Element ? node.outerHTML.slice(0, 70) : String(node?.textContent),
              ),
            });
          }
        }).observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) paints.push(entry.startTime);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      });
      await page.goto(hash);
      await expect(page.locator('.app[data-ready]')).toBeAttached();
      await settle(page);
      await page.waitForTimeout(300);
      const { shifts, paints } = await page.evaluate(() => ({
        shifts: Reflect.get(window, 'shifts') as Shift[],
        paints: Reflect.get(window, 'paints') as number[],
      }));
      const total = shifts.reduce((sum, { value }) => sum + value, 0);
      console.log(
        `${width} px ${hash || 'home'}: largest contentful paint ${Math.round(paints.at(-1) ?? 0)} ms, layout shift ${total.toFixed(4)}`,
      );
      expect(paints.length).toBeGreaterThan(0);
      expect(shifts).toEqual([]);
    });
  }
}

test('a zoom step', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'Measured once');
  await open(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const work = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const box = await plotBox(page);
  const [x, y] = [box.x + box.width * 0.86, box.y + 120];
  /** Sixty times something and two frames: the work of each in milliseconds, in order of size. */
  const measured = async (act: (step: number) => Promise<void>): Promise<readonly number[]> => {
    const costs: number[] = [];
    for (let step = 0; step < 60; step++) {
      const before = await work();
      await act(step);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      costs.push((await work()) - before);
    }
    return costs.sort((a, b) => a - b);
  };
  const idle = await measured(() => page.mouse.move(x, y));
  const steps = await measured((step) => ctrlWheel(page, x, y, step % 30 < 15 ? -12 : 12));
  const at = (sorted: readonly number[], share: number): number =>
    sorted[Math.floor(sorted.length * share)] ?? 0;
  const net = at(steps, 0.5) - at(idle, 0.5);
  console.log(
    `zoom step, main-thread work: median ${net.toFixed(1)} ms (${at(steps, 0.5).toFixed(1)} less ${at(idle, 0.5).toFixed(1)} for moving the pointer and waiting), 90 % under ${at(steps, 0.9).toFixed(1)} ms`,
  );
  // The machine may be busy: only a gross fault fails here.
  expect(net).toBeLessThan(50);
});

test('the panel of an event opens within 50 ms of a press', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'The machine is the same');
  await open(page);
  // The first sign of a reader fetches the panel's code.
  await page.mouse.move(500, 500);
  await page.mouse.move(510, 510);
  await page.waitForLoadState('networkidle');
  const times = await page.evaluate(async () => {
    const found: number[] = [];
    for (const mark of document.querySelectorAll('.plot .mark')) {
      const begun = performance.now();
      mark.dispatchEvent(new MouseEvent('click', { bubbles: true }));
      // React has drawn what a press brings when its own task is over; reading the layout makes the browser do its part.
      await new Promise((done) => setTimeout(done));
      document.querySelector('#panel-title')?.getBoundingClientRect();
      found.push(performance.now() - begun);
      await new Promise((done) => setTimeout(done, 30));
    }
    return found.sort((a, b) => a - b);
  });
  const middle = times[Math.floor(times.length / 2)] ?? Number.NaN;
  console.log(
    `panel: ${middle.toFixed(1)} ms in the middle, ${times.at(-1)?.toFixed(1)} ms at most, ${times.length} marks`,
  );
  expect(times.length).toBeGreaterThan(10);
  expect(middle).toBeLessThan(50);
});
