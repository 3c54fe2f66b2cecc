import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { z } from 'zod';
import { codeIn, filesBelow, ROOT, textOf } from './read-docs';

const Package = z.object({ scripts: z.record(z.string(), z.string()) });
const DOCUMENTS = ['README.md', ...filesBelow('docs', ['.md'])];

const there = (path: string): boolean => existsSync(join(ROOT, path));

/** Paths of the project that are written as code; those with a placeholder or a star are patterns. */
const pathsIn = (text: string): string[] =>
  codeIn(text).filter((code) => /^(src|test|tools|static|sandbox|docs|bench|\.github)\/[\w./-]+$/.test(code));

/** Other files of the project that a text links to, from where it stands. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);

describe.each(DOCUMENTS)('%s', (document) => {
  const text = textOf(document);

  test('names and links only what is there', () => {
    const linked = linksIn(text).map((link) => posix.join(posix.dirname(document), link));
    expect([...pathsIn(text), ...linked].filter((path) => !there(path))).toEqual([]);
  });

  test('names only commands that package.json has', () => {
    const scripts = Object.keys(Package.parse(JSON.parse(textOf('package.json'))).scripts);
    const commands = [...text.matchAll(/npm run ([a-z:-]+)/g)].map(([, script = '']) => script);
    expect(commands.filter((script) => !scripts.includes(script))).toEqual([]);
  });
});

test('README lists every document', () => {
  const linked = linksIn(textOf('README.md'));
  expect(filesBelow('docs', ['.md']).filter((document) => !linked.includes(document))).toEqual([]);
});
