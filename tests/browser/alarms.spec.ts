import type { Page } from '@playwright/test';
import { builtPage, expect, JOURNEYS, open, shipped, test } from './support.ts';
import { foreignIn, watch } from './watch.ts';

// The guards are the same on every screen.
test.skip(({ isMobile }) => isMobile === true, 'The same on every screen');

const FOREIGN = 'https://example.org/planted.png';
const META = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/** Serves the built page with something else in it. */
async function serve(page: Page, at: string | undefined, change: (html: string) => string): Promise<void> {
  const body = change(builtPage);
  expect(body).not.toBe(builtPage);
  await page.route(`${at}`, (route) => route.fulfill({ contentType: 'text/html', body }));
}

/** Markup out of text, a script in the page and a request to another host, and what became of each. */
async function plant(page: Page): Promise<Readonly<Record<'markup' | 'script' | 'request', boolean>>> {
  return page.evaluate(async (address) => {
    const box = document.createElement('div');
    try {
      box.innerHTML = '<b>planted</b>';
    } catch {
      // Refused, as it should be.
    }
    const script = document.createElement('script');
    try {
      script.text = 'window.planted = true';
      document.body.append(script);
    } catch {
      // Refused as well.
    }
    const image = new Image();
    const request = await new Promise<boolean>((done) => {
      image.onload = () => done(true);
      image.onerror = () => done(false);
      image.src = address;
    });
    return {
      markup: box.querySelector('b') !== null,
      script: Reflect.get(window, 'planted') === true,
      request,
    };
  }, FOREIGN);
}

/** A page of its own, which the watch of every test does not see; another host answers it without a network. */
async function another(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  const body = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');
  await other.route('https://example.org/**', (route) => route.fulfill({ contentType: 'image/gif', body }));
  return other;
}

test.describe('what the policy of the page stops', () => {
  test('markup and script out of text, and a request to another host, are stopped and said', async ({
    page,
    baseURL,
  }) => {
    const other = await another(page);
    const { said, requests } = watch(other);
    await open(other);
    expect(await plant(other)).toEqual({ markup: false, script: false, request: false });
    expect(said.join('\n')).toContain('TrustedHTML');
    expect(said.join('\n')).toContain(FOREIGN);
    expect(foreignIn(requests, baseURL ?? '')).toEqual([]);
  });

  test('and without the policy the same goes through: nothing else stops it, and the watch sees the request', async ({
    page,
    baseURL,
  }) => {
    const other = await another(page);
    const { requests } = watch(other);
    await serve(other, baseURL, (html) => html.replace(META, ''));
    await open(other);
    expect(await plant(other)).toEqual({ markup: true, script: true, request: true });
    expect(foreignIn(requests, baseURL ?? '')).toEqual([FOREIGN]);
  });
});

test.describe('the watch of every test', () => {
  test('has nothing to say of the page as it is, and says each thing that is planted', async ({ page }) => {
    const other = await another(page);
    const { said } = watch(other);
    await open(other);
    expect(said).toEqual([]);
    await other.evaluate(() => {
      console.info('a planted line');
      setTimeout(() => {
        throw new Error('a planted error');
      });
      void Promise.reject(new Error('a planted rejection'));
    });
    await expect.poll(() => said).toContain('info: a planted line');
    await expect.poll(() => said).toContain('error: a planted error');
    await expect.poll(() => said).toContain('error: a planted rejection');
    await other.evaluate(() => fetch('planted-and-not-there.txt'));
    await expect.poll(() => said.join('\n')).toContain('404');
  });

  test('fails a test whose page writes on the console', async ({ page }) => {
    test.fail();
    await open(page);
    await page.evaluate(() => console.info('planted'));
  });

  test('fails a test whose page has an error that nobody caught', async ({ page }) => {
    test.fail();
    await open(page);
    await page.evaluate(() => void Promise.reject(new Error('planted')));
  });

  test.describe('even where the page may complain', () => {
    test.use({ mayComplain: true });
    test('fails a test whose page asks another host', async ({ page, baseURL }) => {
      test.fail();
      await page.route('https://example.org/**', (route) => route.fulfill({ body: '' }));
      await serve(page, baseURL, (html) => html.replace(META, ''));
      await open(page);
      await plant(page);
    });
  });
});

test.describe('a changed letter', () => {
  // What was prerendered is not what the changed data give.
  test.use({ mayComplain: true });

  test('in a quotation of the data that the page carries is not called verified', async ({
    page,
    baseURL,
  }) => {
    const { event } = JOURNEYS[1];
    const [passage] = event.passages;
    const exact = passage?.raw.exact ?? '';
    const changed = exact.replace('27', '28');
    expect(changed).not.toBe(exact);
    const data = JSON.stringify(shipped).replaceAll('<', '\\u003c');
    await serve(page, baseURL, (html) =>
      html.replace(
        /(<script type="application\/json" id="shipped">).*?(<\/script>)/s,
        (_, begin: string, end: string) =>
          begin +
          data.replaceAll(`"exact":${JSON.stringify(exact)}`, `"exact":${JSON.stringify(changed)}`) +
          end,
      ),
    );
    await open(page, `event=${event.id}`);
    const panel = page.locator('.panel');
    await panel.getByRole('button', { name: 'Not verified' }).first().click();
    await expect(panel).toContainText(`the file has “${exact}” where this passage should stand`);
    const dialog = page.getByRole('dialog', { name: 'Where these words stand' });
    await dialog.getByRole('button', { name: 'Check again in this browser' }).click();
    await expect(dialog.getByText('Not verified.', { exact: true })).toBeVisible();
  });
});
