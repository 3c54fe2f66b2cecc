import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Json, JsonObject } from '../../json';
import type { Translations } from '../host/host.types';
import type { Manifest } from '../manifest/manifest';
import { modulesOf } from '../manifest/manifest';
import { jsonShape } from '../platform/wire';
import type { Text } from '../manifest/shapes';

const FOLDER = '__LOCALES__';
const isObject = (json: unknown): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** The text under a key: `page.title` as it stands, else as a path. */
function under(table: JsonObject, key: string): string | undefined {
  const whole = table[key];
  if (typeof whole === 'string') return whole;
  let found: Json | undefined = table;
  for (const step of key.split('.')) found = isObject(found) ? found[step] : undefined;
  return typeof found === 'string' ? found : undefined;
}

function keysIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(keysIn);
  if (!isObject(part)) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === 'i18n' && typeof value === 'string' ? [value] : keysIn(value),
  );
}

/**
 * Reads an app's translation files. Throws when a file is missing, or when the default locale lacks a text that
 * the manifest names, as Atlassian's bundler does.
 */
export function readTranslations(dir: string, manifest: Manifest): Translations | undefined {
  const declared = manifest.translations;
  const keys = [...new Set(modulesOf(manifest).flatMap(({ module }) => keysIn(module)))].sort();
  if (!declared) {
    if (keys.length > 0) throw new Error(`manifest.yml names texts (${keys.join(', ')}) and has no translations`);
    return undefined;
  }
  const locales = Object.fromEntries(
    declared.resources.map(({ key, path }) => [
      key,
      z.record(z.string(), jsonShape).parse(JSON.parse(readFileSync(join(dir, path), 'utf8'))),
    ]),
  );
  const fallback = declared.fallback.default;
  const standard = locales[fallback];
  if (!standard) throw new Error(`the default locale ${fallback} has no translation file`);
  const missing = keys.filter((key) => under(standard, key) === undefined);
  if (missing.length > 0) throw new Error(`the default locale ${fallback} lacks ${missing.join(', ')}`);
  const names = Object.keys(locales).sort();
  const inLocales = (key: string): JsonObject =>
    Object.fromEntries(
      names.flatMap((name) => {
        const text = under(locales[name] ?? {}, key);
        return text === undefined ? [] : [[name, text]];
      }),
    );
  const info = {
    translations: Object.fromEntries(keys.map((key) => [key, inLocales(key)])),
    config: { locales: names, fallback: { ...declared.fallback } },
  };
  return { fallback, locales, info };
}

/** The files that functions and front ends read their texts from. */
export function localeFiles(translations: Translations | undefined): Map<string, string> {
  if (!translations) return new Map();
  return new Map([
    [`${FOLDER}/i18n-info.json`, JSON.stringify(translations.info)],
    ...Object.entries(translations.locales).map(([locale, table]): [string, string] => [
      `${FOLDER}/${locale}.json`,
      JSON.stringify(table),
    ]),
  ]);
}

const rules = z.looseObject({ config: z.looseObject({ fallback: z.record(z.string(), jsonShape) }) });

/** Locales to look in, the wanted one first (developer.atlassian.com/platform/forge/manifest-reference/translations). */
function ladder({ info, fallback }: Translations, locale: string): string[] {
  const own = rules.parse(info).config.fallback[locale];
  const between = Array.isArray(own) ? own.filter((it) => typeof it === 'string') : [];
  return [locale, ...between, fallback];
}

/** A text of the manifest in a locale; without one in the default locale. */
export function textIn(translations: Translations | undefined, text: Text, locale?: string): string {
  if (typeof text === 'string') return text;
  const found = ladder(translations ?? EMPTY, locale ?? translations?.fallback ?? '')
    .map((name) => under(translations?.locales[name] ?? {}, text.i18n))
    .find((it) => it !== undefined);
  return found ?? text.i18n;
}

const EMPTY: Translations = { fallback: '', locales: {}, info: { config: { fallback: {} } } };
