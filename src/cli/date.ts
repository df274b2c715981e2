import { type Bounds, bounds, type Limit, widenedBounds } from '../time/edtf/bounds.ts';
import { parseEdtf } from '../time/edtf/parse.ts';
import { printEdtf } from '../time/edtf/print.ts';
import type { Edtf, EdtfError } from '../time/edtf/types.ts';
import { WIDENING_RULE } from '../time/edtf/widen.ts';
import { dateWords } from '../time/words.ts';

const USAGE = `Explains a date written in EDTF (https://www.loc.gov/standards/datetime/).
  npm run --silent date -- '[1670..1672]'      explains one expression or several
  npm run --silent date -- --json < dates.txt  one expression a line in, one JSON object a line out`;

/** Where the command reads and writes: lines without their ends. `write` may ask it to wait. */
export interface Io {
  readonly lines: AsyncIterable<string>;
  readonly write: (line: string) => void | Promise<void>;
}

type JsonLimit = [number, number, number] | 'open' | 'unknown';

function jsonLimit(limit: Limit): JsonLimit {
  return typeof limit === 'string' ? limit : [limit.year, limit.month, limit.day];
}

function jsonBounds({ earliest, latest }: Bounds): { earliest: JsonLimit; latest: JsonLimit } {
  return { earliest: jsonLimit(earliest), latest: jsonLimit(latest) };
}

/** One line of `--json`: the fields are a contract with those who read it. `error` is `{column, found, expected, message}`. */
function jsonLine(input: string): string {
  const parsed = parseEdtf(input);
  if (!parsed.ok) {
    const none = { canonical: null, earliest: null, latest: null, words: null };
    return JSON.stringify({ input, valid: false, ...none, error: parsed.error, widened: null });
  }
  const e = parsed.value;
  return JSON.stringify({
    input,
    valid: true,
    canonical: printEdtf(e),
    ...jsonBounds(bounds(e)),
    words: dateWords(e),
    error: null,
    widened: jsonBounds(widenedBounds(e)),
  });
}

/** What sort of expression it is, in words. */
function kindOf(e: Edtf): string {
  switch (e.kind) {
    case 'interval':
      return 'a period: all of the time from its start to its end';
    case 'set':
      return e.all ? 'several dates, all of which hold' : 'one of several dates: it is not known which';
    case 'date-time':
      return 'a day with a time of day';
    case 'season':
      return 'some time within a season or part of a year';
    case 'long-year':
      return 'some time within a year of more than four digits';
    case 'date': {
      if (e.day !== null && !`${e.year.digits}${e.month?.digits}${e.day.digits}`.includes('X'))
        return 'a day';
      return e.year.digits.includes('X') || e.day !== null || e.month?.digits.includes('X')
        ? 'a date with digits that are not specified'
        : `some time within a ${e.month === null ? 'year' : 'month'}`;
    }
  }
}

/** A limit as a signed calendar date; year 0 is 1 BCE. */
function limitText(limit: Limit): string {
  if (limit === 'open') return 'open (no bound)';
  if (limit === 'unknown') return 'not known';
  const { year, month, day } = limit;
  const digits = String(Math.abs(year)).padStart(4, '0');
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year < 0 ? '-' : ''}${digits}-${two(month)}-${two(day)}`;
}

function explanation(e: Edtf): string[] {
  const { earliest, latest } = bounds(e);
  const wide = widenedBounds(e);
  const lines = [
    `canonical  ${printEdtf(e)}`,
    `kind       ${kindOf(e)}`,
    `earliest   ${limitText(earliest)}`,
    `latest     ${limitText(latest)}`,
    `in words   ${dateWords(e)}`,
  ];
  const same =
    limitText(wide.earliest) === limitText(earliest) && limitText(wide.latest) === limitText(latest);
  if (same) return lines;
  const widened = `widened    ${limitText(wide.earliest)} to ${limitText(wide.latest)}`;
  return [...lines, widened, ...WIDENING_RULE.map((sentence) => `           ${sentence}`)];
}

/** The input with a caret under the place of the error. Wide characters before it may shift the caret. */
function complaint(input: string, { column, found, expected }: EdtfError): string[] {
  // A line end or tab in the input would move the caret to another place.
  const shown = input.replace(/\p{Cc}/gu, ' ');
  const caret = ' '.repeat([...shown.slice(0, column - 1)].length);
  return [shown, `${caret}^`, `column ${column}: found ${found}, expected ${expected}`];
}

/**
 * Runs the command.
 * @param args EDTF expressions to explain, or `--json` alone
 * @returns the exit code: 0 when all were valid, 1 when one was not, 2 for a wrong call. A stream of JSON lines
 * that was read to its end counts as success whatever it holds: each line says for itself whether it is valid.
 */
export async function date(args: readonly string[], io: Io): Promise<number> {
  if (args.length === 1 && args[0] === '--json') {
    for await (const line of io.lines) await io.write(jsonLine(line));
    return 0;
  }
  if (args.length === 0 || args.some((arg) => arg.startsWith('--'))) {
    await io.write(USAGE);
    return args.length === 1 && args[0] === '--help' ? 0 : 2;
  }
  let code = 0;
  for (const [i, text] of args.entries()) {
    if (i > 0) await io.write('');
    const parsed = parseEdtf(text);
    if (!parsed.ok) code = 1;
    for (const line of parsed.ok ? explanation(parsed.value) : complaint(text, parsed.error))
      await io.write(line);
  }
  return code;
}

/** Writes a line to the terminal or pipe, and waits while the reader is behind. */
async function write(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) {
    await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
  }
}

/**
 * Splits text that arrives in pieces into lines. Only a line feed ends a line (with a carriage return
 * before it, if there is one), so that every other character reaches the reader of dates; a byte
 * order mark at the very start is left out. Holds one line at a time.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  let first = true;
  for await (const piece of pieces) {
    const lines = (rest + (first ? piece.replace(/^\uFEFF/, '') : piece)).split('\n');
    first = false;
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}

/** Entry for `src/cli/run.mjs`. A reader that closes the pipe early (`| head`) ends the command quietly. */
export default function main(args: readonly string[]): Promise<number> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  // Bytes become characters here, so that one split between two pieces stays whole.
  return date(args, { lines: linesOf(process.stdin.setEncoding('utf8')), write });
}
