import type { JsonObject } from '../../../../sandbox/json';
import { ISSUE_TYPE } from '../../../../sandbox/seed/ids';
import { account, aDesk, issueAt, OWNING_TEAM, TEAM } from './a-desk';

const metadata = async (who: string): Promise<JsonObject> => {
  const { body } = await aDesk().as(who)('GET', '/rest/api/3/issue/HELP-1/editmeta');
  return (body as { fields: JsonObject }).fields;
};

test('an agent is told which fields can be set, and the options of a select field', async () => {
  const fields = await metadata('agent-l1');
  expect(fields[TEAM]).toMatchObject({ name: 'Team', operations: ['set'], required: false });
  expect(fields['priority']).toMatchObject({
    allowedValues: expect.arrayContaining([expect.objectContaining({ name: 'High' })]),
  });
  expect(fields[OWNING_TEAM]).toMatchObject({
    allowedValues: expect.arrayContaining([expect.objectContaining({ id: expect.any(String) })]),
  });
  expect(Object.keys(fields)).not.toContain('created');
});

test('who may not edit the ticket is offered nothing', async () => {
  expect(await metadata('collaborator')).toEqual({});
});

test('only fields of the edit screen are offered, though an edit may set the others', async () => {
  const desk = aDesk();
  const screens = desk.site.projects.get('10000')!.screens![ISSUE_TYPE.serviceRequest]!;
  desk.site.screens.get(screens.edit)!.tabs[0]!.fieldIds = ['summary', TEAM];
  const { body } = await desk.as('agent-l1')('GET', '/rest/api/3/issue/HELP-1/editmeta');
  expect(Object.keys((body as { fields: JsonObject }).fields)).toEqual(['summary', TEAM, 'customfield_10010']);
  const edited = await desk.as('agent-l1')('PUT', '/rest/api/3/issue/HELP-1', { fields: { labels: ['mail'] } });
  expect(edited.status).toBe(204);
});

describe('looking past screens and past a status that refuses edits', () => {
  const CLOSED = '/rest/api/3/issue/HELP-1';
  const closed = () => {
    const desk = aDesk();
    desk.site.statuses.get(issueAt(desk, 'HELP-1').statusId)!.properties['jira.issue.editable'] = 'false';
    return desk;
  };
  const label = { fields: { labels: ['late'] } };

  test('is for apps that administer Jira, or act for an administrator', async () => {
    const desk = closed();
    expect((await desk.as('agent-l1')('PUT', CLOSED, label)).status).toBe(400);
    expect((await desk.as('app')('PUT', `${CLOSED}?overrideEditableFlag=true`, label)).status).toBe(403);
    desk.site.globalAdmins.add(account('app-tierline'));
    expect((await desk.as('app')('PUT', `${CLOSED}?overrideEditableFlag=true`, label)).status).toBe(204);
    const { body } = await desk.as('app')('GET', `${CLOSED}/editmeta?overrideEditableFlag=true`);
    expect((body as { fields: JsonObject }).fields).toHaveProperty('summary');
  });

  test('is refused to an administrator’s own client', async () => {
    const desk = closed();
    expect((await desk.as('admin')('GET', `${CLOSED}/editmeta?overrideScreenSecurity=true`)).status).toBe(403);
  });
});
