import { readFileSync } from 'node:fs';
import path from 'node:path';
import { passageId } from '../../src/ui/pages/fragment.ts';
import { findings } from './judges.ts';
import { dataset, events, expect, root, site, test } from './support.ts';

const documents = [...dataset.documents.values()];
const passages = events.flatMap((event) => event.passages.map((passage) => ({ event, ...passage })));

test('each document lies beside its page byte for byte', ({ isMobile }) => {
  test.skip(isMobile === true, 'The same on every screen');
  for (const { id, raw } of documents) {
    const built = readFileSync(path.join(site, `documents/${id}.txt`));
    expect(built.equals(readFileSync(path.join(root, 'data', raw.file ?? ''))), id).toBe(true);
  }
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  for (const document of documents) {
    test(`${document.id} is read whole, with an anchor and a way back for each passage`, async ({
      page,
      isMobile,
    }) => {
      test.skip(isMobile === true, 'The same on every screen');
      await page.goto(`./documents/${document.id}.html`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(document.raw.title);
      const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '');
      const read = await page.locator('p[id^="paragraph-"]').allTextContents();
      expect(squeezed(read.join(''))).toBe(squeezed(document.text.text));
      const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      const here = passages.filter((passage) => passage.document === document);
      const links = await page
        .locator('.rests a')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
      for (const { event, raw } of here) {
        expect(ids).toContain(passageId(raw));
        expect(links).toContain(`../index.html#event=${event.id}`);
        expect(links.some((href) => href.startsWith(`#${passageId(raw)}:~:text=`))).toBe(true);
      }
    });
  }
});

test('the pages fit the screen, are clean to axe and quiet', async ({ page }) => {
  for (const { id } of documents) {
    await page.goto(`./documents/${id}.html`);
    expect(await findings(page), id).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, id).toBeLessThanOrEqual(0);
  }
});
