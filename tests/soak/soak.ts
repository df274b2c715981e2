import { chromium, type Page } from '@playwright/test';
import { serve } from '../../src/cli/serve.ts';
import { browser } from '../browser/browser.ts';
import type { Action, Ids } from './action.ts';
import { chanceOf, weighted } from './chance.ts';
import type { Sample } from './judge.ts';
import { KEYBOARD } from './keys.ts';
import { MOUSE } from './mouse.ts';
import { PLACES } from './places.ts';
import { SCREEN } from './screen.ts';
import { THINGS } from './things.ts';
import { TOUCH } from './touch.ts';
import { seeAll } from './tour.ts';
import { look, stayHere, watch } from './watch.ts';
import { weigh } from './weigh.ts';

/** A fault that is put into the page, to see that a soak finds it. */
export type Plant = 'leak' | 'listeners' | 'rejection' | 'blank';
export const PLANTS: readonly Plant[] = ['leak', 'listeners', 'rejection', 'blank'];

export interface Wanted {
  /** The folder of the built site. */
  readonly site: string;
  readonly minutes: number;
  readonly seed: number;
  readonly plant: Plant | null;
  /** Is told each action as it has been done. */
  readonly onAction?: (line: string) => void;
  readonly onSample?: (sample: Sample) => void;
}

/** Something that went wrong, and what was done before it. */
export interface Complaint {
  readonly what: string;
  /** The last actions, the last one last. */
  readonly after: readonly string[];
}

export interface Soaked {
  readonly samples: readonly Sample[];
  readonly complaints: readonly Complaint[];
  /** How many times each thing was done. */
  readonly done: ReadonlyMap<string, number>;
}

const ACTIONS: readonly [Action, ...Action[]] = [
  ...(MOUSE as [Action, ...Action[]]),
  ...TOUCH,
  ...KEYBOARD,
  ...PLACES,
  ...SCREEN,
  ...THINGS,
];
/**
 * A swipe over the edge would be Back, also out of the page. And the engine keeps no second and third form of the code
 * that it has run often: it makes more of them for an hour, and they are counted with the heap, where a leak would hide.
 */
const ARGS = ['--overscroll-history-navigation=0', '--js-flags=--no-opt --no-maglev --no-sparkplug'];
/** The page is weighed so often, in milliseconds. */
const EVERY = 15_000;
/** An action that takes longer than this hangs, and with it the page, in milliseconds. */
const LONGEST = 20_000;
/** How many actions are told of a fault. */
const TOLD = 30;
/** More than so many faults are one fault many times. */
const ENOUGH = 20;

/** What takes too long is a fault. */
function within<T>(work: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took more than ${LONGEST / 1000} s`)), LONGEST);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function idsOf(page: Page): Promise<Ids> {
  return page.evaluate(() => {
    type Named = readonly { readonly id: string }[];
    const { timeline } = JSON.parse(document.getElementById('shipped')?.textContent ?? '{}') as {
      readonly timeline: Record<'events' | 'documents' | 'lanes' | 'voices' | 'tours', Named>;
    };
    const of = (all: Named): readonly string[] => all.map(({ id }) => id);
    return {
      events: of(timeline.events),
      documents: of(timeline.documents),
      lanes: of(timeline.lanes),
      voices: of(timeline.voices),
      tours: of(timeline.tours),
    };
  });
}

function plantIn(page: Page, plant: Plant, actions: number): Promise<void> {
  return page.evaluate(
    ({ what, n }) => {
      const holder = window as { kept?: unknown[] };
      const kept = holder.kept ?? [];
      holder.kept = kept;
      if (what === 'leak') kept.push(...Array.from({ length: 20 }, () => document.createElement('p')));
      if (what === 'listeners') addEventListener('resize', () => kept.push(n));
      if (what === 'rejection' && n === 8) void Promise.reject(new Error('planted'));
      if (what === 'blank' && n === 8) document.querySelector('main')?.replaceChildren();
    },
    { what: plant, n: actions },
  );
}

/**
 * Does anything to the built site for some minutes, and weighs it from time to time.
 * @throws Error when there is no browser, or the page cannot be opened, or it has not what is opened first
 */
export async function soak({ site, minutes, seed, plant, onAction, onSample }: Wanted): Promise<Soaked> {
  const served = await serve(site, 0);
  const options = await browser();
  const args = [...(options.args ?? []), ...ARGS];
  const driven = await chromium.launch({ ...options, args });
  const log: string[] = [];
  const complaints: Complaint[] = [];
  const complain = (what: string): void => {
    complaints.push({ what, after: log.slice(-TOLD) });
    onAction?.(`! ${what}`);
  };
  const samples: Sample[] = [];
  const done = new Map<string, number>();
  try {
    const context = await driven.newContext({ hasTouch: true, locale: 'en-GB' });
    context.setDefaultTimeout(8000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await context.addInitScript(stayHere);
    const page = await context.newPage();
    watch(page, served.address, complain);
    await page.goto(served.address);
    await page.locator('.app[data-ready]').waitFor();
    // Windows that the page opens, such as the one for notes, and how many actions each stays open.
    const others = new Map<Page, number>();
    context.on('page', (other) => {
      watch(other, served.address, complain);
      others.set(other, chanceOf(seed, -others.size - 1).whole(1, 8));
    });
    const closeOthers = async (all: boolean): Promise<void> => {
      for (const [other, left] of others) {
        others.set(other, left - 1);
        if (!all && left > 0 && !other.isClosed()) continue;
        others.delete(other);
        await other.close();
      }
    };
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const ids = await idsOf(page);
    log.push('seeing all of the page once');
    await seeAll(page, ids);
    const begun = Date.now();
    let weighed = begun;
    for (let n = 0; Date.now() - begun < minutes * 60_000 && complaints.length < ENOUGH; n++) {
      const chance = chanceOf(seed, n);
      const { name, act } = weighted(ACTIONS, chance.share());
      log.push(`${n} ${name}: under way`);
      try {
        const said = await within(act({ page, session, chance, ids }), name);
        log[log.length - 1] = `${n} ${name}: ${said}`;
        if (plant !== null) await plantIn(page, plant, n);
        await within(closeOthers(false), 'closing a window');
        const amiss = await within(look(page), 'looking');
        if (amiss !== null) {
          complain(amiss);
          break;
        }
      } catch (fault) {
        complain(fault instanceof Error ? fault.message : String(fault));
        break;
      }
      onAction?.(log.at(-1) ?? '');
      done.set(name, (done.get(name) ?? 0) + 1);
      if (Date.now() - weighed < EVERY) continue;
      weighed = Date.now();
      try {
        await closeOthers(true);
        const sample = await within(weigh(page, session, begun), 'going home');
        samples.push(sample);
        onSample?.(sample);
      } catch (fault) {
        complain(`at home: ${fault instanceof Error ? fault.message : String(fault)}`);
        break;
      }
    }
  } finally {
    await driven.close();
    await served.stop();
  }
  return { samples, complaints, done };
}
