import type { Dataset, SourceDocument, TimelineEvent } from '../../dataset/model.ts';
import type { RawLedgerEntry } from '../../dataset/raw.ts';
import type { Span } from '../../text/codepoints.ts';

/** A run of a text of ours; null in place of a date that is left out. */
export type Piece = string | null;

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
/** How our titles and questions write dates: a month with or without day and year, a year alone. */
const DATE = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${DAY} )?(?:${MONTH})(?: ${DAY}(?!\\d))?(?:,? \\d{4})?|(?:1\\d|20)\\d\\d)(?![\\p{L}\\d])`,
  'gu',
);

/** A text of ours with the dates that `hides` says left out. */
function without(text: string, hides: (date: string) => boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: date, index } of text.matchAll(DATE)) {
    if (!hides(date)) continue;
    if (index > at) pieces.push(text.slice(at, index));
    pieces.push(null);
    at = index + date.length;
  }
  return at < text.length ? [...pieces, text.slice(at)] : pieces;
}

/** "May" and "March" alone may be other words. */
function isDate(found: string): boolean {
  return !/^(?:May|March)$/.test(found);
}

/** A title without any date. */
export function withoutDates(text: string): readonly Piece[] {
  return without(text, isDate);
}

/** Months, days and years of a text, however they are written: "October 12th" and "12 October" have the same. */
function partsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [])
    .filter((part) => !/^(?:st|nd|rd|th)$/.test(part))
    .map((part) => part.replace(/^0+(?=\d)/, ''));
}

/**
 * A question about an event without that event's own date, or a part of it, whether in our words or in those of its
 * passages. Dates of other events stay: the question asks about them.
 */
export function withoutDateOf(text: string, { date, passages }: TimelineEvent): readonly Piece[] {
  const words = passages.flatMap(({ document, raw }) =>
    raw.dateWords === undefined ? [] : [document.text.slice(raw.dateWords.start, raw.dateWords.end)],
  );
  const ways = [date.words, ...words].map((each) => new Set(partsOf(each)));
  return without(text, (found) => ways.some((way) => partsOf(found).every((part) => way.has(part))));
}

/**
 * The words of each document that tell a date: what carries one in some event's passages, every other expression that the
 * date ledger gives a date, and, since another person's collection has no ledger, whatever is written as we write dates.
 * Code points.
 */
export function dateSpans(
  dataset: Dataset,
  ledger: readonly RawLedgerEntry[],
): (document: SourceDocument) => readonly Span[] {
  const known = new Map<SourceDocument, readonly Span[]>();
  return (document) => {
    const found = known.get(document) ?? spansIn(document, dataset, ledger);
    known.set(document, found);
    return found;
  };
}

function spansIn(
  document: SourceDocument,
  { events }: Dataset,
  ledger: readonly RawLedgerEntry[],
): readonly Span[] {
  const { id, text } = document;
  const words = events
    .flatMap(({ passages }) => passages)
    .flatMap((passage) =>
      passage.document === document && passage.raw.dateWords !== undefined ? [passage.raw.dateWords] : [],
    );
  // In another person's document the places of the ledger hold other words.
  const expressions = ledger.filter(
    (entry) =>
      entry.document === id && entry.edtf != null && text.slice(entry.start, entry.end) === entry.text,
  );
  const written = [...text.text.matchAll(DATE)]
    .filter(([date]) => isDate(date))
    .map(({ 0: date, index }) => ({
      start: text.fromUnits(index),
      end: text.fromUnits(index + date.length),
    }));
  return [...words, ...expressions, ...written];
}
