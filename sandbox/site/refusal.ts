import type { Json, JsonObject } from '../json';

/** The site says no. Thrown by verbs and routes, turned into an HTTP answer in one place (door.ts). */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: Json,
    readonly headers: Record<string, string> = {},
  ) {
    super(`${status} ${JSON.stringify(body)}`);
  }
}

/** Jira platform's error body. */
export const refuse = (status: number, message: string | string[], errors: JsonObject = {}): Refusal =>
  new Refusal(status, { errorMessages: [message].flat(), errors });

/** A refusal that names fields, as `{"errors": {field: why}}`. */
export const refuseFields = (errors: JsonObject): Refusal => refuse(400, [], errors);

/** JSM's error body. */
export const refuseDesk = (status: number, errorMessage: string, i18nKey = ''): Refusal =>
  new Refusal(status, { errorMessage, i18nErrorMessage: { i18nKey, parameters: [] } });

/** 404 for what does not exist and for what the caller may not see alike, as Jira does. */
export const noIssue = (): Refusal => refuse(404, 'Issue does not exist or you do not have permission to see it.');

/** The sandbox does not know this: loud, never a guess. */
export const unsupported = (what: string, addTo: string): Refusal =>
  new Refusal(501, { sandbox: 'not supported', what, addTo });
