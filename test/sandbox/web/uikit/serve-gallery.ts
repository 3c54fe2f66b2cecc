import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { featureGatesOff } from '../../../../sandbox/web/bundling/feature-gates';
import { everyGlyph } from '../../../../sandbox/web/bundling/glyphs';
import { designTokens, THEME } from '../../../../sandbox/web/bundling/theme';

const page = (mode: string): string => `<!doctype html>
<html lang="en" data-color-mode="${mode}" data-theme="${THEME}">
<head><meta charset="utf-8"><title>UI Kit</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script></head>
<body></body></html>`;

export interface Gallery {
  address: string;
  close(): Promise<void>;
}

/** The gallery as pages of a server of its own: `/<name>?mode=dark`. */
export async function serveGallery(): Promise<Gallery> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'gallery/page.tsx')],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [featureGatesOff, designTokens, everyGlyph],
    outdir: 'out',
    logLevel: 'silent',
    write: false,
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]));
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname.slice(1));
    const type = !file ? 'text/html' : pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
    response.end(file ?? page(searchParams.get('mode') ?? 'light'));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
