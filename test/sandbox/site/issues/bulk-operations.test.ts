import { ISSUE_TYPE, PRIORITY, PROJECT } from '../../../../sandbox/seed/ids';
import type { JsonObject } from '../../../../sandbox/json';
import { aDesk, issueAt, lastChange, LEVEL, REQUEST_TYPE, SCORE, type Desk } from './a-desk';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
  desk.request();
});
const submit = async (who: string, what: string, body: JsonObject) => {
  const { status, body: answer } = await desk.as(who)('POST', `/rest/api/3/bulk/issues/${what}`, body);
  return { status, taskId: (answer as { taskId?: string }).taskId ?? '' };
};
const progress = async (who: string, taskId: string) =>
  (await desk.as(who)('GET', `/rest/api/3/bulk/queue/${taskId}`)).body as JsonObject;
const id = (key: string) => issueAt(desk, key).id;

describe('a bulk move', () => {
  const DEV_TASK = `DEV,${ISSUE_TYPE.task}`;
  const defaults = {
    inferClassificationDefaults: true,
    inferFieldDefaults: true,
    inferStatusDefaults: true,
    inferSubtaskTypeDefault: true,
  };
  const move = (who: string, target: string, keys: string[], more: JsonObject = {}) =>
    submit(who, 'move', { targetToSourcesMapping: { [target]: { ...defaults, issueIdsOrKeys: keys, ...more } } });
  /** An agent of the desk who is an engineer too. */
  const agent = 'agent-l3';

  test('gives a new key, work type and status in one change, and the old key still leads there', async () => {
    const from = { ...issueAt(desk, 'HELP-1') };
    const { status, taskId } = await move(agent, DEV_TASK, ['HELP-1', 'HELP-99']);
    expect([status, await progress(agent, taskId)]).toMatchObject([
      201,
      {
        status: 'COMPLETE',
        progressPercent: 100,
        totalIssueCount: 2,
        processedAccessibleIssues: [Number(from.id)],
        invalidOrInaccessibleIssueCount: 1,
      },
    ]);
    const { body } = await desk.as(agent)('GET', '/rest/api/3/issue/HELP-1?fields=project,issuetype,status');
    expect(body).toMatchObject({ key: 'DEV-1', fields: { project: { key: 'DEV' }, issuetype: { name: 'Task' } } });
    const items: object[] = [
      { field: 'project', fieldId: 'project', from: PROJECT.help, to: PROJECT.dev },
      { field: 'Key', fromString: 'HELP-1', toString: 'DEV-1' },
      { field: 'issuetype', fieldId: 'issuetype', from: ISSUE_TYPE.serviceRequest, to: ISSUE_TYPE.task },
      { field: 'status', from: from.statusId },
    ];
    expect(lastChange(issueAt(desk, 'DEV-1'))).toMatchObject(items);
    expect(desk.events.at(-1)).toMatchObject({
      kind: 'issue-updated',
      changes: { items: expect.arrayContaining([expect.objectContaining({ fieldId: 'project' })]) },
    });
    expect(issueAt(desk, 'DEV-1').requestTypeId).toBeUndefined();
  });

  test('takes the status that is named for the old one, and asks for one', async () => {
    const done = desk.site.workflows
      .get(desk.site.projects.get(PROJECT.dev)!.workflows[ISSUE_TYPE.task]!)!
      .statusIds.at(-1)!;
    const named = (statuses: JsonObject) =>
      move(agent, DEV_TASK, ['HELP-1'], { inferStatusDefaults: false, targetStatus: [{ statuses }] });
    expect((await named({})).status).toBe(400);
    expect((await named({ [done]: [issueAt(desk, 'HELP-1').statusId] })).status).toBe(201);
    expect(issueAt(desk, 'DEV-1').statusId).toBe(done);
  });

  test('needs Create Issues in the target, Move Issues at home, and a work type that is there', async () => {
    expect((await move('agent-l1', DEV_TASK, ['HELP-1'])).status).toBe(400);
    expect((await move(agent, `DEV,${ISSUE_TYPE.incident}`, ['HELP-1'])).status).toBe(400);
    desk.site.projects.get(PROJECT.help)!.grants['MOVE_ISSUES'] = [];
    const { taskId } = await move(agent, DEV_TASK, ['HELP-1']);
    expect(await progress(agent, taskId)).toMatchObject({
      processedAccessibleIssues: [],
      failedAccessibleIssues: { [id('HELP-1')]: [expect.stringContaining('Move Issues')] },
    });
  });

  test('within a project changes the work type, keeps the key and drops a request type of the old one', async () => {
    await move('agent-l1', `HELP,${ISSUE_TYPE.incident}`, ['HELP-1']);
    expect(lastChange(issueAt(desk, 'HELP-1')).map((it) => it.field)).toEqual(['issuetype', 'status']);
    const { body } = await desk.as('agent-l1')('GET', `/rest/api/3/issue/HELP-1?fields=${REQUEST_TYPE}`);
    expect(body).toMatchObject({ fields: { [REQUEST_TYPE]: null } });
  });

  test('of more than 1,000, or to a parent, is not done', async () => {
    expect(
      (
        await move(
          agent,
          DEV_TASK,
          Array.from({ length: 1001 }, (_, it) => `HELP-${it}`),
        )
      ).status,
    ).toBe(400);
    expect((await move(agent, `${DEV_TASK},DEV-9`, ['HELP-1'])).status).toBe(501);
  });
});

