import type { z } from 'zod';
import { inside, type JsonFile, type Path } from './json.ts';

/** A part of a file that has the right shape, and the way to it. */
export interface Site<T> {
  readonly path: Path;
  readonly value: T;
}

/** Any element of a list, in a pattern. */
export const EACH = '*';

/**
 * All parts of a file at `pattern` (names of fields, `EACH` for every element of a list) that have the
 * shape of `schema`. Parts of another shape are passed over: the check of shapes reports them, and one
 * fault of shape must not hide the faults of its neighbours.
 */
export function sites<T>(
  file: JsonFile,
  pattern: readonly string[],
  schema: z.ZodType<T>,
): readonly Site<T>[] {
  let found: Site<unknown>[] = [{ path: [], value: file.value }];
  for (const step of pattern) {
    found = found.flatMap(({ path, value }) => {
      if (step !== EACH) return [{ path: [...path, step], value: inside(value, step) }];
      return Array.isArray(value) ? value.map((item, i) => ({ path: [...path, i], value: item })) : [];
    });
  }
  return found.flatMap(({ path, value }) => {
    const read = value === undefined ? null : schema.safeParse(value);
    return read?.success ? [{ path, value: read.data }] : [];
  });
}
