import { type Action, type Point, type Reader, somewhere } from './action.ts';

const GROUNDS = [undefined, '.plot', '.plot', '.overview', '.talk', 'main'] as const;

/** Moves fingers over the screen, each from its first place to its last, and takes them off. */
async function fingers(
  { session }: Reader,
  from: readonly Point[],
  to: readonly Point[],
  steps: number,
  cancelled = false,
): Promise<void> {
  const at = (share: number): { x: number; y: number; id: number }[] =>
    from.map(({ x, y }, id) => {
      const end = to[id] ?? { x, y };
      return { id, x: Math.round(x + (end.x - x) * share), y: Math.round(y + (end.y - y) * share) };
    });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= steps; step++)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / steps) });
  const type = cancelled ? 'touchCancel' : 'touchEnd';
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: [] });
}

const place = (reader: Reader): Promise<Point> => somewhere(reader, reader.chance.oneOf(GROUNDS));

export const TOUCH: readonly Action[] = [
  {
    name: 'tap',
    weight: 5,
    act: async (reader) => {
      const at = await place(reader);
      const times = reader.chance.often(0.2) ? 2 : 1;
      for (let time = 0; time < times; time++) await fingers(reader, [at], [at], 0);
      return `${times} × ${at.x},${at.y}`;
    },
  },
  {
    name: 'pan',
    weight: 5,
    act: async (reader) => {
      const { chance } = reader;
      const [from, to] = [await place(reader), await somewhere(reader)];
      await fingers(reader, [from], [to], chance.whole(2, 10), chance.often(0.1));
      return `${from.x},${from.y} to ${to.x},${to.y}`;
    },
  },
  {
    name: 'pinch',
    weight: 5,
    act: async (reader) => {
      const { chance } = reader;
      const at = await place(reader);
      const [near, far] = [chance.whole(6, 40), chance.whole(60, 160)];
      const spread = (by: number): readonly Point[] => [
        { x: Math.max(at.x - by, 0), y: at.y },
        { x: at.x + by, y: at.y },
      ];
      const out = chance.often(0.5);
      const [from, to] = out ? [near, far] : [far, near];
      await fingers(reader, spread(from), spread(to), chance.whole(3, 10), chance.often(0.1));
      return `${out ? 'apart' : 'together'} at ${at.x},${at.y}`;
    },
  },
];
