import { type Action, press, type Reader } from './action.ts';

/** Presses one control after another by their names, each where there is one. */
async function pressAll(reader: Reader, names: readonly string[]): Promise<string> {
  const pressed: string[] = [];
  for (const name of names) {
    const done = await press(reader, name);
    pressed.push(done ?? `no ${name}`);
    // What is fetched when it is asked for is given a moment.
    await reader.page.waitForTimeout(reader.chance.whole(0, 120));
  }
  return pressed.join(', ');
}

async function goTo({ page }: Reader, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
    // The page hears of it a moment later, and draws after that.
    return new Promise((next) => setTimeout(next, 60));
  }, hash);
}

const event = ({ chance, ids }: Reader): string => ids.events[chance.whole(0, ids.events.length - 1)] ?? '';

/** What takes several steps, each of which chance alone would seldom find after the other. */
export const THINGS: readonly Action[] = [
  {
    name: 'pin',
    weight: 3,
    act: async (reader) => {
      await goTo(reader, `view=${reader.chance.oneOf(['list', 'timeline'])}&event=${event(reader)}`);
      return pressAll(reader, ['^Pin', '^Pin']);
    },
  },
  {
    name: 'tray',
    weight: 3,
    act: async (reader) => {
      const { page, chance } = reader;
      const opened = await pressAll(reader, ['^Tray']);
      const note = page.locator('.tray-dialog textarea');
      const wrote = (await note.count()) > 0;
      if (wrote) await note.first().fill('A note '.repeat(chance.whole(0, 20)));
      const what = chance.oneOf([
        '^Move down',
        '^Move up',
        '^Remove',
        '^Undo',
        '^Copy as text',
        '^Save as text',
      ]);
      return `${opened}${wrote ? ', a note' : ''}, ${await pressAll(reader, [what, what])}`;
    },
  },
  {
    name: 'filter',
    weight: 4,
    act: async (reader) => {
      const opened = await pressAll(reader, ['^Filter']);
      const tick = await reader.page.locator('.filter-panel input, .filter input').count();
      const chosen: string[] = [];
      for (let n = 0; tick > 0 && n < reader.chance.whole(1, 4); n++)
        chosen.push(await pressAll(reader, ['']));
      return [opened, ...chosen].join(', ');
    },
  },
  {
    name: 'panel',
    weight: 5,
    act: async (reader) => {
      await goTo(reader, `event=${event(reader)}`);
      const what = reader.chance.oneOf([
        '^Cite',
        'erified',
        '^Share',
        '^Copy',
        '^Next',
        '^Previous',
        '^Measure',
        '^Add to tour',
        'document',
      ]);
      return pressAll(reader, [what, '']);
    },
  },
  {
    name: 'menu',
    weight: 4,
    act: (reader) =>
      pressAll(reader, [
        reader.chance.oneOf(['^View', '^More', '^Picture', 'anes', 'pacing', '^Tours', '^Filter', '^Keys']),
        '',
      ]),
  },
  {
    name: 'present',
    weight: 4,
    act: async (reader) => {
      const { page, chance, ids } = reader;
      await goTo(reader, `tour=${ids.tours[chance.whole(0, ids.tours.length - 1)] ?? ''}&step=1`);
      const pressed: string[] = [];
      for (let n = chance.whole(2, 12); n > 0; n--) {
        const key = chance.oneOf([
          'PageDown',
          'ArrowRight',
          'Space',
          'PageUp',
          'b',
          'q',
          's',
          '?',
          'ArrowDown',
          'ArrowUp',
          'End',
          'Home',
          'f',
        ]);
        pressed.push(key);
        await page.keyboard.press(key);
        await page.waitForTimeout(chance.whole(0, 60));
      }
      return pressed.join(' ');
    },
  },
  {
    name: 'notes',
    weight: 1,
    act: async (reader) => {
      const { chance, ids, page } = reader;
      await goTo(reader, `tour=${ids.tours[chance.whole(0, ids.tours.length - 1)] ?? ''}&step=2`);
      await page.waitForTimeout(150);
      await page.keyboard.press('w');
      await page.waitForTimeout(400);
      await page.keyboard.press(chance.oneOf(['PageDown', 'b', 'End']));
      return 'a window of notes';
    },
  },
  {
    name: 'make a tour',
    weight: 2,
    act: async (reader) => {
      await goTo(reader, 'view=tours');
      await reader.page.waitForTimeout(100);
      const begun = await pressAll(reader, [reader.chance.oneOf(['^New tour', '^Copy', '^Change'])]);
      const steps = await pressAll(reader, ['^Add', '', '^Move', '']);
      return `${begun}, ${steps}`;
    },
  },
];
