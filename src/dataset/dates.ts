import { assert } from '../base/assert.ts';
import { parseEdtf } from '../time/edtf/parse.ts';
import { extentOf } from '../time/extent-of.ts';
import { dateWords, dateWordsShort } from '../time/words.ts';
import type { KnownDate, WrittenDate } from './model.ts';
import type { RawDate } from './raw.ts';

/**
 * Reads a checked EDTF date.
 * @throws Error when it is not EDTF: `build` has checked that, so it is our own mistake.
 */
export function writtenDate(edtf: string): WrittenDate {
  const read = parseEdtf(edtf);
  assert(read.ok, `The date "${edtf}" was not checked`);
  const parsed = read.value;
  return {
    edtf,
    parsed,
    extent: extentOf(parsed),
    words: dateWords(parsed),
    shortWords: dateWordsShort(parsed),
  };
}

/**
 * The same with how it is known; in the words of the document where EDTF has no form for them.
 * @throws Error when it is not EDTF, as `writtenDate`
 */
export function knownDate({ edtf, words, basis, note, workings }: RawDate): KnownDate {
  return {
    ...writtenDate(edtf),
    ...(words === undefined ? {} : { words, shortWords: words }),
    basis,
    ...(note === undefined ? {} : { note }),
    ...(workings === undefined ? {} : { workings }),
  };
}
