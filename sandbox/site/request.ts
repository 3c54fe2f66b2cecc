import type { Json, JsonObject } from '../json';
import type { Route } from './area';
import { Refusal, refuse, unsupported } from './refusal';

/** The text as JSON, or as it is when it is none; nothing when empty. */
export function parseOr(text: string): Json | undefined {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

/** The query, if the route understands each of its parameters; else 501. */
export function readQuery(url: string, route: Route): URLSearchParams {
  const query = new URL(url).searchParams;
  for (const name of query.keys()) {
    if (!route.query?.includes(name)) throw unsupported(`query parameter "${name}" of ${route.operation}`, 'the route');
  }
  return query;
}

/**
 * The body as the route wants it. 415 when it is sent as something else than JSON, 400 when it is not
 * JSON or not of the route's shape (each field with its message).
 */
export function jsonBody(request: Request, text: string, route: Route): unknown {
  if (!route.takes) return undefined;
  let body: Json | undefined;
  if (text !== '') {
    const type = request.headers.get('Content-Type') ?? '';
    if (!/^application\/([\w.-]+\+)?json\b/i.test(type))
      throw new Refusal(415, { errorMessages: ['Unsupported Media Type'], errors: {} });
    body = parse(text);
  }
  const parsed = route.takes.safeParse(body);
  if (parsed.success) return parsed.data;
  const errors: JsonObject = {};
  const messages: string[] = [];
  for (const issue of parsed.error.issues) {
    if (issue.path.length === 0) messages.push(issue.message);
    else errors[issue.path.join('.')] = issue.message;
  }
  throw refuse(400, messages, errors);
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw refuse(400, 'There was an error parsing JSON. Check that your request body is valid.');
  }
}
