/** Where a fault is: a file, the line and column in it where they are known, and the path in words. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** For example `events › plane-crash › passages › 1 › start`. Empty when the whole file is meant. */
  readonly path: string;
}

export type IssueCode =
  | 'file-missing'
  | 'file-not-text'
  | 'json-syntax'
  | 'shape'
  | 'hash'
  | 'duplicate-id'
  | 'unknown-reference'
  | 'circular-reference'
  | 'date-syntax'
  | 'date-kind'
  | 'date-note'
  | 'date-workings'
  | 'quote-changed'
  | 'quote-context'
  | 'quote-not-unique'
  | 'date-words'
  | 'furniture'
  | 'span'
  | 'unused'
  | 'ledger-gap'
  | 'ledger-entry';

/**
 * One fault that a file caused. `found` and `expected` are sentences or values for a person;
 * `mend` says what to do. Faults are collected, never thrown, so that one run shows them all.
 */
export interface Issue {
  readonly code: IssueCode;
  readonly place: Place;
  readonly found: string;
  readonly expected: string;
  readonly mend?: string;
}

/** The fault on one line: `timeline.json:12:5 events › a › date: found "1949-13", expected … (date-syntax). Mend: …` */
export function issueLine(issue: Issue): string {
  const { file, line, column, path } = issue.place;
  const where = `${file}${line === undefined ? '' : `:${line}`}${column === undefined ? '' : `:${column}`}`;
  const head = path === '' ? where : `${where} ${path}`;
  const mend = issue.mend === undefined ? '' : ` ${issue.mend}`;
  return `${head}: found ${issue.found}; expected ${issue.expected} (${issue.code}).${mend}`;
}
