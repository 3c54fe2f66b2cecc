import { z } from 'zod';
import type { Json } from '../../json';
import { TextResponse } from '../../text-response';

export const json = (status: number, body: Json, headers: Record<string, string> = {}): Response =>
  new TextResponse(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** The sandbox does not know this: loud, never a guess. */
export const unknown = (what: string): Response =>
  json(501, {
    sandbox: 'not supported',
    what,
    addTo: 'sandbox/forge/platform',
    code: 'SANDBOX_NOT_SUPPORTED',
    message: `The sandbox does not support ${what}`,
  });

/** A refusal of the platform's own proxy, which the SDK turns into an error before the app sees an answer. */
export const proxyError = (status: number, code: string, message: string): Response =>
  json(status, { code, message }, { 'forge-proxy-error': code });

/** Any value of a text that was read as JSON: such a value cannot be anything else, so its depths are not searched. */
export const jsonShape: z.ZodType<Json> = z.custom<Json>((value) => value !== undefined);

export class Malformed extends Error {}

export function parseBody<Out>(text: string, shape: z.ZodType<Out>): Out {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Malformed('the body is not JSON');
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Malformed(parsed.error.issues.map((it) => `${it.path.join('.')}: ${it.message}`).join('; '));
}
