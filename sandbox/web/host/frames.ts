import { type Context, Hono } from 'hono';
import type { AppResource, ForgeHost } from '../../forge/host/host.types';
import { resourcePath } from '../client/host/addresses';
import { otherOrigin } from '../client/host/origin';
import type { WebClient } from '../build';
import type { Bundler } from './bundler';
import { contentSecurity } from './content-security';
import { resourceFile } from './resource-files';

export interface FramesOptions {
  /** The app as it is installed now. */
  host: () => ForgeHost | undefined;
  bundler: Bundler;
  client: Pick<WebClient, 'bridge' | 'tokens'>;
}

const BRIDGE = '/_forge/frame/bridge.js';
const TOKENS = '/_forge/frame/tokens.css';

/** What an app's frame loads: its resource's files, the bridge's script and the design tokens. Asks for no sign-in. */
export function frames({ host, bundler, client }: FramesOptions): Hono {
  const app = new Hono();
  app.get(BRIDGE, (context) => file(context, 'text/javascript; charset=utf-8', client.bridge));
  app.get(TOKENS, (context) => file(context, 'text/css; charset=utf-8', client.tokens));

  app.get('/_forge/app/:resource/*', async (context) => {
    const key = context.req.param('resource').replace('~', '/');
    const { origin, pathname, protocol, hostname, port } = new URL(context.req.url);
    const installed = host();
    const page = otherOrigin({ protocol, hostname, port });
    if (!installed || !page) return context.text('No app can be shown at this address.', 404);
    const base = resourcePath(key);
    const path = decodeURIComponent(pathname.slice(base.length));
    const resource = installed.resource(key);
    const served = await resourceFile(path, {
      resource,
      translations: installed.translations(),
      bundler,
      bridge: BRIDGE,
    });
    if (!served) return context.text(missing(key, path, resource), 404);
    context.header(
      'content-security-policy',
      contentSecurity({
        base: `${origin}${base}`,
        script: `${origin}${BRIDGE}`,
        style: `${origin}${TOKENS}`,
        page,
        permissions: installed.permissions(),
      }),
    );
    return file(context, served.type, served.content);
  });

  app.onError((error, context) => context.text(error.message, 500));
  return app;
}

const missing = (key: string, path: string, resource: AppResource): string =>
  path === '' && resource.kind === 'static'
    ? `The resource ${key} has no ${resource.entry} in ${resource.dir}. Has it been built?`
    : `The resource ${key} has no file ${path}.`;

function file(context: Context, type: string, content: Uint8Array | string): Response {
  const headers = {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
  return context.body(typeof content === 'string' ? content : new Uint8Array(content), 200, headers);
}
