import { z } from 'zod';
import { fail, type Result } from '../base/result.ts';
import type { BuildOptions, SourceFile } from './built.ts';
import { checkBasis, checkKinds, checkSyntax } from './check/dates.ts';
import { checkUse, readDocuments, readText } from './check/documents.ts';
import { type JsonFile, readJson } from './check/json.ts';
import { checkLedger } from './check/ledger.ts';
import { checkOwnWords, checkQuotes } from './check/quotes.ts';
import { checkCircles, checkDuplicates, checkReferences } from './check/references.ts';
import { checkShape } from './check/shape.ts';
import { EACH, sites } from './check/sites.ts';
import { checkFurniture, checkReadings } from './check/spans.ts';
import { checkTours } from './check/tours.ts';
import type { Facts } from './facts.ts';
import type { Issue } from './issue.ts';
import { ledger as ledgerSchema } from './ledger-schema.ts';
import type { Shipped } from './raw.ts';
import * as schema from './schema.ts';

/** The faults; what could be counted all the same, null when the timeline could not be read; and what the site carries, null when there is a fault. */
export interface Inspection {
  readonly issues: readonly Issue[];
  readonly facts: Facts | null;
  readonly shipped: Shipped | null;
}

const TIMELINE = 'timeline.json';
/** The file that holds the ledger, in the data folder. */
export const LEDGER = 'date-ledger.json';
/**
 * All checks in one run. As `build`, but it also counts what a dataset with faults holds, for the audit.
 * Each check takes the parts that have the right shape, so that a fault in one hides nothing in another.
 */
export function inspect(sources: readonly SourceFile[], options: BuildOptions = {}): Inspection {
  const files = new Map(sources.map((source) => [source.path, source]));
  const read = readFile(files, TIMELINE);
  if (!read.ok) {
    const ledger = files.has(LEDGER) ? readFile(files, LEDGER) : null;
    const more = ledger === null || ledger.ok ? [] : ledger.error;
    return { issues: [...read.error, ...more], facts: null, shipped: null };
  }

  const timeline = read.value;
  const documents = readDocuments(timeline, files, options.hash);
  const dates = checkSyntax(timeline);
  const basis = checkBasis(timeline);
  const references = checkReferences(timeline);
  const quotes = checkQuotes(timeline, documents.texts);
  const tours = checkTours(timeline);
  const ledger = inspectLedger(timeline, documents.texts, files, options.requireLedger ?? false);
  const issues = [
    ...checkShape(timeline, schema.timeline),
    ...documents.issues,
    ...checkDuplicates(timeline),
    ...references.issues,
    ...checkCircles(timeline),
    ...dates.issues,
    ...checkKinds(timeline),
    ...basis.issues,
    ...quotes.issues,
    ...checkOwnWords(timeline, documents.texts),
    ...checkFurniture(timeline, documents.texts),
    ...checkReadings(timeline, documents.texts),
    ...tours.issues,
    ...checkUse(timeline),
    ...ledger.issues,
  ];
  const facts: Facts = {
    documents: documents.texts.size,
    hashes: documents.hashes,
    events: count(timeline, ['events', EACH]),
    passages: count(timeline, ['events', EACH, 'passages', EACH]),
    verified: quotes.verified,
    unique: quotes.unique,
    dates: dates.checked,
    recomputed: basis.recomputed,
    references: references.checked,
    views: tours.checked,
    ledger: ledger.facts,
    notices: documents.notices,
  };
  const shape = schema.timeline.safeParse(timeline.value);
  if (issues.length > 0 || !shape.success) return { issues, facts, shipped: null };
  const texts = Object.fromEntries([...documents.texts].map(([id, { text }]) => [id, text]));
  return { issues, facts, shipped: { timeline: shape.data, texts, facts } };
}

function readFile(files: ReadonlyMap<string, SourceFile>, path: string): Result<JsonFile, readonly Issue[]> {
  const source = files.get(path);
  if (source === undefined) return fail([missing(path)]);
  const text = readText(source);
  return text.ok ? readJson(path, text.value.text) : fail([text.error]);
}

function missing(path: string): Issue {
  return {
    code: 'file-missing',
    place: { file: path, path: '' },
    found: `no file ${path} in the data folder`,
    expected: path === LEDGER ? 'the ledger of date expressions' : 'the timeline',
  };
}

function inspectLedger(
  timeline: JsonFile,
  texts: Parameters<typeof checkLedger>[2],
  files: ReadonlyMap<string, SourceFile>,
  required: boolean,
): { facts: Facts['ledger']; issues: readonly Issue[] } {
  if (!files.has(LEDGER)) return { facts: null, issues: required ? [missing(LEDGER)] : [] };
  const read = readFile(files, LEDGER);
  if (!read.ok) return { facts: null, issues: read.error };
  const { issues, facts } = checkLedger(read.value, timeline, texts);
  return {
    facts,
    issues: [...checkShape(read.value, ledgerSchema), ...checkSyntax(read.value).issues, ...issues],
  };
}

function count(file: JsonFile, pattern: readonly string[]): number {
  return sites(file, pattern, z.unknown()).length;
}
