import { reach } from '../../src/scene/figure.ts';
import { SIZE } from '../../src/scene/marks.ts';
import type { MarkScene, Scene } from '../../src/scene/scene.ts';
import { textWidth } from '../../src/scene/textwidth.ts';

/** From and to, in pixels from the left of the plot. */
export type Stretch = readonly [from: number, to: number];

/** What a mark's figure covers, without the ring of the selection. */
export function figure({ shape }: MarkScene): Stretch {
  return reach(shape);
}

/** What a mark's label covers. */
export function letters({ label }: MarkScene): Stretch | null {
  if (label === null) return null;
  const width = textWidth(label.text, SIZE.label, 400);
  return label.anchor === 'start' ? [label.x, label.x + width] : [label.x - width, label.x];
}

/** Everything that stands in a row of a scene, with a name to find it by. Cut at the edges of the plot. */
function rowsOf(scene: Scene): ReadonlyMap<number, readonly { name: string; stretch: Stretch }[]> {
  const rows = new Map<number, { name: string; stretch: Stretch }[]>();
  const add = (y: number, name: string, [a, b]: Stretch): void => {
    const stretch: Stretch = [Math.max(a, 0), Math.min(b, scene.width)];
    if (stretch[1] <= stretch[0]) return;
    rows.set(y, [...(rows.get(y) ?? []), { name, stretch }]);
  };
  for (const mark of scene.marks) {
    const [a, b] = figure(mark);
    const [c, d] = letters(mark) ?? [a, b];
    add(mark.y, `${mark.event.id} ${mark.event.date.edtf}`, [Math.min(a, c), Math.max(b, d)]);
  }
  for (const pill of scene.pills) {
    const to = pill.label === null ? pill.x : pill.label.x + textWidth(pill.label.text, SIZE.label, 400);
    add(pill.y, `pill ${pill.key}`, [pill.x - SIZE.pill / 2, Math.max(pill.x + SIZE.pill / 2, to)]);
  }
  return rows;
}

/** Pairs of things in one row that cover each other. */
export function overlaps(scene: Scene): string[] {
  return [...rowsOf(scene)].flatMap(([y, things]) => {
    const sorted = things.toSorted((a, b) => a.stretch[0] - b.stretch[0] || a.stretch[1] - b.stretch[1]);
    return sorted.flatMap((thing, at) => {
      const before = sorted.slice(0, at).find((other) => other.stretch[1] > thing.stretch[0] + 0.01);
      return before === undefined
        ? []
        : [`row ${y}: ${before.name} to ${before.stretch[1]}, ${thing.name} from ${thing.stretch[0]}`];
    });
  });
}

/** The numbers of a scene that are no numbers, by their path. */
export function notNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'event' || key === 'events' || key === 'nearest' ? [] : notNumbers(each, `${path}.${key}`),
  );
}
