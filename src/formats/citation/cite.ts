import type { Passage } from '../../dataset/model.ts';
import {
  type DateParts,
  dayOf,
  familyFirst,
  type Name,
  nameOf,
  paragraphOf,
  type Source,
  sourceOf,
  type Where,
} from './source.ts';

export type { Where } from './source.ts';

/** A style of citation, in the form that a note or a list of works has. */
export type Style = 'chicago-note' | 'chicago-bibliography' | 'mla' | 'apa';

/** A stretch of a citation in one type. */
export interface Run {
  readonly text: string;
  readonly italic?: true;
}

const plain = (text: string): Run => ({ text });
const italic = (text: string): Run => ({ text, italic: true });

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** As MLA shortens them (MLA Handbook, 9th edition, appendix 1). */
const SHORT = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** "September 25, 2024". */
function american([year, month, day]: DateParts): string {
  if (month === undefined) return String(year);
  const name = MONTHS[month - 1] ?? '';
  return day === undefined ? `${name} ${year}` : `${name} ${day}, ${year}`;
}

/** "25 Sept. 2024". */
function dayFirst([year, month, day]: DateParts): string {
  if (month === undefined) return String(year);
  return [day, SHORT[month - 1], year].filter((part) => part !== undefined).join(' ');
}

/** "2024, September 25". */
function yearFirst([year, month, day]: DateParts): string {
  if (month === undefined) return String(year);
  return `${year}, ${[MONTHS[month - 1], day].filter((part) => part !== undefined).join(' ')}`;
}

const initials = (name: Name): string =>
  'literal' in name
    ? name.literal
    : `${name.family}, ${name.given
        .split(/\s+/)
        .map((part) => `${Array.from(part)[0] ?? ''}.`)
        .join(' ')}`;

/** "A", "A and B", "A, B, and C"; `and` is the last joint's word. */
function listed(names: readonly string[], and: string, comma: boolean): string {
  if (names.length < 2) return names.join('');
  const before = names.slice(0, -1).join(', ');
  return `${before}${names.length > 2 || comma ? ',' : ''} ${and} ${names.at(-1)}`;
}

/** Text with a mark after it, unless it ends in one that serves. */
function ended(text: string, mark: '.' | ','): string {
  return /[.?!]$/.test(text) && (mark === '.' || !text.endsWith('.')) ? text : `${text}${mark}`;
}

/** A title in quotation marks with a mark inside them, as American styles have it; a description of ours bare. */
function quoted({ title, described }: Source, mark: '.' | ','): string {
  return described ? ended(title, mark) : `“${ended(title.replaceAll('“', '‘').replaceAll('”', '’'), mark)}”`;
}

/** The head of an entry in a list of works: the first name turned round. Of more names than `most` the first stands for all. */
function headOf({ names }: Source, most = Number.POSITIVE_INFINITY): string {
  const [first, ...rest] = names;
  if (first === undefined) return '';
  if (names.length > most) return `${familyFirst(first)}, et al.`;
  return listed([familyFirst(first), ...rest.map(nameOf)], 'and', true);
}

/**
 * One passage as a style cites it: the document first, then this timeline as where it was read. A note and an
 * in-text form carry the paragraph; entries of a list of works do not (`inText`).
 *
 * Rules: Chicago Manual of Style, 17th edition, 14.205 to 14.209 (websites) and 14.145 (no date); MLA Handbook, 9th
 * edition, chapter 5 (core elements, two containers); Publication Manual of the APA, 7th edition, 10.16 and 9.17 (n.d.).
 * Where a date is not printed all of them say "n.d.".
 */
export function citation(passage: Passage, style: Style, where: Where): readonly Run[] {
  const source = sourceOf(passage.document);
  switch (style) {
    case 'chicago-note':
      return chicagoNote(source, paragraphOf(passage), where);
    case 'chicago-bibliography':
      return chicagoEntry(source, where);
    case 'mla':
      return mla(source, where);
    case 'apa':
      return apa(source, where);
  }
}

