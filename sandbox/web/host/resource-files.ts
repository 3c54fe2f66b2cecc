import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { AppResource, Translations } from '../../forge/host/host.types';
import type { Bundler } from './bundler';
import { nativeDocument, withBridge } from './documents';
import { typeOfFile } from './file-types';

export interface ServedFile {
  type: string;
  content: Uint8Array | string;
}

export interface ResourceFiles {
  resource: AppResource;
  translations: Translations;
  bundler: Bundler;
  /** Address of the bridge's script. */
  bridge: string;
}

const BUNDLE = 'main.js';
const LOCALES = /^__LOCALES__\/([\w-]+)\.json$/;

/** One file of an app's resource, as its frame asks for it; `path` is empty for the document. Undefined: no such file. */
export async function resourceFile(path: string, files: ResourceFiles): Promise<ServedFile | undefined> {
  const locale = LOCALES.exec(path)?.[1];
  if (locale) return translationFile(locale, files.translations);
  return files.resource.kind === 'native'
    ? nativeFile(path, files.resource.entryFile, files)
    : staticFile(path === '' ? files.resource.entry : path, files.resource.dir, files.bridge);
}

function translationFile(name: string, { info, locales }: Translations): ServedFile | undefined {
  const content = name === 'i18n-info' ? info : locales[name];
  return content && { type: typeOfFile(`${name}.json`), content: JSON.stringify(content) };
}

async function nativeFile(
  path: string,
  entryFile: string,
  { bundler, bridge }: Pick<ResourceFiles, 'bundler' | 'bridge'>,
): Promise<ServedFile | undefined> {
  if (path === '') return { type: typeOfFile('index.html'), content: nativeDocument(bridge, BUNDLE) };
  if (path === BUNDLE) return { type: typeOfFile(BUNDLE), content: await bundler.script(entryFile) };
  return undefined;
}

async function staticFile(path: string, dir: string, bridge: string): Promise<ServedFile | undefined> {
  const file = join(dir, path);
  const inside = relative(dir, file);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`)) return undefined;
  const type = typeOfFile(file);
  try {
    return type.startsWith('text/html')
      ? { type, content: withBridge(await readFile(file, 'utf8'), bridge) }
      : { type, content: await readFile(file) };
  } catch {
    return undefined;
  }
}
