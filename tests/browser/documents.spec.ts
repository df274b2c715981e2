import type { Locator } from '@playwright/test';
import { bare, dataset, events, expect, open, test } from './support.ts';

test.skip(({ isMobile }) => isMobile === true, 'The notes stand beside the text on a desk');
test.use({ viewport: { width: 1440, height: 900 } });

const WAYS = {
  mouse: (link: Locator) => link.click(),
  keyboard: (link: Locator) => link.press('Enter'),
} as const;

for (const [way, press] of Object.entries(WAYS)) {
  test(`from every event to its words in every document, and back, by ${way}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    for (const event of events) {
      for (const document of new Set(event.passages.map((passage) => passage.document))) {
        await page.evaluate((id) => {
          location.hash = `event=${id}`;
        }, event.id);
        await expect(page.locator('#panel-title')).toHaveText(event.title);
        await expect(page.locator('.app')).toHaveAttribute('data-mode', 'timeline');
        const at = event.passages.findIndex((passage) => passage.document === document);
        await press(
          page
            .locator('.panel .evidence')
            .nth(at)
            .getByRole('link', { name: /^Read in the/ }),
        );
        await expect(page.locator('#document-title')).toHaveText(document.raw.title);
        const marked = await page.locator('.document mark.is-selected').allTextContents();
        const words = event.passages
          .filter((passage) => passage.document === document)
          .flatMap(({ raw }) => raw.exact);
        for (const exact of words) expect(bare(marked.join('')), event.id).toContain(bare(exact));
        const note = page.locator('.note.is-chosen a').first();
        await expect(note).toContainText(event.shortTitle);
        await press(note);
        await expect(page.locator('.app')).toHaveAttribute('data-mode', 'timeline');
        await expect(page.locator('#panel-title')).toHaveText(event.title);
      }
    }
  });
}

test('from every event to its words and back by what the accessibility tree names alone', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  for (const event of events) {
    await page.evaluate((id) => {
      location.hash = `event=${id}`;
    }, event.id);
    const panel = page.getByRole('complementary', { name: event.title, exact: true });
    const [passage] = event.passages;
    if (passage === undefined) throw new Error(`${event.id} rests on nothing`);
    await panel
      .getByRole('figure')
      .filter({ hasText: passage.document.raw.shortTitle })
      .getByRole('link', { name: 'Read in the document' })
      .first()
      .press('Enter');
    await expect(
      page.getByRole('heading', { level: 2, name: passage.document.raw.title, exact: true }),
    ).toBeVisible();
    const note = page
      .getByRole('list', { name: /^Events that rest on paragraph \d+$/ })
      .getByRole('link', { name: `${event.date.words}` })
      .and(page.locator('[aria-current="true"]'))
      .first();
    await expect(note).toHaveAccessibleName(/Show on the timeline$/);
    await note.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: event.title, exact: true })).toBeVisible();
  }
});

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
