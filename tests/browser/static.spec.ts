import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { paragraphOf } from '../../src/formats/citation/source.ts';
import { builtPage, dataset, events, expect, open, root, shipped, test } from './support.ts';

/** What must be seen of each event when the list is the page. */
async function expectWholeList(page: Page): Promise<void> {
  const list = page.locator('.list');
  await expect(list).toBeVisible();
  const entries = await list.locator('ol > li').evaluateAll((items) =>
    items.map((item) => ({
      visible: item.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      when: item.querySelector('.when')?.textContent ?? '',
      title: item.querySelector('h4')?.textContent ?? '',
      quotes: [...item.querySelectorAll('blockquote')].map((quote) => quote.textContent ?? ''),
      shown: [...item.querySelectorAll('blockquote, figcaption')].every((part) => part.checkVisibility()),
      citations: [...item.querySelectorAll('.cited')].map((cited) => cited.textContent ?? ''),
      sources: [...item.querySelectorAll('cite')].map((cite) => cite.textContent ?? ''),
    })),
  );
  expect(entries.map(({ title }) => title)).toEqual(events.map(({ title }) => title));
  entries.forEach((entry, index) => {
    const event = events[index];
    expect(entry.visible && entry.shown, `${event?.id} is visible`).toBe(true);
    expect(entry.when).toContain(event?.date.words ?? 'no such event');
    expect(entry.quotes).toEqual(event?.passages.map(({ raw }) => raw.exact));
    expect(entry.sources).toEqual(event?.passages.map(({ document }) => document.raw.title));
    // Who, when as far as it is printed, and which paragraph.
    expect(entry.citations.length).toBe(event?.passages.length);
    event?.passages.forEach((passage, at) => {
      const { issued, raw } = passage.document;
      const [author] = raw.authors ?? [];
      const said = entry.citations[at];
      expect(said).toContain(
        author === undefined ? (raw.publisher ?? '') : 'literal' in author ? author.literal : author.family,
      );
      expect(said).toContain(
        issued.basis === 'stated' ? issued.words : `n.d. (${issued.words}, ${issued.basis})`,
      );
      expect(said).toContain(`paragraph ${paragraphOf(passage)}.`);
    });
  });
}

test.describe('with JavaScript off', () => {
  // The browser drops the scripts that it began to load ahead.
  test.use({ javaScriptEnabled: false, mayComplain: true });

  test('the whole chronology is the page, with passages and sources', async ({ page, isMobile }) => {
    await page.goto('');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(dataset.title);
    await expectWholeList(page);
    await expect(page.locator('.view-timeline')).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeHidden();
    await expect(page.locator('.list').getByText(dataset.notice)).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, `sideways scroll${isMobile ? ' on the phone' : ''}`).toBeLessThanOrEqual(0);
  });
});

for (const hash of ['', 'view=documents', `event=${events[0]?.id}`, 'view=list']) {
  test(`on paper from #${hash}: the whole list, and nothing that is for the screen`, async ({ page }) => {
    await open(page, hash);
    await page.emulateMedia({ media: 'print' });
    await expectWholeList(page);
    await expect(page.locator('.view-timeline')).toBeHidden();
    await expect(page.getByRole('navigation', { name: 'Views' })).toBeHidden();
    await expect(page.locator('.panel')).toBeHidden();
  });
}

test('the built page carries the dataset and the documents as they are', () => {
  const source: unknown = JSON.parse(readFileSync(path.join(root, 'data/timeline.json'), 'utf8'));
  expect(shipped.timeline).toEqual(source);
  for (const document of shipped.timeline.documents) {
    if (document.file === undefined) continue;
    const bytes = readFileSync(path.join(root, 'data', document.file));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(document.sha256);
    expect(shipped.texts[document.id]).toBe(bytes.toString('utf8'));
  }
});

test('the built page holds each passage verbatim, at its code points in the text it carries', () => {
  let passages = 0;
  for (const event of shipped.timeline.events) {
    for (const { document, exact, start, end } of event.passages) {
      const characters = Array.from(shipped.texts[document] ?? '');
      expect(characters.slice(start, end).join(''), `${event.id} in ${document}`).toBe(exact);
      passages++;
    }
  }
  expect(passages).toBeGreaterThanOrEqual(shipped.timeline.events.length);

  const unescaped = (html: string): string =>
    html
      .replaceAll(/<!--.*?-->|<\/?u>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&');
  const quotes = [...builtPage.matchAll(/<blockquote[^>]*>(.*?)<\/blockquote>/gs)].map(([, inner]) =>
    unescaped(inner ?? ''),
  );
  const wanted = events.flatMap((event) => event.passages.map(({ raw }) => raw.exact));
  for (const words of wanted) expect(quotes).toContain(words);
});
