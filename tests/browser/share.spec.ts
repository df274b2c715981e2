import type { FrameLocator, Locator, Page } from '@playwright/test';
import { codeIn, findings } from './judges.ts';
import { expect, JOURNEYS, open, settle, test } from './support.ts';

const [, { event: crash }] = JOURNEYS;

const shareOf = (page: Page): Locator => page.locator('.header').getByRole('button', { name: 'Share' });
const dialogOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Share' });

test('the code is read at the size shown, and axe finds nothing', async ({ page, context }) => {
  await open(page, `event=${crash.id}&lanes=voice`);
  const shown = await page.evaluate(() => location.href);
  // On a phone the panel of an event lies over the page, not over its header.
  await shareOf(page).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('textbox', { name: 'Link' })).toHaveValue(shown);
  expect(await findings(page, '.share-dialog')).toEqual([]);
  expect(await dialog.evaluate((at) => at.scrollWidth - at.clientWidth)).toBeLessThanOrEqual(0);
  await dialog.getByRole('img').scrollIntoViewIfNeeded();
  expect(await codeIn(page, context), 'the code in the dialog').toBe(shown);
  await dialog.getByRole('button', { name: 'Show large' }).click();
  const large = page.locator('.large-code');
  await expect(large.getByText(shown)).toBeVisible();
  expect(await codeIn(page, context), 'the large code').toBe(shown);
  const [room, code] = [page.viewportSize(), await large.getByRole('img').boundingBox()];
  const side = Math.min(room?.width ?? 0, room?.height ?? 0);
  expect(code?.width ?? 0, 'as large as the screen allows').toBeGreaterThan(side * 0.75);
  expect(await findings(page, '.large-code')).toEqual([]);
});

test('the code of a link as long as a tour’s is read at the size shown', async ({
  page,
  context,
  isMobile,
}) => {
  test.skip(isMobile === true, 'The sizes are a desk’s');
  // As random as what is packed, for a code is as fine as its text is long, whatever that says.
  const packed = Array.from({ length: 1300 }, (_, at) => ((at * 7919) % 36).toString(36)).join('');
  await open(page, `view=list&of=link-${packed}`);
  const shown = await page.evaluate(() => location.href);
  expect(shown).toContain(packed);
  await shareOf(page).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('img').scrollIntoViewIfNeeded();
  expect(await codeIn(page, context), 'the code in the dialog').toBe(shown);
  await dialog.getByRole('button', { name: 'Show large' }).click();
  await expect(page.locator('.large-code')).toBeVisible();
  expect(await codeIn(page, context), 'the large code').toBe(shown);
});

