import { parseArgs } from 'node:util';
import type { Facts } from '../dataset/facts.ts';
import { inspect, LEDGER } from '../dataset/inspect.ts';
import { type Issue, type IssueCode, issueLine } from '../dataset/issue.ts';
import { codePoints } from '../text/codepoints.ts';
import { sharedRuns } from '../text/shared-runs.ts';
import { DATA, readDataFolder, sha256 } from './files.ts';

/** What the command is given beside its arguments; the launcher takes the defaults, tests give their own. */
interface Surroundings {
  readonly data?: string;
  readonly requireLedger?: boolean;
  readonly out?: (line: string) => void;
  readonly colour?: boolean;
}

/** A row of the table: a claim about the dataset, the figures for it (null when it could not be checked), and the faults that break it. */
interface Row {
  readonly name: string;
  readonly figures: string | null;
  readonly faults: readonly Issue[];
}

/** Words that two documents have in common, in order. */
interface Copied {
  readonly documents: readonly [string, string];
  readonly words: number;
  readonly text: string;
}

/**
 * `npm run audit`: proves the dataset and prints a table, or every fault.
 * `--json` prints one object: { ok, facts, issues, copied }.
 * @returns 0 when everything holds, 1 on any fault, 2 on a wrong argument.
 */
export default async function audit(args: readonly string[], around: Surroundings = {}): Promise<number> {
  const { data = DATA, requireLedger = true, out = console.log, colour = onTerminal() } = around;
  const json = asksForJson(args);
  if (json === null) {
    out('npm run audit [-- --json]');
    return 2;
  }
  const { issues, facts, shipped } = inspect(await readDataFolder(data), { hash: sha256, requireLedger });
  const copied = shipped === null ? [] : copies(shipped.texts);
  if (json) out(JSON.stringify({ ok: issues.length === 0, facts, issues, copied }, null, 2));
  else for (const line of [...table(facts, issues, colour), ...notes(facts, copied)]) out(line);
  return issues.length === 0 ? 0 : 1;
}

function asksForJson(args: readonly string[]): boolean | null {
  try {
    return parseArgs({ args: [...args], options: { json: { type: 'boolean' } } }).values.json ?? false;
  } catch {
    return null;
  }
}

function onTerminal(): boolean {
  return process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '';
}

/** The row of the table that each kind of fault breaks. */
const ROW_OF: Readonly<Record<IssueCode, keyof typeof NAMES>> = {
  'file-missing': 'documents',
  'file-not-text': 'documents',
  hash: 'documents',
  unused: 'documents',
  'json-syntax': 'format',
  shape: 'format',
  'quote-changed': 'passages',
  'quote-context': 'passages',
  span: 'passages',
  furniture: 'passages',
  'date-words': 'passages',
  'quote-not-unique': 'selectors',
  'date-syntax': 'dates',
  'date-kind': 'dates',
  'date-note': 'dates',
  'date-workings': 'dates',
  'unknown-reference': 'references',
  'duplicate-id': 'references',
  'circular-reference': 'references',
  'ledger-gap': 'ledger',
  'ledger-entry': 'ledger',
};
const NAMES = {
  documents: 'documents and hashes',
  format: 'format',
  passages: 'passages verified',
  selectors: 'selectors unique',
  dates: 'dates parsed and recomputed',
  references: 'references resolved',
  ledger: 'ledger closed',
} as const;

function rows(facts: Facts | null, issues: readonly Issue[]): readonly Row[] {
  const rowOf = ({ code, place }: Issue) => (place.file === LEDGER ? 'ledger' : ROW_OF[code]);
  const row = (key: keyof typeof NAMES, figures: string | null): Row => ({
    name: NAMES[key],
    figures,
    faults: issues.filter((issue) => rowOf(issue) === key),
  });
  const ledger = facts?.ledger ?? null;
  return [
    row('documents', facts && `${facts.documents} documents, ${facts.hashes} hashes compared`),
    row('format', facts && `${facts.events} events`),
    row('passages', facts && `${facts.verified} of ${facts.passages}, character for character`),
    row('selectors', facts && `${facts.unique} of ${facts.passages}`),
    row('dates', facts && `${facts.dates} parsed, ${facts.recomputed} recomputed`),
    row('references', facts && `${facts.references}, and ${facts.views} views of tours`),
    row(
      'ledger',
      ledger &&
        `${ledger.entries} entries; expressions found: ${ledger.byGrammar} by grammar, ${ledger.byPattern} by pattern`,
    ),
  ];
}

function table(facts: Facts | null, issues: readonly Issue[], colour: boolean): readonly string[] {
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const all = rows(facts, issues);
  const lines = all.map(({ name, figures, faults }) => {
    const state =
      faults.length > 0
        ? paint(31, counted(faults.length))
        : figures === null
          ? paint(33, 'not checked')
          : paint(32, 'holds');
    return `  ${name.padEnd(29)}${(figures ?? '–').padEnd(66)}${state}`;
  });
  const whole = all.every(({ figures }) => figures !== null);
  const end =
    issues.length === 0
      ? paint(32, whole ? 'Everything holds.' : 'What was checked holds.')
      : paint(31, `${counted(issues.length)}:`);
  return [...lines, '', end, ...issues.map((issue) => `  ${issueLine(issue)}`)];
}

function counted(faults: number): string {
  return faults === 1 ? '1 fault' : `${faults} faults`;
}

function notes(facts: Facts | null, copied: readonly Copied[]): readonly string[] {
  const runs = copied.map(
    ({ documents, words, text }) => `  ${documents.join(' and ')}: ${words} words, “${clip(text)}”`,
  );
  return [
    ...(facts?.notices ?? []),
    ...(runs.length === 0
      ? []
      : [
          '',
          'The same words in two documents (documents that copy each other are not independent):',
          ...runs,
        ]),
  ];
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 100 ? line : `${line.slice(0, 60)} … ${line.slice(-35)}`;
}

function copies(texts: Readonly<Record<string, string>>): readonly Copied[] {
  const all = Object.entries(texts).map(([id, text]) => ({ id, text: codePoints(text) }));
  return all.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) =>
      sharedRuns(a.text, b.text).map(({ aStart, aEnd, words }) => ({
        documents: [a.id, b.id] as const,
        words,
        text: a.text.slice(aStart, aEnd),
      })),
    ),
  );
}
