import { describe, expect, it } from 'vitest';
import type { Passage, TimelineEvent, Voice } from '../../../src/dataset/model.ts';
import {
  alikeNamed,
  holdsTitle,
  namesVoice,
  saysItsPlace,
  saysWhen,
  withoutDates,
} from '../../../src/query/activities/told.ts';
import { codePoints } from '../../../src/text/codepoints.ts';
import { shippedDataset } from './shipped.ts';

const [event] = (await shippedDataset()).events;
const first = event?.passages[0];
if (event === undefined || first === undefined) throw new Error('The collection has events');
const like: Passage = first;

/** A passage of these words after ten others; the words of its date, where they are named, are in it. */
function passage(exact: string, date: string | null = null): Passage {
  const before = 'Before it.';
  const start = before.length;
  const { dateWords: _, ...raw } = like.raw;
  const at = start + exact.indexOf(date ?? '');
  const dateWords = date === null ? {} : { dateWords: { start: at, end: at + date.length } };
  return {
    ...like,
    raw: { ...raw, exact, start, end: start + exact.length, ...dateWords },
    document: { ...like.document, text: codePoints(`${before}${exact} After it.`) },
  };
}
const voice = (name: string): Voice => ({ ...like.voice, name });
const titled = (title: string): TimelineEvent => ({ ...event, title });

describe('whether words say when', () => {
  it.each([
    ['The fire of 1931', true],
    ['The fires of the 1930s', true],
    ['Lamp lit on August 27', true],
    ['The 90th anniversary', true],
    ['After seventy-five years', true],
    ['Order 12345', false],
    ['Order 123', false],
    ['Lamp lit', false],
    ['', false],
  ])('%j: %s', (words, says) => {
    expect(saysWhen(words)).toBe(says);
  });
});

describe('whether a title gives an event its place among others', () => {
  it.each([
    ...['First lamp', 'The second lamp', 'Lamp before the pier', 'The 9th lamp', 'the 21st', 'A 2nd one'],
    ...['The 3rd', 'Lamp lit again', 'the LAST lamp', 'Until the end', 'What came next', '(first)'],
  ])('%s: it does', (title) => {
    expect(saysItsPlace(title)).toBe(true);
  });

  it.each(['Firstborn', 'Thirst', 'The nextdoor lamp', 'A lamp', '9 lamps', 'ever after9', 'x9th', 'Éfirst'])(
    '%s: it does not',
    (title) => {
      expect(saysItsPlace(title)).toBe(false);
    },
  );
});

describe('the words of a passage without what says when', () => {
  const gapped = (of: Passage): string =>
    withoutDates(of)
      .map(({ text, gap }) => (gap ? `[${text}]` : text))
      .join('|');

  it.each<readonly [exact: string, date: string | null, wanted: string]>([
    ['The lamp was lit.', null, 'The lamp was lit.'],
    ['The lamp was lit on August 27, 1930.', null, 'The lamp was lit on |[]|.'],
    ['In 1930 the lamp was lit', 'In 1930', '[]| the lamp was lit'],
    ['The lamp was lit that autumn', 'that autumn', 'The lamp was lit |[]'],
    ['Lit that autumn of 1930, closed in 1949', 'that autumn of 1930', 'Lit |[]|, closed in |[]'],
    ['Lit on 4 May 1930 it was', 'May', 'Lit on |[]| it was'],
    ['1930', null, '[]'],
  ])('%s, with %j for its date: %s', (exact, date, wanted) => {
    expect(gapped(passage(exact, date))).toBe(wanted);
  });

  it('are one gap where two dates touch', () => {
    expect(gapped(passage('Lit on 4 May 1930, that day', ', that day'))).toBe('Lit on |[]');
  });
});

describe('whether a passage holds a title', () => {
  it.each([
    ['The Lamp lit, then', 'Lamp lit', true],
    ['“lamp” LIT', 'Lamp lit', true],
    ['Lamp was lit', 'Lamp lit', false],
    ['The lamplit', 'Lamp lit', false],
    ['Lamp litter', 'Lamp lit', false],
  ])('%s, %s: %s', (exact, title, holds) => {
    expect(holdsTitle(passage(exact), titled(title))).toBe(holds);
  });
});

describe('whether a text names a voice', () => {
  it.each([
    ['Pia Sherman wrote', 'Pia Sherman, freelance writer', true],
    ['Sherman wrote', 'Pia Sherman, freelance writer', true],
    ['as SHERMAN’s page', 'Pia Sherman, freelance writer', true],
    ['Pia wrote', 'Pia Sherman, freelance writer', false],
    ['a freelance writer', 'Pia Sherman, freelance writer', false],
    ['the HBP said', 'Harbour Board of Port', true],
    ['the HB said', 'Harbour Board', false],
    ['HBPs said', 'Harbour Board of Port', false],
    ['the 9HB said', '9th Harbour Board', true],
    ['a calamity', 'Ala', false],
    ['said Ala', 'Ala', true],
    ['the shermans', 'Pia Sherman', true],
    ['the Mayors', 'The Mayor', true],
    ['the mays', 'A May', false],
    ['anything', '…', false],
  ])('%s: %s: %s', (text, name, names) => {
    expect(namesVoice(text, voice(name))).toBe(names);
  });

  it('tells voices alike where the name of one stands in that of the other', () => {
    const alike = (a: string, b: string) => alikeNamed(voice(a), voice(b));
    expect(alike('Harbour Board', 'Chair of the Harbour Board')).toBe(true);
    expect(alike('Chair of the Harbour Board', 'Harbour Board, a body')).toBe(true);
    expect(alike('Harbour Board', 'Pia Sherman')).toBe(false);
    expect(alike('Ala, chair', 'Alabaster')).toBe(false);
  });
});
