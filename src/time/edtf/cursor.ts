import type { EdtfError } from './types.ts';

/** Carries an error from the place where reading stopped to `parseEdtf`, which returns it. */
export class Stop extends Error {
  readonly error: EdtfError;

  constructor(error: EdtfError) {
    super(error.message);
    this.error = error;
  }
}

/** Ends the reading of `text` at index `at`: `found` stands there, `expected` should. */
export function stop(at: number, found: string, expected: string): never {
  const column = at + 1;
  throw new Stop({
    column,
    found,
    expected,
    message: `Column ${column}: found ${found}, expected ${expected}`,
  });
}

/** Quotes a piece of the input for a sentence. */
export function quoted(piece: string): string {
  return piece === '' ? 'the end' : `“${piece}”`;
}

/** A place in a text that only moves forward. Indices count UTF-16 units from 0. */
export class Cursor {
  readonly text: string;
  at = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether the text goes on with `piece`. */
  sees(piece: string): boolean {
    return this.text.startsWith(piece, this.at);
  }

  /** Steps over `piece` if it is next, and tells whether it was. */
  take(piece: string): boolean {
    const here = this.sees(piece);
    if (here) this.at += piece.length;
    return here;
  }

  /** Steps over the longest run of characters that `allowed` matches, at most `limit`, and returns it. */
  run(allowed: RegExp, limit: number): string {
    const from = this.at;
    while (this.at - from < limit && allowed.test(this.text.charAt(this.at))) this.at++;
    return this.text.slice(from, this.at);
  }

  /** Whether nothing is left. */
  get done(): boolean {
    return this.at >= this.text.length;
  }

  /** Ends the reading here: names the next character (a whole one, never half of a pair). */
  expected(what: string): never {
    const point = this.text.codePointAt(this.at);
    return stop(this.at, quoted(point === undefined ? '' : String.fromCodePoint(point)), what);
  }
}
