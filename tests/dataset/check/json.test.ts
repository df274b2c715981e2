import { describe, expect, it } from 'vitest';
import { readJson } from '../../../src/dataset/check/json.ts';
import { file } from '../fixture.ts';
import { issuesOf } from '../plant.ts';

describe('a syntax error', () => {
  it('is reported with its line and column', () => {
    const issues = issuesOf([file('timeline.json', '{\n  "title": "x",\n  "events": [1,]\n}')]);
    expect(issues).toMatchObject([
      {
        code: 'json-syntax',
        place: { file: 'timeline.json', line: 3, column: 16 },
        found: '"]"',
        expected: 'a value',
      },
    ]);
  });

  it.each([
    ['an empty file', '', 'the end of the file'],
    ['a file that ends too early', '{"title": "x"', 'the end of the file'],
    ['a comment', '{} // done', '// done'],
    ['a field twice', '{"a": 1, "b": {"a": 2}, "a": 2}', 'the field "a" twice'],
    ['nesting without end', '['.repeat(200_000), 'more than 60 levels'],
    ['a space that JSON does not know', '{\u00a0}', '\u00a0'],
    ['a line break within words', '{"a": "b\nc"}', '"b'],
    ['more than a file may hold', ' '.repeat(32_000_001), '32000001 characters'],
    ['two values', '{} {}', '"{"'],
  ])('%s', (_, text, found) => {
    const read = readJson('x.json', text);
    const issues = read.ok ? [] : read.error;
    expect(issues.map(({ code }) => code)).toEqual(['json-syntax']);
    expect(issues[0]?.found).toContain(found);
  });
});

describe('a path in words', () => {
  it('names an element by its id and else by its index', () => {
    const read = readJson('x.json', '{"a": [{"id": "b", "c": [1, 2]}, {"id": "no good\\n"}]}');
    if (!read.ok) throw new Error('it is JSON');
    expect(read.value.place(['a', 0, 'c', 1]).path).toBe('a › b › c › 1');
    expect(read.value.place(['a', 1, 'gone']).path).toBe('a › 1 › gone');
  });

  it('survives fields with the names of built-in ones', () => {
    const read = readJson('x.json', '{"__proto__": {"id": "x"}, "constructor": [1]}');
    if (!read.ok) throw new Error('it is JSON');
    expect(read.value.place(['__proto__', 'id'])).toMatchObject({ line: 1, path: '__proto__ › id' });
  });
});
