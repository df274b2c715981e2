import { defined } from '../base/assert.ts';
import type { KnownDate, Passage, TimelineEvent, Voice } from './model.ts';

/**
 * Who vouches, independently of whom (DATASET.md, rule 6). Counts bodies, never documents:
 *
 * 1. A voice speaks for its body (the top of `partOf`): a minister of a body is that body.
 * 2. Who says it vouches for it. `via` names whom they report; what that other said is not before
 *    the reader, who relies on the speaker. So "the ETGE says that a CIA report says" is one voice, the ETGE.
 * 3. A body whose every passage here only reports somebody else repeats them and adds nothing when
 *    one of those it reports speaks here too: a release and an agency's report of it are one voice.
 * 4. Bodies that only report, and report the same body, directly or along the chain, are one voice:
 *    the first of them stands for all. A body that reports its own people speaks for itself.
 *
 * @returns the bodies that count, in the order in which they first speak in `passages`.
 */
export function independentVoices(passages: readonly Pick<Passage, 'voice' | 'via'>[]): readonly Voice[] {
  const speakers = new Map<Voice, Set<Voice>>();
  const vouching = new Set<Voice>();
  for (const { voice, via } of passages) {
    const reported = via.map((other) => other.body).filter((body) => body !== voice.body);
    const all = speakers.get(voice.body) ?? new Set();
    for (const body of reported) all.add(body);
    speakers.set(voice.body, all);
    if (reported.length === 0) vouching.add(voice.body);
  }

  const groups = joined([...speakers].filter(([body]) => !vouching.has(body)));
  const counted = new Set(vouching);
  for (const group of groups) {
    const speaksHere = [...group].some((body) => vouching.has(body));
    const first = [...speakers.keys()].find((body) => group.has(body));
    if (!speaksHere) counted.add(defined(first, 'A group holds the body that reports'));
  }
  return [...speakers.keys()].filter((body) => counted.has(body));
}

/** Joins each reporting body with those it reports, and groups that share a body with each other. */
function joined(reporters: readonly (readonly [Voice, ReadonlySet<Voice>])[]): readonly ReadonlySet<Voice>[] {
  let groups: ReadonlySet<Voice>[] = [];
  for (const [body, reported] of reporters) {
    const mine = new Set([body, ...reported]);
    const touching = groups.filter((group) => [...mine].some((member) => group.has(member)));
    groups = groups.filter((group) => !touching.includes(group));
    groups.push(new Set([...mine, ...touching.flatMap((group) => [...group])]));
  }
  return groups;
}

/**
 * The bodies that vouch for an event, independently of each other. A passage that gives only its date counts for
 * none: who dates a report has not said what it reports.
 */
export function voicesOf({ passages }: Pick<TimelineEvent, 'passages'>): readonly Voice[] {
  return independentVoices(passages.filter(({ raw }) => raw.supports.includes('event')));
}

/**
 * How a date is known, in words beside it: "stated", "computed", "inferred", or "year inferred" when the
 * words of one passage hold its day and its month without any year, and no words hold all three.
 * The finer wording is derived from the words that carry the date; it needs a date of one day.
 */
export function basisWords(date: KnownDate, passages: readonly Passage[] = []): string {
  if (date.basis !== 'inferred') return date.basis;
  const written = /^(\d{1,2}) (\p{L}+) (\d{1,4})$/u.exec(date.words);
  if (written === null) return date.basis;
  const [, day, month, year] = written;
  const dated = passages
    .flatMap(({ raw, document }) =>
      raw.dateWords === undefined ? [] : [document.text.slice(raw.dateWords.start, raw.dateWords.end)],
    )
    .filter((words) => holds(words, `${day}(?:st|nd|rd|th)?`) && holds(words, month));
  const withoutYear = dated.some((words) => !holds(words, '\\d{4}'));
  return withoutYear && !dated.some((words) => holds(words, year)) ? 'year inferred' : date.basis;
}

function holds(words: string, pattern: string | undefined): boolean {
  return pattern !== undefined && new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, 'iu').test(words);
}
