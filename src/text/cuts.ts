import { defined } from '../base/assert.ts';
import type { CodePoints, Span } from './codepoints.ts';

/** A run of text over which the same stretches lie. */
export interface Cut<T extends Span> extends Span {
  readonly text: string;
  /** The stretches that cover the run, in the order in which they were given. */
  readonly within: readonly T[];
}

/**
 * Cuts `[start, end)` of a text where a stretch begins or ends. The runs together are the text, character for
 * character; stretches may overlap, and those that lie elsewhere do nothing. Code points.
 */
export function cutAt<T extends Span>(
  text: CodePoints,
  start: number,
  end: number,
  stretches: readonly T[],
): readonly Cut<T>[] {
  const inside = stretches.filter((each) => each.start < end && each.end > start);
  const cuts = new Set([start, end]);
  for (const each of inside) {
    cuts.add(Math.max(each.start, start));
    cuts.add(Math.min(each.end, end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = defined(edges[index + 1], 'The last edge begins no run');
    const within = inside.filter((each) => each.start <= from && each.end >= to);
    return { start: from, end: to, text: text.slice(from, to), within };
  });
}
