import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemas } from '../dataset/json-schema.ts';
import { DATA } from './files.ts';

/** The JSON Schemas for the data of a folder, as text, by file name. */
export function schemas(folder = DATA): ReadonlyMap<string, string> {
  return jsonSchemas(timelineIn(folder));
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
