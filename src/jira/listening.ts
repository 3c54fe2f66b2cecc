import api, { route } from '@forge/api';
import { WATCH_PROPERTY } from '../domain/watch';
import { JiraFailure, type Listening } from '../ports';
import { expectAnswer } from './answer';

/** Looks for the project property that the manifest's filters read. Anyone who administers the project can delete it. */
export const jiraListening: Listening = {
  async to(projectId) {
    try {
      await expectAnswer(
        'read project property',
        api
          .asApp()
          .requestJira(route`/rest/api/3/project/${projectId}/properties/${WATCH_PROPERTY}`, { method: 'GET' }),
      );
      return true;
    } catch (error) {
      if (error instanceof JiraFailure && error.kind === 'gone') return false;
      throw error;
    }
  },
};
