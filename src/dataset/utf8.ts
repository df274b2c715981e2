import { fail, ok, type Result } from '../base/result.ts';

/** Where bytes stop being UTF-8: the offset of the first byte that does not fit, from 0. */
interface NotUtf8 {
  readonly offset: number;
  readonly byte: number;
}

/** A text read from bytes; `mark` tells whether a byte order mark stood before it (it is not part of the text). */
interface Decoded {
  readonly text: string;
  readonly mark: boolean;
}

/** Smallest code point that each length of sequence may write; a shorter one could have written anything below. */
const LEAST = [0, 0x80, 0x800, 0x10000] as const;
const CHUNK = 4096;

/**
 * Reads bytes as UTF-8, strictly (RFC 3629): no overlong forms, no surrogates, nothing past U+10FFFF.
 * Written here because the rooms left of `ui` are compiled without the DOM library that `TextDecoder` is in.
 * @returns the text without its byte order mark, or the first byte that does not fit.
 */
export function decodeUtf8(bytes: Uint8Array): Result<Decoded, NotUtf8> {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const parts: string[] = [];
  let points: number[] = [];
  let at = mark ? 3 : 0;
  for (let first = bytes[at]; first !== undefined; first = bytes[at]) {
    const more = first < 0x80 ? 0 : first >> 5 === 0b110 ? 1 : first >> 4 === 0b1110 ? 2 : 3;
    if (first >= 0x80 && (first < 0xc2 || first > 0xf4)) return fail({ offset: at, byte: first });
    let point = more === 0 ? first : first & (0x3f >> more);
    for (let i = 1; i <= more; i++) {
      const next = bytes[at + i] ?? 0;
      if (next >> 6 !== 0b10) return fail({ offset: at, byte: first });
      point = (point << 6) | (next & 0x3f);
    }
    const surrogate = point >= 0xd800 && point <= 0xdfff;
    if (surrogate || point > 0x10ffff || point < LEAST[more]) return fail({ offset: at, byte: first });
    points.push(point);
    at += more + 1;
    if (points.length === CHUNK) {
      parts.push(String.fromCodePoint(...points));
      points = [];
    }
  }
  parts.push(String.fromCodePoint(...points));
  return ok({ text: parts.join(''), mark });
}
