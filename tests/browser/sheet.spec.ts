import type { Page } from '@playwright/test';
import { packTour } from '../../src/ui/tours/pack.ts';
import { dataset, events, expect, open, test } from './support.ts';

// Paper is the same whatever the screen.
test.skip(({ isMobile }) => isMobile === true, 'The same on every screen');

/** Sizes in points, and how wide the text is between the margins, in pixels. */
const PAPERS = [
  { paper: 'a4', width: 595, height: 842, inner: 672 },
  { paper: 'letter', width: 612, height: 792, inner: 695 },
] as const;

const ALL = events.map(({ id }) => id);
const SHEETS = [
  ...dataset.tours.map(({ id, steps }) => ({
    of: `tour.${id}.full`,
    ids: steps.map(({ event }) => event.id),
  })),
  ...['students', 'answers'].map((version) => ({
    of: `tour.y1949.${version}`,
    ids: dataset.tours.find(({ id }) => id === 'y1949')?.steps.map(({ event }) => event.id) ?? [],
  })),
  { of: 'all.full', ids: ALL },
];

/** Goes to a sheet in a window as wide as what is printed, so that the page is laid out as on paper. */
async function sheet(page: Page, of: string, paper: (typeof PAPERS)[number]): Promise<void> {
  await page.setViewportSize({ width: paper.inner, height: 900 });
  await page.evaluate((about) => {
    location.hash = `view=sheet&of=${about}`;
  }, of);
  await expect(page.getByRole('combobox', { name: 'What', exact: true })).toHaveValue(
    of.replace(/\.[^.]+$/, ''),
  );
  await page.getByLabel('Paper').selectOption(paper.paper);
  await expect(page.getByLabel('Version')).toHaveValue(of.replace(/^.*\./, ''));
  await expect(page.locator('.sheet-page')).toBeVisible();
}

