import type { Page } from '@playwright/test';
import { KINDS } from '../../src/query/activities/activity.ts';
import { codeText } from '../../src/query/activities/code.ts';
import { aboutText, VERSIONS } from '../../src/ui/sheet/about.ts';
import type { Ids } from './action.ts';
import { closeAll, goTo } from './weigh.ts';

/** Where it goes, and what is pressed there, one after the other: buttons by their names, or keys. Each chain begins there anew. */
type Stop = readonly [hash: string, chains: readonly (readonly (RegExp | string)[])[]];

/** How long a place is given to fetch and draw what it is made of, in milliseconds. */
const STAY = 400;
/** The questions that are seen. */
const SEED = 'k3f9';

/** What the page can be saved as. */
const FILES = [
  /^Save all of this/,
  /^Save Dataset/,
  /^Save Table/,
  /^Save Web/,
  /^Save TimelineJS .JSON/,
  /^Save TimelineJS sheet/,
] as const;

function stops(ids: Ids): readonly Stop[] {
  const [event = '', other = ''] = ids.events;
  const places = [
    `measure=${event},${other}&spacing=closed&lanes=voice`,
    `view=list&event=${event}`,
    ...ids.documents.map((id) => `view=documents&document=${id}`),
    'view=activities',
    ...KINDS.map((kind) => `view=activities&of=${codeText({ kind, seed: SEED })}`),
    ...VERSIONS.map(({ version }) => `view=sheet&of=${aboutText({ what: { kind: 'all' }, version })}`),
    ...['view=privacy', 'view=access', 'embed=on'],
    ...ids.tours.map((id) => `tour=${id}&step=1`),
  ];
  return [
    [
      '',
      [[/^View$/, /^Keys$/], [/^View$/, /view as SVG$/], [/^View$/, /view as PNG$/], [/^Filter/], [/^Tray/]],
    ],
    ['', [[/^Share$/, /^Show large$/]]],
    [`event=${event}&guide=on`, [[/^Words verified/], [/^Cite$/], [/^Add to tour$/], [/^Measure from/]]],
    ['view=list', [[/^Cite all$/]]],
    ['view=tours', [[/^New tour$/]]],
    ['view=method', FILES.map((file) => [file])],
    [`tour=${ids.tours[0] ?? ''}&step=1`, [['q'], ['?'], ['b'], ['PageDown']]],
    ...places.map((place): Stop => [place, [[]]]),
  ];
}

/**
 * Goes to every place of the page and opens what it has, once: what is fetched, read and kept from the first time on (the
 * code of a view, the text of a document, the index of the search) is there before the page is weighed, and not when
 * chance first comes by.
 * @throws Error where something that is to be pressed is not there
 */
export async function seeAll(page: Page, ids: Ids): Promise<void> {
  for (const [hash, chains] of stops(ids))
    for (const chain of chains) {
      await goTo(page, hash);
      await page.waitForTimeout(STAY);
      for (const name of chain) {
        if (typeof name === 'string') await page.keyboard.press(name);
        else
          await page.getByRole('button', { name }).or(page.getByRole('menuitem', { name })).first().click();
        await page.waitForTimeout(STAY);
      }
      await closeAll(page);
    }
  await page.locator('.search input').fill('republic');
  await page.waitForTimeout(STAY);
}
