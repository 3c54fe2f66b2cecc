import type { z } from 'zod';
import type { Evidence } from '../evidence';
import type { Json } from '../json';
import type { Caller } from './caller';
import type { Site } from './model';

export interface Answer {
  status: number;
  body?: Json;
  headers?: Record<string, string>;
}

export interface Ask<Body> {
  site: Site;
  caller: Caller;
  params: Record<string, string>;
  query: URLSearchParams;
  body: Body;
}

/** One operation of the site, keyed by the method and the path template of Atlassian's specification. */
export interface Route<Body = unknown> {
  operation: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /rest/${string}`;
  /** The classic OAuth scope an app needs; `null`: none. */
  scope: string | null;
  evidence: Evidence;
  /** Query parameters understood here. Any other is answered 501. */
  query?: readonly string[];
  takes?: z.ZodType<Body>;
  /** May a call without a signed-in account reach it? Default no: 401. */
  anonymous?: boolean;
  run(ask: Ask<Body>): Answer | Promise<Answer>;
}

/** Keeps the body's type between `takes` and `run`, then forgets it, so that routes can be listed. */
export const route = <Body>(it: Route<Body>): Route => it as unknown as Route;

export const ok = (body: Json): Answer => ({ status: 200, body });
export const created = (body: Json): Answer => ({ status: 201, body });
export const noContent = (): Answer => ({ status: 204 });