/** How many pages a PDF file has, and their sizes in points. */
function pagesOf(pdf: Buffer): readonly (readonly [width: number, height: number])[] {
  const text = pdf.toString('latin1');
  const pages = text.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
  const boxes = [...text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(boxes).toHaveLength(pages);
  return boxes.map(([, width, height]) => [Number(width), Number(height)] as const);
}

for (const paper of PAPERS) {
  test(`each sheet on ${paper.paper}: every event is there, nothing is wider than the page, and it prints`, async ({
    page,
  }) => {
    await open(page, 'view=sheet');
    for (const { of, ids } of SHEETS) {
      await sheet(page, of, paper);
      await page.emulateMedia({ media: 'print' });
      const found = await page.evaluate(() => {
        const seen = (element: Element): boolean => element.checkVisibility();
        const sheet = document.querySelector('.sheet-page');
        const { left, right } = sheet?.getBoundingClientRect() ?? { left: 0, right: 0 };
        const wide = [...(sheet?.querySelectorAll('*') ?? [])].filter((each) => {
          const box = each.getBoundingClientRect();
          // What an SVG draws is held by its own edge, and its code has a white rim of its own.
          return (
            each.closest('svg') === null && box.width > 0 && (box.right > right + 1 || box.left < left - 1)
          );
        });
        return {
          ids: [...document.querySelectorAll('.entries > li')]
            .filter(seen)
            .map((li) => li.getAttribute('data-event')),
          quotes: [...document.querySelectorAll('.entries > li')].map(
            (li) => li.querySelector('blockquote')?.textContent,
          ),
          marked: new Set(
            [...document.querySelectorAll('.sheet-axis [data-event]')].map((mark) =>
              mark.getAttribute('data-event'),
            ),
          ).size,
          wide: wide.map((each) => `${each.tagName} ${each.className}`),
          width: document.documentElement.scrollWidth,
          others: [
            ...document.querySelectorAll('.header, .view-list, .sheet-controls, .view-timeline'),
          ].filter(seen).length,
        };
      });
      expect(found.ids, of).toEqual(ids);
      expect(found.quotes.every((words) => (words ?? '').length > 0)).toBe(true);
      expect(found.marked, of).toBe(of.endsWith('students') ? 0 : new Set(ids).size);
      expect(found.wide, of).toEqual([]);
      expect(found.width, of).toBeLessThanOrEqual(paper.inner);
      expect(found.others, 'Nothing but the sheet prints').toBe(0);
      const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
      expect(pages.length, of).toBeGreaterThan(0);
      // More would be a page left blank, or things that do not stand beside each other.
      expect(pages.length, of).toBeLessThanOrEqual(ids.length);
      for (const [width, height] of pages) {
        expect(Math.abs(width - paper.width), of).toBeLessThan(1);
        expect(Math.abs(height - paper.height), of).toBeLessThan(1);
      }
      await page.emulateMedia({ media: null });
    }
  });
}

/** Years and days as the documents write them. */
const DATES =
  /\b(?:1[0-9]|20)\d\d\b|\b(?:January|February|April|June|July|August|September|October|November|December)\b|\b(?:March|May) \d/g;

test('for students no passage and no title gives a date; complete, they do', async ({ page }) => {
  const [paper] = PAPERS;
  const told = (): Promise<readonly string[]> =>
    page.locator('.entries blockquote, .entries h4').allTextContents();
  await open(page, 'view=sheet');
  await sheet(page, 'all.full', paper);
  const full = (await told()).join('\n').match(DATES) ?? [];
  expect(full.length).toBeGreaterThan(100);
  const letters = async (): Promise<number> => (await told()).join('').length;
  const before = await letters();
  await page.getByLabel('Version').selectOption('students');
  await expect(page.locator('.entries .gap').first()).toBeVisible();
  const texts = await told();
  expect(texts.flatMap((text) => text.match(DATES) ?? [])).toEqual([]);
  // Nothing but dates is left out: by far the most of the words are there.
  expect(await letters()).toBeGreaterThan(0.85 * before);
  const marked = page.locator('.sheet-axis [data-event]');
  await expect(marked).toHaveCount(0);
  await expect(page.locator('.write-date')).toHaveCount(events.length);
});

test('from the list with the keyboard to the sheet of what is filtered, and back', async ({ page }) => {
  await open(page, 'view=list&known=computed');
  const link = page.getByRole('link', { name: 'Print…' });
  await link.focus();
  await page.keyboard.press('Enter');
  const computed = events.filter(({ date }) => date.basis === 'computed');
  await expect(page.locator('.entries > li')).toHaveCount(computed.length);
  await expect(page.getByText(/^A filter is set: /)).toBeVisible();
  await expect(page.locator('#sheet-title')).toBeFocused();
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await expect(page.locator('#list-title')).toBeVisible();
  await open(page, 'view=sheet&of=tour.nowhere.full');
  await expect(page.getByText(/^The link names a tour that is not in this collection/)).toBeVisible();
  const what = page.getByRole('combobox', { name: 'What', exact: true });
  await what.focus();
  await what.selectOption({ label: '1949' });
  await expect(page.locator('.entries > li')).toHaveCount(10);
  await expect(what).toBeFocused();
});

test('a tour of one’s own comes out of its link, with what of it is not here, and with its code', async ({
  page,
}) => {
  const [event] = events;
  const step = { passage: 0, view: null, question: '', note: '', hide: [], beside: null, spotlight: false };
  const reference = await packTour({
    id: 'own-1',
    title: 'Mine',
    summary: '',
    steps: [
      { ...step, id: 'a', event: event?.id ?? '', question: 'Who says so?' },
      { ...step, id: 'b', event: 'no-such-event' },
    ],
  });
  await open(page, `view=sheet&of=tour.${reference}.full`);
  await expect(page.getByRole('heading', { name: 'Mine' })).toBeVisible();
  await expect(page.getByText('Who says so?')).toBeVisible();
  await expect(
    page.getByText('Left out, because the events are not in this collection: 1 step.'),
  ).toBeVisible();
  await expect(page.getByRole('img', { name: 'Code that opens this on a screen' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'What' })).toHaveValue(`tour.${reference}`);
});
