import { POLICY } from '../../src/cli/policy.ts';
import { builtPage, expect, JOURNEYS, open, settle, test } from './support.ts';

// What the page may ask for is the same whatever the screen.
test.skip(({ isMobile }) => isMobile === true, 'The same on every screen');

const { event } = JOURNEYS[1];
const PAGES = [
  { name: 'timeline', hash: '' },
  { name: 'an event', hash: `event=${event.id}&from=1948-01-01&to=1951-01-01` },
  { name: 'list', hash: 'view=list' },
  { name: 'documents', hash: 'view=documents' },
  {
    name: 'a passage in its document',
    hash: `view=documents&document=${event.passages[0]?.document.id}&event=${event.id}`,
  },
];

for (const { name, hash } of PAGES) {
  test(`${name}: nothing on the console, no other host, the policy in force`, async ({ page, requests }) => {
    await open(page, hash);
    expect(requests.size).toBeGreaterThan(3);
    const policies = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policies).toHaveCount(1);
    await expect(policies).toHaveAttribute('content', POLICY);
    expect(await page.locator('script:not([src]):not([type="application/json"])').count()).toBe(0);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });
}

test('the built file stands as the policy wants it', () => {
  const head = builtPage.slice(0, builtPage.indexOf('</head>'));
  const policy = head.indexOf('Content-Security-Policy');
  expect(policy).toBeGreaterThan(0);
  for (const loads of ['<script', '<link', '<style']) {
    const at = head.indexOf(loads);
    expect(at === -1 || at > policy, `${loads} comes after the policy`).toBe(true);
  }
  const markup = builtPage.replace(/<script type="application\/json".*?<\/script>/s, '');
  expect(markup).not.toMatch(/<[^>]+\sstyle=/);
  expect(markup).not.toMatch(/<[^>]+\son[a-z]+=/);
  expect(markup).not.toMatch(/javascript:/i);
  expect(markup).not.toContain('<style');
  const addresses = [...markup.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '');
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses) expect(address).toMatch(/^(?:\.\/|#)/);
});

test.describe('what is planted does not run', () => {
  test.use({ mayComplain: true });

  test('text that would become markup is refused', async ({ page }) => {
    await open(page);
    const outcome = await page.evaluate(() => {
      const tried = (act: () => void): string => {
        try {
          act();
          return 'allowed';
        } catch (error) {
          return error instanceof Error ? error.name : 'refused';
        }
      };
      const box = document.createElement('div');
      return {
        innerHTML: tried(() => {
          document.body.innerHTML = 'x';
        }),
        outerHTML: tried(() => {
          box.outerHTML = '<b>x</b>';
        }),
        insert: tried(() => box.insertAdjacentHTML('beforeend', '<b>x</b>')),
        write: tried(() => document.write('<b>x</b>')),
        scriptText: tried(() => {
          document.createElement('script').text = 'window.planted = 1';
        }),
        scriptSource: tried(() => {
          document.createElement('script').src = 'https://example.org/x.js';
        }),
        timer: tried(() => Reflect.apply(setTimeout, window, ['window.planted = 1'])),
      };
    });
    for (const [way, result] of Object.entries(outcome)) expect(result, way).not.toBe('allowed');
    await expect(page.locator('.app')).toBeVisible();
  });

  test('script and style that stand in the file do not run', async ({ page, baseURL }) => {
    const planted =
      '<script>window.planted = 1</script><style>body { display: none }</style>' +
      '<p id="plant" style="color: red" onclick="window.planted = 2">x</p>' +
      '<script src="https://example.org/x.js"></script><img src="https://example.org/x.png" alt="">' +
      '<base href="https://example.org/"><iframe src="https://example.org/"></iframe>';
    await page.route(`${baseURL}`, async (route) => {
      await route.fulfill({
        contentType: 'text/html',
        body: builtPage.replace('</body>', () => `${planted}</body>`),
      });
    });
    await open(page);
    await page.locator('#plant').dispatchEvent('click');
    expect(await page.evaluate(() => Reflect.get(window, 'planted'))).toBeUndefined();
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('block');
    expect(await page.locator('#plant').evaluate((p) => p.style.color)).toBe('');
    expect(await page.evaluate(() => new URL('x', document.baseURI).host)).toBe(new URL(baseURL ?? '').host);
  });

  test('the page cannot send anything anywhere', async ({ page, requests }) => {
    await open(page);
    const results = await page.evaluate(async () => {
      const fetched = await fetch('https://example.org/').then(
        () => 'sent',
        () => 'refused',
      );
      const image = new Image();
      const loaded = await new Promise<string>((done) => {
        image.onload = () => done('sent');
        image.onerror = () => done('refused');
        image.src = 'https://example.org/x.png';
      });
      const form = document.createElement('form');
      form.action = 'https://example.org/';
      document.body.append(form);
      form.submit();
      return [fetched, loaded];
    });
    expect(results).toEqual(['refused', 'refused']);
    await settle(page);
    expect([...requests].filter((url) => url.includes('example.org'))).toEqual([]);
    expect(page.url()).not.toContain('example.org');
  });
});
