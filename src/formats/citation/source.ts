import type { Passage, SourceDocument } from '../../dataset/model.ts';
import type { RawDocument } from '../../dataset/raw.ts';
import { paragraphs } from '../../text/sentences.ts';
import { civil, type Instant } from '../../time/instant.ts';

/** This timeline, where a passage was read. */
export interface Where {
  readonly title: string;
  /** Null where it has no address that others could open, as a file on a disk. */
  readonly url: string | null;
  readonly accessed: Instant;
}

/** A person by parts of the name, or a body by its name. */
export type Name = NonNullable<RawDocument['authors']>[number];

/** A name in the order in which it is said. */
export function nameOf(name: Name): string {
  return 'literal' in name ? name.literal : `${name.given} ${name.family}`;
}

/** A name as lists of works begin with it: the family's first. */
export function familyFirst(name: Name): string {
  return 'literal' in name ? name.literal : `${name.family}, ${name.given}`;
}

/** A date as far as it is printed: year, month and day, or fewer of them. */
export type DateParts = readonly [year: number, month?: number, day?: number];

/** What a citation says of a document, before any style. */
export interface Source {
  readonly document: SourceDocument;
  /** Whoever is printed as the author, else the publisher; empty where neither is. */
  readonly names: readonly Name[];
  readonly title: string;
  /** Whether the title is not printed but ours, in square brackets: styles set a description without quotation marks. */
  readonly described: boolean;
  readonly genre: string;
  /** Null where none is printed, or it already stands as the author. */
  readonly publisher: string | null;
  /** Null where the file does not state a date: a date that was read out of the text is never passed off as printed. */
  readonly date: DateParts | null;
  /** An address printed in the file. */
  readonly url: string | null;
}

const GENRES: Readonly<Record<RawDocument['genre'], string>> = {
  'press-release': 'Press release',
  declaration: 'Declaration',
  'agency-report': 'News agency report',
  'news-article': 'News article',
  opinion: 'Opinion essay',
  other: 'Document',
};

/** What there is to cite of a document. */
export function sourceOf(document: SourceDocument): Source {
  const { raw, issued } = document;
  const printed = raw.authors ?? [];
  const names = printed.length > 0 || raw.publisher === undefined ? printed : [{ literal: raw.publisher }];
  const isAuthor = names.some((name) => 'literal' in name && name.literal === raw.publisher);
  return {
    document,
    names,
    title: raw.title,
    described: /^\[.*\]$/s.test(raw.title),
    genre: GENRES[raw.genre],
    publisher: raw.publisher === undefined || isAuthor ? null : raw.publisher,
    date: issued.basis === 'stated' ? partsOf(issued.edtf) : null,
    url: raw.url ?? null,
  };
}

/** The parts of a plain date; null for anything less plain than a day, a month or a year. */
function partsOf(edtf: string): DateParts | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edtf) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return [Number(year)];
  return day === undefined ? [Number(year), Number(month)] : [Number(year), Number(month), Number(day)];
}

/** The day on which something was read, by the calendar. */
export function dayOf(at: Instant): DateParts {
  const { year, month, day } = civil(at);
  return [year, month, day];
}

/** Where the paragraphs of a document end; found once. */
const ends = new WeakMap<SourceDocument, readonly number[]>();

/** Which paragraph of its document a passage begins in, from 1. */
export function paragraphOf({ document, raw }: Passage): number {
  const known = ends.get(document) ?? paragraphs(document.text).map(({ end }) => end);
  ends.set(document, known);
  return 1 + known.findIndex((end) => raw.start < end);
}

/** What is known of a date that is not printed, as a sentence; null for one that is. */
export function undated({ issued }: SourceDocument): string | null {
  return issued.basis === 'stated'
    ? null
    : `No date is printed in the file; this timeline reads it as ${issued.words} (${issued.basis}).`;
}
