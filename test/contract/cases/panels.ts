import { APP_PANEL } from '../an-app';
import type { Example } from '../scene';

export function panels(example: Example): void {
  example("an app's issue panel is pinned to a project as a task", { needs: ['an app'] }, async (scene) => {
    const { app, projectId } = scene;
    const { issuePanels, tasks } = app.forAdmin.jira;
    const { taskId = '' } = await issuePanels.bulkPinUnpinProjectsAsync({
      moduleId: APP_PANEL,
      projectList: [{ projectIdOrKey: await projectId(), action: 'PIN' }],
    });
    expect((await tasks.getTask({ taskId })).status).toBe('COMPLETE');
  });
}
