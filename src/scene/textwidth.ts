/**
 * Advance widths of Source Sans 3 for U+0020 to U+007E, in thousandths of an em, measured in Chromium
 * from the font file that the site ships, without kerning. A table and not the browser, so that a
 * scene is the same on screen, in print, in an exported picture and in a test.
 */
const REGULAR =
  '200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425 847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500 542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497';
const SEMIBOLD =
  '200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513 275 275 513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 582 674 592 545 546 655 536 800 541 501 540 324 344 324 513 500 549 516 563 462 564 507 317 520 558 262 263 522 271 843 560 549 564 564 373 431 361 556 495 748 481 495 443 324 255 324 513';
const ELLIPSIS = 964;
const WIDEST = 1000;
const EMOJI = 1400;

const FIRST = 0x20;
const table = (list: string): readonly number[] => list.split(' ').map(Number);
const tables = { 400: table(REGULAR), 600: table(SEMIBOLD) } as const;

export type Weight = keyof typeof tables;

/** Characters outside the table that titles use often, drawn as wide as one inside it or a known width. */
const likes: ReadonlyMap<string, string> = new Map([
  ['–', '0'],
  ['‘', ';'],
  ['’', ';'],
  ['“', '"'],
  ['”', '"'],
  ['ı', 'i'],
]);

/**
 * How wide a line of text is when set in Source Sans 3, in pixels: never less than what the browser
 * needs, at most a few per cent more. Accented letters count as their base letters, marks that stand over or
 * under a letter as nothing, letters that the table lacks as one em, pictures as somewhat more.
 */
export function textWidth(text: string, size: number, weight: Weight): number {
  const widths = tables[weight];
  let sum = 0;
  // Most titles are plain letters, which need no looking up.
  let plain = 0;
  for (; plain < text.length; plain++) {
    const known = widths[text.charCodeAt(plain) - FIRST];
    if (known === undefined) break;
    sum += known;
  }
  if (plain === text.length) return Math.ceil((sum / 1000) * size * 1.01);
  sum = 0;
  for (const character of text.normalize('NFD')) {
    const code = (likes.get(character) ?? character).codePointAt(0) ?? 0;
    const known = character === '…' ? ELLIPSIS : widths[code - FIRST];
    if (known !== undefined) sum += known;
    else if (/\p{Extended_Pictographic}/u.test(character)) sum += EMOJI;
    else if (!/[\p{Mn}\p{Me}]/u.test(character)) sum += WIDEST;
  }
  return Math.ceil((sum / 1000) * size * 1.01);
}

/** Letters as readers count them: an emoji of several code points is one, a letter with its accents is one. */
const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Only what every keyboard has: each of these is a letter of its own. */
const PLAIN = /^[ -~]*$/;

function lettersOf(text: string): readonly string[] {
  // Most titles are plain, and are shortened at the view's edge in each frame.
  return PLAIN.test(text) ? text.split('') : Array.from(LETTERS.segment(text), ({ segment }) => segment);
}

/**
 * Shortens a line to at most `room` pixels, ending in an ellipsis; null when not even four letters
 * would remain, since less than that says nothing. However long the line is, only as much of it is read
 * as there is room for.
 */
export function shorten(text: string, room: number, size: number, weight: Weight): string | null {
  // Two letters a pixel is narrower than any type.
  const read = text.slice(0, Math.max(2 * room, 0) + 64);
  if (read === text && textWidth(text, size, weight) <= room) return text;
  const letters = lettersOf(read);
  let [kept, tooMany] = [3, letters.length];
  const short = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}…`;
  while (tooMany - kept > 1) {
    const middle = (kept + tooMany) >> 1;
    if (textWidth(short(middle), size, weight) <= room) kept = middle;
    else tooMany = middle;
  }
  return kept < 4 ? null : short(kept);
}
