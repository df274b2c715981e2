import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readJson } from '../../../src/dataset/check/json.ts';
import { checkShape } from '../../../src/dataset/check/shape.ts';
import { issuesOf, planted, type Row, seesEach } from '../plant.ts';

const rows: readonly Row[] = [
  [
    'a field that is missing',
    { 'events.0.summary': undefined },
    'shape events › first-stone › summary | nothing | words in quotes',
  ],
  [
    'a value of another kind',
    { 'events.0.importance': 4 },
    'shape events › first-stone › importance | 4 | 1, 2 or 3',
  ],
  [
    'a number as words',
    { 'events.1.passages.0.start': '5' },
    'shape events › open › passages › 0 › start | "5" | a number',
  ],
  [
    'a part of a character',
    { 'events.1.passages.0.start': 1.5 },
    'shape events › open › passages › 0 › start | 1.5 | a whole number',
  ],
  [
    'an offset below zero',
    { 'documents.0.furniture.0.start': -1 },
    'shape documents › release › furniture › 0 › start | -1 | at least 0',
  ],
  [
    'a misspelt field',
    { 'lanes.0.titles': 'x' },
    'shape lanes › pier › titles | "titles" | fields that the format knows | "title"',
  ],
  ['an unknown colour', { 'lanes.0.colour': 'pink' }, 'shape lanes › pier › colour | "pink" | "blue", "red"'],
  [
    'white space at the end of a title',
    { 'events.0.title': 'Stone ' },
    'shape events › first-stone › title | "Stone " | white space at either end',
  ],
  [
    'a control character',
    { 'events.0.title': 'First\u0007stone' },
    'shape events › first-stone › title | \\u0007 | without control characters',
  ],
  [
    'a long short title',
    { 'events.0.shortTitle': 'x'.repeat(29) },
    'shape events › first-stone › shortTitle | 29 characters | at most 28 characters',
  ],
  [
    'an id that is no slug',
    { 'tours.0.id': 'The Pier' },
    'shape tours › 0 › id | "The Pier" | small letters',
  ],
  [
    'an address that is not http',
    { 'documents.0.url': 'javascript:alert(1)' },
    'shape documents › release › url | javascript | https://',
  ],
  [
    'an author without a name',
    { 'documents.0.authors': [{ name: 'A' }] },
    'shape documents › release › authors › 0 | an object | words in quotes',
  ],
  [
    'an event without passages',
    { 'events.1.passages': [] },
    'shape events › open › passages | an empty list | at least 1 element',
  ],
  [
    'another format',
    { format: 'sourced-timeline/2' },
    'shape format | "sourced-timeline/2" | "sourced-timeline/1"',
  ],
  ['a list that is none', { tours: 'none' }, 'shape tours | "none" | a list'],
];

describe('each fault of shape is reported, and nothing beside it', () => {
  seesEach(rows);
});

describe('the place of a fault', () => {
  it('is its line and column in the file', () => {
    const files = planted({ 'lanes.0.colour': 'pink' });
    const [issue] = issuesOf(files);
    const lines = new TextDecoder().decode(files[0]?.bytes).split('\n');
    const line = lines[(issue?.place.line ?? 0) - 1] ?? '';
    expect(issue?.place.file).toBe('timeline.json');
    expect(line.slice((issue?.place.column ?? 0) - 1)).toBe('"pink"');
  });

  it('is the nearest part around what is missing', () => {
    const files = planted({ 'events.2.kind': undefined });
    const [issue] = issuesOf(files);
    const lines = new TextDecoder().decode(files[0]?.bytes).split('\n');
    expect(lines[issue?.place.line ?? 0]).toContain('"lamp"');
  });
});

describe('a file that is no timeline at all', () => {
  it.each(['null', '[]', '3', '"x"', '{}'])('%s', (text) => {
    const issues = issuesOf([{ path: 'timeline.json', bytes: new TextEncoder().encode(text), sha256: '' }]);
    expect(issues.length).toBeGreaterThan(0);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['shape']));
  });
});

describe('a shape that no format of ours has yet', () => {
  const expectedOf = (value: unknown, schema: z.ZodType) => {
    const read = readJson('x.json', JSON.stringify(value));
    if (!read.ok) throw new Error('it is JSON');
    return checkShape(read.value, schema).map(({ expected }) => expected);
  };

  it('is told from its limits, whether these are allowed themselves or not', () => {
    expect(expectedOf(1, z.number().gt(1))).toEqual(['more than 1']);
    expect(expectedOf(0, z.number().gte(1))).toEqual(['at least 1']);
    expect(expectedOf(1, z.number().lt(1))).toEqual(['less than 1']);
    expect(expectedOf(2, z.number().lte(1))).toEqual(['at most 1']);
  });

  it('is told with its unit, one or many', () => {
    expect(expectedOf('', z.string().min(1))).toEqual(['at least 1 character']);
    expect(expectedOf('a', z.string().min(2))).toEqual(['at least 2 characters']);
    expect(expectedOf([], z.array(z.string()).min(1))).toEqual(['at least 1 element']);
    expect(expectedOf([1, 2, 3], z.array(z.number()).max(2))).toEqual(['at most 2 elements']);
  });

  it('is told as the kind of value that it is', () => {
    const kinds = z.strictObject({
      a: z.string(),
      b: z.number(),
      c: z.int(),
      d: z.array(z.string()),
      e: z.boolean(),
    });
    expect(expectedOf({ a: 1, b: 'x', c: 0.5, d: {}, e: 0 }, kinds)).toEqual([
      'words in quotes',
      'a number',
      'a whole number',
      'a list',
      'true or false',
    ]);
    expect(expectedOf([], kinds)).toEqual(['an object']);
    expect(expectedOf(1, z.null())).toEqual(['null']);
    expect(expectedOf(1, z.union([z.string(), z.null(), z.string()]))).toEqual(['words in quotes or null']);
    expect(expectedOf('x', z.url({ protocol: /^https?$/ }))).toEqual([
      'an address that begins with http:// or https://',
    ]);
  });

  it('is told in the words of the schema where we have none', () => {
    expect(expectedOf(1, z.bigint())).toEqual(['bigint']);
    expect(expectedOf(3, z.number().multipleOf(2))).toEqual(['Invalid number: must be a multiple of 2']);
    expect(
      expectedOf(
        3,
        z.number().refine(() => false, 'a number that we like'),
      ),
    ).toEqual(['a number that we like']);
  });
});
