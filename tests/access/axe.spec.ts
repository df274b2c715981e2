import { findings } from '../browser/judges.ts';
import { CHECKS, WIDTHS } from './checks.ts';
import { come, everyView, holds } from './come.ts';
import { faint, sideways, smallTargets } from './layout.ts';

/** axe takes the colour of letters from a property that does not follow forced colours in Chromium; `faint` does not. */
const BLIND = ['color-contrast', 'link-in-text-block'];
/** Where forced colours are looked at too. */
const FORCED: readonly number[] = [320, 1280];

for (const width of WIDTHS) {
  everyView(
    ({ name, state }) => `${width} px, ${state}: ${name}`,
    async (page, view) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      await come(page, view);
      holds(CHECKS.axe, await findings(page), 'light');
      holds(CHECKS.sideways, await sideways(page), `${width} px`);
      holds(CHECKS.targets, await smallTargets(page), `${width} px`);
      await page.emulateMedia({ colorScheme: 'dark' });
      holds(CHECKS.axe, await findings(page), 'dark');
      if (!FORCED.includes(width)) return;
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, forcedColors: 'active' });
        const found = [...(await findings(page, undefined, BLIND)), ...(await faint(page))];
        holds(CHECKS.forced, found, `forced colours, ${colorScheme}`);
      }
    },
  );
}
