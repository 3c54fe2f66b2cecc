import { clientsBy, type Clients } from '../support/jira-js';

/** A call of an operation that jira.js has no function for. */
export interface RawCall {
  /** What stands for the parameters of the path. */
  at?: Record<string, string | number>;
  query?: Record<string, string | number | readonly string[]>;
  body?: unknown;
}

/** One account's ways to the site. */
export interface Hands extends Clients {
  /** Calls the operation, given as its method and path template. Answers the body; throws on any status but 2xx. */
  raw(operation: string, call?: RawCall): Promise<unknown>;
}

type Fetch = typeof fetch;

export interface Way {
  host: string;
  email: string;
  token: string;
  fetch: Fetch;
  /** Is told of each operation that is called without jira.js. */
  onRaw(operation: string): void;
}

export function handsOf({ host, email, token, fetch, onRaw }: Way): Hands {
  const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  return {
    ...clientsBy(fetch, host, email, token),
    async raw(operation, { at = {}, query = {}, body } = {}) {
      onRaw(operation);
      const [method = '', template = ''] = operation.split(' ');
      const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(at[name])));
      const asked = Object.entries(query).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]),
      );
      const search = asked.length > 0 ? `?${new URLSearchParams(asked)}` : '';
      const answer = await fetch(`${host}${path}${search}`, {
        method,
        headers: { Authorization: authorization, Accept: 'application/json', 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${operation} answered ${answer.status}: ${text}`);
      return text === '' ? undefined : (JSON.parse(text) as unknown);
    },
  };
}
