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
