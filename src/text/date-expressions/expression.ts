import type { Span } from '../codepoints.ts';

/** Words of a text that say when, how long or how often. Offsets in code points; `text` is what stands there. */
export type Expression = Span & { readonly text: string };
