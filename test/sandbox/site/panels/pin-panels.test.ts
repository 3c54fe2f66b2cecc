import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import { createDoor } from '../../../../sandbox/site/door';
import type { Caller } from '../../../../sandbox/site/caller';
import { bringPanel, isAddedTo, isShownOn, putPanel, removePanels } from '../../../../sandbox/site/panels/app-panels';
import { panelRoutes } from '../../../../sandbox/site/panels/routes';
import { taskRoutes } from '../../../../sandbox/site/tasks/routes';
import { account, aDesk } from '../issues/a-desk';

const PANEL = 'ari:cloud:ecosystem::extension/app/env/static/panel';
const scopes = new Set(['manage:jira-project', 'read:jira-work']);
const app = (accountId: string, appId = 'app'): Caller => ({
  client: 'app',
  accountId,
  app: { appId, scopes, asApp: false },
});

function opened() {
  const desk = aDesk();
  const { site } = desk;
  bringPanel(site, PANEL, 'app');
  const door = createDoor({ site, routes: [...panelRoutes, ...taskRoutes] });
  const send = async (caller: Caller, action: string, project = 'HELP', moduleId = PANEL) => {
    const body = JSON.stringify({ moduleId, projectList: [{ projectIdOrKey: project, action }] });
    const headers = { 'Content-Type': 'application/json' };
    const url = 'http://localhost/rest/api/3/forge/panel/action/bulk/async';
    return door.fetch(new Request(url, { method: 'POST', body, headers }), caller);
  };
  const issue = site.issues.get(site.issueKeys.get('HELP-1') ?? '')!;
  return { site, door, send, issue, panel: site.appPanels.get(PANEL)! };
}

test('a panel is shown nowhere until the app pins it for an admin, and then on all work of the project', async () => {
  const { door, send, issue, panel } = opened();
  expect(isShownOn(panel, issue)).toBe(false);
  const answer = await send(app(ACCOUNT.admin), 'PIN');
  expect(answer.status).toBe(202);
  expect(isShownOn(panel, issue)).toBe(true);
  const { taskId } = (await answer.json()) as { taskId: string };
  const task = await door.fetch(new Request(`http://localhost/rest/api/3/task/${taskId}`), app(ACCOUNT.admin));
  expect(await task.json()).toMatchObject({ status: 'COMPLETE' });
  await send(app(ACCOUNT.admin), 'UNPIN');
  expect(isShownOn(panel, issue)).toBe(false);
});

test.each([
  ['for who does not administer Jira', app(ACCOUNT.projectAdmin), 'HELP', PANEL, 403],
  ['for another app', app(ACCOUNT.admin, 'other'), 'HELP', PANEL, 403],
  ['for a person by themselves', { client: 'rest', accountId: ACCOUNT.admin } as const, 'HELP', PANEL, 403],
  ['in a project that does not exist', app(ACCOUNT.admin), 'NONE', PANEL, 400],
  ['when no app brings it', app(ACCOUNT.admin), 'HELP', 'ari:none', 400],
])('it is not pinned %s', async (_, caller, project, moduleId, status) => {
  const { send, issue, panel } = opened();
  expect((await send(caller, 'PIN', project, moduleId)).status).toBe(status);
  expect(isShownOn(panel, issue)).toBe(false);
});

test('who may edit a ticket adds the panel to it, and takes it off as long as it is not pinned', () => {
  const { site, issue, panel } = opened();
  putPanel(site, account('agent-l1'), issue, PANEL, true);
  expect([isShownOn(panel, issue), isAddedTo(panel, issue)]).toEqual([true, true]);
  putPanel(site, account('agent-l1'), issue, PANEL, false);
  expect(isShownOn(panel, issue)).toBe(false);
  panel.pinnedIn.add(issue.projectId);
  expect(() => putPanel(site, account('agent-l1'), issue, PANEL, false)).toThrow('Only a Jira admin');
  expect(() => putPanel(site, account('outsider'), issue, PANEL, true)).toThrow('permission to edit');
});

test('when the app goes, its panels go', () => {
  const { site } = opened();
  removePanels(site, 'app');
  expect(site.appPanels.size).toBe(0);
});
