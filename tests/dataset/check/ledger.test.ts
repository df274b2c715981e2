import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { build } from '../../../src/dataset/build.ts';
import type { ledgerEntry } from '../../../src/dataset/ledger-schema.ts';
import { byGrammar } from '../../../src/text/date-expressions/by-grammar.ts';
import { byPattern } from '../../../src/text/date-expressions/by-pattern.ts';
import { ESSAY, file, folder, hash, RELEASE, spanOf, timeline } from '../fixture.ts';
import { type Changes, expectIssues, plant } from '../plant.ts';

type Entry = z.infer<typeof ledgerEntry>;

function entry(document: string, text: string, kind: Entry['class'], more: Partial<Entry>, nth = 0): Entry {
  const span = spanOf(document === 'release' ? RELEASE : ESSAY, text, nth);
  return { document, ...span, text, class: kind, ...more };
}

/** The ledger of the fixture, closed. */
const ledger = (): { expressions: Entry[] } => ({
  expressions: [
    entry('release', 'May 4, 2020', 'publication', { issued: true }),
    entry('release', '90th anniversary', 'anniversary', { reason: 'It counts from the first stone.' }),
    entry('release', '4 May 1930', 'event-date', { event: 'first-stone', edtf: '1930-05-04' }),
    entry('release', 'August 27', 'event-date', { event: 'lamp' }),
    entry('release', '1949', 'reference', { reason: 'The closing is not an event here.' }),
    entry('release', 'from 1930 to 1949', 'event-date', { event: 'open' }),
    entry('release', '1 January 2020', 'furniture', { reason: 'In the contact line.' }),
    entry('essay', '4 May 1930', 'event-date', { event: 'first-stone' }),
    entry('essay', '5 May 1930', 'reference', { reason: 'What others name; see the disagreement.' }),
    entry('essay', '2021', 'publication', { issued: true, event: null, reason: null }),
  ],
});

function issuesWith(changes: Changes) {
  const data = ledger();
  plant(data, changes);
  const built = build([...folder(), file('date-ledger.json', JSON.stringify(data))], {
    hash,
    requireLedger: true,
  });
  return built.ok ? [] : built.error;
}

describe('a closed ledger', () => {
  it('holds, with the counts of both recognisers', () => {
    const built = build([...folder(), file('date-ledger.json', JSON.stringify(ledger()))], {
      hash,
      requireLedger: true,
    });
    expect(built.ok ? built.value.dataset.facts?.ledger : built.error).toEqual({
      entries: 10,
      byGrammar: byGrammar(RELEASE).length + byGrammar(ESSAY).length,
      byPattern: byPattern(RELEASE).length + byPattern(ESSAY).length,
    });
    expect(byGrammar(RELEASE).length).toBeGreaterThan(5);
    expect(byPattern(RELEASE).length).toBeGreaterThan(5);
  });
});

