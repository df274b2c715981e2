import type { Page } from '@playwright/test';

/** Hears what a page complains of: anything on its console, errors and rejections that nobody took, requests that failed or left. */
export function watch(page: Page, origin: string, complain: (what: string) => void): void {
  page.on('console', (message) => complain(`console ${message.type()}: ${message.text()}`));
  // Rejections that nobody took come this way too.
  page.on('pageerror', (error) => complain(`error: ${error.stack ?? error.message}`));
  page.on('crash', () => complain('the page crashed'));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:data|blob|about):/.test(request.url()))
      complain(`request to another host: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // A download is no page that is opened, and what a closed window had asked for is given up.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      complain(`failed request: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complain(`answer ${response.status()}: ${response.url()}`);
  });
  page.on('dialog', (dialog) => {
    complain(`dialog of the browser: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on('download', (download) => {
    download.delete().catch(() => undefined);
  });
  page.on('filechooser', (chooser) => {
    const field = chooser.element();
    // The driver holds the field that asked, and with it the view around it, until it is told to let go. Its own
    // `setFiles` would hold it once more, and of that it never lets go.
    const letGo = (): Promise<void> => field.dispose();
    field
      .evaluate(chooseFile)
      .then(letGo, letGo)
      .catch(() => undefined);
  });
}

/** Runs in the page: chooses a file that is no tour, as a reader does in the browser's own dialog. */
function chooseFile(field: Node): void {
  if (!(field instanceof HTMLInputElement)) return;
  const chosen = new DataTransfer();
  chosen.items.add(new File(['{"no":"tour"}'], 'a.tour.json', { type: 'application/json' }));
  field.files = chosen.files;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Runs in the page before its own code: no link leads away from it. What the page does with a press is not touched. */
export function stayHere(): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!(link instanceof HTMLAnchorElement) || link.hasAttribute('download')) return;
    const here = location.href.replace(/#.*$/s, '');
    if (link.target === '_blank' || link.href.replace(/#.*$/s, '') !== here) event.preventDefault();
  });
}

/** How long what is being fetched may leave a view empty, in milliseconds. */
const PATIENCE = 4000;

/**
 * Looks whether the page is whole: ready, no region broken, something to be read.
 * @returns what is amiss, null where nothing is
 */
export async function look(page: Page): Promise<string | null> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const amiss = await page.evaluate(() => {
      const app = document.querySelector('.app');
      if (app === null) return 'the page has gone';
      if (!app.hasAttribute('data-ready')) return 'the page is not ready';
      const broken = document.querySelector('.broken');
      if (broken !== null) return `a region is broken: ${broken.textContent}`;
      // A teacher may blank the screen, and nothing else does.
      if (document.querySelector('.talk .blank') !== null) return null;
      const part = document.querySelector<HTMLElement>(app.hasAttribute('data-talk') ? '.talk' : 'main');
      if ((part?.innerText.trim().length ?? 0) < 20) return 'the page is blank';
      return null;
    });
    if (amiss === null || amiss.startsWith('a region') || Date.now() > until) return amiss;
    await page.waitForTimeout(100);
  }
}
