import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { DATA } from '../../src/cli/files.ts';
import schema, { schemas } from '../../src/cli/schema.ts';
import { folderOnDisk } from '../cli/folders.ts';
import { folder } from './fixture.ts';

type Node = { [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** All parts of a JSON Schema that are objects. */
function parts(value: unknown): Node[] {
  if (!isNode(value)) return [];
  return [value, ...Object.values(value).flatMap(parts)];
}

/** A JSON Schema without the ids that it offers: they are a help to editors and may lag behind the data. */
function rules(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) =>
    key === 'examples' && Array.isArray(value) ? undefined : value,
  );
}

describe('the JSON Schemas', () => {
  it.each([...schemas()])('%s beside the data is current (else: npm run schema)', (name, current) => {
    expect(rules(readFileSync(path.join(DATA, name), 'utf8'))).toEqual(rules(current));
  });

  it.each([...schemas()])('%s knows every field, and says of references what they name', (_, text) => {
    const all = parts(JSON.parse(text));
    const objects = all.filter((part) => part['type'] === 'object' && 'properties' in part);
    expect(objects.length).toBeGreaterThan(0);
    for (const part of objects) expect(part['additionalProperties']).toBe(false);
    expect(text).not.toContain('refersTo');
    const patterns = all.flatMap(({ pattern }) => (typeof pattern === 'string' ? [pattern] : []));
    for (const pattern of patterns) expect(() => new RegExp(pattern, 'u')).not.toThrow();
  });

  it('are written once, with the ids that the timeline has', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const data = folderOnDisk(folder());
    expect(schema([], data)).toBe(0);
    expect(log.mock.calls.flat()).toEqual([
      'timeline.schema.json written',
      'date-ledger.schema.json written',
    ]);
    expect(schema([], data)).toBe(0);
    expect(log).toHaveBeenCalledTimes(2);
    const text = readFileSync(path.join(data, 'timeline.schema.json'), 'utf8');
    const offered = parts(JSON.parse(text)).map(({ examples }) => examples);
    expect(offered).toContainEqual(['board', 'chair', 'writer']);
    expect(offered).toContainEqual(['pier', 'documents']);
    expect(offered).toContainEqual(['first-stone', 'open', 'lamp']);
    expect(offered).toContainEqual(['release', 'essay']);
  });

  it('need no timeline', () => {
    expect([...schemas(folderOnDisk([])).keys()]).toHaveLength(2);
  });
});
