import type { Page } from '@playwright/test';
import { KINDS } from '../../src/query/activities/activity.ts';
import { matching, NO_FILTER } from '../../src/query/filter.ts';
import { KIND_WORDS } from '../../src/ui/activities/kinds.ts';
import { dataset, events, expect, JOURNEYS } from '../browser/support.ts';

/** One thing that a reader can have before them. */
export interface View {
  readonly name: string;
  readonly state: 'ordinary' | 'empty' | 'full' | 'error';
  /** The address part that it is reached by, or a page of its own beside the app. */
  readonly at: string | { readonly page: string };
  /** What must be so before it is opened: something that fails, for instance. */
  readonly before?: (page: Page) => Promise<void>;
  /** What is pressed to come to it. */
  readonly act?: (page: Page) => Promise<void>;
  /** Whether the browser complains by itself about what fails. */
  readonly loud?: true;
}

const [{ event: republic }, { event: crash }] = JOURNEYS;
const document = crash.passages[0]?.document.id ?? '';
const tour = dataset.tours.find(({ id }) => id === 'y1949') ?? dataset.tours[0];
if (tour === undefined) throw new Error('The dataset has no tour; choose other views here');
const NEAR = 'from=1947-01-01&to=1953-01-01';
const SEED = 'k3f9';

const dialog = (page: Page, name: string | RegExp): Promise<void> =>
  expect(page.getByRole('dialog', { name })).toBeVisible();

async function pin(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const entry = page.locator(`#event-${id}`);
    await entry.getByRole('button', { name: 'Pin', exact: true }).click();
    await expect(entry.getByRole('button', { name: 'Unpin' })).toBeVisible();
  }
}
async function openTray(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tray/ }).click();
  await dialog(page, 'Tray');
}
async function openFilter(page: Page): Promise<void> {
  await page
    .locator('.list')
    .getByRole('button', { name: /^Filter/ })
    .click();
  await dialog(page, 'Filter');
}
async function openProof(page: Page): Promise<void> {
  await page.locator('.panel').getByRole('button', { name: 'Words verified' }).first().click();
  const proof = page.getByRole('dialog', { name: 'Where these words stand' });
  await proof.getByRole('button', { name: 'Check again in this browser' }).click();
  await expect(proof.getByText('Verified.', { exact: true })).toBeVisible();
}
async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Search events and passages' }).fill(words);
}
async function copyTour(page: Page): Promise<void> {
  await page
    .getByRole('listitem', { name: tour?.title ?? '' })
    .getByRole('button', { name: 'Make a copy to change' })
    .click();
  await expect(page.locator('.tours .steps > li').first()).toBeVisible();
}
/** Answers the question in view with what stands there, right or not. */
async function answer(page: Page): Promise<void> {
  const options = page.getByRole('radio');
  const axis = page.getByRole('slider', { name: 'Year on the axis' });
  if ((await options.count()) > 0) await options.first().check();
  else if ((await axis.count()) > 0) await axis.press('Home');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.locator('.asking .verdict')).toBeVisible();
}
async function finish(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: /^(?:Next question|See how it went)/ });
  const ending = page.locator('.ending');
  while (!(await ending.isVisible())) {
    await answer(page);
    await next.click();
    await page.locator('.asking, .ending').first().waitFor();
  }
}
async function blockStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No', 'SecurityError');
    };
  });
}
const refuse =
  (what: string) =>
  async (page: Page): Promise<void> => {
    await page.route(what, (route) => route.abort('failed'));
  };
const everything = `lane=${dataset.lanes.map(({ id }) => id).join(',')}&source=${[...dataset.documents.keys()].join(',')}&voice=${[...dataset.voices.keys()].join(',')}&known=stated,computed,inferred&disputed=on&within=0900/2030`;

/** A lane and a document that have no event in common, as a filter in an address. */
const nothing = dataset.lanes
  .flatMap((lane) => [...dataset.documents.keys()].map((source) => ({ lane: lane.id, source })))
  .filter(({ lane, source }) => {
    const filter = { ...NO_FILTER, lanes: new Set([lane]), documents: new Set([source]) };
    return matching(dataset, filter)?.size === 0;
  })
  .map(({ lane, source }) => `lane=${lane}&source=${source}&others=hidden`)[0];
if (nothing === undefined) throw new Error('Every lane rests on every document; choose another filter here');

