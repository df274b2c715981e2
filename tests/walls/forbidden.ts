import ts from 'typescript';
import { walk } from './imports.ts';

/** Names that turn text into markup or program, wherever they stand: as a property, a key, an attribute. */
const NAMES = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'DOMParser',
  'srcdoc',
  'srcDoc',
  'eval',
  'execScript',
]);
/** Methods that do so by what they are called with. */
const WRITES = new Set(['write', 'writeln']);
const SETS = new Set(['attr', 'setAttribute', 'setAttributeNS']);
const ATTRIBUTES = /^(style|href|xlink:href|src|on.*)$/i;
const TIMERS = new Set(['setTimeout', 'setInterval']);

/** What a file does that nothing in `src` may do (ARCHITECTURE.md, "Safety"), each with its line. */
export function forbiddenIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const add = (node: ts.Node, what: string): void => {
    found.push(`${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}: ${what}`);
  };
  walk(source, (node) => {
    if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && NAMES.has(node.text)) add(node, node.text);
    if (ts.isIdentifier(node) && node.text === 'Function' && !ts.isTypeReferenceNode(node.parent))
      add(node, 'Function');
    if (!ts.isCallExpression(node)) return;
    const [first] = node.arguments;
    const called = node.expression;
    if (
      ts.isIdentifier(called) &&
      TIMERS.has(called.text) &&
      first !== undefined &&
      ts.isStringLiteralLike(first)
    ) {
      add(node, `${called.text} of text`);
    }
    if (!ts.isPropertyAccessExpression(called)) return;
    const method = called.name.text;
    if (method === 'html' || method === 'style') add(node, `.${method}()`);
    if (WRITES.has(method) && /(^|\.)document$/.test(called.expression.getText(source)))
      add(node, `document.${method}()`);
    if (SETS.has(method)) {
      for (const each of node.arguments.slice(0, 2)) {
        if (ts.isStringLiteralLike(each) && ATTRIBUTES.test(each.text))
          add(node, `.${method}('${each.text}')`);
      }
    }
    if (
      method === 'createElement' &&
      first !== undefined &&
      ts.isStringLiteralLike(first) &&
      first.text === 'script'
    ) {
      add(node, 'a script element');
    }
  });
  return found;
}

/** What makes a picture depend on the machine it is made on: its clock, its time zone, its language. */
export function machineIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  walk(source, (node) => {
    if (ts.isIdentifier(node) && /^(Date|performance|toLocale\w*)$/.test(node.text)) found.push(node.text);
    if (ts.isPropertyAccessExpression(node) && node.getText(source) === 'Math.random')
      found.push('Math.random');
    if (ts.isPropertyAccessExpression(node) && /^Intl\.(?!Segmenter$)/.test(node.getText(source)))
      found.push(node.getText(source));
  });
  return found;
}

/** Whether a file does nothing but hand on the names of others. */
export function handsOn(source: ts.SourceFile): boolean {
  return (
    source.statements.length > 0 &&
    source.statements.every(
      (each) =>
        ts.isImportDeclaration(each) ||
        (ts.isExportDeclaration(each) &&
          (each.moduleSpecifier !== undefined || each.exportClause !== undefined)),
    )
  );
}
