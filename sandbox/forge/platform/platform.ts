import { channel } from 'node:diagnostics_channel';
import type { Invocation } from '../forge.types';
import type { PlatformTarget } from '../isolate/isolate';
import type { Activity } from '../run/activity';
import type { Call } from '../run/call';
import { unknown } from './wire';

/** Who asks the platform: the invocation, with what it is doing. */
export interface Asker {
  activity: Activity;
  call: Call;
}

export interface Ask {
  asker: Asker;
  target: PlatformTarget;
  path: string;
  method: string;
  body: string;
  headers: RequestInit['headers'];
}

/** One service behind `__forge_fetch__`. `outside`: its work leaves this process. */
export interface Service {
  serves(target: PlatformTarget, path: string): boolean;
  outside?: boolean;
  answer(ask: Ask): Promise<Response>;
}

export interface Platform {
  call(asker: Asker, target: PlatformTarget, path: string, init?: RequestInit): Promise<Response>;
}

/** Where whoever counts calls, or has one of them go wrong, hears of each before it is made. */
export const CALLS = 'tierline.sandbox.calls';

export interface CallHeard {
  invocation: Invocation;
  target: PlatformTarget;
  method: string;
  path: string;
  /** As it was given; what the SDKs send is text. */
  body: unknown;
}

async function textOf(init: RequestInit | undefined): Promise<string> {
  const body = init?.body;
  if (body === undefined || body === null) return '';
  return typeof body === 'string' ? body : new Response(body).text();
}

const heard = channel(CALLS);

/** Sends each call to the service that knows it; what nobody knows is answered 501. */
export const createPlatform = (services: readonly Service[]): Platform => ({
  call(asker, target, path, init) {
    const method = (init?.method ?? 'GET').toUpperCase();
    if (heard.hasSubscribers)
      heard.publish({ invocation: asker.activity.record, target, method, path, body: init?.body } satisfies CallHeard);
    const found = services.find((service) => service.serves(target, path));
    const name = `${method} ${path}`;
    return asker.activity.platform(
      name,
      async () => {
        if (!found)
          return unknown(`${name} of ${[target.type, target.provider, target.remote].filter(Boolean).join('/')}`);
        return found.answer({
          asker,
          target,
          path,
          method,
          body: await textOf(init),
          headers: init?.headers,
        });
      },
      found?.outside,
    );
  },
});