test('by keyboard: what is opened gives the focus back when it is closed', async ({ page, isMobile }) => {
  test.skip(isMobile === true, 'A phone has no keys');
  await open(page, `event=${crash.id}`);
  const button = page.locator('.panel .copy').getByRole('button', { name: 'Share' });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await expect(dialog).toBeVisible();
  const large = dialog.getByRole('button', { name: 'Show large' });
  for (let tabs = 0; tabs < 12; tabs++) {
    if (await large.evaluate((at) => at === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(large).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: crash.title })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(large).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(page.locator('#panel-title'), 'the panel stays open').toHaveText(crash.title);
});

/** The markup that the dialog offers, pasted into a page of somebody else's with much below it. */
async function pasted(page: Page, hash: string): Promise<FrameLocator> {
  await open(page, hash);
  await shareOf(page).click();
  const markup = await dialogOf(page)
    .getByRole('textbox', { name: /^Frame/ })
    .inputValue();
  const body = `<!doctype html><html lang="en"><title>A course</title><h1>Week 3</h1>
    <main style="width:1000px">${markup}</main><p style="height:3000px">Homework</p></html>`;
  await page.route('**/course.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('./course.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('.app[data-embed][data-ready]')).toBeAttached();
  await expect(frame.locator('.embed-line')).toBeVisible();
  await expect(frame.locator('.plot .mark').first()).toBeVisible();
  return frame;
}

const hostAt = (page: Page): Promise<number> => page.evaluate(() => scrollY);

const SIZES = [
  [1000, 640],
  [1000, 720],
  [760, 480],
  [640, 640],
  [400, 480],
  [320, 400],
] as const;

test.describe('in a page of somebody else’s', () => {
  test.skip(({ isMobile }) => isMobile === true, 'The sizes are named in the tests');

  test('the frame fits whatever size it is given, with nothing around and nothing to scroll', async ({
    page,
  }) => {
    const frame = await pasted(page, '');
    await expect(frame.locator('.header')).toBeHidden();
    await expect(frame.getByRole('button', { name: /^Tray/ })).toBeHidden();
    for (const [width, height] of SIZES) {
      await page.locator('iframe').evaluate((at, size) => Object.assign(at, size), { width, height });
      const over = (): Promise<readonly number[]> =>
        frame.locator('.app').evaluate(() =>
          ['html', '.stage', '.toolbar'].flatMap((selector) => {
            const at = document.querySelector(selector);
            return at === null ? [] : [at.scrollWidth - at.clientWidth, at.scrollHeight - at.clientHeight];
          }),
        );
      await expect.poll(over, `pixels too many at ${width} × ${height}`).toEqual([0, 0, 0, 0, 0, 0]);
      const axis = await frame.locator('.axis text').first().boundingBox();
      const line = await frame.locator('.embed-line').boundingBox();
      const foot = (axis?.y ?? 0) + (axis?.height ?? 0);
      expect(foot, `the axis is above the line at ${width} × ${height}`).toBeLessThan(line?.y ?? 0);
    }
    expect(await findings(page, 'iframe')).toEqual([]);
  });

  test('a plain wheel scrolls the page around, until the chart is clicked and again once it is left', async ({
    page,
  }) => {
    const frame = await pasted(page, '');
    const box = await frame.locator('svg.plot').boundingBox();
    if (box === null) throw new Error('The frame shows no chart');
    const [x, y] = [box.x + box.width * 0.7, box.y + 150];
    const axis = (): Promise<readonly string[]> => frame.locator('.axis text').allTextContents();
    const home = await axis();
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 60);
    await expect.poll(() => hostAt(page), 'over the chart').toBe(60);
    expect(await axis()).toEqual(home);
    // The wheel is the chart's once it has been clicked.
    await frame.locator('svg.plot').focus();
    await page.mouse.wheel(0, -400);
    await expect.poll(axis, 'the chart zooms').not.toEqual(home);
    expect(await hostAt(page)).toBe(60);
    // And the page's again when the reader has gone back to it.
    await page.getByText('Homework').click({ position: { x: 10, y: 10 } });
    const before = await hostAt(page);
    const zoomed = await axis();
    const now = await frame.locator('svg.plot').boundingBox();
    await page.mouse.move(x, (now?.y ?? 0) + 400);
    // The chart comes to rest in this time, and must not take the focus back.
    await page.waitForTimeout(700);
    await page.mouse.wheel(0, 60);
    await expect.poll(() => hostAt(page), 'over the chart that was left').toBe(before + 60);
    expect(await axis()).toEqual(zoomed);
    // The panel hands it on at its end.
    const panel = frame.locator('.panel');
    await panel.evaluate((at) => at.scrollTo(0, at.scrollHeight));
    await panel.hover({ position: { x: 60, y: 400 } });
    const last = await hostAt(page);
    await page.mouse.wheel(0, 60);
    await expect.poll(() => hostAt(page), 'over the panel at its end').toBe(last + 60);
  });

  test('where nothing may be stored an event shows its passages, and opens in the whole app', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const barred = {
        get: () => {
          throw new DOMException('Storage is blocked', 'SecurityError');
        },
      };
      if (self !== top)
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'BroadcastChannel'])
          Object.defineProperty(self, name, barred);
    });
    const frame = await pasted(page, 'lanes=voice');
    const whole = frame.getByRole('link', { name: /^Open in Sourceline/ });
    const entries = await page.evaluate(() => history.length);
    await frame.locator('.plot').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(frame.locator('.panel .evidence mark').first()).toBeVisible();
    await whole.focus();
    const href = (await whole.getAttribute('href')) ?? '';
    expect(href).toMatch(/#event=[\w-]+&(?:.*&)?lanes=voice$/);
    await expect(whole).toHaveAttribute('target', '_blank');
    // Words in the document, and back.
    await frame.getByRole('link', { name: 'Read in the document' }).first().click();
    await expect(frame.locator('.document mark').first()).toBeVisible();
    await frame.getByRole('button', { name: 'Back to the timeline' }).click();
    await expect(frame.locator('.plot')).toBeVisible();
    expect(await page.evaluate(() => history.length), 'Back belongs to the page around').toBe(entries);
    await page.goto(href);
    await settle(page);
    await expect(page.locator('.header')).toBeVisible();
    await expect(page.locator('.panel.is-event')).toBeVisible();
  });
});
