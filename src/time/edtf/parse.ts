import { fail, ok, type Result } from '../../base/result.ts';
import { compareDays } from '../instant.ts';
import { singleBounds } from './bounds-single.ts';
import { Cursor, quoted, Stop, stop } from './cursor.ts';
import { parseSingle } from './parse-date.ts';
import { parseSet } from './parse-set.ts';
import { parseTime } from './parse-time.ts';
import type { Edtf, EdtfError, End, Interval } from './types.ts';

/** No date that a person writes is longer; a text that is would only cost time. */
const MAX_LENGTH = 200;

/** Refuses an end before its start, and an interval of which nothing is known. */
function interval(cursor: Cursor, start: End, end: End, endAt: number): Interval {
  const dated = (e: End) => e.kind !== 'open' && e.kind !== 'unknown';
  if (!dated(start) && !dated(end)) {
    stop(0, quoted(cursor.text), 'a date on at least one side of “/”');
  }
  if (start.kind !== 'open' && start.kind !== 'unknown' && end.kind !== 'open' && end.kind !== 'unknown') {
    if (compareDays(singleBounds(start).earliest, singleBounds(end).latest) > 0) {
      stop(endAt, quoted(cursor.text.slice(endAt)), 'an end that is not before the start');
    }
  }
  return { kind: 'interval', start, end };
}

/** Reads the end of an interval, all of what is left. */
function parseEnd(cursor: Cursor): End {
  if (cursor.done) return { kind: 'unknown' };
  return cursor.take('..') ? { kind: 'open' } : parseSingle(cursor);
}

/** Reads a whole expression; what is left behind it is for the caller to refuse. */
function parseExpression(cursor: Cursor): Edtf {
  if (cursor.sees('[') || cursor.sees('{')) return parseSet(cursor);
  let start: End;
  if (cursor.sees('/')) start = { kind: 'unknown' };
  else if (cursor.take('..')) start = { kind: 'open' };
  else start = parseSingle(cursor);
  if (start.kind === 'date' && cursor.sees('T')) return parseTime(cursor, start);
  if (cursor.take('/')) {
    const endAt = cursor.at;
    return interval(cursor, start, parseEnd(cursor), endAt);
  }
  if (start.kind === 'open' || start.kind === 'unknown') return cursor.expected('“/” after “..”');
  return start;
}

/**
 * Reads an EDTF expression of level 0, 1 or 2 (ISO 8601-2:2019; https://www.loc.gov/standards/datetime/).
 * @param text the whole expression, nothing around it, at most 200 UTF-16 units
 * @returns its tree, or where and why it is none. Never throws.
 * Refused beyond the grammar: days that do not exist (nothing rolls over), ends before their
 * starts, `-0000`, years of more than 12 digits.
 */
export function parseEdtf(text: string): Result<Edtf, EdtfError> {
  const cursor = new Cursor(text);
  try {
    if (text.length > MAX_LENGTH) {
      stop(MAX_LENGTH, `${text.length} characters`, `at most ${MAX_LENGTH} characters`);
    }
    const tree = parseExpression(cursor);
    if (!cursor.done) cursor.expected('the end of the date');
    return ok(tree);
  } catch (thrown) {
    if (thrown instanceof Stop) return fail(thrown.error);
    throw thrown;
  }
}