const TIMELINE: readonly View[] = [
  { name: 'the timeline as it opens', state: 'ordinary', at: '' },
  { name: 'the timeline with an event', state: 'ordinary', at: `event=${crash.id}&${NEAR}` },
  {
    name: 'a pill opened as a list',
    state: 'ordinary',
    at: '',
    act: async (page) => {
      await page.locator('.plot .pill').last().focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'a menu over the chart',
    state: 'ordinary',
    at: `event=${crash.id}`,
    act: async (page) => {
      await page.locator('.toolbar [aria-haspopup="menu"]:visible').first().click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  },
  {
    name: 'lanes by voice, with what went on at one time',
    state: 'ordinary',
    at: `lanes=voice&guide=on&event=${crash.id}&${NEAR}`,
    act: (page) => expect(page.locator('.guide-card')).toBeVisible(),
  },
  {
    name: 'gaps closed, measuring between two events',
    state: 'ordinary',
    at: `spacing=closed&measure=${republic.id},${crash.id}`,
    act: (page) => expect(page.locator('.measure-bar')).toBeVisible(),
  },
  {
    name: 'the keys of the timeline',
    state: 'ordinary',
    at: '',
    act: async (page) => {
      await page.locator('.plot').focus();
      await page.keyboard.press('?');
      await dialog(page, 'Keys of the timeline');
    },
  },
  { name: 'embedded in another page', state: 'ordinary', at: `embed=on&event=${crash.id}&${NEAR}` },
  { name: 'every lane, by document', state: 'full', at: 'lanes=document&from=0900&to=2030' },
  { name: 'a filter that nothing passes, on the timeline', state: 'empty', at: nothing },
  { name: 'an event that is not here', state: 'error', at: 'event=no-such-event&document=none&lane=nothing' },
];

const PANEL: readonly View[] = [
  {
    name: 'how a passage is cited',
    state: 'ordinary',
    at: `event=${crash.id}`,
    act: async (page) => {
      await page.locator('.panel').getByRole('button', { name: 'Cite' }).click();
      await dialog(page, 'Cite');
    },
  },
  { name: 'the proof of a passage', state: 'ordinary', at: `event=${crash.id}`, act: openProof },
  {
    name: 'the proof without the file',
    state: 'error',
    at: `event=${crash.id}`,
    before: refuse('**/documents/*.txt'),
    act: openProof,
    loud: true,
  },
  {
    name: 'sharing',
    state: 'ordinary',
    at: `view=list&event=${crash.id}`,
    act: async (page) => {
      await page.locator('.header').getByRole('button', { name: 'Share' }).click();
      await dialog(page, 'Share');
    },
  },
  {
    name: 'the code for phones, large',
    state: 'ordinary',
    at: `view=list&event=${crash.id}`,
    act: async (page) => {
      await page.locator('.header').getByRole('button', { name: 'Share' }).click();
      await page.getByRole('dialog', { name: 'Share' }).getByRole('button', { name: 'Show large' }).click();
      await expect(page.locator('.large-code')).toBeVisible();
    },
  },
];

const LIST: readonly View[] = [
  { name: 'the list', state: 'ordinary', at: `view=list&event=${crash.id}` },
  { name: 'the filter', state: 'ordinary', at: 'view=list&known=stated&within=1949/1950', act: openFilter },
  {
    name: 'the filter with everything chosen',
    state: 'full',
    at: `view=list&${everything}`,
    act: openFilter,
  },
  {
    name: 'a filter that nothing passes',
    state: 'empty',
    at: `view=list&${nothing}`,
  },
  {
    name: 'search with what it found',
    state: 'ordinary',
    at: 'view=list',
    act: async (page) => {
      await search(page, 'genocide');
      await expect(page.getByRole('listbox', { name: 'Found' })).toBeVisible();
    },
  },
  {
    name: 'a search that finds nothing',
    state: 'empty',
    at: 'view=list',
    act: async (page) => {
      await search(page, 'zzzzzz');
      await expect(page.getByText('Nothing found for “zzzzzz”')).toBeVisible();
    },
  },
  { name: 'the tray with nothing in it', state: 'empty', at: 'view=list', act: openTray },
  {
    name: 'the tray with two events',
    state: 'ordinary',
    at: 'view=list',
    act: async (page) => {
      await pin(page, [crash.id, republic.id]);
      await openTray(page);
    },
  },
  {
    name: 'the tray with every event',
    state: 'full',
    at: 'view=list',
    act: async (page) => {
      // By script, for it is what stands there afterwards that is looked at.
      await page.locator('.list li').evaluateAll(async (entries) => {
        for (const entry of entries) {
          const button = [...entry.querySelectorAll('button')].find((at) => at.textContent === 'Pin');
          button?.click();
          await new Promise((next) => requestAnimationFrame(next));
        }
      });
      await expect(page.getByRole('button', { name: `Tray ${events.length} pinned` })).toBeVisible();
      await openTray(page);
    },
  },
  {
    name: 'the tray where storage fails',
    state: 'error',
    at: 'view=list',
    before: blockStorage,
    act: async (page) => {
      await page.locator(`#event-${crash.id}`).getByRole('button', { name: 'Pin', exact: true }).click();
      await openTray(page);
    },
  },
];

const DOCUMENTS: readonly View[] = [
  ...[...dataset.documents.keys()].map(
    (id): View => ({ name: `the document ${id}`, state: 'ordinary', at: `view=documents&document=${id}` }),
  ),
  {
    name: 'a document at a passage',
    state: 'ordinary',
    at: `view=documents&document=${document}&event=${crash.id}`,
  },
  {
    name: 'documents that cannot be fetched',
    state: 'error',
    at: 'view=list',
    before: refuse('**/assets/Documents-*.js'),
    act: async (page) => {
      await page.getByRole('link', { name: 'Documents', exact: true }).click();
      await expect(page.locator('.broken')).toBeVisible();
    },
    loud: true,
  },
  ...[...dataset.documents.keys()].map(
    (id): View => ({
      name: `the page of ${id}`,
      state: 'ordinary',
      at: { page: `documents/${id}.html` },
    }),
  ),
];

const CLASS: readonly View[] = [
  { name: 'the tours', state: 'ordinary', at: 'view=tours' },
  {
    name: 'a tour while it is made',
    state: 'ordinary',
    at: 'view=tours',
    act: async (page) => {
      await copyTour(page);
      await page.getByRole('button', { name: 'Change', exact: true }).first().click();
      await page.getByRole('combobox', { name: 'Add an event' }).fill('republic');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'a tour with nothing in it',
    state: 'empty',
    at: 'view=tours',
    act: async (page) => {
      await page.getByRole('button', { name: 'New tour' }).click();
      await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
    },
  },
  {
    name: 'a tour where storage fails',
    state: 'error',
    at: 'view=tours',
    before: blockStorage,
    act: async (page) => {
      await page.getByRole('button', { name: 'New tour' }).click();
      await expect(page.getByText('Not saved.')).toBeVisible();
    },
  },
  { name: 'a slide', state: 'ordinary', at: `tour=${tour.id}&step=4` },
  { name: 'a slide that asks for the date', state: 'ordinary', at: `tour=${tour.id}&step=1` },
  { name: 'a slide with a long passage', state: 'full', at: `tour=${tour.id}&step=6` },
  {
    name: 'the code on a slide',
    state: 'ordinary',
    at: `tour=${tour.id}&step=4`,
    act: async (page) => {
      await page.keyboard.press('q');
      await dialog(page, 'Code for phones');
    },
  },
  {
    name: 'the keys of the presentation',
    state: 'ordinary',
    at: `tour=${tour.id}&step=4`,
    act: async (page) => {
      await page.keyboard.press('?');
      await dialog(page, 'Keys of the presentation');
    },
  },
  { name: 'the notes of the one who speaks', state: 'ordinary', at: `tour=${tour.id}&step=2&notes=on` },
  { name: 'a tour that is not here', state: 'error', at: 'tour=nothing&step=1' },
  { name: 'the activities', state: 'ordinary', at: 'view=activities' },
  ...KINDS.map(
    (kind): View => ({
      name: `${KIND_WORDS[kind].title}, asked`,
      state: 'ordinary',
      at: `view=activities&of=${kind}.${SEED}`,
      act: (page) => expect(page.locator('.asking')).toBeVisible(),
    }),
  ),
  ...KINDS.map(
    (kind): View => ({
      name: `${KIND_WORDS[kind].title}, answered`,
      state: 'ordinary',
      at: `view=activities&of=${kind}.${SEED}`,
      act: answer,
    }),
  ),
  { name: 'how a set of questions went', state: 'full', at: `view=activities&of=basis.${SEED}`, act: finish },
  { name: 'a link to no set of questions', state: 'error', at: 'view=activities&of=order.%3Cscript%3E' },
  { name: 'a sheet for students', state: 'ordinary', at: `view=sheet&of=tour.${tour.id}.students` },
  { name: 'a sheet of everything', state: 'full', at: 'view=sheet&of=all.full' },
  { name: 'a sheet of a tour that is not here', state: 'error', at: 'view=sheet&of=tour.nothing.full' },
];

const ABOUT: readonly View[] = [
  { name: 'privacy', state: 'ordinary', at: 'view=privacy' },
  { name: 'accessibility', state: 'ordinary', at: 'view=access' },
  {
    name: 'how this was made, everything unfolded',
    state: 'full',
    at: 'view=method',
    act: async (page) => {
      await page.locator('.method details').evaluateAll((all) => {
        for (const each of all) each.setAttribute('open', '');
      });
    },
  },
];

/** Everything that is judged. */
export const VIEWS: readonly View[] = [...TIMELINE, ...PANEL, ...LIST, ...DOCUMENTS, ...CLASS, ...ABOUT];
