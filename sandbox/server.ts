import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type Context } from 'hono';
import { control } from './control/control';
import type { Sandbox } from './sandbox';
import { basicCaller } from './site/authenticate';
import type { Caller } from './site/caller';
import { Refusal } from './site/refusal';
import { avatars } from './web/avatars';
import type { WebClient } from './web/build';
import { createBundler, type Bundler } from './web/host/bundler';
import { endpoints } from './web/host/endpoints';
import { frames } from './web/host/frames';
import { webPages } from './web/pages';
import { portalSharing } from './web/portal/sharing';
import { settings } from './web/settings/settings';

export interface ServeOptions {
  sandbox: Sandbox;
  client: WebClient;
  /** Bundles the app's UI Kit resources; by default each when it is first shown. */
  bundler?: Bundler;
  /** 0 takes any free one. */
  port: number;
}

export interface Serving {
  port: number;
  /** Ends open connections, streams included, and frees the port. */
  close(): Promise<void>;
}

/** How often the agenda is looked at while time runs. */
const TICK_MS = 250;

type Env = { Bindings: HttpBindings };

/** Puts a sandbox on a socket of this machine: REST with basic authentication, the control interface, and the pages. */
export async function serveSandbox({
  sandbox,
  client,
  bundler = createBundler(),
  port,
}: ServeOptions): Promise<Serving> {
  const app = new Hono<Env>();
  app.all('/rest/*', (context) => rest(sandbox, context));
  app.route('/', control({ sandbox, peer: (context: Context<Env>) => context.env.incoming.socket.remoteAddress }));
  app.route('/', endpoints({ world: () => sandbox.world() }));
  app.route('/', frames({ host: () => installedHost(sandbox), bundler, client }));
  app.route('/', portalSharing({ world: () => sandbox.world() }));
  app.route('/', settings({ world: () => sandbox.world() }));
  app.route('/', avatars({ site: () => sandbox.world().site }));
  app.route('/', webPages({ site: () => sandbox.world().site, client, seed: () => sandbox.world().seed }));

  // The app's functions run in this process too, and need the platform's own Request and Response.
  const server = createAdaptorServer({ fetch: app.fetch, hostname: '127.0.0.1', overrideGlobalObjects: false });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const tick = setInterval(() => sandbox.world().timeline.kick(), TICK_MS);
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      clearInterval(tick);
      const closed = once(server, 'close');
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

function installedHost(sandbox: Sandbox) {
  const { forge } = sandbox.world();
  return forge?.installed() ? forge.host : undefined;
}

async function rest(sandbox: Sandbox, context: Context<Env>): Promise<Response> {
  const { site, door, timeline } = sandbox.world();
  let caller: Caller;
  try {
    caller = basicCaller(site, context.req.header('authorization'));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return context.json(error.body, 401, error.headers);
  }
  // Only browsers send this header: what they ask is the page's traffic.
  if (context.req.header('sec-fetch-site') !== undefined) caller = { ...caller, client: 'browser' };
  try {
    return await door.fetch(context.req.raw, caller);
  } catch {
    // A fault on request: the connection breaks after the work was done.
    context.env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  } finally {
    timeline.kick();
  }
}
