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
