import { encodeQR } from 'qr';
import { fail, ok, type Result } from '../../base/result.ts';
import { count } from '../words.ts';

/** A code as a shape: its dark modules as one path on a square, both in modules, the quiet zone included. */
export interface QrShape {
  readonly path: string;
  readonly side: number;
}

/** Readers need this many light modules around a code (ISO/IEC 18004). */
const QUIET = 4;
/** What the largest code carries at the repair levels used here, in bytes: with a good reserve, and with the least. */
const [WELL, MOST] = [2331, 2953];

/**
 * The code that a phone reads as `text`.
 * Mends 15 % of itself where that fits, else 7 %. A text past 2,953 bytes is refused with a sentence.
 */
export function qrShape(text: string): Result<QrShape, string> {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes === 0) return fail('There is nothing for a code to carry.');
  if (bytes > MOST)
    return fail(`This takes ${count(bytes, 'byte')}, and a code carries ${count(MOST, 'byte')} at most.`);
  const rows = encodeQR(text, 'raw', {
    encoding: 'byte',
    ecc: bytes > WELL ? 'low' : 'medium',
    border: QUIET,
  });
  return ok({ path: rows.map(rowPath).join(''), side: rows.length });
}

/** The dark runs of one row of modules, as boxes one module high. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    const from = x;
    while (row[x] === true) x++;
    if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
  }
  return path;
}
