/** Text with its letters folded for looking up, and for each folded unit where it came from in the text, in UTF-16 units. */
export interface Folded {
  readonly text: string;
  /** As long as `text` and one more: the last says where the text ends. */
  readonly from: readonly number[];
}

/**
 * Folds letters for looking up: no marks over or under them, small, in the way that is the same in every language (a Turkish
 * reader's machine makes of I what English does). Quotation marks and dashes become plain ones.
 */
export function fold(text: string): Folded {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[‘’ʼ]/g, "'");
    for (let unit = 0; unit < plain.length; unit++) from.push(at);
    folded += plain;
    at += character.length;
  }
  from.push(at);
  return { text: folded, from };
}

/** The words of folded text: letters and digits, with apostrophes inside. */
const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;

/** A stretch of a text, in UTF-16 units, the end not included. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The folded words of a text. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).text.match(WORD) ?? [];
}

/** Where in a text the words stand that `hits` accepts: whole words, in order, never across each other. */
export function rangesOf(text: string, hits: (word: string) => boolean): readonly Range[] {
  const folded = fold(text);
  return [...folded.text.matchAll(WORD)].flatMap((match): Range[] => {
    if (!hits(match[0])) return [];
    const start = folded.from[match.index] ?? 0;
    const end = folded.from[match.index + match[0].length] ?? text.length;
    return [{ start, end }];
  });
}
