import path from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { LaunchOptions } from '@playwright/test';
import type { Figures, Library, Part, Steps, Weight } from './figures.ts';
import { type Driven, drive } from './page.ts';
import type { Counted, Index, Point, Shown } from './pages/contract.ts';

/** How long each part of a set may take, in milliseconds. */
const LIMIT = 60_000;
/** Steps of the wheel and of the drag. */
const STEPS = 60;
/** One notch of a wheel, and pixels between two steps of a drag. */
const NOTCH = 120;
const DRAG = 12;
/** So many steps one way, then as many back. */
const THERE = 15;
/** How long the page rests between the wheel and the drag, in milliseconds: a turn of the wheel has then ended. */
const REST = 500;

class OutOfTime extends Error {}

/** Gives what `doing` gives, or stops waiting for it when it takes too long. */
function inTime<T>(doing: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new OutOfTime()), limit);
  });
  return Promise.race([doing, late]).finally(() => clearTimeout(timer));
}

/** What steps cost, while they are being made. */
interface Costing {
  readonly task: number[];
  readonly cpu: number[];
}

/** Makes a step and waits two frames; adds the main thread's work for both to `costs`. */
async function cost(page: Driven, costs: Costing, step: () => Promise<void>): Promise<void> {
  const before = await page.work();
  await step();
  await page.ask('painted()');
  const after = await page.work();
  costs.task.push(after.task - before.task);
  costs.cpu.push(after.cpu - before.cpu);
}

/** Turns the wheel in and out around a place; `costs` is filled as the steps are made. */
async function turnWheel(page: Driven, at: Point, costs: Costing): Promise<void> {
  for (let step = 0; step < STEPS; step++) {
    const inward = step % (2 * THERE) < THERE;
    await cost(page, costs, () => page.wheel(at, inward ? -NOTCH : NOTCH));
  }
}

/** Drags to the left and back, twice; the press itself and the first move, which libraries wait for, do not count. */
async function drag(page: Driven, at: Point, costs: Costing): Promise<void> {
  let { x } = at;
  await page.mouse('mousePressed', at);
  x -= DRAG;
  await page.mouse('mouseMoved', { ...at, x });
  await page.ask('painted()');
  for (let step = 0; step < STEPS; step++) {
    x += step % (2 * THERE) < THERE ? -DRAG : DRAG;
    const to = { ...at, x };
    await cost(page, costs, () => page.mouse('mouseMoved', to));
  }
  await page.mouse('mouseReleased', { ...at, x });
}

/** The larger of two counts, part by part. */
function most(a: Counted | null, b: Counted): Counted {
  if (a === null) return b;
  const [nodes, marks] = [Math.max(a.nodes, b.nodes), Math.max(a.marks, b.marks)];
  return { nodes, marks, markNodes: Math.max(a.markNodes, b.markNodes) };
}

/** What `measure` is to do. */
export interface Order {
  readonly library: Library | 'empty';
  readonly count: number;
  readonly address: string;
  readonly browser: LaunchOptions;
  /** A folder for pictures of what each library showed, or null for none. */
  readonly pictures: string | null;
}

/**
 * Measures one library with one number of events, in a browser of its own: first picture, sixty steps of the wheel
 * around a dense place, sixty of a drag, what stands on the page and what it weighs. A part that takes longer than a
 * minute ends the run and is named; what was measured before is kept.
 * @throws Error when a page throws, or when a step that should move the view does not: then nothing was measured
 */
export async function measure({ library, count, address, browser, pictures }: Order): Promise<Figures> {
  const page = await drive(browser, address);
  const now: { part: Part } = { part: 'data' };
  let shown: Shown | null = null;
  let counted: Counted | null = null;
  let index: Index | null = null;
  const weights: { data?: Weight; loaded?: Weight; after?: Weight } = {};
  const wheel: Costing = { task: [], cpu: [] };
  const dragged: Costing = { task: [], cpu: [] };
  const lengths: number[] = [];
  const starts: number[] = [];
  const look = async (): Promise<void> => {
    counted = most(counted, await page.ask<Counted>('counted()'));
    const [from, to] = await page.ask<readonly [number, number]>('view()');
    lengths.push(to - from);
    starts.push(from);
    if (pictures === null) return;
    await page.picture(path.join(pictures, `${library}-${count}-${starts.length}.png`));
  };
  const parts: Record<Part, () => Promise<void>> = {
    data: async () => {
      await page.ask(`prepare(${count})`);
      weights.data = await page.weigh();
    },
    load: async () => {
      shown = await page.ask<Shown>('show()');
    },
    wheel: async () => {
      const at = await page.ask<Point>('aim()');
      await page.mouse('mouseMoved', at);
      await turnWheel(page, at, wheel);
    },
    drag: async () => {
      const at = await page.ask<Point>('aim()');
      await drag(page, at, dragged);
    },
  };
  const finished = (costs: Steps): Steps | null => (costs.cpu.length === STEPS ? costs : null);
  const figures = (unfinished: Figures['unfinished']): Figures => ({
    library,
    count,
    browser: page.version,
    shown,
    wheel: finished(wheel),
    drag: finished(dragged),
    counted,
    weights,
    index,
    zoomed: lengths.length < 2 ? null : Math.max(...lengths) / Math.min(...lengths),
    unfinished,
  });
  const within = async (next: Part): Promise<void> => {
    now.part = next;
    await inTime(parts[next](), LIMIT);
  };
  try {
    await within('data');
    await within('load');
    weights.loaded = await inTime(page.weigh(), LIMIT);
    await inTime(look(), LIMIT);
    await within('wheel');
    // Nearer, so that there is somewhere to drag to.
    for (let step = 0; step < THERE / 2; step++) {
      const at = await inTime(page.ask<Point>('aim()'), LIMIT);
      await inTime(
        cost(page, { task: [], cpu: [] }, () => page.wheel(at, -NOTCH)),
        LIMIT,
      );
    }
    await inTime(look(), LIMIT);
    await rest(REST);
    await within('drag');
    await inTime(look(), LIMIT);
    weights.after = await inTime(page.weigh(), LIMIT);
    if (library === 'ours') index = await inTime(page.ask<Index>('index()'), LIMIT);
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    const { part } = now;
    const made = part === 'wheel' ? wheel.cpu.length : dragged.cpu.length;
    return figures({ part, note: part === 'wheel' || part === 'drag' ? `${made} of ${STEPS} steps` : '' });
  } finally {
    await page.close();
  }
  if (page.complaints.length > 0) throw new Error(`${library}, ${count}: ${page.complaints.join('; ')}`);
  if (library !== 'empty' && lengths[0] === lengths[1])
    throw new Error(`${library}: the wheel does not zoom`);
  if (library !== 'empty' && starts[1] === starts[2]) throw new Error(`${library}: the drag does not move`);
  return figures(null);
}
