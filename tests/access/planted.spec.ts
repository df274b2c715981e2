import { findings } from '../browser/judges.ts';
import { expect, open, test } from '../browser/support.ts';
import { coveredStops, faint, moving, sideways, smallTargets, unreadable } from './layout.ts';

/*
 * The judges see what they are there for: each fault is planted, and found. By the page's own means, as its policy
 * allows no markup from text.
 */

test.use({ viewport: { width: 480, height: 600 } });

test('each fault that is planted is found', async ({ page }) => {
  await open(page, 'view=privacy');
  expect(await sideways(page)).toEqual([]);
  await page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body;
    const plant = (name: string, text: string, css: Partial<CSSStyleDeclaration>): HTMLElement => {
      const at = Object.assign(document.createElement(name), { textContent: text });
      Object.assign(at.style, css);
      main.prepend(at);
      return at;
    };
    plant('p', 'grey on white', { color: '#ccc', background: '#fff' });
    plant('button', 'x', { width: '12px', height: '12px', padding: '0', fontSize: '8px' });
    plant('div', 'words that are cut off in their middle', {
      width: '60px',
      height: '10px',
      overflow: 'hidden',
    });
    plant('div', 'wide', { width: '900px' });
    const turning = plant('div', 'moves', {});
    turning.animate([{ opacity: 0.5 }, { opacity: 1 }], { duration: 60_000 });
    plant('img', '', { width: '30px', height: '30px' });
  });
  expect((await findings(page)).join()).toMatch(/image-alt/);
  expect((await findings(page)).join()).toMatch(/color-contrast/);
  expect((await faint(page)).join()).toContain('grey on white');
  expect((await smallTargets(page)).join()).toContain('“x” 12.0×12.0');
  expect((await unreadable(page)).join()).toContain('words that are cut off');
  expect((await sideways(page)).join()).toMatch(/px past the edge/);
  expect((await moving(page)).join()).toContain('moves');
  expect((await coveredStops(page, 4)).wrong).toEqual([]);
  await page.evaluate(() => {
    const lid = document.createElement('div');
    Object.assign(lid.style, { position: 'fixed', inset: '0', background: '#fff', zIndex: '99' });
    document.body.append(lid);
  });
  expect((await coveredStops(page, 4)).wrong.join()).toContain('lies under div');
});
