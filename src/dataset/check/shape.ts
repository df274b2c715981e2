import type { z } from 'zod';
import type { Issue } from '../issue.ts';
import { inside, type JsonFile, type Path } from './json.ts';
import { didYouMean, either, shown } from './say.ts';

type ZodIssue = z.core.$ZodIssue;

const KIND: Readonly<Record<string, string>> = {
  string: 'words in quotes',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  boolean: 'true or false',
  null: 'null',
  record: 'an object',
};

/**
 * Checks a file against its schema.
 * @returns every fault of shape, each with what was found and what was expected, in our own sentences.
 */
export function checkShape(file: JsonFile, schema: z.ZodType): readonly Issue[] {
  const read = schema.safeParse(file.value);
  if (read.success) return [];
  let names: ReadonlySet<string> | null = null;
  const known = () => {
    names ??= fieldNames(schema);
    return names;
  };
  return read.error.issues.flatMap((issue) => translated(file, issue, [], known));
}

function translated(
  file: JsonFile,
  issue: ZodIssue,
  around: Path,
  known: () => ReadonlySet<string>,
): readonly Issue[] {
  const path = [...around, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const value = path.reduce<unknown>(inside, file.value);
  const fault = (at: Path, found: string, expected: string, mend: { mend?: string } = {}): Issue => ({
    code: 'shape',
    place: file.place(at),
    found,
    expected,
    ...mend,
  });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      fault(
        [...path, key],
        `the field ${shown(key)}`,
        'only fields that the format knows',
        didYouMean(key, known()),
      ),
    );
  }
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.map((errors) =>
      errors.flatMap((one) => translated(file, one, path, known)),
    );
    return [fault(path, shown(value), either([...new Set(branches.flat().map((one) => one.expected))]))];
  }
  return [fault(path, foundBy(issue, value), expectedBy(issue))];
}

function foundBy(issue: ZodIssue, value: unknown): string {
  if (issue.code === 'too_big' && typeof value === 'string')
    return `${value.length} characters: ${shown(value)}`;
  return shown(value);
}

function expectedBy(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return KIND[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return either(issue.values.map(shown));
    case 'too_small':
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${measured(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${measured(issue.maximum, issue.origin)}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'an address that begins with http:// or https://' : issue.message;
    default:
      return issue.message;
  }
}

function measured(size: number | bigint, origin: string): string {
  const unit = origin === 'string' ? ' character' : origin === 'array' ? ' element' : '';
  return unit === '' || Number(size) === 1 ? `${size}${unit}` : `${size}${unit}s`;
}

/** Names of all fields anywhere in a schema, for "did you mean". */
function fieldNames(schema: z.ZodType): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const properties = inside(node, 'properties');
    if (typeof properties === 'object' && properties !== null)
      for (const name of Object.keys(properties)) names.add(name);
    for (const child of Object.values(node)) visit(child);
  };
  visit(schema.toJSONSchema());
  return names;
}
