import type { Drawing, Part } from '../../scene/parts.ts';
import { calm, eased, LASTS } from './motion.ts';
import type { Picture } from './picture.ts';

/** A movement from one arrangement of the chart to another, in which each mark can be followed to its new place. */
export interface Glide {
  /** A drawing as it is on the way; itself at the end. */
  readonly onTheWay: (drawing: Drawing, offset: number) => Drawing;
  readonly done: () => boolean;
}

/**
 * Begins a movement; null where there is nothing to follow, or the reader asked for less motion.
 * @param from what is on the screen, by key, with the offset of its picture
 */
export function glide(
  from: ReadonlyMap<string, Drawing>,
  before: Picture | null,
  after: Picture | null,
): Glide | null {
  if (before === null || after === null || before.scene.width !== after.scene.width || calm()) return null;
  const begun = performance.now();
  const share = (): number => Math.min(Math.max((performance.now() - begun) / LASTS, 0), 1);
  const starts = new Map(from);
  return {
    done: () => share() >= 1,
    onTheWay: (drawing, offset) => {
      const t = eased(share());
      if (t >= 1) return drawing;
      const start = starts.get(drawing.key);
      if (start === undefined) return { ...drawing, opacity: t };
      return between({ ...start, x: start.x + before.offset - offset }, drawing, t);
    },
  };
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

/** A drawing between two of the same key: places and measures part of the way, everything else as it will be. */
function between(a: Drawing, b: Drawing, t: number): Drawing {
  const parts = b.parts.map((part): Part => {
    const start = a.parts.find((each) => each.key === part.key && each.tag === part.tag);
    if (start === undefined) return part;
    const attributes = Object.fromEntries(
      Object.entries(part.attributes).map(([name, value]) => {
        const was = start.attributes[name];
        return [name, typeof was === 'number' && typeof value === 'number' ? mix(was, value, t) : value];
      }),
    );
    return { ...part, attributes };
  });
  return { ...b, x: mix(a.x, b.x, t), y: mix(a.y, b.y, t), parts };
}
