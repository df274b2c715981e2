import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  bare,
  dataset,
  events,
  expect,
  highlighted,
  JOURNEYS,
  open,
  shipped,
  site,
  test,
} from './support.ts';

// The one file as it is opened from a disk. All of the browser's tests are held against it by `npm run test:onefile`.
const FILE = path.join(site, 'sourceline.html');
const html = readFileSync(FILE, 'utf8');
const address = pathToFileURL(FILE).href;
test.use({ baseURL: address });
test.skip(({ isMobile }) => isMobile === true, 'The file is the same on every screen');

const [, { event }] = JOURNEYS;

/** What the elements of a kind hold, those that are run or applied. */
function inside(element: 'script' | 'style'): readonly string[] {
  const found = html.matchAll(new RegExp(`<${element}(| [^>]*)>(.*?)</${element}>`, 'gs'));
  return [...found].filter(([, kind]) => !kind?.includes('application/json')).map(([, , text]) => text ?? '');
}

test('its policy allows this script and this style, by their sums, and nothing that is loaded', () => {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule] as const));
  for (const element of ['script', 'style'] as const) {
    const [text, ...more] = inside(element);
    expect(more, `one ${element}`).toEqual([]);
    const sum = createHash('sha256')
      .update(text ?? '')
      .digest('base64');
    expect(rules.get(`${element}-src`)).toBe(`${element}-src 'sha256-${sum}'`);
  }
  expect(policy).toMatch(/^default-src 'none';/);
  expect(rules.get('connect-src')).toBe("connect-src 'none'");
  expect(rules.get('trusted-types')).toBe("trusted-types 'none'");
  expect(policy).not.toMatch(/'self'|unsafe|https?:|\*/);
  const markup = inside('script')
    .concat(inside('style'))
    .reduce((rest, text) => rest.replace(text, ''), html);
  expect(markup).not.toMatch(/<[^>]+\s(?:style|on[a-z]+)=/);
  for (const [tag] of markup.matchAll(/<[a-z][^>]*\s(?:src|href)="[^"]*"/g))
    expect(tag).toMatch(/\s(?:src|href)="(?:#|data:)/);
});

test('opened from the disk it is all there, and asks for nothing but itself', async ({ page, requests }) => {
  await open(page, `event=${event.id}`);
  await expect(page.locator('.plot .mark').first()).toBeVisible();
  await expect(page.locator('#panel-title')).toHaveText(event.title);
  expect((await highlighted(page)).map(bare)).toEqual(event.passages.map(({ raw }) => bare(raw.exact)));
  await page.getByRole('combobox').fill('republic');
  await expect(page.getByRole('option').first()).toBeVisible();
  const go = (hash: string): Promise<void> =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  await go('view=list');
  await expect(page.locator('.list ol > li').last()).toBeVisible();
  await expect(page.locator('.list ol > li')).toHaveCount(events.length);
  for (const document of dataset.documents.values()) {
    await go(`view=documents&document=${document.id}`);
    await expect(page.locator('#document-title')).toHaveText(document.raw.title);
  }
  for (const view of ['tours', 'activities', 'method', 'privacy', 'access']) {
    await go(`view=${view}`);
    await expect(page.locator(`#${view}-title`)).toBeVisible();
  }
  await go(`tour=${dataset.tours[0]?.id}&step=1`);
  await expect(page.locator('.talk blockquote').first()).toBeVisible();
  const asked = [...requests].filter((url) => !url.startsWith('data:')).map((url) => url.replace(/#.*/, ''));
  expect(new Set(asked)).toEqual(new Set([address]));
});

test('a link in the list leads to the document, which is there as the file that it was', async ({
  page,
}, info) => {
  await open(page, 'view=list');
  const link = page.locator('.list .cited a').first();
  expect(await link.getAttribute('href')).toMatch(/^#view=documents&document=/);
  await link.click();
  await expect(page.locator('#document-title')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file as it was supplied' }).click(),
  ]);
  const saved = info.outputPath('document.txt');
  await download.saveAs(saved);
  const id = download.suggestedFilename().replace(/\.txt$/, '');
  const document = shipped.timeline.documents.find((each) => each.id === id);
  expect(createHash('sha256').update(readFileSync(saved)).digest('hex')).toBe(document?.sha256);
});

test('it says what a file cannot do, and what can be done instead', async ({ page }) => {
  await open(page, `event=${event.id}`);
  await page.locator('.panel').getByRole('button', { name: 'Words verified' }).first().click();
  await page.getByRole('button', { name: 'Check again in this browser' }).click();
  const proof = page.getByRole('dialog', { name: 'Where these words stand' });
  await expect(proof).toContainText('Taken from this page, which carries it');
  await expect(proof).toContainText('SHA-256 is the same');
  await page.keyboard.press('Escape');
  await page.locator('.header').getByRole('button', { name: 'Share' }).click();
  const share = page.getByRole('dialog', { name: 'Share' });
  await expect(share).toContainText('it opens only here');
  await expect(share.getByRole('img')).toHaveCount(0);
  await open(page, 'view=method');
  await expect(page.getByText('You have it open.')).toBeVisible();
});

test.describe('what is planted in a copy', () => {
  // A copy lies elsewhere on the disk.
  test.use({ mayComplain: true, baseURL: 'file:///' });

  test('does not run, and the page asks nobody', async ({ page }, info) => {
    const planted = info.outputPath('planted.html');
    const script = '<script>window.planted = 1</script>';
    const plants = `${script}<style>body { display: none }</style><img src="https://example.org/x.png" alt="" onerror="window.planted = 2">`;
    writeFileSync(
      planted,
      html.replace('</body>', () => `${plants}</body>`),
    );
    await page.goto(pathToFileURL(planted).href);
    await expect(page.locator('.app[data-ready]')).toBeAttached();
    expect(await page.evaluate(() => Reflect.get(window, 'planted'))).toBeUndefined();
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('block');
    const refused = await page.evaluate(async () => {
      const tried = [
        () => (document.body.innerHTML = 'x'),
        () => (document.createElement('script').text = '1'),
      ];
      const thrown = tried.map((act) => {
        try {
          act();
          return 'allowed';
        } catch {
          return 'refused';
        }
      });
      const fetched = await fetch('https://example.org/').then(
        () => 'sent',
        () => 'refused',
      );
      return [...thrown, fetched];
    });
    expect(refused).toEqual(['refused', 'refused', 'refused']);
  });

  test('and changed by one letter its own script does not run either', async ({ page }, info) => {
    const changed = info.outputPath('changed.html');
    writeFileSync(changed, html.replace('</script></body>', ';</script></body>'));
    await page.goto(pathToFileURL(changed).href);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(dataset.title);
    await page.waitForTimeout(300);
    await expect(page.locator('.app[data-ready]')).toHaveCount(0);
  });
});
