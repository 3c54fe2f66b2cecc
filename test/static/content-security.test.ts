import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurity } from '../../sandbox/web/host/content-security';
import { readManifest } from '../../sandbox/forge/manifest/read';
import { buildStatic } from '../../tools/build-static/build';
import { theApp } from '../docs/the-app';
import { ROOT } from '../support/ready-desk';

const { resources } = readManifest(ROOT);
const forms = resources.find(({ key }) => key === 'workflow-rules');
const out = join(ROOT, forms?.path ?? '');
const built = (ending: string): string[] => readdirSync(out).filter((name) => name.endsWith(ending));
const textOf = (name: string): string => readFileSync(join(out, name), 'utf8');
beforeAll(() => buildStatic(ROOT));

describe('the content security policy of the Custom UI', () => {
  test('has no exception: the manifest asks for none, neither for scripts and styles nor for other addresses', () => {
    const { content } = theApp().manifest;
    for (const part of ['permissions.content', 'permissions.external']) expect(content).not.toHaveProperty(part);
    const permissions = (content as { permissions: object }).permissions;
    expect(Object.keys(permissions)).toEqual(['scopes']);
  });

  test('is, as the sandbox serves it, the strict one: the forms’ own files, and nothing inline or evaluated', () => {
    const policy = contentSecurity({
      ...{
        base: 'https://app/',
        script: 'https://app/bridge.js',
        style: 'https://app/tokens.css',
        page: 'https://jira',
      },
      permissions: { scripts: [], styles: [] },
    });
    expect(policy).not.toMatch(/unsafe|\*|https?:(?:\s|;|$)/);
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
  });

  test('needs nothing else: no script, style or handler stands in a document, nothing comes from elsewhere', () => {
    expect(built('.html').length).toBeGreaterThan(5);
    for (const name of built('.html')) {
      const html = textOf(name);
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|<base|<iframe|<object|https?:/i);
      for (const [tag, inside] of html.matchAll(/<script[^>]*>([^<]*)/g)) {
        expect(tag).toMatch(/ src="\.\/[\w-]+\.js">/);
        expect(inside).toBe('');
      }
    }
  });

  test('nor does a script make code of text', () => {
    expect(built('.js').length).toBeGreaterThan(10);
    for (const name of built('.js')) {
      const script = textOf(name);
      // How old libraries find the global object where there is no `globalThis`: every browser of today has it.
      const made = [...script.matchAll(/\beval\(|\bnew Function\(|[^\w.$]Function\(("[^"]*")/g)].map(([it]) => it);
      expect(made.filter((it) => !/Function\("(return this|r)"$/.test(it))).toEqual([]);
      expect(script).not.toMatch(/document\.write\(|\.outerHTML\s*=|insertAdjacentHTML/);
    }
  });

  test('nor does a sheet ask for anything from elsewhere', () => {
    for (const name of built('.css')) expect(textOf(name)).not.toMatch(/@import|url\(\s*["']?(?!data:)/);
  });
});

test('no source of a page puts text into itself as markup, or runs it', () => {
  const files = ['src/ui', 'static/workflow-rules/src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true })
      .map((path) => join(ROOT, folder, String(path)))
      .filter((path) => /\.tsx?$/.test(path)),
  );
  expect(files.length).toBeGreaterThan(100);
  const bad =
    /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|postMessage/;
  expect(files.filter((path) => bad.test(readFileSync(path, 'utf8')))).toEqual([]);
});
