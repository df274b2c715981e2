import ts from 'typescript';

/** One way in which a file reaches for another or for a package. */
export interface Import {
  /** What it is called in a complaint: "import", "import type", "export from", "import()" … */
  readonly form: string;
  /** As it is written, without a bundler's suffix such as `?raw`; null where it is computed. */
  readonly from: string | null;
  readonly suffix: string;
  /** Whether nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
  /** The names taken, by the names they have over there; null for all of them, or where names do not apply. */
  readonly names: readonly string[] | null;
  readonly line: number;
}

/** Reads a TypeScript or JavaScript file as TypeScript itself does. */
export function parse(file: string, text: string): ts.SourceFile {
  const kind = /x$/.test(file) ? ts.ScriptKind.TSX : /js$/.test(file) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
}

const CALLS = new Set([
  'require',
  'require.resolve',
  'import.meta.resolve',
  'import.meta.glob',
  'import.meta.globEager',
]);

/** Calls visit on a node and on everything in it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Everything that a file imports, in every form that TypeScript, Node and Vite know. */
export function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (
    node: { readonly pos: number },
    form: string,
    specifier: string | null,
    more: Partial<Import> = {},
  ) => {
    const cut = specifier?.indexOf('?') ?? -1;
    found.push({
      form,
      from: cut > 0 ? (specifier ?? '').slice(0, cut) : specifier,
      suffix: cut > 0 ? (specifier ?? '').slice(cut) : '',
      typeOnly: false,
      names: null,
      line: source.getLineAndCharacterOfPosition(Math.max(node.pos, 0)).line + 1,
      ...more,
    });
  };
  const literal = (node: ts.Node | undefined): string | null =>
    node !== undefined && ts.isStringLiteralLike(node) ? node.text : null;

  for (const each of source.referencedFiles) add(each, 'reference path', each.fileName);
  for (const each of source.typeReferenceDirectives)
    add(each, 'reference types', each.fileName, { typeOnly: true });
  for (const each of source.libReferenceDirectives)
    add(each, 'reference lib', `lib:${each.fileName}`, { typeOnly: true });

  walk(source, (node) => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const bindings = clause?.namedBindings;
      const named = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : null;
      const whole = clause?.name !== undefined || (bindings !== undefined && named === null);
      // `import { type A }` leaves an import of the whole file behind (verbatimModuleSyntax).
      const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      add(
        node,
        clause === undefined ? 'side effect' : typeOnly ? 'import type' : 'import',
        literal(node.moduleSpecifier),
        {
          typeOnly,
          names:
            whole || clause === undefined
              ? null
              : (named ?? []).map((each) => (each.propertyName ?? each.name).text),
        },
      );
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      const clause = node.exportClause;
      const names =
        clause !== undefined && ts.isNamedExports(clause)
          ? clause.elements.map((each) => (each.propertyName ?? each.name).text)
          : null;
      add(node, 'export from', literal(node.moduleSpecifier), { typeOnly: node.isTypeOnly, names });
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      add(node, 'import =', literal(node.moduleReference.expression), { typeOnly: node.isTypeOnly });
    } else if (ts.isImportTypeNode(node)) {
      const argument = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
      add(node, 'import().T', literal(argument), { typeOnly: true });
    } else if (ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)) {
      add(node, 'declare module', node.name.text, { typeOnly: true });
    } else if (ts.isCallExpression(node)) {
      const callee = node.expression.getText(source);
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword)
        add(node, 'import()', literal(node.arguments[0]));
      else if (CALLS.has(callee)) {
        const [first] = node.arguments;
        const all = first !== undefined && ts.isArrayLiteralExpression(first) ? first.elements : [first];
        for (const each of all) add(node, `${callee}()`, literal(each));
      }
    } else if (ts.isNewExpression(node) && /(^|\.)URL$/.test(node.expression.getText(source))) {
      const [first, second] = node.arguments ?? [];
      if (second?.getText(source) === 'import.meta.url') add(node, 'new URL()', literal(first));
    }
  });
  return found;
}
