import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * The titles of the tests that a file has, as its code says them: the first words that `test` or `it` is called with, at any
 * depth of `describe`. What is skipped, marked as failing or only planned is no test.
 * @throws Error of the file system when there is no such file
 */
export function testTitles(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [title, ...rest] = node.arguments;
      const named = node.expression.text === 'test' || node.expression.text === 'it';
      const runs = rest.some((part) => ts.isArrowFunction(part) || ts.isFunctionExpression(part));
      if (named && runs && title !== undefined && ts.isStringLiteralLike(title)) titles.push(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}
