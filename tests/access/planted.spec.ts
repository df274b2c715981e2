import type { Page } from '@playwright/test';
import { findings } from '../browser/judges.ts';
import { expect, open, test } from '../browser/support.ts';
import { coveredStops, faint, moving, sideways, smallTargets, unreadable } from './layout.ts';

/*
 * The judges see what they are there for: each fault is planted, and found. By the page's own means, as its policy
 * allows no markup from text. Beside it stands what is like it and no fault, which is let pass.
 */

test.use({ viewport: { width: 480, height: 600 } });

interface Planted {
  readonly name: string;
  readonly text: string;
  readonly css: Readonly<Record<string, string>>;
  readonly set?: Readonly<Record<string, string>>;
}

/** Puts elements at the top of the page, each before the one planted last. */
async function plant(page: Page, all: readonly Planted[]): Promise<void> {
  await page.evaluate((each) => {
    const main = document.querySelector('main') ?? document.body;
    for (const { name, text, css, set = {} } of each) {
      const at = Object.assign(document.createElement(name), { textContent: text });
      Object.assign(at.style, css);
      for (const [attribute, value] of Object.entries(set)) at.setAttribute(attribute, value);
      main.prepend(at);
    }
  }, all);
}

test('each fault that is planted is found', async ({ page }) => {
  await open(page, 'view=privacy');
  expect(await sideways(page)).toEqual([]);
  await plant(page, [
    { name: 'p', text: 'grey on white', css: { color: '#ccc', background: '#fff' } },
    { name: 'button', text: 'x', css: { width: '12px', height: '12px', padding: '0', fontSize: '8px' } },
    { name: 'div', text: 'wide', css: { width: '900px' } },
    { name: 'div', text: 'moves', css: {}, set: { id: 'moves' } },
    { name: 'img', text: '', css: { width: '30px', height: '30px' } },
  ]);
  await page.evaluate(() => {
    document.getElementById('moves')?.animate([{ opacity: 0.5 }, { opacity: 1 }], { duration: 60_000 });
  });
  expect((await findings(page)).join()).toMatch(/image-alt/);
  expect((await findings(page)).join()).toMatch(/color-contrast/);
  expect((await faint(page)).join()).toContain('grey on white');
  expect((await smallTargets(page)).join()).toContain('“x” 12.0×12.0');
  expect((await sideways(page)).join()).toMatch(/px past the edge/);
  expect((await moving(page)).join()).toContain('moves');
});

test('what must be scrolled sideways is found, other than the places over the chart', async ({ page }) => {
  await open(page, 'view=privacy');
  const css = { width: '90px', overflowX: 'auto', whiteSpace: 'nowrap' };
  await plant(page, [
    { name: 'div', text: 'one that has to be scrolled', css, set: { class: 'planted' } },
    { name: 'div', text: 'one that has to be scrolled', css, set: { class: 'places' } },
  ]);
  expect((await sideways(page)).join()).toMatch(/^div\.planted scrolls \d+ px sideways$/);
});

test('text that is cut off is found, and dots are let pass only where a title holds all of it', async ({
  page,
}) => {
  await open(page, 'view=privacy');
  expect(await unreadable(page)).toEqual([]);
  const low = { width: '60px', height: '10px', overflow: 'hidden' };
  const dotted = { width: '60px', overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' };
  const clamped = {
    width: '60px',
    display: '-webkit-box',
    overflow: 'hidden',
    webkitBoxOrient: 'vertical',
    webkitLineClamp: '2',
  };
  const words = 'that go on and on and on until there is no room for them';
  await plant(page, [
    { name: 'div', text: `cut ${words}`, css: low },
    { name: 'div', text: `cut and titled ${words}`, css: low, set: { title: `cut and titled ${words}` } },
    { name: 'div', text: `dots ${words}`, css: dotted },
    { name: 'div', text: `dots and half ${words}`, css: dotted, set: { title: 'dots and half' } },
    {
      name: 'div',
      text: `dots and titled ${words}`,
      css: dotted,
      set: { title: `dots and titled ${words}` },
    },
    { name: 'div', text: `lines ${words}`, css: clamped },
    {
      name: 'div',
      text: `lines and titled ${words}`,
      css: clamped,
      set: { title: `lines and titled ${words}` },
    },
    { name: 'div', text: `heard ${words}`, css: { ...low, clipPath: 'inset(50%)' } },
    { name: 'div', text: `scrolled ${words}`, css: { ...low, height: '24px', overflow: 'hidden auto' } },
  ]);
  const found = (await unreadable(page)).map((each) => /^“(.*?) that/.exec(each)?.[1] ?? each);
  expect(found.sort()).toEqual(['cut', 'cut and titled', 'dots', 'dots and half', 'lines']);
});

test('text that stands in other text is found, not where it is out of sight', async ({ page }) => {
  await open(page, 'view=privacy');
  const over = { height: '24px', marginBottom: '-24px' };
  const box = { height: '24px', width: '300px' };
  const below = 'first line\nsecond line\nthird line';
  await plant(page, [
    { name: 'div', text: 'upper', css: box },
    { name: 'div', text: 'lower', css: over },
    { name: 'div', text: 'under the scrolled', css: box },
    { name: 'div', text: below, css: { ...box, overflow: 'hidden auto', whiteSpace: 'pre-line' } },
    { name: 'div', text: 'beside the heard', css: box },
    { name: 'div', text: 'heard', css: { ...over, clipPath: 'inset(50%)' } },
  ]);
  await page.evaluate(() => {
    const [picture, ...labels] = ['svg', 'text', 'text'].map((name) =>
      document.createElementNS('http://www.w3.org/2000/svg', name),
    );
    for (const [at, label] of labels.entries()) {
      label.textContent = `label ${at}`;
      label.setAttribute('y', '20');
      picture?.append(label);
    }
    if (picture !== undefined) document.querySelector('main')?.prepend(picture);
  });
  expect(await unreadable(page)).toEqual(['“lower” and “upper” stand in each other']);
});

test('what has the focus under something else is found, not where a part of what is large can be seen', async ({
  page,
}) => {
  await open(page, 'view=privacy');
  expect((await coveredStops(page, 4)).wrong).toEqual([]);
  const large = { position: 'fixed', zIndex: '98', inset: '0 auto 0 0', width: '90px' };
  const set = { tabindex: '0' };
  await plant(page, [
    { name: 'div', text: 'keys alone', css: { pointerEvents: 'none' }, set },
    { name: 'div', text: 'large', css: large, set },
  ]);
  const lid = async (top: string): Promise<void> => {
    const css = { position: 'fixed', zIndex: '99', inset: `${top} 0 0`, background: '#fff' };
    await plant(page, [{ name: 'div', text: '', css, set: { class: 'lid' } }]);
  };
  const stops = async (): Promise<string> => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.tray-button')?.focus());
    return (await coveredStops(page, 8)).wrong.join();
  };
  await lid('560px');
  expect(await stops(), 'a lid over the end').not.toMatch(/keys alone|large/);
  await lid('300px');
  expect(await stops(), 'a lid over the lower half').not.toMatch(/large/);
  await lid('0');
  const wrong = await stops();
  expect(wrong).toMatch(/div “large” .*lies under div\.lid/);
  expect(wrong).toMatch(/div “keys alone” .*lies under div\.lid/);
});