describe('a bulk edit', () => {
  const edit = (who: string, keys: string[], editedFieldsInput: JsonObject, selectedActions: string[]) =>
    submit(who, 'fields', { selectedIssueIdsOrKeys: keys, editedFieldsInput, selectedActions });

  test('edits each ticket by itself', async () => {
    const { taskId } = await edit(
      'agent-l1',
      ['HELP-1', 'HELP-2'],
      {
        priority: { priorityId: PRIORITY.high },
        singleLineTextFields: [{ fieldId: LEVEL, text: 'L2' }],
        labelsFields: [{ fieldId: 'labels', bulkEditMultiSelectFieldOption: 'ADD', labels: [{ name: 'mail' }] }],
        singleSelectClearableUserPickerFields: [{ fieldId: 'assignee', user: { accountId: '712020:agent-l2' } }],
      },
      ['priority', LEVEL, 'labels', 'assignee'],
    );
    expect(await progress('agent-l1', taskId)).toMatchObject({ totalIssueCount: 2, failedAccessibleIssues: {} });
    for (const key of ['HELP-1', 'HELP-2']) {
      expect(issueAt(desk, key).values).toMatchObject({
        priority: PRIORITY.high,
        [LEVEL]: 'L2',
        labels: ['mail'],
        assignee: '712020:agent-l2',
      });
      expect(issueAt(desk, key).history).toHaveLength(1);
    }
  });

  test('goes on where one ticket refuses, and tells its reasons to those who see it', async () => {
    issueAt(desk, 'HELP-1').archived = { at: 0, by: '712020:admin' };
    const { taskId } = await edit('agent-l1', ['HELP-1', 'HELP-2'], { priority: { priorityId: PRIORITY.low } }, [
      'priority',
    ]);
    expect(await progress('agent-l1', taskId)).toMatchObject({
      processedAccessibleIssues: [Number(id('HELP-2'))],
      failedAccessibleIssues: { [id('HELP-1')]: [expect.any(String)] },
    });
    expect(await progress('outsider', taskId)).toMatchObject({
      processedAccessibleIssues: [],
      failedAccessibleIssues: {},
    });
  });

  test('may set what the person may set, no more', async () => {
    const score = { clearableNumberFields: [{ fieldId: SCORE, value: 9 }] };
    const { taskId } = await edit('agent-l1', ['HELP-1'], score, [SCORE]);
    expect(await progress('agent-l1', taskId)).toMatchObject({ processedAccessibleIssues: [] });
    expect(issueAt(desk, 'HELP-1').values[SCORE]).toBeUndefined();
  });

  test('is for licensed people, and kinds of fields that are not known here answer 501', async () => {
    expect((await edit('customer', ['HELP-1'], {}, ['priority'])).status).toBe(403);
    expect((await edit('agent-l1', ['HELP-1'], { colorFields: [] }, ['customfield_1'])).status).toBe(501);
    expect((await edit('agent-l1', ['HELP-1'], {}, ['priority'])).status).toBe(400);
  });
});

test('a bulk transition moves those that can, and tells why the others cannot', async () => {
  const { body } = await desk.as('agent-l1')('GET', '/rest/api/3/issue/HELP-1/transitions');
  const escalate = (body as { transitions: { id: string; name: string }[] }).transitions.find(
    (it) => it.name === 'Escalate',
  )!;
  const again = async () =>
    submit('agent-l1', 'transition', {
      bulkTransitionInputs: [{ selectedIssueIdsOrKeys: ['HELP-1'], transitionId: escalate.id }],
    });
  expect(await progress('agent-l1', (await again()).taskId)).toMatchObject({
    processedAccessibleIssues: [Number(id('HELP-1'))],
  });
  expect(lastChange(issueAt(desk, 'HELP-1'))).toMatchObject([{ field: 'status' }]);
  expect(await progress('agent-l1', (await again()).taskId)).toMatchObject({
    failedAccessibleIssues: { [id('HELP-1')]: [expect.stringContaining('HELP-1')] },
  });
  expect((await desk.as('agent-l1')('GET', '/rest/api/3/bulk/queue/1')).status).toBe(400);
});
