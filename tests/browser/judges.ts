import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';

/** What an independent reader finds in a picture of the page, as it stands on the screen. */
export async function codeIn(page: Page, context: BrowserContext): Promise<string | null> {
  const picture = (await page.screenshot({ scale: 'css' })).toString('base64');
  const reader = await context.newPage();
  await reader.addScriptTag({ path: createRequire(import.meta.url).resolve('jsqr') });
  const found = await reader.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    });
    const ink = canvas.getContext('2d');
    ink?.drawImage(image, 0, 0);
    const pixels = ink?.getImageData(0, 0, image.width, image.height);
    type Read = (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
    const read = Reflect.get(globalThis, 'jsQR') as Read;
    return pixels === undefined ? null : (read(pixels.data, image.width, image.height)?.data ?? null);
  }, picture);
  await reader.close();
  return found;
}

/** axe as one script. It comes with what Playwright speaks to it by, and is looked for from there. */
const axeSource = ((): string => {
  const withPlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
  return readFileSync(withPlaywright.resolve('axe-core/axe.min.js'), 'utf8');
})();

type Options = Parameters<AxeBuilder['options']>[0];
type Found = Awaited<ReturnType<AxeBuilder['analyze']>>;

const RULES: Options = {
  resultTypes: ['violations'],
  // It takes a link of ours below the fold of a panel for a skip link: `#view=…` is an address.
  rules: { 'skip-link': { enabled: false } },
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
};

/**
 * Everything that axe finds, on the page or within an element, in a form that can be read in a failing test. It runs
 * in the page itself: carrying its findings to a page of its own, as AxeBuilder does, takes five times as long.
 */
export async function findings(
  page: Page,
  within?: string,
  without: readonly string[] = [],
): Promise<readonly string[]> {
  const left = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axeSource);
  }
  const violations = await page.evaluate(
    async ([options, selector]) => {
      type Run = (where: Document | string, how: typeof options) => Promise<Found>;
      const { run } = Reflect.get(globalThis, 'axe') as { readonly run: Run };
      return (await run(selector ?? document, options)).violations;
    },
    [{ ...RULES, rules: { ...RULES.rules, ...left } }, within ?? null] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
