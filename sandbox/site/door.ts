import { channel } from 'node:diagnostics_channel';
import { Hono, type Context } from 'hono';
import type { Answer, Route } from './area';
import { unauthenticated } from './authenticate';
import type { Caller } from './caller';
import type { Door, RestFault } from './door.types';
import { Faults, faultAnswer } from './faults';
import { LIMITS } from './limits';
import type { Site } from './model';
import { jsonBody, parseOr, readQuery } from './request';
import { Refusal, unsupported } from './refusal';
import { pointsOf } from './rate/points-of';
import { charged, Rates } from './rate/rates';
import { SiteFaults } from './site-faults';
import { TextResponse } from '../text-response';
import { Traffic } from './traffic';

export interface DoorOptions {
  site: Site;
  routes: readonly Route[];
  /** Waits by the sandbox's clock, for delay faults. */
  delay?: (ms: number) => Promise<void>;
  /** Limits the requests a second to each operation too; see `Rates`. */
  bursts?: boolean;
}

/** Where whoever wants to judge all traffic of a process, such as a test run, hears of each exchange. */
export const EXCHANGES = 'tierline.sandbox.exchanges';

type Env = { Bindings: { caller: Caller; text: string } };

/** The site's way in: finds the route, checks account, scope, query and body, runs it, and remembers the exchange. */
export function createDoor({ site, routes, delay, bursts }: DoorOptions): Door {
  const traffic = new Traffic(LIMITS.trafficKept);
  const faults = new Faults();
  const siteFaults = new SiteFaults(site);
  const rates = new Rates({ site, bursts });
  const heard = channel(EXCHANGES);
  const app = new Hono<Env>();
  for (const route of [...routes].sort(literalFirst)) {
    const { method, template } = operationOf(route);
    app.on(method, template.replace(/\{(\w+)\}/g, ':$1'), async (context) =>
      answer(await enter(site, rates, route, context)),
    );
  }
  app.notFound((context) =>
    refusal(unsupported(`${context.req.method} ${context.req.path}`, 'sandbox/site/routes.ts')),
  );
  app.onError((error) => (error instanceof Refusal ? refusal(error) : failure(error)));

  async function work(request: Request, caller: Caller, text: string, fault?: RestFault): Promise<Response> {
    if (fault?.delayMs) await (delay ?? noClock)(fault.delayMs);
    if (fault?.hang) {
      await (delay ?? noClock)(LIMITS.hang);
      throw broken();
    }
    if (fault?.status !== undefined) return faultAnswer(fault, fault.status, site.clock.now());
    return app.fetch(request, { caller, text });
  }

  return {
    rates,
    async fetch(request, caller, given, told) {
      const url = new URL(request.url);
      const text = given ?? (await request.clone().text());
      const fault = faults.take(request.method, url.pathname, caller.client);
      const response = await work(request, caller, text, fault);
      const answered = await response.clone().text();
      if (charged(caller)) {
        const { status } = response;
        const points = pointsOf({ method: request.method, path: url.pathname, status, responseBody: answered });
        rates.charge(caller, points);
        told?.(points);
      }
      for (const [name, value] of Object.entries(rates.headers(caller)))
        if (!response.headers.has(name)) response.headers.set(name, value);
      const exchange = traffic.add((id) => ({
        id,
        client: caller.client,
        method: request.method,
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        // Kept as texts, which are small, and read by those who look.
        get requestBody() {
          return parseOr(text);
        },
        status: response.status,
        headers: Object.fromEntries(response.headers),
        get responseBody() {
          return parseOr(answered);
        },
      }));
      if (heard.hasSubscribers) heard.publish(exchange);
      if (fault?.drop) throw broken();
      return response;
    },
    traffic: (after) => traffic.after(after),
    fault: (fault) => faults.add(fault),
    siteFault: (fault) => siteFaults.set(fault),
    clearFaults() {
      faults.clear();
      siteFaults.clear();
    },
  };
}

async function enter(site: Site, rates: Rates, route: Route, context: Context<Env>): Promise<Answer> {
  const { caller, text } = context.env;
  if (caller.accountId === null && !route.anonymous) throw unauthenticated();
  if (caller.app && route.scope !== null && !caller.app.scopes.has(route.scope)) throw scopeMissing();
  const params = context.req.param();
  rates.admit({ caller, operation: route.operation, params });
  const query = readQuery(context.req.url, route);
  return route.run({ site, caller, params, query, body: jsonBody(context.req.raw, text, route) });
}

/** Observed: github.com/raycast/extensions/issues/11212 (2024-03-11), an OAuth client without the scope. */
const scopeMissing = (): Refusal => new Refusal(401, { code: 401, message: 'Unauthorized; scope does not match' });

function answer({ status, body, headers }: Answer): Response {
  if (body === undefined) return new Response(null, { status, headers });
  return new TextResponse(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json;charset=UTF-8', ...headers },
  });
}

const refusal = ({ status, body, headers }: Refusal): Response => answer({ status, body, headers });

/** A defect of the sandbox, not of the caller: the message says so, the stack helps to find it. */
const failure = (error: Error): Response =>
  answer({
    status: 500,
    body: { errorMessages: [`Internal server error: ${error.message}`], errors: {}, sandbox: error.stack ?? '' },
  });

/** What `fetch` throws when the connection breaks. */
const broken = (): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });

const noClock = (): Promise<void> =>
  Promise.reject(new Error('A delay was asked for, but this door was given no clock to wait by.'));

function operationOf({ operation }: Route): { method: string; template: string } {
  const space = operation.indexOf(' ');
  return { method: operation.slice(0, space), template: operation.slice(space + 1) };
}

/** `/project/search` before `/project/{projectIdOrKey}`: the first registered match is taken. */
function literalFirst(a: Route, b: Route): number {
  const key = (route: Route): string => operationOf(route).template.replace(/\{\w+\}/g, '\uffff');
  return key(a) < key(b) ? -1 : 1;
}
