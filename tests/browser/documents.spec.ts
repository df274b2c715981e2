import type { Locator, Page } from '@playwright/test';
import type { SourceDocument, TimelineEvent } from '../../src/dataset/model.ts';
import { bare, dataset, events, expect, open, test } from './support.ts';

test.skip(({ isMobile }) => isMobile === true, 'The notes stand beside the text on a desk');
test.use({ viewport: { width: 1440, height: 900 } });

/** What a reader takes hold of on the way, by where it stands in the page. */
const BY_PLACE = {
  passage: (page: Page, event: TimelineEvent, document: SourceDocument) => {
    const at = event.passages.findIndex((passage) => passage.document === document);
    return page
      .locator('.panel .evidence')
      .nth(at)
      .getByRole('link', { name: /^Read in the/ });
  },
  note: (page: Page) => page.locator('.note.is-chosen a').first(),
};
/** The same by what the accessibility tree names, and by nothing else. */
const BY_NAME: typeof BY_PLACE = {
  passage: (page, event, document) =>
    page
      .getByRole('complementary', { name: event.title, exact: true })
      .getByRole('figure')
      .filter({ hasText: document.raw.shortTitle })
      .getByRole('link', { name: 'Read in the document' })
      .first(),
  note: (page) =>
    page
      .getByRole('list', { name: /^Events that rest on paragraph \d+$/ })
      .getByRole('link', { name: /Show on the timeline$/ })
      .and(page.locator('[aria-current="true"]'))
      .first(),
};
const WAYS = {
  mouse: { press: (link: Locator) => link.click(), by: BY_PLACE, byFirst: BY_PLACE },
  // Names are looked up slowly: once for each event is enough.
  keyboard: { press: (link: Locator) => link.press('Enter'), by: BY_PLACE, byFirst: BY_NAME },
} as const;

for (const [way, { press, by, byFirst }] of Object.entries(WAYS)) {
  test(`from every event to its words in every document, and back, by ${way}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    for (const event of events) {
      const documents = new Set(event.passages.map((passage) => passage.document));
      for (const document of documents) {
        await page.evaluate((id) => {
          location.hash = `event=${id}`;
        }, event.id);
        await expect(page.locator('#panel-title')).toHaveText(event.title);
        await expect(page.locator('.app')).toHaveAttribute('data-mode', 'timeline');
        const { passage, note } = document === event.passages[0]?.document ? byFirst : by;
        await press(passage(page, event, document));
        await expect(page.locator('#document-title')).toHaveText(document.raw.title);
        const marked = await page.locator('.document mark.is-selected').allTextContents();
        const words = event.passages
          .filter((each) => each.document === document)
          .flatMap(({ raw }) => raw.exact);
        for (const exact of words) expect(bare(marked.join('')), event.id).toContain(bare(exact));
        await expect(note(page)).toContainText(event.shortTitle);
        await press(note(page));
        await expect(page.locator('.app')).toHaveAttribute('data-mode', 'timeline');
        await expect(page.locator('#panel-title')).toHaveText(event.title);
      }
    }
  });
}

test('no note lies on another, and each of them and every mark leads to its event', async ({ page }) => {
  await open(page, 'view=documents');
  for (const document of dataset.documents.values()) {
    await page.locator('.documents nav').getByText(document.raw.shortTitle, { exact: true }).click();
    await expect(page.locator('#document-title')).toHaveText(document.raw.title);
    const boxes = await page.locator('.note').evaluateAll((notes) =>
      notes.map((note) => {
        const { top, bottom } = note.getBoundingClientRect();
        return { top, bottom };
      }),
    );
    expect(boxes.length).toBeGreaterThan(0);
    boxes.forEach(({ top }, index) => {
      expect(top).toBeGreaterThanOrEqual((boxes[index - 1]?.bottom ?? top) - 0.5);
    });
    const here = events.filter((event) => event.passages.some((passage) => passage.document === document));
    const led = await page
      .locator('.note a')
      .evaluateAll((links) =>
        links.map((link) => /event=([^&]+)/.exec(link.getAttribute('href') ?? '')?.[1]),
      );
    expect(new Set(led)).toEqual(new Set(here.map(({ id }) => id)));
  }
});

test('selected words offer the events that rest on them', async ({ page }) => {
  const event = events.find(({ passages }) => passages.length === 1);
  const passage = event?.passages[0];
  if (event === undefined || passage === undefined) throw new Error('No event has one passage');
  await open(page, `view=documents&document=${passage.document.id}&event=${event.id}`);
  await page
    .locator('.document mark.is-selected')
    .first()
    .evaluate((mark) => {
      getSelection()?.selectAllChildren(mark);
    });
  const offer = page.locator('.offer');
  await expect(offer).toContainText(/events? rests? on these words/);
  await offer.getByRole('link', { name: event.shortTitle }).click();
  await expect(page).toHaveURL(new RegExp(`event=${event.id}`));
});

test('the heading in Uyghur runs from right to left in its own face', async ({ page }) => {
  await open(page, 'view=documents&document=etge-assembly-declaration');
  const heading = page.locator('.arabic').first();
  await expect(heading).toHaveAttribute('lang', 'ug');
  const style = await heading.evaluate((element) => {
    const { direction, fontFamily } = getComputedStyle(element);
    return { direction, fontFamily };
  });
  expect(style.direction).toBe('rtl');
  expect(style.fontFamily).toMatch(/^"Noto Naskh Arabic"/);
  expect(await page.evaluate(() => document.fonts.check('19px "Noto Naskh Arabic"', 'ش'))).toBe(true);
});
