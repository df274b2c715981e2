import { fail, ok, type Result } from '../base/result.ts';
import type { BuildOptions, Built, SourceFile } from './built.ts';
import { inspect } from './inspect.ts';
import type { Issue } from './issue.ts';
import { resolve } from './resolve.ts';

/**
 * The one door: the files of a data folder in, a dataset or every fault out.
 * Never throws, whatever the files hold. A syntax error in a JSON file hides the rest of that file; no
 * other fault hides another.
 * @param files with paths relative to the data folder. Only the timeline, the ledger and `documents/` are read.
 */
export function build(
  files: readonly SourceFile[],
  options: BuildOptions = {},
): Result<Built, readonly Issue[]> {
  const { issues, shipped } = inspect(files, options);
  if (issues.length > 0 || shipped === null) return fail(issues);
  return ok({ shipped, dataset: resolve(shipped) });
}
