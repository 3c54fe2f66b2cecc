import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** One source file of the app; `file` is relative to the app, with forward slashes. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

const SOURCE_DIRECTORIES = ['src', 'static'];
const NOT_SOURCE = new Set(['node_modules', 'build', 'dist', '.git']);

function* files(dir: string, under: string): Generator<string> {
  for (const name of readdirSync(join(dir, under)).sort()) {
    const path = `${under}/${name}`;
    if (NOT_SOURCE.has(name)) continue;
    if (statSync(join(dir, path)).isDirectory()) yield* files(dir, path);
    else if (/\.[cm]?[jt]sx?$/.test(name) && !name.endsWith('.d.ts')) yield path;
  }
}

/** All source files of the app in `dir`. */
export function readSources(dir: string): Source[] {
  const present = SOURCE_DIRECTORIES.filter((under) => statSync(join(dir, under), { throwIfNoEntry: false }));
  return present
    .flatMap((under) => [...files(dir, under)])
    .map((file) => {
      const text = readFileSync(join(dir, file), 'utf8');
      return { file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true) };
    });
}

/** Where a node begins, counted from 1. */
export function placeOf(node: ts.Node, tree: ts.SourceFile): { line: number; column: number } {
  const { line, character } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
  return { line: line + 1, column: character + 1 };
}

/** What a file imports by value from a package: the exported name to the local one. */
export function importsFrom(tree: ts.SourceFile, ...packages: string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const clause = statement.importClause;
    if (!packages.includes(statement.moduleSpecifier.text) || !clause || clause.isTypeOnly) continue;
    if (clause.name) names.set('default', clause.name.text);
    const bindings = clause.namedBindings;
    if (!bindings) continue;
    if (ts.isNamespaceImport(bindings)) names.set('*', bindings.name.text);
    else
      for (const one of bindings.elements) {
        if (!one.isTypeOnly) names.set((one.propertyName ?? one.name).text, one.name.text);
      }
  }
  return names;
}
