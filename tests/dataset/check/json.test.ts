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

describe('what a file is refused for', () => {
  const refused = (text: string) => {
    const read = readJson('x.json', text);
    return read.ok
      ? []
      : read.error.map(({ place, found, expected }) => [place.line, place.column, found, expected]);
  };

  it.each<[string, ...(readonly unknown[])[]]>([
    ['{\n"a": tru}', [2, 6, '"tru"', 'a value, a name or a mark that JSON knows']],
    ['[1 2]', [1, 4, '"2"', 'a comma']],
    ['{"a" 1}', [1, 6, '"1"', 'a colon']],
    ['{1: 2}', [1, 2, '"1"', 'the name of a field in double quotes']],
    ['[1', [1, 3, 'the end of the file', 'a closing bracket "]"']],
    ['{"a": 1', [1, 8, 'the end of the file', 'a closing brace "}"']],
    ['{}\n{}', [2, 1, '"{"', 'the end of the file']],
    ['[\u00a01]', [1, 2, '"\u00a01"', 'a value, a name or a mark that JSON knows']],
    [
      '{"a": 1,\n "b": {"c": 1, "c": 2},\n "a": 3}',
      [2, 16, 'the field "c" twice', 'each field once'],
      [3, 2, 'the field "a" twice', 'each field once'],
    ],
    ['[{"a": 1}, {"a": 1}]'],
    ['["a", "a"]'],
  ])('%j', (text, ...wanted) => {
    expect(refused(text)).toEqual(wanted);
  });

  it('is nesting of more than sixty levels, whatever is closed in between', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(refused(nested(60))).toEqual([]);
    expect(refused(nested(61))).toEqual([[1, 61, 'more than 60 levels', 'at most 60']]);
    expect(refused(`{"a":${nested(59)}}`)).toEqual([]);
    expect(refused(`{"a":${nested(60)}}`)).toHaveLength(1);
    expect(refused(`[${'[],{},'.repeat(100)}[]]`)).toEqual([]);
  });

  it('is said with what to do', () => {
    const read = readJson('x.json', '[');
    expect(read.ok ? null : read.error[0]?.mend).toBe(
      'Mend this first: nothing else in the file can be checked before.',
    );
  });
});

describe('a path in words', () => {
  it('names an element by its id and else by its index', () => {
    const read = readJson('x.json', '{"a": [{"id": "b", "c": [1, 2]}, {"id": "no good\\n"}]}');
    if (!read.ok) throw new Error('it is JSON');
    expect(read.value.place(['a', 0, 'c', 1]).path).toBe('a › b › c › 1');
    expect(read.value.place(['a', 1, 'gone']).path).toBe('a › 1 › gone');
  });

  it('has the line and the column of the part, or of the nearest part around it', () => {
    const read = readJson('x.json', '{\n  "a": [\n    {"id": "b"},\n    2\n  ]\n}');
    if (!read.ok) throw new Error('it is JSON');
    const at = (...steps: (string | number)[]) => {
      const { file, line, column, path } = read.value.place(steps);
      return [file, line, column, path];
    };
    expect(at()).toEqual(['x.json', 1, 1, '']);
    expect(at('a')).toEqual(['x.json', 2, 8, 'a']);
    expect(at('a', 0)).toEqual(['x.json', 3, 5, 'a › b']);
    expect(at('a', 0, 'id')).toEqual(['x.json', 3, 12, 'a › b › id']);
    expect(at('a', 1)).toEqual(['x.json', 4, 5, 'a › 1']);
    expect(at('a', 1, 'id', 'x')).toEqual(['x.json', 4, 5, 'a › 1 › id › x']);
    expect(at('c', 'd')).toEqual(['x.json', 1, 1, 'c › d']);
  });

  it('survives fields with the names of built-in ones', () => {
    const read = readJson('x.json', '{"__proto__": {"id": "x"}, "constructor": [1]}');
    if (!read.ok) throw new Error('it is JSON');
    expect(read.value.place(['__proto__', 'id'])).toMatchObject({ line: 1, path: '__proto__ › id' });
  });
});
