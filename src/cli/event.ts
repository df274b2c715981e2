import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inside } from '../dataset/check/json.ts';
import { changes } from '../dataset/check/quotes.ts';
import { type CodePoints, codePoints, type Span } from '../text/codepoints.ts';
import { locate } from '../text/locate.ts';
import { describe, placesOf } from '../text/quote.ts';
import { lineOf } from '../text/sentences.ts';
import { DATA } from './files.ts';

/** What the command is given beside its arguments; the launcher takes the defaults, tests give their own. */
interface Surroundings {
  readonly data?: string;
  readonly input?: () => string;
  readonly out?: (line: string) => void;
  readonly err?: (line: string) => void;
}

const USAGE = `npm run event -- <document id> "<quotation>" [--date "<words>"] [--voice <id>] [--via <id,…>] [--nth <n>]

Prints a passage ready for data/timeline.json. Without a quotation, or with -, it is read from standard input.
  --date   the words that carry the date, inside the quotation (the first place where they stand in it)
  --nth    which place to take, from 1, where the quotation stands at several`;

/**
 * `npm run event`: finds a quotation in a document and prints the passage with offsets in code points and
 * a unique prefix and suffix; or says why it cannot, with the nearest text. Exit code 1 when there is no passage to print.
 */
export default function event(args: readonly string[], around: Surroundings = {}): number {
  const {
    data = DATA,
    input = () => readFileSync(0, 'utf8'),
    out = console.log,
    err = console.error,
  } = around;
  const read = options(args);
  if (typeof read === 'string') {
    err(`${read}\n\n${USAGE}`);
    return 2;
  }
  const { id, values } = read;
  const file = fileOf(data, id);
  if (file === null) {
    err(`There is no document "${id}" in ${path.relative(process.cwd(), data) || data}.`);
    return 1;
  }
  const text = codePoints(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  const quotation =
    read.quotation ??
    input()
      .replace(/^\uFEFF/, '')
      .trim();
  if (quotation === '') {
    err(`The quotation is empty.\n\n${USAGE}`);
    return 2;
  }
  const places = placesOf(text, { exact: quotation, prefix: '', suffix: '' }, 1000);
  const place =
    values.nth === undefined ? (places.length === 1 ? places[0] : undefined) : places[Number(values.nth) - 1];
  if (place === undefined) {
    err(places.length === 0 ? notFound(text, quotation) : choose(text, places, values.nth));
    return 1;
  }
  const dateWords = values.date === undefined ? undefined : wordsIn(text, place, values.date);
  if (dateWords === null) {
    err(`The date words ${JSON.stringify(values.date)} do not stand in the quotation.`);
    return 1;
  }
  if (values.voice === undefined) err('Give the voice with --voice, or put its id in place of "".');
  const passage = {
    document: id,
    ...describe(text, place.start, place.end),
    ...place,
    supports: dateWords === undefined ? ['event'] : ['event', 'date'],
    ...(dateWords === undefined ? {} : { dateWords }),
    voice: values.voice ?? '',
    ...(values.via === undefined ? {} : { via: values.via.split(',') }),
  };
  out(JSON.stringify(passage, null, 2));
  return 0;
}

function options(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        date: { type: 'string' },
        nth: { type: 'string' },
        voice: { type: 'string' },
        via: { type: 'string' },
      },
    });
    const [id, quotation, ...more] = positionals;
    if (id === undefined) return 'Which document?';
    if (more.length > 0) return 'Put the quotation in quotes: there are too many words outside them.';
    if (values.nth !== undefined && !/^[1-9]\d*$/.test(values.nth)) return '--nth wants a number from 1.';
    return { id, quotation: quotation === '-' ? undefined : quotation, values };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The file of a document: as the timeline names it, else `documents/<id>.txt`. Null when it is not there. */
function fileOf(data: string, id: string): string | null {
  const named = fileInTimeline(path.join(data, 'timeline.json'), id) ?? `documents/${id}.txt`;
  const file = path.resolve(data, named);
  const within = file.startsWith(path.resolve(data) + path.sep);
  return within && existsSync(file) ? file : null;
}

function fileInTimeline(timeline: string, id: string): string | null {
  try {
    const documents = inside(JSON.parse(readFileSync(timeline, 'utf8')), 'documents');
    const document: unknown = Array.isArray(documents)
      ? documents.find((one) => inside(one, 'id') === id)
      : undefined;
    const file = inside(document, 'file');
    return typeof file === 'string' ? file : null;
  } catch {
    return null; // no timeline yet, or one that the audit will explain
  }
}

function wordsIn(text: CodePoints, place: Span, words: string): Span | null {
  const quotation = text.slice(place.start, place.end);
  const unit = words === '' ? -1 : quotation.indexOf(words);
  if (unit === -1) return null;
  const start = place.start + codePoints(quotation).fromUnits(unit);
  return { start, end: start + codePoints(words).length };
}

function notFound(text: CodePoints, quotation: string): string {
  const where = locate(text, { exact: quotation, prefix: '', suffix: '', start: 0, end: 0 });
  if (where.kind === 'changed') {
    return [
      `The quotation does not stand in the document. The nearest text, on line ${lineOf(text, where.start)} (${where.start} to ${where.end}):`,
      `  ${where.found}`,
      'What differs ([-only in the quotation-] {+only in the document+}):',
      `  ${changes(quotation, where.found)}`,
    ].join('\n');
  }
  if (where.kind === 'ambiguous') {
    return [
      'The quotation does not stand in the document. Several places resemble it:',
      ...listed(text, where.places),
    ].join('\n');
  }
  return 'The quotation does not stand in the document, and nothing like it.';
}

function choose(text: CodePoints, places: readonly Span[], nth: string | undefined): string {
  const head =
    nth === undefined
      ? `The quotation stands at ${places.length} places. Choose one with --nth, or quote more:`
      : `There is no place ${nth}; the quotation stands at ${places.length}:`;
  return [head, ...listed(text, places)].join('\n');
}

function listed(text: CodePoints, places: readonly Span[]): readonly string[] {
  return places.map(({ start, end }, i) => {
    const around = `${text.slice(start - 30, start)}»${text.slice(start, end)}«${text.slice(end, end + 30)}`;
    return `  ${i + 1}. line ${lineOf(text, start)}, ${start} to ${end}: …${around.replace(/\s+/g, ' ')}…`;
  });
}
