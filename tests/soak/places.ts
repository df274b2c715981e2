import type { Action, Reader } from './action.ts';
import type { Chance } from './chance.ts';

const MODES = ['timeline', 'list', 'documents', 'tours', 'activities', 'sheet', 'method'] as const;
const KINDS = ['order', 'place', 'match', 'basis', 'voice'] as const;
const VERSIONS = ['full', 'students', 'answers'] as const;
const MANGLED = [
  'view=nothing',
  'event=%E0%A4%A',
  'from=1949&to=',
  'from=9999999&to=-9999999',
  'tour=none&step=-1',
  'measure=a,a',
  'lane=,,,&source=x',
  '%%%&&&===',
  'view=sheet&of=tour..',
  'view=activities&of=order.x.y',
  'within=2000/1000',
] as const;

function one(chance: Chance, of: readonly string[]): string {
  return of[chance.whole(0, of.length - 1)] ?? '';
}

/** An address of ours, or one that somebody has broken. */
function address({ chance, ids }: Reader): string {
  if (chance.often(0.1)) return chance.oneOf(MANGLED);
  if (chance.often(0.15)) {
    const shown = chance.often(0.5) ? '&shown=1' : '';
    return `tour=${one(chance, ids.tours)}&step=${chance.whole(1, 11)}${shown}`;
  }
  const mode = chance.oneOf(MODES);
  const parts = [`view=${mode}`];
  const sometimes = (share: number, part: () => string): void => {
    if (chance.often(share)) parts.push(part());
  };
  if (mode === 'documents') sometimes(0.9, () => `document=${one(chance, ids.documents)}`);
  if (mode === 'tours') sometimes(0.4, () => `of=${one(chance, ids.tours)}`);
  if (mode === 'activities') sometimes(0.8, () => `of=${chance.oneOf(KINDS)}`);
  if (mode === 'sheet') {
    const what = chance.oneOf(['all', 'tray', `tour.${one(chance, ids.tours)}`]);
    sometimes(0.9, () => `of=${what}.${chance.oneOf(VERSIONS)}`);
  }
  const from = chance.whole(800, 2020);
  sometimes(0.5, () => `event=${one(chance, ids.events)}`);
  sometimes(0.3, () => `from=${from}-01-01&to=${from + chance.whole(1, 300)}-06-01`);
  sometimes(0.2, () => 'spacing=closed');
  sometimes(0.3, () => `lanes=${chance.oneOf(['theme', 'document', 'voice'])}`);
  sometimes(0.1, () => `collapsed=${one(chance, ids.lanes)}`);
  sometimes(0.15, () => `measure=${one(chance, ids.events)},${one(chance, ids.events)}`);
  sometimes(0.15, () => 'guide=on');
  sometimes(0.15, () => `lane=${one(chance, ids.lanes)}`);
  sometimes(0.1, () => `source=${one(chance, ids.documents)}`);
  sometimes(0.1, () => `voice=${one(chance, ids.voices)}`);
  sometimes(0.1, () => `known=${chance.oneOf(['stated', 'inferred'])}`);
  sometimes(0.1, () => 'others=hidden');
  sometimes(0.05, () => 'embed=on');
  return parts.join('&');
}

/** Goes back or forward in the history, never out of the page. */
async function walk({ page, session }: Reader, by: number): Promise<string> {
  const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
  const ours = new URL(page.url()).pathname;
  const there = entries[currentIndex + by]?.url ?? 'about:blank';
  if (there === 'about:blank' || new URL(there).pathname !== ours) return 'the history ends here';
  await page.evaluate((steps) => history.go(steps), by);
  return there.replace(/^[^#]*/, '');
}

export const PLACES: readonly Action[] = [
  {
    name: 'open',
    weight: 9,
    act: async (reader) => {
      const hash = address(reader);
      await reader.page.evaluate((to) => {
        location.hash = to;
      }, hash);
      return `#${hash}`;
    },
  },
  { name: 'Back', weight: 6, act: (reader) => walk(reader, -1) },
  { name: 'Forward', weight: 5, act: (reader) => walk(reader, 1) },
];
