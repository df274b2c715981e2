import type { Passage, SourceDocument } from '../../dataset/model.ts';
import {
  type DateParts,
  dayOf,
  familyFirst,
  type Name,
  paragraphOf,
  type Source,
  sourceOf,
  undated,
  type Where,
} from './source.ts';

/** A document with the paragraphs of it that are cited. Programs for references keep works, not passages. */
interface Item {
  readonly source: Source;
  readonly note: string;
}

function itemsOf(passages: readonly Passage[], where: Where): readonly Item[] {
  const cited = new Map<SourceDocument, Set<number>>();
  for (const passage of passages) {
    const known = cited.get(passage.document) ?? new Set();
    cited.set(passage.document, known.add(paragraphOf(passage)));
  }
  return [...cited].map(([document, found]) => {
    const numbers = [...found].sort((a, b) => a - b);
    const which = `Cited: ${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${numbers.join(', ')}.`;
    const read = `Read in ${where.title}${where.url === null ? '' : `, ${where.url}`}.`;
    const note = [undated(document), which, read].filter((part) => part !== null).join(' ');
    return { source: sourceOf(document), note };
  });
}

const padded = (part: number): string => String(part).padStart(2, '0');
const iso = (date: DateParts): string =>
  date.map((part, at) => (at === 0 ? String(part).padStart(4, '0') : padded(part ?? 0))).join('-');

/** Characters that mean something to TeX, as text. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  // Two dashes or two quotation marks in a row would be read as one other sign.
  return oneLine(text)
    .replace(/[\\{}$&%#_~^]/g, (sign) => TEX[sign] ?? sign)
    .replace(/(['`-])(?=\1)/g, '$1{}');
}

/** Text on one line: a field of these files ends with its line. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in a line.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

function texName(name: Name): string {
  return 'literal' in name ? `{${tex(name.literal)}}` : `${tex(name.family)}, ${tex(name.given)}`;
}

/** The passages' documents as BibTeX, one entry each, UTF-8. The key is the document's id. */
export function bibtex(passages: readonly Passage[], where: Where): string {
  const entries = itemsOf(passages, where).map(({ source, note }) => {
    const { document, names, title, genre, publisher, date, url } = source;
    const fields: (readonly [name: string, value: string])[] = [['title', `{{${tex(title)}}}`]];
    if (names.length > 0) fields.push(['author', `{${names.map(texName).join(' and ')}}`]);
    if (publisher !== null) fields.push(['publisher', `{${tex(publisher)}}`]);
    if (date !== null) {
      fields.push(['year', `{${date[0]}}`]);
      if (date[1] !== undefined) fields.push(['month', `{${date[1]}}`]);
      if (date[2] !== undefined) fields.push(['day', `{${date[2]}}`]);
    }
    fields.push(['howpublished', `{${tex(genre)}}`]);
    if (url !== null) fields.push(['url', `{${url}}`]);
    fields.push(['urldate', `{${iso(dayOf(where.accessed))}}`], ['note', `{${tex(note)}}`]);
    const body = fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n');
    return `@misc{${document.id},\n${body}\n}\n`;
  });
  return entries.join('\n');
}

/** The same as RIS, one record each, with the line ends that its specification asks for. */
export function ris(passages: readonly Passage[], where: Where): string {
  const records = itemsOf(passages, where).map(({ source, note }) => {
    const { document, names, title, genre, publisher, date, url } = source;
    const lines: (readonly [tag: string, value: string])[] = [
      ['TY', document.raw.genre === 'news-article' ? 'NEWS' : 'ELEC'],
      ['ID', document.id],
      ['TI', title],
      ...names.map((name) => ['AU', familyFirst(name)] as const),
    ];
    if (publisher !== null) lines.push(['PB', publisher]);
    if (date !== null) {
      const [year, month, day] = date;
      const rest = [month, day].map((part) => (part === undefined ? '' : padded(part)));
      lines.push(['PY', String(year)], ['DA', [year, ...rest].join('/')]);
    }
    lines.push(['M3', genre]);
    if (url !== null) lines.push(['UR', url]);
    lines.push(['Y2', iso(dayOf(where.accessed)).replaceAll('-', '/')], ['N1', note]);
    return `${lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}`).join('\r\n')}\r\nER  - \r\n`;
  });
  return records.join('\r\n');
}

/** The same as CSL-JSON, which Zotero and pandoc read: an array of items. */
export function cslJson(passages: readonly Passage[], where: Where): string {
  const items = itemsOf(passages, where).map(({ source, note }) => {
    const { document, names, title, genre, publisher, date, url } = source;
    return {
      id: document.id,
      type: document.raw.genre === 'news-article' ? 'article-newspaper' : 'document',
      title,
      genre,
      language: document.raw.language,
      ...(names.length === 0 ? {} : { author: names }),
      ...(publisher === null ? {} : { publisher }),
      ...(date === null ? {} : { issued: { 'date-parts': [date] } }),
      ...(url === null ? {} : { URL: url }),
      accessed: { 'date-parts': [dayOf(where.accessed)] },
      note,
    };
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}
