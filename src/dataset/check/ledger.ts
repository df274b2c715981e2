import type { z } from 'zod';
import type { Span } from '../../text/codepoints.ts';
import { byGrammar } from '../../text/date-expressions/by-grammar.ts';
import { byPattern } from '../../text/date-expressions/by-pattern.ts';
import type { LedgerFacts } from '../facts.ts';
import type { Issue } from '../issue.ts';
import { ledgerEntry } from '../ledger-schema.ts';
import type { RawPassage } from '../raw.ts';
import { passage } from '../schema.ts';
import { inside, type JsonFile } from './json.ts';
import { idsOf, unknown } from './references.ts';
import { shown } from './say.ts';
import { EACH, type Site, sites } from './sites.ts';
import { checkSpan, type FurnitureById, furnitureOf, overlap, type TextById } from './spans.ts';

type Entry = z.infer<typeof ledgerEntry>;

/**
 * Checks that the ledger is closed (DATASET.md): every date or time expression that either recogniser finds
 * in a document is in it, every entry is true to its document and is used or set aside with a reason, and
 * the words that date an event are in it.
 */
export function checkLedger(
  ledger: JsonFile,
  timeline: JsonFile,
  texts: TextById,
): { issues: readonly Issue[]; facts: LedgerFacts } {
  const entries = sites(ledger, ['expressions', EACH], ledgerEntry);
  const byDocument = new Map<string, Site<Entry>[]>();
  for (const site of entries) {
    const sameDocument = byDocument.get(site.value.document);
    if (sameDocument === undefined) byDocument.set(site.value.document, [site]);
    else sameDocument.push(site);
  }
  const missing = (document: string, span: Span, what: string): readonly Issue[] => {
    const there = byDocument.get(document) ?? [];
    return there.some(({ value }) => overlap(value, span)) ? [] : [gap(ledger, there, span, what)];
  };

  const counts = { byGrammar: 0, byPattern: 0 };
  const unlisted = [...texts].flatMap(([id, text]) => {
    const grammar = byGrammar(text.text);
    const pattern = byPattern(text.text);
    counts.byGrammar += grammar.length;
    counts.byPattern += pattern.length;
    const only = pattern.filter((found) => !grammar.some((other) => overlap(found, other)));
    return [...grammar, ...only].flatMap((found) =>
      missing(id, found, `${shown(found.text)} at ${found.start} to ${found.end} of ${id}`),
    );
  });
  const undated = sites(timeline, ['events', EACH, 'passages', EACH], passage).flatMap(({ path, value }) => {
    const words = value.dateWords;
    if (words === undefined) return [];
    const event = timeline.place(path).path;
    return missing(
      value.document,
      words,
      `the date words ${words.start} to ${words.end} of ${value.document} (${event})`,
    );
  });
  return {
    issues: [...checkEntries(ledger, timeline, texts, entries), ...unlisted, ...undated],
    facts: { entries: entries.length, ...counts },
  };
}

/** A gap, with the entry of the same document after which the missing one belongs. */
function gap(ledger: JsonFile, there: readonly Site<Entry>[], span: Span, what: string): Issue {
  const before = there.filter(({ value }) => value.start < span.start);
  const last = before.reduce<Site<Entry> | undefined>(
    (one, other) => (one === undefined || other.value.start > one.value.start ? other : one),
    undefined,
  );
  const belongs =
    last && `It belongs after ${shown(last.value.text)} on line ${ledger.place(last.path).line}.`;
  return {
    code: 'ledger-gap',
    place: ledger.place(['expressions']),
    found: `no entry for ${what}`,
    expected: 'every date or time expression, used or set aside with a reason',
    ...(belongs === undefined ? {} : { mend: belongs }),
  };
}

