import type { Dataset } from './model.ts';
import type { Shipped } from './raw.ts';

/** A file of the data folder. `path` is relative to the folder, with slashes; `sha256` is of `bytes`, in small hexadecimal digits. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** What the checks counted, for the audit's table: what was checked, sound or not, unless the name says so. */
export interface Facts {
  readonly documents: number;
  readonly hashes: number;
  readonly events: number;
  readonly passages: number;
  /** Passages whose words, prefix and suffix stand in the document at their offsets. */
  readonly verified: number;
  /** Passages that are verified and whose selector fits one place only. */
  readonly unique: number;
  readonly dates: number;
  readonly recomputed: number;
  readonly references: number;
  readonly views: number;
  /** Null when there is no ledger. */
  readonly ledger: LedgerFacts | null;
  /** Sentences on what is worth knowing and no fault. */
  readonly notices: readonly string[];
}

/** How many entries the ledger has, and how many expressions each of the two recognisers found. */
export interface LedgerFacts {
  readonly entries: number;
  readonly byGrammar: number;
  readonly byPattern: number;
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
