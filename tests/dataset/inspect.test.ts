import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/dataset/inspect.ts';
import { FACTS, file, folder, hash, passage, RELEASE } from './fixture.ts';
import { type Changes, planted } from './plant.ts';

describe('what is counted of a dataset with faults', () => {
  const glad = passage('release', RELEASE, 'The Board was glad.', null, 'board');
  const counted = (changes: Changes) => inspect(planted(changes), { hash });

  it.each<[string, Changes, object]>([
    ['a quote with other words', { 'events.1.passages.0.exact': 'It was shut.' }, { verified: 3, unique: 3 }],
    ['a quote with another prefix', { 'events.1.passages.0.prefix': 'x' }, { verified: 3, unique: 3 }],
    ['a quote past the end', { 'events.1.passages.0.end': 10_000 }, { verified: 3, unique: 3 }],
    [
      'a quote that stands twice',
      { 'events.1.passages.+': { ...glad, prefix: '', suffix: '' } },
      { passages: 5, verified: 5, unique: 4, references: 20 },
    ],
    ['a date that is none', { 'events.2.date.edtf': '1949-13' }, {}],
    [
      'a document that is not there',
      { 'documents.1.file': 'x' },
      { documents: 1, hashes: 1, verified: 3, unique: 3 },
    ],
    ['another hash', { 'documents.0.sha256': '0'.repeat(64) }, {}],
    ['an event without a title', { 'events.0.title': undefined }, {}],
  ])('%s', (_, changes, other) => {
    const { issues, facts, shipped } = counted(changes);
    expect(issues.length).toBeGreaterThan(0);
    expect(facts).toEqual({ ...FACTS, ...other });
    expect(shipped).toBeNull();
  });

  it('is nothing where the timeline cannot be read, and a fault of the ledger is told all the same', () => {
    const bad = file('date-ledger.json', '{');
    const codes = (...files: (typeof bad)[]) => {
      const { issues, facts, shipped } = inspect(files);
      expect([facts, shipped]).toEqual([null, null]);
      return issues.map(({ code, place }) => `${code} ${place.file}`);
    };
    expect(codes()).toEqual(['file-missing timeline.json']);
    expect(codes(bad)).toEqual(['file-missing timeline.json', 'json-syntax date-ledger.json']);
    expect(codes(file('date-ledger.json', '{"expressions": []}'))).toEqual(['file-missing timeline.json']);
    expect(codes(file('timeline.json', '['))).toEqual(['json-syntax timeline.json']);
  });
});

it('says which of the two files is not there', () => {
  expect(inspect(folder(), { requireLedger: true }).issues).toEqual([
    {
      code: 'file-missing',
      place: { file: 'date-ledger.json', path: '' },
      found: 'no file date-ledger.json in the data folder',
      expected: 'the ledger of date expressions',
    },
  ]);
  expect(inspect([]).issues).toEqual([
    {
      code: 'file-missing',
      place: { file: 'timeline.json', path: '' },
      found: 'no file timeline.json in the data folder',
      expected: 'the timeline',
    },
  ]);
});
