import { route } from '@forge/api';
import { string, type } from 'superstruct';
import type { Step } from '../../domain/set-up/found-desk';
import type { StepAnswer } from '../../ports/set-up';
import { person } from '../desk-setup/ask';
import { ownModule } from './own-modules';

/** Puts the app's panels on all work of projects, or takes them off; Jira does it within seconds, by itself. */
export async function pinPanels(
  { panels }: Extract<Step, { kind: 'show-panel' }>,
  action: 'PIN' | 'UNPIN',
): Promise<StepAnswer> {
  for (const { module, projects } of panels)
    await person.post(
      'show the panel',
      route`/rest/api/3/forge/panel/action/bulk/async`,
      {
        moduleId: ownModule(module),
        projectList: projects.map((projectIdOrKey) => ({ projectIdOrKey, action })),
      },
      type({ taskId: string() }),
    );
  return 'done';
}
