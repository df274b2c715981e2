import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse, walk } from '../walls/imports.ts';
import { GUARDS } from './guards.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The titles of the tests in a file that are run: neither skipped nor left to be written. */
function titlesIn(file: string, text: string): readonly string[] {
  const titles: string[] = [];
  walk(parse(file, text), (node) => {
    if (!ts.isCallExpression(node)) return;
    const [title, body] = node.arguments;
    if (title === undefined || !ts.isStringLiteralLike(title) || body === undefined) return;
    if (/^(it|test)(\.each\([\s\S]*\))?$/.test(node.expression.getText())) titles.push(title.text);
  });
  return titles;
}

describe('each guard', () => {
  it.each(GUARDS)('has an alarm that exists: $guard', ({ file, test }) => {
    const titles = titlesIn(file, readFileSync(path.join(root, file), 'utf8'));
    expect(titles.filter((title) => title === test)).toHaveLength(1);
  });

  it('is named once', () => {
    expect(new Set(GUARDS.map(({ guard }) => guard)).size).toBe(GUARDS.length);
  });

  it('would be missed: a test that is skipped, renamed or only mentioned is none', () => {
    const text =
      "// it('a', f)\nit.skip('b', f); it.todo('c'); const d = 'd'; it('e', f); it.each([1])('f', f); test('g', f);";
    expect(titlesIn('x.ts', text)).toEqual(['e', 'f', 'g']);
  });
});
