import type { Cursor } from './cursor.ts';
import { quoted, stop } from './cursor.ts';
import type { CalendarDate, DateTime } from './types.ts';

const DIGIT = /^[0-9]$/;

/** Reads two digits whose number is at most `most`. */
function two(cursor: Cursor, most: number, what: string): number {
  const at = cursor.at;
  const digits = cursor.run(DIGIT, 2);
  const expected = `${what} from 00 to ${most}`;
  if (digits.length < 2) cursor.expected(`${expected}, in two digits`);
  if (Number(digits) > most) stop(at, quoted(digits), expected);
  return Number(digits);
}

/** Reads `Z`, `±hh`, `±hh:mm` or nothing, and returns it as written. */
function parseShift(cursor: Cursor): string {
  const from = cursor.at;
  if (cursor.take('Z')) return 'Z';
  const minus = cursor.take('-');
  if (!minus && !cursor.take('+')) return '';
  const hours = two(cursor, 23, 'hours');
  const minutes = cursor.take(':') ? two(cursor, 59, 'minutes') : 0;
  const shift = cursor.text.slice(from, cursor.at);
  // ISO 8601-1:2019: a shift of nought is written with a plus sign.
  if (minus && hours === 0 && minutes === 0) stop(from, quoted(shift), '“Z” or a shift with “+”');
  return shift;
}

/**
 * Reads `T` and the time of day behind a complete date (EDTF level 0: hours, minutes and seconds
 * all present, no fractions). A 60th second is read where leap seconds fall, in the last minute of an hour.
 * @throws Stop where the text is no time, or the date before it is not a plain day.
 */
export function parseTime(cursor: Cursor, date: CalendarDate): DateTime {
  const { year, month, day } = date;
  const parts = [year, month, day];
  if (parts.some((part) => part === null || part.mark !== '' || part.digits.includes('X'))) {
    cursor.expected('the end: only a complete date without qualifiers and without X takes a time of day');
  }
  cursor.take('T');
  const hour = two(cursor, 23, 'hours');
  if (!cursor.take(':')) cursor.expected('“:” and minutes');
  const minute = two(cursor, 59, 'minutes');
  if (!cursor.take(':')) cursor.expected('“:” and seconds');
  const second = two(cursor, minute === 59 ? 60 : 59, 'seconds');
  const shift = parseShift(cursor);
  if (cursor.sees('/')) cursor.expected('the end: intervals take dates without a time of day');
  return { kind: 'date-time', date, hour, minute, second, shift };
}
