import { type Action, control } from './action.ts';

/** All keys that the app knows somewhere, and some that it does not. */
const KEYS = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Shift+ArrowLeft',
  'Shift+ArrowRight',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Enter',
  'Space',
  'Escape',
  'Delete',
  '+',
  '-',
  '=',
  '_',
  '0',
  '3',
  '?',
  '/',
  '.',
  't',
  'm',
  'b',
  'q',
  'w',
  'f',
  's',
  'n',
  'p',
  'x',
  'F2',
  'Control+a',
  'Control+z',
  'Alt+ArrowUp',
  'Alt+ArrowDown',
] as const;

const WORDS = [
  'a',
  '1949',
  'aksu',
  'repub',
  'republic china',
  'zzzz',
  '   ',
  '1949-08',
  '1933/1949',
  '-0044',
  'ئۇيغۇر',
  '😀',
  '<img src=x onerror=alert(1)>',
  '"[(\\',
  'word '.repeat(60),
] as const;

const FIELDS = 'input[type="text"], input[type="search"], input[type="number"], input:not([type]), textarea';

export const KEYBOARD: readonly Action[] = [
  {
    name: 'keys',
    weight: 14,
    act: async ({ page, chance }) => {
      const key = chance.oneOf(KEYS);
      const times = chance.whole(1, 5);
      for (let time = 0; time < times; time++) await page.keyboard.press(key);
      return `${times} × ${key}`;
    },
  },
  {
    name: 'Tab',
    weight: 5,
    act: async ({ page, chance }) => {
      const key = chance.often(0.3) ? 'Shift+Tab' : 'Tab';
      const times = chance.whole(1, 12);
      for (let time = 0; time < times; time++) await page.keyboard.press(key);
      if (chance.often(0.3)) await page.keyboard.press('Enter');
      return `${times} × ${key}`;
    },
  },
  {
    name: 'Escape',
    weight: 4,
    act: async ({ page, chance }) => {
      const times = chance.whole(1, 3);
      for (let time = 0; time < times; time++) await page.keyboard.press('Escape');
      return `${times} ×`;
    },
  },
  {
    name: 'write',
    weight: 7,
    act: async (reader) => {
      const { page, chance } = reader;
      const field = await control(reader, '', chance.often(0.5) ? '.search input' : FIELDS);
      if (field === null) return 'no field';
      await page.mouse.click(field.x, field.y);
      if (chance.often(0.5)) await page.keyboard.press('Control+a');
      const words = chance.oneOf(WORDS);
      if (words.length < 12 && chance.often(0.7)) await page.keyboard.type(words);
      else await page.keyboard.insertText(words);
      const after = chance.oneOf(['', 'Enter', 'ArrowDown', 'Escape', 'Tab']);
      if (after !== '') await page.keyboard.press(after);
      if (after === 'ArrowDown') await page.keyboard.press('Enter');
      return `“${words.slice(0, 30)}” into ${field.tag} “${field.name}”, ${after}`;
    },
  },
];
