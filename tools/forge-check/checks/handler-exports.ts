import { posix } from 'node:path';
import ts from 'typescript';
import type { App } from '../app';
import type { Finding } from '../finding';
import type { Source } from '../source';

const EXTENSIONS = ['.ts', '.tsx', '.js', '.jsx', '/index.ts'];

const isExported = (node: ts.Statement): boolean =>
  ts.canHaveModifiers(node) && !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function fileAt(sources: readonly Source[], path: string): Source | undefined {
  return sources.find(({ file }) => EXTENSIONS.some((extension) => file === path + extension));
}

/** The names that a file exports as values, through `export … from` of other files of the app too. */
function exportedNames(source: Source, sources: readonly Source[]): Set<string> {
  const names = new Set<string>();
  for (const statement of source.tree.statements) {
    if (ts.isExportAssignment(statement)) names.add('default');
    else if (ts.isExportDeclaration(statement) && !statement.isTypeOnly) {
      const { exportClause: clause, moduleSpecifier: from } = statement;
      if (clause && ts.isNamedExports(clause)) {
        for (const one of clause.elements) if (!one.isTypeOnly) names.add(one.name.text);
      } else if (!clause && from && ts.isStringLiteral(from)) {
        const target = fileAt(sources, posix.join(posix.dirname(source.file), from.text));
        if (target && target !== source) exportedNames(target, sources).forEach((name) => names.add(name));
      }
    } else if (isExported(statement)) {
      if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
        names.add(statement.name?.text ?? 'default');
      else if (ts.isVariableStatement(statement)) {
        for (const { name } of statement.declarationList.declarations) if (ts.isIdentifier(name)) names.add(name.text);
      }
    }
  }
  return names;
}

/** `handler: file.name` must name something that the file exports; Atlassian's linter only warns, or is silent. */
export function checkHandlerExports({ manifest, sources }: App): Finding[] {
  const findings: Finding[] = [];
  for (const [index, { handler }] of (manifest.modules.function ?? []).entries()) {
    if (typeof handler !== 'string') continue;
    const dot = handler.lastIndexOf('.');
    const source = fileAt(sources, `src/${handler.slice(0, dot)}`);
    const name = handler.slice(dot + 1);
    if (!source || exportedNames(source, sources).has(name)) continue;
    const place = manifest.at(['modules', 'function', index, 'handler']);
    const message = `${source.file} exports no ${name}`;
    findings.push({ ...place, level: 'error', message, check: 'handler-exports', tool: 'own' });
  }
  return findings;
}
