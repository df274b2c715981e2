import { z } from 'zod';
import { inside } from './check/json.ts';
import { ledger } from './ledger-schema.ts';
import { timeline } from './schema.ts';

/**
 * The JSON Schemas that the data files name in `$schema`, as text, by file name. Where a field refers to an
 * entry of the timeline, the ids in `data` stand as examples: an editor offers them, and a new one is no fault.
 * @param data the parsed timeline as it stands, or undefined when there is none to read
 */
export function jsonSchemas(data: unknown): ReadonlyMap<string, string> {
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
