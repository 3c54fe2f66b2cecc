import type { Json, JsonObject } from '../json';
import type { Caller } from './caller';
import type { RateReason } from './rate/refused';
import type { Rates } from './rate/rates';
import type { SiteFault } from './site-faults';

/** One REST exchange, as `/sandbox/traffic` lists it. Bodies are parsed JSON where they are JSON. */
export interface Exchange {
  id: number;
  client: Caller['client'];
  method: string;
  path: string;
  query: Record<string, string>;
  requestBody: Json | undefined;
  status: number;
  headers: Record<string, string>;
  responseBody: Json | undefined;
}

/** A REST fault on request: the next `times` matching calls are answered so. */
export interface RestFault {
  match: { method?: string; path?: string; client?: Caller['client'] };
  times: number;
  /** Answer with this status instead of doing the work. */
  status?: number;
  headers?: JsonObject;
  /** Of a 429: which limit it speaks of. By default the burst. */
  reason?: RateReason;
  /** Take this long by the sandbox's clock before answering. */
  delayMs?: number;
  /** Do the work, then lose the answer: the caller sees the connection break. */
  drop?: boolean;
  /** Never answer, and do nothing: a function's time runs out first; other callers' connections break in the end. */
  hang?: boolean;
}

/** The site's only way in: HTTP-shaped, in process. `server.ts` puts it on a socket, the Forge runtime calls it directly. */
export interface Door {
  /**
   * Rejects (a broken connection) only when a `drop` or `hang` fault says so. `text` is the body, for who has it at
   * hand; without it the request's own is read. `charged` is told the points that an app's call cost.
   */
  fetch(request: Request, caller: Caller, text?: string, charged?: (points: number) => void): Promise<Response>;
  traffic(after?: number): Exchange[];
  fault(fault: RestFault): void;
  /** What is wrong with the site itself. */
  siteFault(fault: SiteFault): void;
  /** Ends all faults, and puts the site right. */
  clearFaults(): void;
  /** What Jira counts of the calls. */
  readonly rates: Rates;
}
