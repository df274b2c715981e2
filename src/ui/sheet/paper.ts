/** The sizes of paper that schools print on. */
export type Paper = 'a4' | 'letter';

export const PAPERS: readonly { readonly paper: Paper; readonly name: string }[] = [
  { paper: 'a4', name: 'A4' },
  { paper: 'letter', name: 'Letter' },
];

/** Where paper is Letter and not A4, by the region of a language tag. */
const LETTER = /-(?:US|CA|MX|PH|CL|CO|VE|GT|CR|DO|PR|SV|NI|PA)\b/;

/** The paper that is likely in a reader's printer. */
export function likelyPaper(language: string): Paper {
  return LETTER.test(language) ? 'letter' : 'a4';
}
