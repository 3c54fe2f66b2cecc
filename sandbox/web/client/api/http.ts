/** Speaks to the site's REST as one account. */
export interface Http {
  get(path: string): Promise<unknown>;
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<unknown>;
}

/** The site said no, or did not answer (`status` 0). */
export class Trouble extends Error {
  constructor(
    readonly status: number,
    readonly method: string,
    readonly path: string,
    readonly says: string[],
  ) {
    super(says.join(' ') || `${method} ${path} was answered ${status}`);
  }
}

/** Every account of the sandbox signs in with `<account>@example.com:token`. */
export function httpAs(account: string, fetcher: typeof fetch): Http {
  const authorization = `Basic ${btoa(`${account}@example.com:token`)}`;
  async function exchange(method: string, path: string, body?: unknown): Promise<unknown> {
    const headers = {
      accept: 'application/json',
      authorization,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    let response: Response;
    try {
      response = await fetcher(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    } catch {
      throw new Trouble(0, method, path, ['The sandbox did not answer.']);
    }
    const answer = parse(await response.text());
    if (!response.ok) throw new Trouble(response.status, method, path, messagesOf(answer));
    return answer;
  }
  return {
    get: (path) => exchange('GET', path),
    send: (method, path, body) => exchange(method, path, body),
  };
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What Jira's, JSM's and the sandbox's own error bodies say, as sentences. */
export function messagesOf(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  const said: string[] = [];
  if ('errorMessages' in body && Array.isArray(body.errorMessages)) said.push(...body.errorMessages.map(String));
  if ('errors' in body && typeof body.errors === 'object' && body.errors)
    said.push(...Object.values(body.errors).map(String));
  if ('errorMessage' in body && typeof body.errorMessage === 'string') said.push(body.errorMessage);
  if ('error' in body && typeof body.error === 'string') said.push(body.error);
  if ('sandbox' in body && 'what' in body) said.push(`The sandbox does not support this yet: ${String(body.what)}.`);
  return said;
}