function checkEntries(
  ledger: JsonFile,
  timeline: JsonFile,
  texts: TextById,
  entries: readonly Site<Entry>[],
): readonly Issue[] {
  const documents = idsOf(timeline, 'document');
  const events = idsOf(timeline, 'event');
  const passages = passagesOf(timeline);
  const pieces = furnitureOf(timeline);
  const seen = new Set<string>();
  return entries.flatMap((site): readonly Issue[] => {
    const { path, value } = site;
    const key = [value.document, value.start, value.end, value.event ?? ''].join(' ');
    const twice = seen.has(key);
    seen.add(key);
    const event = value.event ?? null;
    const text = texts.get(value.document);
    const misplaced = text === undefined ? [] : checkSpan(ledger, path, value, text);
    const words = text?.slice(value.start, value.end);
    return [
      ...unknown(ledger, { path: [...path, 'document'], value: value.document }, 'document', documents),
      ...(event === null ? [] : unknown(ledger, { path: [...path, 'event'], value: event }, 'event', events)),
      ...misplaced,
      ...(words === undefined || misplaced.length > 0 || words === value.text
        ? []
        : [
            wrong(
              ledger,
              site,
              'text',
              `${shown(words)} at ${value.start} to ${value.end}`,
              shown(value.text),
            ),
          ]),
      ...(twice
        ? [wrong(ledger, site, 'start', 'the same expression a second time', 'each expression once')]
        : []),
      ...settled(ledger, site, passages, pieces),
    ];
  });
}

/** Checks that an entry is used by what it names, or gives a reason, as its class asks. */
function settled(
  ledger: JsonFile,
  site: Site<Entry>,
  passages: ReadonlyMap<string, readonly RawPassage[]>,
  pieces: FurnitureById,
): readonly Issue[] {
  const { value } = site;
  const event = value.event ?? null;
  const used = event !== null || value.issued === true;
  const issues: Issue[] = [];
  const fault = (field: string, found: string, expected: string) =>
    issues.push(wrong(ledger, site, field, found, expected));

  if (!used && (value.reason ?? null) === null) {
    fault(
      'reason',
      'neither an event, nor issued, nor a reason',
      'what uses the expression, or why it is set aside',
    );
  }
  if (value.class === 'event-date' && event === null)
    fault('class', '"event-date" without an event', 'the event that it dates');
  if ((value.class === 'furniture' || value.class === 'not-a-date') && used) {
    fault('class', `${shown(value.class)}, but in use`, 'a class of expressions that can date something');
  }
  const inFurniture = pieces.get(value.document)?.some((piece) => overlap(piece.value, value)) ?? false;
  if (inFurniture !== (value.class === 'furniture')) {
    fault(
      'class',
      `${shown(value.class)}, ${inFurniture ? 'in' : 'outside'} the furniture of ${value.document}`,
      inFurniture ? '"furniture"' : 'another class than "furniture"',
    );
  }
  const rests =
    event === null ? undefined : passages.get(event)?.filter(({ document }) => document === value.document);
  if (
    rests !== undefined &&
    !rests.some((one) => overlap(value.class === 'event-date' ? (one.dateWords ?? one) : one, value))
  ) {
    const place = value.class === 'event-date' ? 'the date words' : 'a passage';
    fault(
      'event',
      `${shown(event)}, whose passages do not hold the expression`,
      `an event with the expression in ${place} of its passages`,
    );
  }
  return issues;
}

function wrong(
  ledger: JsonFile,
  { path }: Site<Entry>,
  field: string,
  found: string,
  expected: string,
): Issue {
  return { code: 'ledger-entry', place: ledger.place([...path, field]), found, expected };
}

/** The sound passages of each event by the event's id. */
function passagesOf(timeline: JsonFile): ReadonlyMap<string, readonly RawPassage[]> {
  const byEvent = new Map<string, RawPassage[]>();
  for (const { path, value } of sites(timeline, ['events', EACH, 'passages', EACH], passage)) {
    const id = inside(path.slice(0, 2).reduce<unknown>(inside, timeline.value), 'id');
    if (typeof id === 'string') byEvent.set(id, [...(byEvent.get(id) ?? []), value]);
  }
  return byEvent;
}
