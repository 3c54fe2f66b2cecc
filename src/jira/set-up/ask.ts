import api, { type Route } from '@forge/api';
import { expectAnswer, JSON_HEADERS, type Answer } from '../answer';

/** Calls of the person whose answers say no more than that it was done. The routes stand where the calls are made. Reject with JiraFailure. */
export const silently = {
  async post(what: string, path: Route, body: object): Promise<void> {
    await expectAnswer(
      what,
      api.asUser().requestJira(path, { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify(body) }),
    );
  },
  async put(what: string, path: Route, body: object): Promise<void> {
    await expectAnswer(
      what,
      api.asUser().requestJira(path, { method: 'PUT', headers: JSON_HEADERS, body: JSON.stringify(body) }),
    );
  },
  async delete(what: string, path: Route): Promise<void> {
    await expectAnswer(what, api.asUser().requestJira(path, { method: 'DELETE' }));
  },
};

/** A call of which any answer is one, to be told by its status. Rejects with JiraFailure only where none arrived. */
export const answerOf = (what: string, call: Promise<Answer>): Promise<Answer> =>
  call.catch((cause: unknown) => expectAnswer(what, Promise.reject(cause)));
