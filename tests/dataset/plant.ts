import { expect, it } from 'vitest';
import { build } from '../../src/dataset/build.ts';
import type { SourceFile } from '../../src/dataset/built.ts';
import type { Issue } from '../../src/dataset/issue.ts';
import { folder, hash, timeline } from './fixture.ts';

/** Values to put at dotted paths of the timeline; undefined takes away what is there, `+` appends to a list. */
export type Changes = Readonly<Record<string, unknown>>;

/** A planted fault: a name, the changes, and all issues that they should cause: `code path | found | expected | mend`. */
export type Row = readonly [name: string, changes: Changes, ...issues: readonly string[]];

/** Puts the changes into a timeline, in place. */
export function plant(data: object, changes: Changes): void {
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const holder = steps.reduce<object>((here, step) => {
      const next: unknown = Reflect.get(here, step);
      if (typeof next !== 'object' || next === null) throw new Error(`There is nothing at ${path}`);
      return next;
    }, data);
    if (last === '+' && Array.isArray(holder)) holder.push(value);
    else if (value === undefined) Reflect.deleteProperty(holder, last);
    else Reflect.set(holder, last, value);
  }
}

/** The files of the fixture with changes in its timeline. */
export function planted(changes: Changes): SourceFile[] {
  const data = timeline();
  plant(data, changes);
  return folder(data);
}

/** All issues of a data folder. */
export function issuesOf(files: readonly SourceFile[]): readonly Issue[] {
  const built = build(files, { hash });
  return built.ok ? [] : built.error;
}

/** Expects exactly these issues, in this order, each containing the pieces named. */
export function expectIssues(issues: readonly Issue[], wanted: readonly string[]): void {
  const rows = wanted.map((row) => row.split(' | '));
  expect(issues.map(({ code, place }) => `${code} ${place.path}`.trimEnd())).toEqual(
    rows.map(([head]) => head),
  );
  rows.forEach(([, found = '', expected = '', mend = ''], i) => {
    expect(issues[i]?.found).toContain(found);
    expect(issues[i]?.expected).toContain(expected);
    expect(issues[i]?.mend ?? '').toContain(mend);
    expect(issues[i]?.found).not.toBe('');
    expect(issues[i]?.expected).not.toBe('');
  });
}

/** One test for each row: the fault is reported, and nothing beside it. */
export function seesEach(rows: readonly Row[]): void {
  for (const [name, changes, ...wanted] of rows) {
    it(name, () => {
      expectIssues(issuesOf(planted(changes)), wanted);
    });
  }
}
