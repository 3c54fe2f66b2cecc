import { contentSecurity } from '../../../../sandbox/web/host/content-security';
import { nativeDocument, withBridge } from '../../../../sandbox/web/host/documents';
import { otherOrigin } from '../../../../sandbox/web/client/host/origin';

const CONFINES = {
  base: 'http://127.0.0.1:8086/_forge/app/main/',
  script: 'http://127.0.0.1:8086/_forge/frame/bridge.js',
  style: 'http://127.0.0.1:8086/_forge/frame/tokens.css',
  page: 'http://localhost:8086',
  permissions: { scripts: [], styles: [] },
};

const rule = (policy: string, name: string): string | undefined =>
  policy.split('; ').find((part) => part.startsWith(`${name} `));

describe('documents of apps', () => {
  it.each([
    ['<html><head><script src="a.js"></script></head></html>', '<head>'],
    ['<!DOCTYPE html><html lang="en"><body><script src="a.js"></script></body></html>', '<html lang="en">'],
    ['<script src="a.js"></script>', ''],
  ])('have the bridge ahead of all scripts of their own: %s', (html, before) => {
    const made = withBridge(html, '/bridge.js');
    expect(made.indexOf('/bridge.js')).toBeLessThan(made.indexOf('a.js'));
    expect(made).toContain(`${before}<script src="/bridge.js"></script>`);
  });

  it('are made for UI Kit, which has none', () => {
    const made = nativeDocument('/bridge.js', 'main.js');
    expect(made.indexOf('/bridge.js')).toBeLessThan(made.indexOf('main.js'));
  });

  it('may load and ask their own files only, and be shown by the page only', () => {
    const policy = contentSecurity(CONFINES);
    expect(rule(policy, 'default-src')).toBe(`default-src ${CONFINES.base}`);
    expect(rule(policy, 'connect-src')).toBe(`connect-src ${CONFINES.base}`);
    expect(rule(policy, 'style-src')).toBe(`style-src ${CONFINES.base} ${CONFINES.style}`);
    expect(rule(policy, 'frame-ancestors')).toBe('frame-ancestors http://localhost:8086');
    expect(policy).not.toContain('unsafe');
  });

  it('may do what the manifest makes an exception for', () => {
    const policy = contentSecurity({
      ...CONFINES,
      permissions: { scripts: ['unsafe-eval', 'blob:', 'sha256-abc='], styles: ['unsafe-inline'] },
    });
    expect(rule(policy, 'script-src')).toMatch(/ 'unsafe-eval' blob: 'sha256-abc='$/);
    expect(rule(policy, 'style-src')).toMatch(/ 'unsafe-inline'$/);
  });

  it.each([
    ['http://localhost:8086', 'http://127.0.0.1:8086'],
    ['http://127.0.0.1:8086', 'http://localhost:8086'],
    ['http://sandbox.example:8086', undefined],
  ])('of a page at %s are at %s', (page, apps) => {
    expect(otherOrigin(new URL(page))).toBe(apps);
  });
});
