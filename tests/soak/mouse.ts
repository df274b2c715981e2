import { type Action, type Point, press, type Reader, somewhere } from './action.ts';

/** Where the parts are that a pointer can do most with. */
const GROUNDS = [undefined, '.plot', '.plot', '.overview', '.lane-heads', 'dialog[open]', 'main'] as const;

const said = ({ x, y }: Point): string => `${x},${y}`;
const ground = (reader: Reader): Promise<Point> => somewhere(reader, reader.chance.oneOf(GROUNDS));

/** Turns the wheel a few times at one point, as a hand does. */
async function wheel(reader: Reader, ctrl: boolean): Promise<string> {
  const { page, chance } = reader;
  const at = await ground(reader);
  const [turns, by] = [chance.whole(1, 6), chance.whole(-240, 240)];
  const sideways = chance.often(0.2) ? chance.whole(-200, 200) : 0;
  await page.mouse.move(at.x, at.y);
  if (ctrl) await page.keyboard.down('Control');
  for (let turn = 0; turn < turns; turn++) await page.mouse.wheel(sideways, by);
  if (ctrl) await page.keyboard.up('Control');
  return `${turns} × ${sideways},${by} at ${said(at)}`;
}

export const MOUSE: readonly Action[] = [
  {
    name: 'move',
    weight: 8,
    act: async (reader) => {
      const [from, to] = [await somewhere(reader), await ground(reader)];
      await reader.page.mouse.move(from.x, from.y);
      await reader.page.mouse.move(to.x, to.y, { steps: reader.chance.whole(1, 8) });
      return `${said(from)} to ${said(to)}`;
    },
  },
  {
    name: 'click',
    weight: 6,
    act: async (reader) => {
      const at = await ground(reader);
      await reader.page.mouse.click(at.x, at.y);
      return said(at);
    },
  },
  { name: 'press', weight: 16, act: async (reader) => (await press(reader)) ?? 'nothing to press' },
  {
    name: 'double click',
    weight: 4,
    act: async (reader) => {
      const at = await ground(reader);
      await reader.page.mouse.dblclick(at.x, at.y);
      return said(at);
    },
  },
  {
    name: 'drag',
    weight: 8,
    act: async (reader) => {
      const { page, chance } = reader;
      const [from, to] = [await ground(reader), await somewhere(reader)];
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: chance.whole(2, 12) });
      // Sometimes it is given up with the button held.
      const given = chance.often(0.15);
      if (given) await page.keyboard.press('Escape');
      await page.mouse.up();
      return `${said(from)} to ${said(to)}${given ? ', given up' : ''}`;
    },
  },
  { name: 'wheel', weight: 7, act: (reader) => wheel(reader, false) },
  { name: 'Ctrl + wheel', weight: 7, act: (reader) => wheel(reader, true) },
];
