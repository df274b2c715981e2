import type { Passage, TimelineEvent, Voice } from '../../dataset/model.ts';
import { byGrammar } from '../../text/date-expressions/by-grammar.ts';
import { wordsOf } from '../fold.ts';

/** A stretch of a passage; where `gap`, the words are held back. */
export interface Piece {
  readonly text: string;
  readonly gap: boolean;
}

/** Whether words say when: a date, a length of time, an anniversary, a bare number that may be a year. */
export function saysWhen(text: string): boolean {
  return byGrammar(text).length > 0 || /(?<!\d)\d{4}s?(?!\d)/.test(text);
}

const PLACE_IN_A_ROW =
  /(?<![\p{L}\d])(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|final|before|after|since|until|following|next|again)(?![\p{L}\d])/iu;

/** Whether a title gives the event a place among others ("Second …", "… before the assembly"). */
export function saysItsPlace(title: string): boolean {
  return PLACE_IN_A_ROW.test(title);
}

/** The words of a passage with all that says when taken out: its date words, and whatever the grammar of dates finds. */
export function withoutDates({ raw, document }: Passage): readonly Piece[] {
  const own = raw.dateWords;
  const found = byGrammar(raw.exact).map(({ start, end }) => ({
    start: raw.start + start,
    end: raw.start + end,
  }));
  const gaps = (own === undefined ? found : [...found, own]).sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = raw.start;
  for (const { start, end } of gaps) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) pieces.push({ text: document.text.slice(at, from), gap: false });
    if (from === at && pieces.at(-1)?.gap === true) pieces.pop();
    pieces.push({ text: '', gap: true });
    at = end;
  }
  if (at < raw.end) pieces.push({ text: document.text.slice(at, raw.end), gap: false });
  return pieces;
}

/** A text as its words, small and without marks, each with a blank before and after it. */
function spaced(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

/** Whether the words hold the title: then the one gives the other away. */
export function holdsTitle({ raw }: Passage, { title }: TimelineEvent): boolean {
  return spaced(raw.exact).includes(spaced(title));
}

/** What a voice is called before what it is: "Pia Sherman" of "Pia Sherman, freelance writer". */
function called({ name }: Voice): string {
  return name.split(', ')[0] ?? name;
}

/** The names by which a text would give a voice away: the whole, the last word of it, and its initials. */
function namesOf(voice: Voice): readonly string[] {
  const name = called(voice);
  const capitals = name.split(/\s+/).filter((word) => /^[\p{Lu}\d]/u.test(word));
  const initials = capitals.length > 2 ? [capitals.map((word) => word.slice(0, 1)).join('')] : [];
  return [name, wordsOf(name).at(-1) ?? name, ...initials];
}

/** Shorter names count only as whole words: "Ala" does not stand in "calamity". */
const LONG_NAME = 5;

function holds(text: string, name: string): boolean {
  const wanted = spaced(name);
  const bare = wanted.trim();
  return bare !== '' && spaced(text).includes(bare.length >= LONG_NAME ? bare : wanted);
}

/** Whether a text names a voice. */
export function namesVoice(text: string, voice: Voice): boolean {
  return namesOf(voice).some((name) => holds(text, name));
}

/** Whether the name of one voice stands in that of the other, so that nobody could tell which is meant. */
export function alikeNamed(a: Voice, b: Voice): boolean {
  return holds(a.name, called(b)) || holds(b.name, called(a));
}
