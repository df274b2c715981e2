import { expect, open, test } from './support.ts';

// These tests choose their own window; once is enough.
test.skip(({ isMobile }) => isMobile === true, 'The sizes are named in the tests');

test('the last line says the version, stands under the timeline without anything to scroll, and is not in a frame or a talk', async ({
  page,
}) => {
  const foot = page.locator('.page-foot');
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page);
    await expect(foot).toBeInViewport({ ratio: 1 });
    const past = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    expect(past, `${width}×${height}`).toBeLessThanOrEqual(0);
  }
  const version = await page.locator('meta[name="version"]').getAttribute('content');
  expect(version).toMatch(/^\d+\.\d+\.\d+ [0-9a-f]{12}$/);
  await expect(foot).toContainText(`Version ${version}`);
  await open(page, 'embed=on');
  await expect(foot).toHaveCount(0);
  await open(page, 'tour=y1949&step=1');
  await expect(foot).toBeHidden();
});

test('from the end of the list each link leads to the top of its page, with the focus', async ({ page }) => {
  await open(page, 'view=list');
  for (const [name, id] of [
    ['Privacy', 'privacy-title'],
    ['Accessibility', 'access-title'],
    ['Take it with you', 'take-the-data'],
    ['How this was made', 'method-title'],
    ['Take it with you', 'take-the-data'],
  ] as const) {
    const link = page.locator('.page-foot').getByRole('link', { name });
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(`#${id}`)).toBeFocused();
    await expect(page.locator(`#${id}`)).toBeInViewport();
  }
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page.locator('#privacy-title')).toBeVisible();
});

test('on paper the pages on privacy and accessibility are themselves', async ({ page }) => {
  for (const view of ['privacy', 'access']) {
    await open(page, `view=${view}`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator(`.about.${view}`)).toBeVisible();
    await expect(page.locator('.view-list')).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
  }
});

test.describe('with JavaScript off', () => {
  // The browser drops the scripts that it began to load ahead.
  test.use({ javaScriptEnabled: false, mayComplain: true });

  test('the last line has the version and no link that leads nowhere', async ({ page }) => {
    await page.goto('');
    const foot = page.locator('.page-foot');
    await expect(foot).toContainText(/Version \d/);
    await expect(foot.getByRole('link')).toHaveCount(0);
  });
});
