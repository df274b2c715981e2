import { compareDays } from '../instant.ts';
import { singleBounds } from './bounds-single.ts';
import type { Cursor } from './cursor.ts';
import { quoted, stop } from './cursor.ts';
import { parseSingle } from './parse-date.ts';
import type { DateSet, Range, Single } from './types.ts';

/** Counts the parts of a date that can be counted through: 1 year, 2 month, 3 day; 0 for one that cannot. */
function countable(date: Single): number {
  if (date.kind === 'season') return 0;
  if (date.kind === 'long-year') return date.mark === '' && date.significant === null ? 1 : 0;
  const parts = [date.year, date.month, date.day].filter((part) => part !== null);
  const plain = parts.every((part) => part.mark === '' && !part.digits.includes('X'));
  return plain && date.year.significant === null ? parts.length : 0;
}

const PLAIN = 'a plain year, month or day on both sides of “..”, without qualifiers, X or S';

/** Reads the later end of a range behind `..`: as precise as the earlier one and not before it. */
function rangeEnd(cursor: Cursor, from: Single): Single {
  const at = cursor.at;
  const to = parseSingle(cursor);
  const found = quoted(cursor.text.slice(at, cursor.at));
  if (countable(to) === 0) stop(at, found, PLAIN);
  if (countable(from) !== countable(to)) stop(at, found, 'a date as precise as the one before “..”');
  if (compareDays(singleBounds(from).earliest, singleBounds(to).earliest) > 0) {
    stop(at, found, 'a date that is not before the start of the range');
  }
  return to;
}

/** Reads one member. `first` tells whether it is: only then may a range begin with `..`. */
function member(cursor: Cursor, first: boolean, close: string): Single | Range {
  if (cursor.sees('..')) {
    if (!first) cursor.expected('a date; only the first member may begin with “..”');
    cursor.take('..');
    return { kind: 'range', from: null, to: parseSingle(cursor) };
  }
  const at = cursor.at;
  const from = parseSingle(cursor);
  const end = cursor.at;
  if (!cursor.take('..')) return from;
  if (cursor.sees(close)) return { kind: 'range', from, to: null };
  if (cursor.sees(',')) cursor.expected('a date; only the last member may end with “..”');
  if (countable(from) === 0) stop(at, quoted(cursor.text.slice(at, end)), PLAIN);
  return { kind: 'range', from, to: rangeEnd(cursor, from) };
}

/**
 * Reads `[…]` (one of these dates) or `{…}` (all of them) at the cursor, and stops behind it
 * (EDTF level 2, "Set representation"). Members are parted by commas without spaces.
 * @throws Stop where the text is no set.
 */
export function parseSet(cursor: Cursor): DateSet {
  const all = cursor.take('{');
  if (!all) cursor.take('[');
  const close = all ? '}' : ']';
  const members = [member(cursor, true, close)];
  while (cursor.take(',')) members.push(member(cursor, false, close));
  if (!cursor.take(close)) cursor.expected(`“,” or “${close}”`);
  return { kind: 'set', all, members };
}
