import api, { route } from '@forge/api';
import { WATCH_PROPERTY } from '../../domain/watch';
import type { Speaker } from '../../ports/desk-setup';
import { expectAnswer, JSON_HEADERS } from '../answer';

/** The property that filters and pages read; whoever writes it has to administer the project. */
export async function markProject(projectId: string, value: object, as: Speaker): Promise<void> {
  await expectAnswer(
    'write project property',
    (as === 'app' ? api.asApp() : api.asUser()).requestJira(
      route`/rest/api/3/project/${projectId}/properties/${WATCH_PROPERTY}`,
      { method: 'PUT', headers: JSON_HEADERS, body: JSON.stringify(value) },
    ),
  );
}
