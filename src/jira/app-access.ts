import api, { route } from '@forge/api';
import { create, type, unknown } from 'superstruct';
import { WATCH_PROPERTY } from '../domain/watch';
import { JiraFailure } from '../ports';
import type { AppAccess, DeskProperties } from '../ports/keeping-up';
import { expectAnswer, JSON_HEADERS, readBody } from './answer';

/** Asked as the app: 401 and 403 are what Jira answers an account that it does not know yet (Forge life cycle events). */
export const jiraAppAccess: AppAccess = {
  async granted() {
    try {
      await expectAnswer(
        'read the app’s account',
        api.asApp().requestJira(route`/rest/api/3/myself`, { method: 'GET' }),
      );
      return true;
    } catch (error) {
      if (error instanceof JiraFailure && error.kind === 'forbidden') return false;
      throw error;
    }
  },
};

const Property = type({ value: unknown() });

export const jiraDeskProperties: DeskProperties = {
  async read(projectId) {
    try {
      const answer = await expectAnswer(
        'read project property',
        api
          .asApp()
          .requestJira(route`/rest/api/3/project/${projectId}/properties/${WATCH_PROPERTY}`, { method: 'GET' }),
      );
      return (await readBody('read project property', answer, (body) => create(body, Property))).value;
    } catch (error) {
      if (error instanceof JiraFailure && error.kind === 'gone') return null;
      throw error;
    }
  },
  async write(projectId, value) {
    await expectAnswer(
      'write project property',
      api.asApp().requestJira(route`/rest/api/3/project/${projectId}/properties/${WATCH_PROPERTY}`, {
        method: 'PUT',
        headers: JSON_HEADERS,
        body: JSON.stringify(value),
      }),
    );
  },
};
