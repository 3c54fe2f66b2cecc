import { getAppContext, route } from '@forge/api';
import { string, type } from 'superstruct';
import { person } from './ask';

const PANEL = 'escalation-panel';

/** Puts the panel on all work of a project, or takes it off; as a Jira admin. Jira does it within seconds, by itself. */
export async function pinPanel(projectId: string, action: 'PIN' | 'UNPIN' = 'PIN'): Promise<void> {
  const { appAri, environmentAri } = getAppContext();
  const moduleId = `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${PANEL}`;
  await person.post(
    'show the panel',
    route`/rest/api/3/forge/panel/action/bulk/async`,
    { moduleId, projectList: [{ projectIdOrKey: projectId, action }] },
    type({ taskId: string() }),
  );
}
