import type { LaunchOptions } from '@playwright/test';
import { total } from './figures.ts';
import { drive } from './page.ts';
import type { Point } from './pages/contract.ts';

/** How many steps in all, and how many between two weighings. */
const STEPS = 10_000;
const BETWEEN = 1000;
const NOTCH = 120;
/** Steps inward, then as many back. */
const THERE = 20;

/** What the page weighed, in bytes, after so many steps. */
export interface Weighing {
  readonly steps: number;
  readonly bytes: number;
}

/**
 * Zooms our timeline in and out around ever other places, ten thousand times, and weighs the page after
 * each thousand.
 * @param tell is told of each weighing as it is made, since the whole takes minutes
 */
export async function growth(
  address: string,
  browser: LaunchOptions,
  count: number,
  tell: (weighing: Weighing) => void,
): Promise<readonly Weighing[]> {
  const page = await drive(browser, address);
  const weighings: Weighing[] = [];
  const weigh = async (steps: number): Promise<void> => {
    const weighing = { steps, bytes: total(await page.weigh()) };
    weighings.push(weighing);
    tell(weighing);
  };
  try {
    await page.ask(`prepare(${count})`);
    await page.ask('show()');
    const { x, y } = await page.ask<Point>('aim()');
    await page.mouse('mouseMoved', { x, y });
    await weigh(0);
    for (let step = 0; step < STEPS; step++) {
      const inward = step % (2 * THERE) < THERE;
      // Each turn in and out is about another place, so that ever new events come into view.
      const about = { x: 300 + ((Math.floor(step / (2 * THERE)) * 97) % 1000), y };
      await page.wheel(about, inward ? -NOTCH : NOTCH);
      await page.ask('framed()');
      if (step % BETWEEN === BETWEEN - 1) await weigh(step + 1);
    }
  } finally {
    await page.close();
  }
  return weighings;
}
