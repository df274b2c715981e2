import { createScanner, findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { defined } from '../../base/assert.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Issue, Place } from '../issue.ts';
import { shown } from './say.ts';

/** Steps into a JSON value: names of fields and indices from 0. */
export type Path = readonly (string | number)[];

/** A JSON file that parsed: its value, and where in the file each part of it stands. */
export interface JsonFile {
  readonly file: string;
  readonly value: unknown;
  /** The place of a part; of the nearest part around it when that one is missing. */
  readonly place: (path: Path) => Place;
}

const MAX_CHARACTERS = 32_000_000;
const MAX_DEPTH = 60;
/** Values of `SyntaxKind`, a const enum that isolated modules cannot read. */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, endOfFile: 17 } as const;
/** What jsonc-parser's errors mean to a person, by `ParseErrorCode`. */
const MEANING: Readonly<Record<number, string>> = {
  1: 'a value, a name or a mark that JSON knows',
  2: 'a number as JSON writes it',
  3: 'the name of a field in double quotes',
  4: 'a value',
  5: 'a colon',
  6: 'a comma',
  7: 'a closing brace "}"',
  8: 'a closing bracket "]"',
  9: 'the end of the file',
  10: 'no comment (JSON has none)',
  11: 'the end of a comment',
  12: 'a closing double quote',
  13: 'a number as JSON writes it',
  14: 'four hexadecimal digits after \\u',
  15: 'one of the escapes that JSON knows after a backslash',
  16: 'no control character inside a string',
};

/**
 * Reads a JSON file strictly: no comments, no trailing commas, no field twice.
 * @param file its name, for places. @param text its characters, without a byte order mark.
 * @returns the value with places, or every syntax error with line and column. Never throws: size and depth are limited.
 */
export function readJson(file: string, text: string): Result<JsonFile, readonly Issue[]> {
  const at = lineAndColumn(text);
  const issue = (offset: number, found: string, expected: string): Issue => ({
    code: 'json-syntax',
    place: { file, ...at(offset), path: '' },
    found,
    expected,
    mend: 'Mend this first: nothing else in the file can be checked before.',
  });
  if (text.length > MAX_CHARACTERS) {
    return fail([issue(0, `${text.length} characters`, `at most ${MAX_CHARACTERS}`)]);
  }
  const deep = firstTooDeep(text);
  if (deep !== null) return fail([issue(deep, `more than ${MAX_DEPTH} levels`, `at most ${MAX_DEPTH}`)]);

  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first !== undefined) {
    const found =
      first.offset >= text.length
        ? 'the end of the file'
        : shown(text.slice(first.offset, first.offset + Math.max(first.length, 1)));
    return fail([issue(first.offset, found, MEANING[first.error] ?? 'JSON')]);
  }
  const value = parsed(text);
  if (value === undefined || root === undefined) {
    return fail([issue(0, 'a character that JSON does not allow', 'JSON as RFC 8259 has it')]);
  }
  const twice = fieldsTwice(root);
  if (twice.length > 0) {
    return fail(
      twice.map((node) => issue(node.offset, `the field ${shown(node.value)} twice`, 'each field once')),
    );
  }
  return ok({
    file,
    value,
    place: (path) => ({ file, ...at(nearest(root, path).offset), path: pathWords(value, path) }),
  });
}

/** The value; undefined in the rare case that the parser with positions let something pass that JSON forbids. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Line and column, from 1, of an offset in UTF-16 units. */
function lineAndColumn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const startOf = (line: number): number => defined(starts[line], 'The search stays within the lines');
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - startOf(low) + 1 };
  };
}

/** Where the nesting passes the limit, or null. Runs token by token, so depth cannot exhaust the stack. */
function firstTooDeep(text: string): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let kind: number = scanner.scan(); kind !== TOKEN.endOfFile; kind = scanner.scan()) {
    if (kind === TOKEN.openBrace || kind === TOKEN.openBracket) depth++;
    if (kind === TOKEN.closeBrace || kind === TOKEN.closeBracket) depth--;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
  return null;
}

/** The name nodes of fields that stand a second time in their object. */
function fieldsTwice(node: Node): readonly Node[] {
  const twice: Node[] = [];
  const names = new Set<unknown>();
  for (const child of node.children ?? []) {
    const name = node.type === 'object' ? child.children?.[0] : undefined;
    if (name !== undefined && names.has(name.value)) twice.push(name);
    names.add(name?.value);
    twice.push(...fieldsTwice(child));
  }
  return twice;
}

function nearest(root: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return root;
}

/** A path in words, an element that has an id named by it: `events › plane-crash › passages › 1 › start` (indices from 0). */
function pathWords(value: unknown, path: Path): string {
  let here = value;
  return path
    .map((step) => {
      here = inside(here, step);
      const id = typeof step === 'number' ? inside(here, 'id') : undefined;
      return typeof id === 'string' && /^[\w.-]{1,80}$/.test(id) ? id : String(step);
    })
    .join(' › ');
}

/** One step into a JSON value; undefined where there is nothing. */
export function inside(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
  return Reflect.get(value, step);
}
