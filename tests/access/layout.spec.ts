import { findings } from '../browser/judges.ts';
import { expect, test } from '../browser/support.ts';
import { CHECKS } from './checks.ts';
import { come, everyView, holds } from './come.ts';
import { coveredStops, moving, sideways, smallTargets, spaceOut, unreadable } from './layout.ts';

/** How often Tab is pressed in a view, at most: past it come the entries of a list, which are all alike. */
const STOPS = 70;

test.describe('1280×1024 at 400 %, which is 320×256', () => {
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  everyView(
    ({ name }) => `all is in reach: ${name}`,
    async (page, view) => {
      await come(page, view);
      holds(CHECKS.sideways, await sideways(page), '320×256');
      holds(CHECKS.targets, await smallTargets(page), '320×256');
      holds(CHECKS.whole, await unreadable(page), '320×256');
      const { stops, wrong } = await coveredStops(page, STOPS);
      expect(stops, 'Tab leads somewhere').toBeGreaterThan(0);
      holds(CHECKS.focus, wrong, '320×256');
    },
  );
});

for (const [width, height] of [
  [390, 844],
  [1280, 800],
] as const) {
  test.describe(`at ${width}×${height}`, () => {
    test.use({ viewport: { width, height } });
    everyView(
      ({ name }) => `nothing moves, text may be spaced out, and what has the focus can be seen: ${name}`,
      async (page, view) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await come(page, view);
        holds(CHECKS.motion, [...(await moving(page)), ...(await findings(page))], `${width}×${height}`);
        const back = await spaceOut(page);
        holds(CHECKS.spacing, [...(await unreadable(page)), ...(await sideways(page))], `${width}×${height}`);
        await back();
        const { stops, wrong } = await coveredStops(page, STOPS);
        expect(stops, 'Tab leads somewhere').toBeGreaterThan(0);
        holds(CHECKS.focus, wrong, `${width}×${height}`);
      },
    );
  });
}
