import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page, TestInfo } from '@playwright/test';
import { spokenName } from '../../src/ui/words.ts';
import { chooseInMenu, dataset, events, expect, open, settle, test } from './support.ts';

// These tests choose their own window; once is enough.
test.skip(({ isMobile }) => isMobile === true, 'The same on every screen');
test.use({ viewport: { width: 1440, height: 900 } });

interface Saved {
  readonly name: string;
  readonly file: string;
}

/** Chooses from the menu of pictures and keeps the file. */
async function save(page: Page, info: TestInfo, choice: string): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), chooseInMenu(page, choice)]);
  const file = info.outputPath(download.suggestedFilename());
  await download.saveAs(file);
  return { name: download.suggestedFilename(), file };
}

/** The width and height that a PNG file says it has. */
function sizeOf(png: Buffer): readonly [number, number] {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test('a picture of the view opens on its own, in our letters, and asks for nothing', async ({
  page,
}, info) => {
  await open(page, 'event=first-republic&from=1930-01-01&to=1960-01-01');
  const shown = await page
    .locator('.plot .mark')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')));
  const band = await page
    .locator('.plot .band')
    .first()
    .evaluate((at) => getComputedStyle(at).fill);
  const saved = await save(page, info, 'This view as SVG');
  expect(saved.name).toMatch(/-1930-1959\.svg$/);
  const other = await page.context().newPage();
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.goto(pathToFileURL(saved.file).href);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(saved.file).href]);
  const found = await other.evaluate(async () => {
    await document.fonts.ready;
    const text = document.querySelector('.mark text');
    return {
      fonts: [...document.fonts].map(({ family, status }) => `${family} ${status}`),
      family: text === null ? '' : getComputedStyle(text).fontFamily,
      names: [...document.querySelectorAll('.mark > title')].map((title) => title.textContent),
      buttons: document.querySelectorAll('[role=button], [tabindex], script').length,
      words: [...document.querySelectorAll('text')].map((each) => each.textContent).join(' '),
      band: getComputedStyle(document.querySelector('.band') ?? document.documentElement).fill,
    };
  });
  expect(found.fonts.join()).toMatch(/^"?Source Sans 3"? loaded$/);
  expect(found.family).toMatch(/^"Source Sans 3"/);
  expect(found.names).toEqual(shown);
  expect(found.buttons).toBe(0);
  expect(found.words).toContain(dataset.title);
  expect(found.words).toContain('January 1930 to December 1959');
  expect(found.band).toBe(band);
});

test('a picture of the whole has every event on it, drawn or counted, and is in the light', async ({
  page,
}, info) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const { file } = await save(page, info, 'Whole timeline as SVG');
  const text = readFileSync(file, 'utf8');
  const titles = [...text.matchAll(/<title>(.*?)<\/title>/g)].map((found) => found[1] ?? '');
  const marks = new Set(events.map(spokenName));
  const plain = (title: string): string =>
    title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const drawn = titles.filter((title) => marks.has(plain(title))).length;
  const counted = titles.reduce((sum, title) => sum + Number(/^(\d+) events?,/.exec(title)?.[1] ?? 0), 0);
  expect(drawn + counted).toBe(events.length);
  expect(drawn).toBeGreaterThan(events.length * 0.9);
  expect(text).toContain('.sheet { fill: #fff');
  expect(new Set(text.match(/\b(?:https?|file|blob):[^"' )]*/g))).toEqual(
    new Set(['http://www.w3.org/2000/svg']),
  );
});

test('a PNG is a picture of twice the size', async ({ page }, info) => {
  await open(page, 'spacing=closed');
  for (const part of ['This view', 'Whole timeline']) {
    const svg = readFileSync((await save(page, info, `${part} as SVG`)).file, 'utf8');
    const [width, height] = ['width', 'height'].map((name) =>
      Number(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1]),
    );
    const png = await save(page, info, `${part} as PNG`);
    expect(png.name).toMatch(/\.png$/);
    const bytes = readFileSync(png.file);
    expect(sizeOf(bytes)).toEqual([2 * (width ?? 0), 2 * (height ?? 0)]);
    const colours = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      const seen = new Set<string>();
      for (let at = 0; at < data.length; at += 4) seen.add(data.slice(at, at + 4).join());
      return {
        corner: data.slice(0, 4).join(),
        red: seen.has('180,34,44,255'),
        blue: seen.has('27,95,170,255'),
      };
    }, bytes.toString('base64'));
    expect(colours).toEqual({ corner: '255,255,255,255', red: true, blue: true });
  }
});

test.describe('without the letters', () => {
  test.use({ mayComplain: true });

  test('it says what went wrong', async ({ page }) => {
    await open(page);
    await page.route('**/*.woff2', (route) => route.abort());
    await chooseInMenu(page, 'This view as SVG');
    await expect(
      page.getByRole('status').filter({ hasText: 'The picture could not be made.' }),
    ).toContainText('Its letters could not be loaded.');
    await settle(page);
  });
});
