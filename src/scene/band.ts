import type { Columns } from '../query/columns.ts';
import type { Span } from '../query/spans.ts';
import { hull } from '../time/extent.ts';

/**
 * The selected event's stretch of time, which the highlighter marks; null when there is no such event. An
 * open or unknown side reaches as far as any view does.
 */
export function bandOf(columns: Columns, id: string | null, world: Span): Span | null {
  if (id === null) return null;
  const event = columns.events.find((each) => each.id === id);
  if (event === undefined) return null;
  const { from, to } = hull(event.date.extent);
  return { from: from.kind === 'at' ? from.at : world.from, to: to.kind === 'at' ? to.at : world.to };
}
