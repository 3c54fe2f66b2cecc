import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Forge } from '../../forge/forge.types';
import type { ShownModule } from '../../forge/host/host.types';
import { basicCaller } from '../../site/authenticate';
import type { Caller } from '../../site/caller';
import type { Door } from '../../site/door.types';
import type { AccountId, Site } from '../../site/model';
import { Refusal } from '../../site/refusal';
import { browsable } from '../../site/people/permissions';
import { putPanel } from '../../site/panels/app-panels';
import { ContextAsked, FetchAsked, InvokeAsked, ModulesAsked, PanelAsked, PanelsAsked, type ShownAsked } from './asks';
import { fetchProduct, NotPassedOn } from './fetch-product';
import { LIMITS } from './limits';

/*
 * What the page that shows an app's modules asks on the app's behalf. JSON, POST, signed in as the page is (HTTP
 * basic). A place says where on what page: `{issueKey?, projectKey?, workflow?, fieldId?, …}`; a module is named by
 * `{id, type, entryPoint, place}` and must be shown to that account at that place.
 *
 *   /_forge/modules     {types, place}                  → [module]                    which modules to show there
 *   /_forge/context     module                          → context                     the bridge's getContext
 *   /_forge/invoke      module + {key, payload}         → {value?}                    the app's resolver
 *   /_forge/properties  module                          → {value?}                    its dynamic properties
 *   /_forge/panels      {issueKey}                      → [{id, title, shown, removable}]   what *Apps* offers on a ticket
 *   /_forge/panel       {issueKey, id, shown}           → {}                          adds a panel, or takes it off
 *   /_forge/fetch       {product, path, method, headers, body}
 *                                                       → {status, statusText, headers, body, isAttachment}
 *
 * Refused with {error} and 400 (not understood), 401 (no such account), 403 (not permitted), 404 (not shown here), 413 (too large), 422
 * (what the app's function threw, or a request that is not passed on), 502 (the answer was lost, on request).
 * Frames themselves load from GET /_forge/app/{resource}/… and /_forge/frame/… (frames.ts).
 */

export interface EndpointsOptions {
  world: () => { site: Site; door: Door; forge?: Forge; timeline: { kick(): void } };
}

class Refused extends Error {
  constructor(
    readonly status: 400 | 401 | 404 | 413 | 422 | 502,
    message: string,
  ) {
    super(message);
  }
}

export function endpoints({ world }: EndpointsOptions): Hono {
  const app = new Hono().basePath('/_forge');

  app.post('/modules', async (context) => {
    const { forge, accountId } = asker(context, world());
    const { types, place } = await bodyOf(context, ModulesAsked);
    return context.json(forge?.host.modules({ ...place, types, accountId }) ?? []);
  });

  app.post('/context', async (context) => {
    const { forge, accountId } = asker(context, world());
    const { module, host } = shownTo(forge, accountId, await bodyOf(context, ContextAsked));
    return context.json(host.context(module, accountId));
  });

  app.post('/invoke', async (context) => {
    const { forge, accountId } = asker(context, world());
    const { key, payload, ...asked } = await bodyOf(context, InvokeAsked, LIMITS.invokeRequest);
    const { host, place } = shownTo(forge, accountId, asked);
    return context.json(await answerOf(world, () => host.resolve(place, { key, payload })));
  });

  app.post('/properties', async (context) => {
    const { forge, accountId } = asker(context, world());
    const { host, place } = shownTo(forge, accountId, await bodyOf(context, ContextAsked));
    return context.json(await answerOf(world, () => host.dynamicProperties(place)));
  });

  app.post('/panels', async (context) => {
    const { forge, accountId } = asker(context, world());
    const { issueKey } = await bodyOf(context, PanelsAsked);
    return context.json(forge?.host.panels({ issueKey, accountId }) ?? []);
  });

  app.post('/panel', async (context) => {
    const { accountId } = asker(context, world());
    const { issueKey, id, shown } = await bodyOf(context, PanelAsked);
    const { site } = world();
    const issue = browsable(site, { client: 'browser', accountId }, issueKey);
    putPanel(site, accountId, issue, id, shown);
    return context.json({});
  });

  app.post('/fetch', async (context) => {
    const { site, door, timeline } = world();
    const { forge, accountId } = asker(context, world());
    if (!forge) throw new Refused(404, 'No app is installed here.');
    const asked = await bodyOf(context, FetchAsked);
    const { scopes } = forge.host.permissions();
    const caller: Caller = { client: 'bridge', accountId, app: { appId: forge.app.appId, scopes, asApp: false } };
    try {
      return context.json(await fetchProduct(asked, { door, caller, baseUrl: site.baseUrl }));
    } catch (error) {
      if (error instanceof NotPassedOn) throw new Refused(422, error.message);
      throw new Refused(502, error instanceof Error ? error.message : String(error));
    } finally {
      timeline.kick();
    }
  });

  app.onError((error, context) => {
    if (error instanceof Refusal) return context.json({ error: messageOf(error) }, statusOf(error));
    return context.json({ error: error.message }, error instanceof Refused ? error.status : 500);
  });
  return app;
}

/** What the site itself refuses, in its own words. */
const messageOf = ({ body }: Refusal): string => SiteRefusal.parse(body).errorMessages.join(' ');
const SiteRefusal = z.looseObject({ errorMessages: z.array(z.string()) });
const statusOf = ({ status }: Refusal): 400 | 403 | 404 => (status === 403 || status === 404 ? status : 400);

function asker(context: Context, { site, forge }: ReturnType<EndpointsOptions['world']>) {
  try {
    const { accountId } = basicCaller(site, context.req.header('authorization'));
    return { accountId, forge: forge?.installed() ? forge : undefined };
  } catch (error) {
    if (error instanceof Refusal) throw new Refused(401, 'The site does not know this account.');
    throw error;
  }
}

/** The module as it is really shown to this person at this place: nothing of it is taken from the request. */
function shownTo(forge: Forge | undefined, accountId: AccountId | null, { id, type, entryPoint, place }: ShownAsked) {
  const ask = { ...place, accountId };
  const module = forge?.host
    .modules({ ...ask, types: [type] })
    .find((shown: ShownModule) => shown.id === id && shown.entryPoint === entryPoint);
  if (!forge || !module) throw new Refused(404, 'This module of the app is not shown here to this account.');
  return { module, host: forge.host, place: { id, entryPoint, ask } };
}

async function answerOf(world: EndpointsOptions['world'], work: () => Promise<unknown>): Promise<{ value?: unknown }> {
  try {
    const value = await work();
    const size = Buffer.byteLength(JSON.stringify(value) ?? '');
    if (size > LIMITS.invokeResponse) throw new Error(`The answer is too large: ${size} bytes.`);
    return { value };
  } catch (error) {
    throw new Refused(422, error instanceof Error ? error.message : String(error));
  } finally {
    world().timeline.kick();
  }
}

async function bodyOf<Shape extends z.ZodType>(context: Context, shape: Shape, most?: number) {
  const text = await context.req.text();
  if (most !== undefined && Buffer.byteLength(text) > most)
    throw new Refused(413, `The request is too large: more than ${most} bytes.`);
  const parsed = shape.safeParse(parsedJson(text));
  if (!parsed.success) throw new Refused(400, z.prettifyError(parsed.error));
  return parsed.data;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'Send a body of JSON.');
  }
}
