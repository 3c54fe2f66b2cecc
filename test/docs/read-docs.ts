import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');

/** A document of the project, by its path from the root. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What stands under a heading of any depth, up to the next heading. */
export function sectionOf(text: string, heading: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (start < 0) throw new Error(`there is no heading “${heading}”`);
  const length = lines.slice(start + 1).findIndex((line) => /^#+ /.test(line));
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}

/** The rows of the first table in a text, without its head: cells as they are written. */
export function rowsOf(text: string): string[][] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('|'));
  if (start < 0) throw new Error('there is no table');
  const length = lines.slice(start).findIndex((line) => !line.startsWith('|'));
  const table = lines.slice(start, length < 0 ? undefined : start + length);
  return table.slice(2).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The first cell of each row, without the marks of code. */
export const codesOf = (rows: readonly string[][]): string[] => rows.map(([first = '']) => first.replaceAll('`', ''));

/** What is written as code in a text. */
export const codeIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code ?? []);

/** Every file below a directory that ends in one of these, from the root of the project. */
export function filesBelow(directory: string, ends: readonly string[]): string[] {
  return readdirSync(join(ROOT, directory), { recursive: true, encoding: 'utf8' })
    .map((path) => `${directory}/${path.replaceAll('\\', '/')}`)
    .filter((path) => ends.some((end) => path.endsWith(end)) && !/\/(node_modules|build|dist)\//.test(path))
    .sort();
}
