import ts from 'typescript';
import type { App } from '../app';
import type { Finding } from '../finding';
import { importsFrom, placeOf } from '../source';

const KVS = '@forge/kvs';
const SCOPE = 'storage:app';

/** Key-value storage is refused at run time without its scope; Atlassian's linter knows only the removed API. */
export function checkStorageScope({ manifest, sources }: App): Finding[] {
  if (manifest.scopes.includes(SCOPE)) return [];
  return sources
    .filter(({ tree }) => importsFrom(tree, KVS).size > 0)
    .map(({ file, tree }) => {
      const imports = tree.statements.filter(ts.isImportDeclaration);
      const node = imports.find(({ moduleSpecifier: from }) => ts.isStringLiteral(from) && from.text === KVS) ?? tree;
      const message = `${KVS} needs the scope ${SCOPE}, which the manifest lacks`;
      return { file, ...placeOf(node, tree), level: 'error', message, check: 'storage-scope', tool: 'own' };
    });
}
