import { fail, type Result } from '../../base/result.ts';
import type { OwnTour } from '../../dataset/own-tour.ts';
import { compactTour, DAMAGED, LONGEST_TOUR, readCompactTour } from '../../formats/own-tour.ts';

/** What a reference to a tour that is whole in it begins with. */
const PREFIX = 'link-';

/** A tour whole in a reference, for a link: deflated, with its checksum (RFC 1950), in letters that a link carries (RFC 4648, section 5). */
export async function packTour(tour: OwnTour): Promise<string> {
  const bytes = new TextEncoder().encode(compactTour(tour));
  const packed = await through(bytes, new CompressionStream('deflate'), Number.POSITIVE_INFINITY);
  const letters = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  return PREFIX + letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The tour in a reference that `packTour` made; a sentence where it is not whole, or of a later version. Never rejects. */
export async function unpackTour(reference: string): Promise<Result<OwnTour, string>> {
  try {
    const letters = reference.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
    const whole = await through(bytes, new DecompressionStream('deflate'), LONGEST_TOUR);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole);
    return readCompactTour(text, reference);
  } catch {
    return fail(DAMAGED);
  }
}

/** Whether a reference holds a whole tour. */
export function isPacked(reference: string): boolean {
  return reference.startsWith(PREFIX);
}

/** Bytes through a stream; rejects where they are not what the stream reads, or become more than `most`. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('Unfolds to too much');
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
