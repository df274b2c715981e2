import type { Dataset } from './model.ts';
import type { Shipped } from './raw.ts';

/** A file of the data folder. `path` is relative to the folder, with slashes; `sha256` is of `bytes`, in small hexadecimal digits. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** A dataset without a fault: what the site carries, and the model of it. */
export interface Built {
  readonly shipped: Shipped;
  readonly dataset: Dataset;
}

/** What the build cannot know by itself. */
export interface BuildOptions {
  /** SHA-256, in small hexadecimal digits, of a text's UTF-8 bytes; without it, texts inside the timeline are not compared with their hash. */
  readonly hash?: (text: string) => string;
  /** Whether it is a fault that `date-ledger.json` is not there. */
  readonly requireLedger?: boolean;
}