describe('each fault of the ledger is reported, and nothing beside it', () => {
  const without = (index: number): Changes => ({
    expressions: ledger().expressions.filter((_, i) => i !== index),
  });

  it.each<[string, Changes, ...string[]]>([
    [
      'an anniversary dropped',
      without(1),
      'ledger-gap expressions | no entry for "90th anniversary" | used or set aside | It belongs after "May 4, 2020" on line',
    ],
    [
      'the first expression of a document dropped',
      without(0),
      'ledger-gap expressions | no entry for "May 4, 2020" | used or set aside',
    ],
    [
      'every expression of a document dropped',
      { expressions: ledger().expressions.filter(({ document }) => document === 'release') },
      'ledger-gap expressions | "4 May 1930" | every date',
      'ledger-gap expressions | "5 May 1930" | every date',
      'ledger-gap expressions | "2021" | every date',
      'ledger-gap expressions | date words | every date',
    ],
    [
      'an expression dropped from a ledger out of order',
      {
        expressions: ledger()
          .expressions.filter(({ text }) => text !== 'August 27')
          .reverse(),
      },
      'ledger-gap expressions | "August 27" | every date | It belongs after "4 May 1930" on line',
      'ledger-gap expressions | date words | every date | It belongs after "4 May 1930" on line',
    ],
    [
      'a reference of an event whose passages do not hold it',
      { 'expressions.4.event': 'lamp' },
      'ledger-entry expressions › 4 › event | "lamp" | in a passage of its passages',
    ],
    [
      'an expression of furniture dropped',
      without(6),
      'ledger-gap expressions | "1 January 2020" | set aside',
    ],
    [
      'the date of an event dropped',
      without(3),
      'ledger-gap expressions | "August 27" | every date',
      'ledger-gap expressions | date words | every date',
    ],
    [
      'one letter of an entry changed',
      { 'expressions.4.text': '1948' },
      'ledger-entry expressions › 4 › text | "1949" at | "1948"',
    ],
    ['an entry past the end', { 'expressions.9.end': 5000 }, 'span expressions › 9 › end | to 5000 | within'],
    [
      'an entry of an unknown event',
      { 'expressions.3.event': 'lampe' },
      'unknown-reference expressions › 3 › event | "lampe" | one of the events | "lamp"',
    ],
    [
      'an entry of the wrong event',
      { 'expressions.3.event': 'open' },
      'ledger-entry expressions › 3 › event | "open" | in the date words of its passages',
    ],
    [
      'an entry of another document',
      { 'expressions.9.document': 'esay' },
      'unknown-reference expressions › 9 › document | "esay" | one of the documents | "essay"',
      'ledger-gap expressions | "2021" | every date',
    ],
    [
      'a malformed date',
      { 'expressions.2.edtf': '1930-5-4' },
      'date-syntax expressions › 2 › edtf | "1930-5-4"',
    ],
    [
      'neither use nor reason',
      { 'expressions.4.reason': undefined },
      'ledger-entry expressions › 4 › reason | neither | why it is set aside',
    ],
    [
      'the date of an event without the event',
      { 'expressions.4.class': 'event-date' },
      'ledger-entry expressions › 4 › class | without an event | the event that it dates',
    ],
    [
      'no date, but in use',
      { 'expressions.0.class': 'not-a-date' },
      'ledger-entry expressions › 0 › class | but in use | can date something',
    ],
    [
      'furniture under another class',
      { 'expressions.6.class': 'reference' },
      'ledger-entry expressions › 6 › class | in the furniture | "furniture"',
    ],
    [
      'furniture outside of it',
      { 'expressions.4.class': 'furniture' },
      'ledger-entry expressions › 4 › class | outside the furniture | another class',
    ],
    [
      'an entry twice',
      { 'expressions.+': ledger().expressions[4] },
      'ledger-entry expressions › 10 › start | a second time | once',
    ],
    [
      'an unknown class',
      { 'expressions.4.class': 'other' },
      'shape expressions › 4 › class | "other" | "event-date"',
      'ledger-gap expressions | "1949" | every date',
    ],
  ])('%s', (_, changes, ...wanted) => {
    expectIssues(issuesWith(changes), wanted);
  });

  it('a date added to a document afterwards', () => {
    const essay = `${ESSAY} It was read again on 7 June 2022.`;
    const data = [...folder(undefined, undefined, essay), file('date-ledger.json', JSON.stringify(ledger()))];
    const built = build(data, { hash, requireLedger: true });
    expectIssues(built.ok ? [] : built.error, [
      'hash documents › essay › sha256',
      'ledger-gap expressions | 7 June 2022 | every date',
    ]);
  });

  it('a syntax error in the ledger does not hide the timeline', () => {
    const built = build([...folder(), file('date-ledger.json', '{')], { hash });
    expectIssues(built.ok ? [] : built.error, ['json-syntax | the end of the file | ']);
    const both = build([file('timeline.json', '['), file('date-ledger.json', '{')], { hash });
    expect(both.ok ? [] : both.error.map(({ place }) => place.file)).toEqual([
      'timeline.json',
      'date-ledger.json',
    ]);
  });
});

describe('a ledger beside a timeline with faults of its own', () => {
  const codesWith = (changes: Changes) => {
    const data = timeline();
    plant(data, changes);
    const built = build([...folder(data), file('date-ledger.json', JSON.stringify(ledger()))], { hash });
    return built.ok ? [] : built.error.map(({ code, place }) => `${code} ${place.path}`);
  };

  it('takes the whole passage where no words in it carry the date', () => {
    const codes = codesWith({ 'events.2.passages.0.dateWords': undefined });
    expect(codes).toContain('date-words events › lamp › passages › 0 › dateWords');
    expect(codes.filter((code) => code.startsWith('ledger-'))).toEqual([]);
  });

  it('passes over the passages of an event without an id', () => {
    const codes = codesWith({ 'events.2.id': undefined });
    expect(codes).toContain('unknown-reference expressions › 3 › event');
    expect(codes.filter((code) => code.startsWith('ledger-entry'))).toEqual([]);
  });
});
