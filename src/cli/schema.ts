import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { inside } from '../dataset/check/json.ts';
import { ledger } from '../dataset/ledger-schema.ts';
import { timeline } from '../dataset/schema.ts';
import { DATA } from './files.ts';

/**
 * The JSON Schemas that the data files name in `$schema`, as text, by file name. Where a field refers to an
 * entry of the timeline, the ids in `folder`'s timeline stand as examples: an editor offers them, and a new one is no fault.
 */
export function schemas(folder = DATA): ReadonlyMap<string, string> {
  const data = timelineIn(folder);
  return new Map([
    [
      'timeline.schema.json',
      text(timeline, 'A timeline in which every date is traced to its source words', data),
    ],
    ['date-ledger.schema.json', text(ledger, 'Every date or time expression in the documents', data)],
  ]);
}

function text(schema: z.ZodType, title: string, data: unknown): string {
  const made = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      const list = jsonSchema['refersTo'];
      if (typeof list !== 'string') return;
      delete jsonSchema['refersTo'];
      const ids = idsIn(inside(data, list));
      if (ids.length > 0) jsonSchema.examples = ids;
    },
  });
  return `${JSON.stringify({ title, ...made }, null, 2)}\n`;
}

function idsIn(list: unknown): string[] {
  const ids = Array.isArray(list) ? list.map((entry) => inside(entry, 'id')) : [];
  return ids.filter((id) => typeof id === 'string');
}

/** The timeline as it stands; undefined when there is none to read. The audit says what is wrong with it. */
function timelineIn(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'timeline.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** `npm run schema`: writes the JSON Schemas beside the data, those that are not current. */
export default function schema(_args: readonly string[], folder = DATA): number {
  for (const [name, current] of schemas(folder)) {
    const file = path.join(folder, name);
    if (stored(file) === current) continue;
    writeFileSync(file, current);
    console.log(`${name} written`);
  }
  return 0;
}

function stored(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
