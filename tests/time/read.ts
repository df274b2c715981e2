import type { Limit } from '../../src/time/edtf/bounds.ts';
import { parseEdtf } from '../../src/time/edtf/parse.ts';
import type { Edtf } from '../../src/time/edtf/types.ts';
import type { Extent } from '../../src/time/extent.ts';
import { extentOf } from '../../src/time/extent-of.ts';

/** Reads an expression that a test knows to be valid. */
export function read(text: string): Edtf {
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.message}`);
  return parsed.value;
}

/** The extent of an expression that a test knows to be valid. */
export function extent(text: string): Extent {
  return extentOf(read(text));
}

/** A limit of a date as tests write it: `1949-8-27`, or what it is instead of a day. */
export function limitText(limit: Limit): string {
  return typeof limit === 'string' ? limit : `${limit.year}-${limit.month}-${limit.day}`;
}
