import type { Cursor } from './cursor.ts';
import { quoted, stop } from './cursor.ts';
import { daysMeant, monthsOf } from './digits.ts';
import { bothMarks } from './marks.ts';
import type { LongYear, Mark, Part, Single, YearPart } from './types.ts';

/**
 * Years have at most twelve digits, so that an instant, a double of milliseconds, still tells every day
 * from the next. The age of the universe takes eleven.
 */
const MAX_YEAR = 10 ** 12 - 1;

const DIGIT = /^[0-9]$/;
const DIGIT_OR_X = /^[0-9X]$/;

/** Reads `?`, `~` or `%` if it is next. */
function mark(cursor: Cursor): Mark {
  if (cursor.take('?')) return '?';
  if (cursor.take('~')) return '~';
  return cursor.take('%') ? '%' : '';
}

/** Reads the mark after a part; `?~` is not a notation for both. */
function markAfter(cursor: Cursor): Mark {
  const own = mark(cursor);
  const at = cursor.at;
  if (mark(cursor) !== '') {
    stop(at, quoted(cursor.text.charAt(at)), 'one qualifier only; “%” says both uncertain and approximate');
  }
  return own;
}

/** Reads `S` and the number of significant digits, from 1 to the number of digits of `value`. */
function significance(cursor: Cursor, value: number): number | null {
  if (!cursor.take('S')) return null;
  const most = String(Math.abs(value)).length;
  const at = cursor.at;
  const digits = cursor.run(DIGIT, 2);
  const count = Number(digits);
  if (digits.startsWith('0') || count < 1 || count > most) {
    stop(
      at,
      quoted(digits || cursor.text.slice(at, at + 1)),
      `a number of significant digits from 1 to ${most}`,
    );
  }
  return count;
}

/** Reads what follows `Y`: an integer of five or more digits, or any with an exponent. */
function longYear(cursor: Cursor, before: Mark): LongYear {
  const from = cursor.at;
  const sign = cursor.take('-') ? -1 : 1;
  const at = cursor.at;
  const digits = cursor.run(DIGIT, Number.POSITIVE_INFINITY);
  if (digits === '') cursor.expected('the digits of a year');
  if (digits.startsWith('0')) stop(at, quoted(digits), 'a year without leading noughts after “Y”');
  let exponent: number | null = null;
  if (cursor.take('E')) {
    const powerAt = cursor.at;
    const power = cursor.run(DIGIT, Number.POSITIVE_INFINITY);
    if (power === '') cursor.expected('the digits of an exponent');
    exponent = Number(power);
    if (exponent === 0) stop(powerAt, quoted(power), 'an exponent of 1 or more');
  } else if (digits.length < 5) {
    stop(at, quoted(digits), 'five or more digits after “Y”; shorter years are written without it');
  }
  const mantissa = sign * Number(digits);
  const value = mantissa * 10 ** (exponent ?? 0);
  if (!(Math.abs(value) <= MAX_YEAR)) {
    stop(from, quoted(cursor.text.slice(from, cursor.at)), 'a year of at most 12 digits');
  }
  const significant = significance(cursor, value);
  return { kind: 'long-year', mantissa, exponent, significant, mark: bothMarks(before, markAfter(cursor)) };
}

/** Reads the four characters of a year, with their sign and significant digits, but no marks. */
function yearPart(cursor: Cursor): Omit<YearPart, 'mark'> {
  const from = cursor.at;
  const negative = cursor.take('-');
  const digits = cursor.run(DIGIT_OR_X, 4);
  if (digits.length < 4) cursor.expected('a year of four digits (X for one that is not specified)');
  if (cursor.run(DIGIT_OR_X, 1) !== '') {
    cursor.at -= 1;
    cursor.expected('no fifth digit; a longer year is written after “Y”');
  }
  if (negative && digits === '0000') stop(from, quoted('-0000'), 'the year 0000 without a minus sign');
  if (digits.includes('X')) return { digits, negative, significant: null };
  return { digits, negative, significant: significance(cursor, Number(digits)) };
}

/** One part as read: its two characters, where they stand, the mark on either side. */
interface Piece {
  readonly digits: string;
  readonly at: number;
  readonly before: Mark;
  readonly after: Mark;
}

/** Reads `-`, an optional mark, two characters and an optional mark, or nothing. */
function piece(cursor: Cursor, what: string): Piece | null {
  if (!cursor.take('-')) return null;
  const before = mark(cursor);
  const at = cursor.at;
  const digits = cursor.run(DIGIT_OR_X, 2);
  if (digits.length < 2) cursor.expected(what);
  return { digits, at, before, after: markAfter(cursor) };
}

const MONTH = 'a month from 01 to 12 or a season from 21 to 41, in two digits';
const DAY = 'a day of two digits';

/**
 * Reads one date of any precision at the cursor and stops behind it.
 * A mark after a part holds for it and all to its left, a mark before a part for it alone
 * (ISO 8601-2:2019; EDTF level 2, "Qualification").
 * @throws Stop where the text is not a date or names a day that does not exist.
 */
export function parseSingle(cursor: Cursor): Single {
  const before = mark(cursor);
  if (cursor.take('Y')) return longYear(cursor, before);
  const year = yearPart(cursor);
  const after = markAfter(cursor);
  const month = year.significant === null ? piece(cursor, MONTH) : null;
  const code = Number(month?.digits);
  const season = code >= 21 && code <= 41;
  if (month !== null && !season && monthsOf(month.digits).length === 0) {
    stop(month.at, quoted(month.digits), MONTH);
  }
  const day = month === null || season ? null : piece(cursor, DAY);

  const onMonth = bothMarks(month?.after ?? '', day?.after ?? '');
  const yearMark = bothMarks(before, bothMarks(after, onMonth));
  const whole = { ...year, mark: yearMark };
  if (month === null) return { kind: 'date', year: whole, month: null, day: null };
  const monthPart: Part = { digits: month.digits, mark: bothMarks(month.before, onMonth) };
  if (season) return { kind: 'season', year: whole, code, mark: monthPart.mark };
  const dayPart = day && { digits: day.digits, mark: bothMarks(day.before, day.after) };
  const date = { kind: 'date', year: whole, month: monthPart, day: dayPart } as const;
  if (day !== null && daysMeant(date) === null) {
    stop(
      day.at,
      quoted(day.digits),
      `a day that ${year.negative ? '-' : ''}${year.digits}-${month.digits} has`,
    );
  }
  return date;
}
