import type { TimelineEvent } from '../dataset/model.ts';
import { type Columns, rowOf } from '../query/columns.ts';
import type { Disputes } from '../query/disputes.ts';
import { reach } from './figure.ts';
import type { LinkScene, MarkScene, PillScene } from './scene.ts';

const known = new WeakMap<Disputes, ReadonlyMap<TimelineEvent, number>>();

/** The rows of the disputed events of a collection; looked up once. */
export function disputedRows(disputes: Disputes, columns: Columns): ReadonlyMap<TimelineEvent, number> {
  const before = known.get(disputes);
  if (before !== undefined) return before;
  const events = new Set(disputes.links.flatMap(({ a, b }) => [a, b]));
  const rows = new Map([...events].map((event) => [event, rowOf(columns, event)]));
  known.set(disputes, rows);
  return rows;
}

/** How far into a long bar a link begins, in pixels. */
const INTO = 8;

/**
 * The links between marks that documents date differently; where an event is counted, its pill stands for it. Drawn when
 * both ends are in the view and are not the same thing.
 */
export function links(
  disputes: Disputes,
  marks: readonly MarkScene[],
  pills: readonly PillScene[],
  rows: ReadonlyMap<TimelineEvent, number>,
  width: number,
): readonly LinkScene[] {
  if (disputes.links.length === 0) return [];
  const ends = new Map<string, { readonly key: string; readonly x: number; readonly y: number }>();
  for (const { event, shape, y } of marks) {
    if (!disputes.disputed(event.id)) continue;
    const [from, to] = reach(shape);
    const round = shape.kind === 'dot' || shape.kind === 'hollow';
    const x = round ? shape.cx : Math.min(from + INTO, (from + to) / 2);
    if (x >= 0 && x <= width) ends.set(event.id, { key: event.id, x, y });
  }
  const end = (event: TimelineEvent) => {
    const mark = ends.get(event.id);
    if (mark !== undefined) return mark;
    const row = rows.get(event) ?? -1;
    return pills.find((pill) => pill.disputed > 0 && pill.holds(row));
  };
  return disputes.links.flatMap(({ a, b, disagreement }) => {
    const [from, to] = [end(a), end(b)];
    if (from === undefined || to === undefined || from.key === to.key) return [];
    return [
      {
        key: `${disagreement.id} ${a.id} ${b.id}`,
        from: { x: from.x, y: from.y },
        to: { x: to.x, y: to.y },
      },
    ];
  });
}
