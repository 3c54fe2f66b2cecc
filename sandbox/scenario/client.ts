import { z } from 'zod';
import type { Json } from '../json';

/** A sandbox on a socket, as an account sees it. */
export interface Client {
  get(path: string): Promise<Json>;
  send(method: 'POST' | 'PUT', path: string, body: Json): Promise<Json>;
  control(path: string, body?: Json): Promise<Json>;
}

/** Throws with method, path and answer when a status is 400 or more. */
export function clientOf(url: string, account: string): Client {
  const authorization = `Basic ${Buffer.from(`${account}@example.com:token`).toString('base64')}`;
  async function call(method: string, path: string, body?: Json): Promise<Json> {
    const answer = await fetch(new URL(path, url), {
      method,
      headers: { authorization, 'content-type': 'application/json', accept: 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text === '' ? null : z.json().parse(JSON.parse(text));
  }
  return {
    get: (path) => call('GET', path),
    send: call,
    control: (path, body) =>
      body === undefined ? call('GET', `/sandbox${path}`) : call('POST', `/sandbox${path}`, body),
  };
}
