import type { Passage, SourceDocument } from '../../dataset/model.ts';
import { decodeUtf8 } from '../../dataset/utf8.ts';
import { codePoints } from '../../text/codepoints.ts';
import { locate } from '../../text/locate.ts';
import { verify } from '../../text/quote.ts';
import { lineOf } from '../../text/sentences.ts';
import { bytesInPage } from '../documents/bytes.ts';
import { ONE_FILE } from '../one-file.ts';

/** One thing that was looked at: whether it held (null: it could not be looked at), and what was found, in a sentence. */
export interface Finding {
  readonly what: 'File' | 'Fingerprint' | 'Words';
  readonly held: boolean | null;
  readonly says: string;
}

/** What a reader's browser offers to check with. */
export interface Means {
  /** Where the bytes come from: the server, as it has them now, or the page, which is then the only copy there is. */
  readonly from: 'server' | 'page';
  /** The bytes of a document. @throws when they cannot be had */
  readonly bytes: (document: SourceDocument) => Promise<Uint8Array<ArrayBuffer>>;
  /** SHA-256 in small hexadecimal digits; null on a page that may not compute it (one that is not served safely). */
  readonly sha256: ((bytes: Uint8Array<ArrayBuffer>) => Promise<string>) | null;
}

/** The result of a check: verified only where nothing was found wrong and the words were found. */
export interface Rechecked {
  readonly verified: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Looks again whether a passage's words stand in its document: takes the bytes anew, compares their fingerprint with the
 * dataset's, and looks for the words with the project's own matcher. Where the bytes cannot be had it looks in the copy that
 * the page carries, and says so. Never throws.
 */
export async function recheck(passage: Passage, means: Means): Promise<Rechecked> {
  const { document } = passage;
  const fetched = await means.bytes(document).catch(() => null);
  const findings: Finding[] = [];
  let text = document.text;
  if (fetched === null) {
    findings.push({
      what: 'File',
      held: null,
      says: 'The file could not be fetched, so the copy that this page carries is looked at.',
    });
  } else {
    const size = `${fetched.length.toLocaleString('en')} bytes`;
    const says =
      means.from === 'server'
        ? `Fetched again: ${size}.`
        : `Taken from this page, which carries it: ${size}. There is no server to fetch it from.`;
    findings.push({ what: 'File', held: true, says });
    findings.push(await fingerprint(fetched, document.raw.sha256, means));
    const read = decodeUtf8(fetched);
    if (!read.ok) {
      const says = `The file is not text any more: byte ${read.error.offset} does not belong in UTF-8.`;
      return { verified: false, findings: [...findings, { what: 'Words', held: false, says }] };
    }
    text = codePoints(read.value.text);
  }
  findings.push(wordsIn(text, passage));
  return { verified: findings.every(({ held }) => held !== false), findings };
}

async function fingerprint(
  bytes: Uint8Array<ArrayBuffer>,
  expected: string,
  { sha256 }: Means,
): Promise<Finding> {
  const what = 'Fingerprint';
  if (sha256 === null)
    return {
      what,
      held: null,
      says: 'This browser computes fingerprints only on pages that are served by https.',
    };
  const found = await sha256(bytes).catch(() => null);
  if (found === null) return { what, held: null, says: 'The browser could not compute the fingerprint.' };
  return found === expected
    ? { what, held: true, says: `SHA-256 is the same: ${found}.` }
    : { what, held: false, says: `SHA-256 differs: found ${found}, expected ${expected}.` };
}

/** What the matcher says of a passage in a text. */
function wordsIn(text: Passage['document']['text'], { raw }: Passage): Finding {
  const what = 'Words';
  const checked = verify(text, raw);
  if (checked.ok) {
    const line = lineOf(text, raw.start);
    const says = `They stand at characters ${raw.start} to ${raw.end}, line ${line}, to the letter.`;
    return { what, held: true, says };
  }
  const place = locate(text, raw);
  switch (place.kind) {
    case 'found-elsewhere':
      return {
        what,
        held: false,
        says: `They stand elsewhere now: at characters ${place.start} to ${place.end}, line ${lineOf(text, place.start)}.`,
      };
    case 'ambiguous':
      return {
        what,
        held: false,
        says: `They are not where they were, and stand at ${place.places.length} other places, none of them for certain this one.`,
      };
    case 'changed':
      return place.found === ''
        ? { what, held: false, says: 'They are gone from their place.' }
        : { what, held: false, says: `Other words stand there now: “${place.found}”.` };
    case 'orphaned':
      return { what, held: false, says: 'They are not in the file any more, nor anything like them.' };
  }
}

async function bytesOnServer({ id }: SourceDocument): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(`documents/${encodeURIComponent(id)}.txt`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** What this browser offers. */
export function browserMeans(): Means {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  return {
    from: ONE_FILE ? 'page' : 'server',
    bytes: ONE_FILE ? async (document) => bytesInPage(document) : bytesOnServer,
    sha256:
      subtle === undefined
        ? null
        : async (bytes) => {
            const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
            return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
          },
  };
}
