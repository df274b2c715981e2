/** One line of the scorecard: something that was promised, and what was found. */
export interface Row {
  /** The part of the scorecard that it stands in, such as "Offline". */
  readonly part: string;
  /** What was looked at, such as "Branches covered in `src/time`". */
  readonly what: string;
  /** What was found, in words with its unit; null was not measured. */
  readonly found: string | null;
  /** What it should be, in words. */
  readonly aim: string;
  /** Whether it is what it should be; null was not measured. */
  readonly holds: boolean | null;
  /** The command that gives the figure. */
  readonly command: string;
}

/** What `npm run scorecard` found the last time that it ran; kept in `data/scorecard.json`. */
export interface ScorecardFile {
  /** The day that it ran, as 2026-11-27. */
  readonly date: string;
  /** The commit that it looked at, shortened. */
  readonly commit: string;
  /** What it ran on: "2 cores, Node 22.12, Chromium 147". */
  readonly machine: string;
  readonly rows: readonly Row[];
}

/** A row as one reads it. What has no figure was not measured, whatever else it says. */
export type Outcome = 'holds' | 'does not hold' | 'not measured';

export function outcomeOf({ found, holds }: Row): Outcome {
  if (found === null || holds === null) return 'not measured';
  return holds ? 'holds' : 'does not hold';
}

/** The rows by the part that they stand in, parts and rows in the order of the file. */
export function byPart(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const parts = new Map<string, readonly Row[]>();
  for (const row of rows) parts.set(row.part, [...(parts.get(row.part) ?? []), row]);
  return parts;
}

const WORDS: readonly (readonly [outcome: Outcome, one: string, more: string])[] = [
  ['holds', 'holds', 'hold'],
  ['does not hold', 'does not hold', 'do not hold'],
  ['not measured', 'was not measured', 'were not measured'],
];

/** "31 hold, 1 does not hold, 2 were not measured"; what there is none of is left out. */
export function summary(rows: readonly Row[]): string {
  return WORDS.map(([outcome, one, more]) => {
    const number = rows.filter((row) => outcomeOf(row) === outcome).length;
    return number === 0 ? '' : `${number} ${number === 1 ? one : more}`;
  })
    .filter((words) => words !== '')
    .join(', ');
}
