/**
 * The tree of an EDTF expression (ISO 8601-2:2019; https://www.loc.gov/standards/datetime/).
 * It holds what was written, less the freedom of notation: qualifiers sit on the parts that they
 * apply to, so `?2004-06` and `2004?-06` are the same tree.
 */

/** What the writer admitted of one part: nothing, `?` uncertain, `~` approximate, `%` both. */
export type Mark = '' | '?' | '~' | '%';

/** Month or day of a date: two characters, digits or `X` for a digit that is not specified. */
export interface Part {
  readonly digits: string;
  readonly mark: Mark;
}

/** A year of four characters, digits or `X`. `significant` (`1950S2`) is 1 or more, else null. */
export interface YearPart extends Part {
  readonly negative: boolean;
  readonly significant: number | null;
}

/** `1985`, `1985-04`, `1985-04-12`, any digit of which may be `X`. There is no day without a month. */
export interface CalendarDate {
  readonly kind: 'date';
  readonly year: YearPart;
  readonly month: Part | null;
  readonly day: Part | null;
}

/** `2001-21`: a season, quarter, four months or half of a year, by its code 21 to 41. */
export interface Season {
  readonly kind: 'season';
  readonly year: YearPart;
  readonly code: number;
  readonly mark: Mark;
}

/** `Y170000002`, `Y-17E7`, `Y3388E2S3`: astronomical year = `mantissa` × 10^`exponent` (0 when none is written). */
export interface LongYear {
  readonly kind: 'long-year';
  readonly mantissa: number;
  readonly exponent: number | null;
  readonly significant: number | null;
  readonly mark: Mark;
}

/** `2004-01-01T10:10:10+05:30`. `shift` is `''` (local), `Z`, `±hh` or `±hh:mm`, as written. */
export interface DateTime {
  readonly kind: 'date-time';
  readonly date: CalendarDate;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly shift: string;
}

/** One point of the calendar at some precision: what an end of an interval or a member of a set can be. */
export type Single = CalendarDate | Season | LongYear;

/** End of an interval: a date, `..` (no bound at all) or nothing written (a bound that nobody knows). */
export type End = Single | { readonly kind: 'open' } | { readonly kind: 'unknown' };

/** `1964/2008`: lasts from its start to its end. At least one of them is a date. */
export interface Interval {
  readonly kind: 'interval';
  readonly start: End;
  readonly end: End;
}

/**
 * `1670..1672` in a set: every year, month or day from one to the other, both plain and equally precise.
 * `..1672` has no `from`, `1670..` no `to`; their one date can be of any kind.
 */
export interface Range {
  readonly kind: 'range';
  readonly from: Single | null;
  readonly to: Single | null;
}

/** `[…]` one of these (`all` false), `{…}` all of these. Members in the order written. */
export interface DateSet {
  readonly kind: 'set';
  readonly all: boolean;
  readonly members: readonly (Single | Range)[];
}

/** Any EDTF expression. */
export type Edtf = Single | DateTime | Interval | DateSet;

/** Why a text is not EDTF. `column` counts UTF-16 units of the input from 1. */
export interface EdtfError {
  readonly column: number;
  readonly found: string;
  readonly expected: string;
  readonly message: string;
}
