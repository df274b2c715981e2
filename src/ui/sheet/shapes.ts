import type { Shape } from '../../scene/scene.ts';

/** How a mark looks in black and white. Shape and line carry what colour carries on the screen. */
export interface Look {
  /** Names it, and orders the key. */
  readonly key: string;
  /** As the key under the axis says it. */
  readonly words: string;
  /** To be drawn in the key. */
  readonly sample: Shape;
  readonly stated: boolean;
}

/** Where a sample is drawn, in pixels. */
export const SAMPLE = { width: 46, height: 16 } as const;
const [FROM, TO, MIDDLE] = [11, 35, 23];

const BAR = { kind: 'bar', x0: FROM, x1: TO, start: 'sharp', end: 'sharp' } as const;

/** The looks of the marks of an axis, each once. */
export function looksOf(
  marks: readonly { readonly shape: Shape; readonly stated: boolean }[],
): readonly Look[] {
  const looks = new Map<string, Look>();
  for (const { shape, stated } of marks) {
    const named = nameOf(shape);
    if (named === null) continue;
    const key = `${named.key} ${stated ? 'a' : 'b'}`;
    const words = stated ? `${named.words}, stated` : `${named.words}, not stated`;
    looks.set(key, { key, words, sample: named.sample, stated });
  }
  if (marks.some(({ shape }) => shape.kind === 'bar' && (shape.end === 'open' || shape.start === 'open')))
    looks.set('9 open', {
      key: '9 open',
      words: 'Goes on, no end given',
      sample: { ...BAR, x1: FROM + 10, pale: false, end: 'open' },
      stated: true,
    });
  return [...looks.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function nameOf(
  shape: Shape,
): { readonly key: string; readonly words: string; readonly sample: Shape } | null {
  switch (shape.kind) {
    case 'dot':
      return { key: '1', words: 'A day', sample: { kind: 'dot', cx: MIDDLE, circa: false } };
    case 'hollow':
      return {
        key: '2',
        words: 'A month or a year',
        sample: { kind: 'hollow', cx: MIDDLE, circa: false, x0: FROM, x1: TO },
      };
    case 'bar':
      return shape.pale
        ? { key: '3', words: 'Some time within', sample: { ...BAR, pale: true } }
        : { key: '4', words: 'A stretch of time', sample: { ...BAR, pale: false } };
    default:
      return null;
  }
}
