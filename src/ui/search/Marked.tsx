import { createElement } from 'react';
import type { Found } from '../../query/search.ts';

/** Text in which what was found stands out. */
export function Marked({ found: { text, ranges } }: { readonly found: Found }): React.ReactNode {
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    pieces.push(text.slice(at, start), createElement('b', null, text.slice(start, end)));
    at = end;
  }
  pieces.push(text.slice(at));
  return createElement('bdi', null, ...pieces);
}
