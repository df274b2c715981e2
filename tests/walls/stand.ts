import type ts from 'typescript';
import { importsOf } from './imports.ts';
import { wallBetween } from './rooms.ts';

/** Every wall that is crossed somewhere in a house of files, each with its place. */
export function crossings(
  sources: ReadonlyMap<string, ts.SourceFile>,
  files: ReadonlySet<string>,
): readonly string[] {
  return [...sources].flatMap(([file, source]) =>
    importsOf(source).flatMap((each) => {
      const wall = wallBetween(file, each, files);
      return wall === null ? [] : [`${file}:${each.line} ${each.form} ${each.from}: ${wall}`];
    }),
  );
}
