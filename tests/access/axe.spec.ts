import { findings } from '../browser/judges.ts';
import { expect, settle, test } from '../browser/support.ts';
import { CHECKS, WIDTHS } from './checks.ts';
import { come, everyView, holds } from './come.ts';
import { faint, sideways, smallTargets } from './layout.ts';

/** axe takes the colour of letters from a property that does not follow forced colours in Chromium; `faint` does not. */
const BLIND = ['color-contrast', 'link-in-text-block'];
/** Where forced colours are looked at too. */
const FORCED: readonly number[] = [320, 1280];

/** At which width a view is opened, and which it is then brought to: all five, with every view opened twice. */
const OPENED: readonly (readonly [first: number, ...others: readonly number[]])[] = [
  [320, 480],
  [1280, 768, 1920],
];

test('every width is looked at', () => {
  expect(OPENED.flat().sort((a, b) => a - b)).toEqual([...WIDTHS]);
});

for (const widths of OPENED) {
  everyView(
    ({ name, state }) => `${widths.join(', ')} px, ${state}: ${name}`,
    async (page, view) => {
      for (const [at, width] of widths.entries()) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
        if (at === 0) await come(page, view);
        else await settle(page);
        holds(CHECKS.axe, await findings(page), `${width} px, light`);
        holds(CHECKS.sideways, await sideways(page), `${width} px`);
        holds(CHECKS.targets, await smallTargets(page), `${width} px`);
        await page.emulateMedia({ colorScheme: 'dark' });
        holds(CHECKS.axe, await findings(page), `${width} px, dark`);
        if (!FORCED.includes(width)) continue;
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, forcedColors: 'active' });
          const found = [...(await findings(page, undefined, BLIND)), ...(await faint(page))];
          holds(CHECKS.forced, found, `${width} px, forced colours, ${colorScheme}`);
        }
      }
    },
  );
}
