/**
 * A document under somebody's hands. Every character remembers where it stood in the document as it was supplied, so that
 * the right place of a passage after any edit is known by construction, and nobody has to ask the matcher.
 */

/** One code point, and its offset in the document as it was; null for what was put in. */
export interface Letter {
  readonly is: string;
  readonly from: number | null;
}

/** What is done to a document. Offsets and numbers are taken modulo what there is, so that every edit can be done. */
export type Edit =
  | { readonly do: 'insert'; readonly at: number; readonly text: string }
  | { readonly do: 'delete'; readonly at: number; readonly length: number }
  | { readonly do: 'replace'; readonly at: number; readonly text: string }
  | { readonly do: 'swap'; readonly paragraphs: readonly [number, number] }
  | { readonly do: 'double'; readonly paragraph: number; readonly before: number }
  | { readonly do: 'space'; readonly how: 'doubled' | 'broken' | 'hard' | 'joined' | 'crlf' }
  | { readonly do: 'normalise'; readonly form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD' }
  | { readonly do: 'marks'; readonly how: 'straight' | 'curly' | 'dashes' }
  | { readonly do: 'remove'; readonly start: number; readonly end: number };

export function lettersOf(text: string): readonly Letter[] {
  return Array.from(text, (is, from) => ({ is, from }));
}

export function textOf(letters: readonly Letter[]): string {
  return letters.map(({ is }) => is).join('');
}

/** The document after an edit. */
export function edited(letters: readonly Letter[], edit: Edit): readonly Letter[] {
  const put = (text: string): readonly Letter[] => Array.from(text, (is) => ({ is, from: null }));
  switch (edit.do) {
    case 'insert': {
      const at = edit.at % (letters.length + 1);
      return letters.toSpliced(at, 0, ...put(edit.text));
    }
    case 'delete':
      return letters.toSpliced(edit.at % (letters.length + 1), edit.length);
    case 'replace': {
      const at = edit.at % (letters.length + 1);
      const old = letters.slice(at);
      // A letter that is replaced by itself is the letter that it was.
      const anew = put(edit.text).map((letter, i) => (old[i]?.is === letter.is ? old[i] : letter));
      return letters.toSpliced(at, anew.length, ...anew);
    }
    case 'swap': {
      const all = paragraphsOf(letters);
      const [a, b] = edit.paragraphs.map((number) => number % all.length);
      return all.flatMap((each, at) =>
        at === a ? (all[b ?? 0] ?? each) : at === b ? (all[a ?? 0] ?? each) : each,
      );
    }
    case 'double': {
      const all = paragraphsOf(letters);
      const copy = all[edit.paragraph % all.length] ?? [];
      return all.toSpliced(edit.before % (all.length + 1), 0, copy).flat();
    }
    case 'space':
      return letters.flatMap((letter, at) => spaced(letter, edit.how, letters[at - 1]?.is === ' '));
    case 'normalise':
      return normalised(letters, edit.form);
    case 'marks':
      return letters.map((letter) => ({ ...letter, is: marked(letter.is, edit.how) }));
    case 'remove':
      return letters.filter(({ from }) => from === null || from < edit.start || from >= edit.end);
  }
}

/** Each paragraph with the line break that ends it. */
function paragraphsOf(letters: readonly Letter[]): readonly (readonly Letter[])[] {
  const all: Letter[][] = [[]];
  for (const letter of letters) {
    all.at(-1)?.push(letter);
    if (letter.is === '\n') all.push([]);
  }
  return all;
}

function spaced(
  letter: Letter,
  how: 'doubled' | 'broken' | 'hard' | 'joined' | 'crlf',
  again: boolean,
): readonly Letter[] {
  const { is, from } = letter;
  switch (how) {
    case 'doubled':
      return is === ' ' ? [letter, { is: ' ', from: null }] : [letter];
    case 'broken':
      return [is === ' ' && (from ?? 0) % 9 === 0 ? { is: '\n', from } : letter];
    case 'hard':
      return [is === ' ' ? { is: '\u00A0', from } : letter];
    case 'joined':
      return is === ' ' && again ? [] : [is === '\n' ? { is: ' ', from } : letter];
    case 'crlf':
      return is === '\n' ? [{ is: '\r', from: null }, letter] : [letter];
  }
}

/** In the given form of Unicode: each letter with the marks that sit on it is one piece, which stands where its letter stood. */
function normalised(letters: readonly Letter[], form: string): readonly Letter[] {
  const pieces: Letter[][] = [];
  for (const letter of letters) {
    const last = pieces.at(-1);
    if (last !== undefined && /^\p{M}/u.test(letter.is)) last.push(letter);
    else pieces.push([letter]);
  }
  return pieces.flatMap((piece) => {
    const before = textOf(piece);
    const after = before.normalize(form);
    return after === before ? piece : Array.from(after, (is, at) => ({ is, from: piece[at]?.from ?? null }));
  });
}

function marked(is: string, how: 'straight' | 'curly' | 'dashes'): string {
  switch (how) {
    case 'straight':
      return /[‘’]/.test(is) ? "'" : /[“”]/.test(is) ? '"' : is;
    case 'curly':
      return is === "'" ? '’' : is === '"' ? '”' : is;
    case 'dashes':
      return is === '–' || is === '—' ? '-' : is === '-' ? '–' : is;
  }
}

/** Where a passage, or what is left of it, stands in an edited document. */
export interface Remnant {
  /** From the first letter of it that is left to past the last one. */
  readonly start: number;
  readonly end: number;
  /** How many of its letters are left, changed ones that stand in their place included. */
  readonly left: number;
  /** Whether it is all there, letter for letter, with nothing between. */
  readonly whole: boolean;
}

/**
 * Everything that is left of `[start, end)` of the document as it was, in the order in which it stands: one for a passage that
 * was not doubled, none for one that is gone.
 */
export function remnants(
  letters: readonly Letter[],
  was: readonly string[],
  start: number,
  end: number,
): readonly Remnant[] {
  const found: { start: number; end: number; left: number; last: number; same: number }[] = [];
  letters.forEach(({ is, from }, at) => {
    if (from === null || from < start || from >= end) return;
    const last = found.at(-1);
    const same = is === was[from] ? 1 : 0;
    if (last === undefined || from <= last.last)
      found.push({ start: at, end: at + 1, left: 1, last: from, same });
    else Object.assign(last, { end: at + 1, left: last.left + 1, last: from, same: last.same + same });
  });
  const length = end - start;
  return found.map((each) => ({
    start: each.start,
    end: each.end,
    left: each.left,
    whole: each.same === length && each.end - each.start === length,
  }));
}

/**
 * Where words may be said to stand in the place of `[start, end)`: each remnant with what was put in beside it, and with
 * letters beside it that are the same as the lost ones; where nothing is left, what stands between its old neighbours.
 */
export function slotsOf(
  letters: readonly Letter[],
  was: readonly string[],
  start: number,
  end: number,
): readonly Remnant[] {
  const isOurs = (at: number): boolean => {
    const from = letters[at]?.from;
    return from === null;
  };
  const left = remnants(letters, was, start, end);
  if (left.length === 0) {
    const slots: Remnant[] = [];
    let last = -1;
    letters.forEach(({ from }, at) => {
      if (from === null) return;
      if (from >= end && (last < 0 ? start === 0 : (letters[last]?.from ?? end) < start))
        slots.push({ start: last + 1, end: at, left: 0, whole: false });
      last = at;
    });
    const tail = letters[last]?.from;
    if (tail === undefined || tail === null || tail < start)
      slots.push({ start: last + 1, end: letters.length, left: 0, whole: false });
    return slots;
  }
  return left.map((each) => {
    let { start: from, end: to } = each;
    while (from > 0 && isOurs(from - 1)) from -= 1;
    while (to < letters.length && isOurs(to)) to += 1;
    if (from === each.start) {
      let lost = (letters[from]?.from ?? start) - 1;
      while (from > 0 && lost >= start && letters[from - 1]?.is === was[lost])
        [from, lost] = [from - 1, lost - 1];
    }
    if (to === each.end) {
      let lost = (letters[to - 1]?.from ?? end) + 1;
      while (to < letters.length && lost < end && letters[to]?.is === was[lost])
        [to, lost] = [to + 1, lost + 1];
    }
    return { ...each, start: from, end: to };
  });
}
