import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { build } from 'esbuild';
import type { ComponentType, ReactElement } from 'react';
import { featureGatesOff } from '../../../../sandbox/web/bundling/feature-gates';
import { everyGlyph } from '../../../../sandbox/web/bundling/glyphs';
import type { ForgeNode, ForgeTreeProps, UiKitServices } from '../../../../sandbox/web/client/uikit/contract';

const UIKIT = join(__dirname, '../../../../sandbox/web/client/uikit');

const ENTRY = `
export { ForgeTree } from './forge-tree';
export { drawings } from './registry';
export { createElement } from 'react';
export { renderToPipeableStream } from 'react-dom/server';
`;

interface Bundle {
  ForgeTree: ComponentType<ForgeTreeProps>;
  drawings: Record<string, unknown>;
  createElement(type: ComponentType<ForgeTreeProps>, props: ForgeTreeProps): ReactElement;
  renderToPipeableStream(
    element: ReactElement,
    on: { onAllReady(): void; onError(error: unknown): void },
  ): { pipe(to: Writable): void };
}

export interface Renderer {
  /** The names of all components that can be drawn. */
  names: string[];
  /** A tree as HTML, with all that comes late. */
  html(doc: ForgeNode): Promise<string>;
}

const services: UiKitServices = {
  http: { get: () => Promise.reject(new Error('nobody is asked here')), send: () => Promise.resolve(undefined) },
  locale: 'en-GB',
  timeZone: 'UTC',
  theme: 'light',
  Frame: ({ resource }) => `the frame of ${resource}`,
  unknown: () => undefined,
};

/** UI Kit as a server would draw it: bundled as for the page, as Atlaskit's styles are no modules that node knows. */
export async function renderer(): Promise<Renderer> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: UIKIT, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    jsx: 'automatic',
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [featureGatesOff, everyGlyph],
    outdir: 'out',
    logLevel: 'silent',
    write: false,
  });
  const script = outputFiles.find(({ path }) => path.endsWith('.js'));
  if (!script) throw new Error('UI Kit was bundled to nothing.');
  const module: { exports: Partial<Bundle> } = { exports: {} };
  new Function('module', 'exports', 'require', script.text)(module, module.exports, createRequire(__filename));
  const { ForgeTree, drawings, createElement, renderToPipeableStream } = module.exports as Bundle;
  return {
    names: Object.keys(drawings),
    html: (doc) =>
      new Promise((resolve, reject) => {
        const chunks: Buffer[] = [];
        const sink = new Writable({
          write: (chunk: Buffer, _encoding, done) => {
            chunks.push(Buffer.from(chunk));
            done();
          },
          final: (done) => {
            resolve(Buffer.concat(chunks).toString('utf8'));
            done();
          },
        });
        const stream = renderToPipeableStream(createElement(ForgeTree, { doc, services }), {
          onAllReady: () => stream.pipe(sink),
          onError: reject,
        });
      }),
  };
}

/** What a page marks as not drawn. */
export const marked = (html: string): string[] =>
  [...html.matchAll(/data-unknown="([^"]*)"/g)].map(([, what]) => what!);

/** What people read, without elements. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