/** The same without italics. */
export function plainCitation(passage: Passage, style: Style, where: Where): string {
  return citation(passage, style, where)
    .map(({ text }) => text)
    .join('');
}

/** How a passage is pointed to in the text, where the list of works cannot say which paragraph; null for Chicago, whose notes do. */
export function inText(passage: Passage, style: Style): string | null {
  const { names, title, date } = sourceOf(passage.document);
  const [first, ...rest] = names.map((name) => ('literal' in name ? name.literal : name.family));
  const who = (and: string): string => {
    if (first === undefined) return `“${title}”`;
    return rest.length > 1 ? `${first} et al.` : [first, ...rest].join(` ${and} `);
  };
  const paragraph = paragraphOf(passage);
  if (style === 'mla') return `(${who('and')}, par. ${paragraph})`;
  if (style === 'apa') return `(${who('&')}, ${date === null ? 'n.d.' : date[0]}, para. ${paragraph})`;
  return null;
}

function chicagoNote(source: Source, paragraph: number, where: Where): readonly Run[] {
  const { names, genre, publisher, date, url } = source;
  const parts = [
    genre.toLowerCase(),
    publisher,
    date === null ? 'n.d.' : american(date),
    `para. ${paragraph}`,
    url,
  ];
  const who = listed(names.map(nameOf), 'and', false);
  const said = parts.filter((part) => part !== null).join(', ');
  return [
    plain(`${who === '' ? '' : `${who}, `}${quoted(source, ',')} ${said}, read in `),
    italic(where.title),
    plain(`, accessed ${american(dayOf(where.accessed))}${where.url === null ? '' : `, ${where.url}`}.`),
  ];
}

function chicagoEntry(source: Source, where: Where): readonly Run[] {
  const { genre, publisher, date, url } = source;
  const who = headOf(source);
  const issued = [publisher, date === null ? 'n.d.' : american(date)].filter((part) => part !== null);
  const said = [
    who === '' ? '' : ended(who, '.'),
    quoted(source, '.'),
    `${genre}.`,
    ended(issued.join(', '), '.'),
    url === null ? '' : `${url}.`,
  ];
  return [
    plain(`${said.filter(Boolean).join(' ')} Read in `),
    italic(where.title),
    plain(`. Accessed ${american(dayOf(where.accessed))}.${where.url === null ? '' : ` ${where.url}.`}`),
  ];
}

function mla(source: Source, where: Where): readonly Run[] {
  const { publisher, date, url } = source;
  const who = headOf(source, 2);
  const issued = [date === null ? 'n.d.' : dayFirst(date), url].filter((part) => part !== null);
  return [
    plain(`${who === '' ? '' : `${ended(who, '.')} `}${quoted(source, '.')} `),
    ...(publisher === null ? [] : [italic(publisher), plain(', ')]),
    plain(`${ended(issued.join(', '), '.')} `),
    italic(where.title),
    plain(`${where.url === null ? '' : `, ${where.url}`}. Accessed ${dayFirst(dayOf(where.accessed))}.`),
  ];
}

function apa(source: Source, where: Where): readonly Run[] {
  const { names, title, described, genre, publisher, date, url } = source;
  const who = listed(names.map(initials), '&', true);
  const issued = `(${date === null ? 'n.d.' : yearFirst(date)}).`;
  const work = described ? [plain(`${title}.`)] : [italic(title), plain(` [${genre}].`)];
  const head =
    who === '' ? [...work, plain(` ${issued}`)] : [plain(`${ended(who, '.')} ${issued} `), ...work];
  const rest = [publisher === null ? '' : ` ${ended(publisher, '.')}`, url === null ? '' : ` ${url}`].join(
    '',
  );
  const accessed = american(dayOf(where.accessed));
  return [
    ...head,
    plain(`${rest}${url === null ? '' : '.'} Retrieved ${accessed}, from `),
    italic(where.title),
    plain(where.url === null ? '.' : `. ${where.url}`),
  ];
}
