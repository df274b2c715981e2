import type { Page } from '@playwright/test';

/** What a page did that no test lets pass. */
export interface Watched {
  /** Everything on the console, every uncaught error and rejection, every request that failed. */
  readonly said: readonly string[];
  /** Every address that the page asked for; what the policy stopped before it was sent does not count. */
  readonly requests: ReadonlySet<string>;
}

/** Watches a page from now on. @param requests takes the addresses */
export function watch(page: Page, requests: Set<string> = new Set()): Watched {
  const said: string[] = [];
  page.on('console', (message) => {
    // The test runner's own words.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    said.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('request', (request) => requests.add(request.url()));
  page.on('requestfailed', (request) => {
    // The browser gives up fetching what a page that is left had asked for: its icon, code fetched ahead.
    const left =
      request.failure()?.errorText === 'net::ERR_ABORTED' &&
      /\/(icon\.svg|assets\/[^/]+\.js)$/.test(request.url());
    if (!left) said.push(`failed: ${request.url()}`);
    if (request.failure()?.errorText === 'csp') requests.delete(request.url());
  });
  return { said, requests };
}

/** The addresses that lie outside the site. */
export function foreignIn(requests: Iterable<string>, site: string): readonly string[] {
  return [...requests].filter(
    (url) => !url.startsWith(site) && !/^(?:data|blob):/.test(url) && url !== 'about:blank',
  );
}
