import { STATUS } from '../../../../sandbox/seed/ids';
import type { JsonObject } from '../../../../sandbox/json';
import { account, lastChange } from '../issues/a-desk';
import { edit, problemsOf, readFlow, sentTransition, UUID, type Sent } from './sent-workflow';
import { aWorkflowDesk, ari, installRule, type WorkflowDesk } from './workflow-desk';

let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const forge = (key: string, config = '', ruleKey = 'forge:expression-validator') => ({
  ruleKey,
  parameters: { key: ari(key), config },
});
const withoutStatus = (sent: Sent, id: string): void => {
  const [workflow] = sent.workflows;
  workflow!.statuses = workflow!.statuses.filter((it) => it['statusReference'] !== id);
  workflow!.transitions = workflow!.transitions
    .filter((it) => it.toStatusReference !== id)
    .map((it) => ({ ...it, links: it.links.filter((link) => link['fromStatusReference'] !== id) }))
    .filter((it) => it.type !== 'DIRECTED' || it.links.length > 0);
};
const onlyMessage = (problems: JsonObject[]) => problems.map((it) => it['message']);

describe('updating a workflow', () => {
  test('takes effect at once: a rule added stops the next transition', async () => {
    installRule(desk.site, {
      moduleKey: 'gate',
      ruleKey: 'forge:expression-validator',
      expression: 'false',
      errorMessage: 'Not yet.',
    });
    const { status } = await edit(desk, (sent) => sentTransition(sent, '51').validators.push(forge('gate')));
    expect(status).toBe(200);
    expect((await desk.move('agent-l1', '51')).body).toMatchObject({ errorMessages: ['Not yet.'] });
    await edit(desk, (sent) => void (sentTransition(sent, '51').validators = []));
    expect((await desk.move('agent-l1', '51')).status).toBe(204);
  });

  test('replaces all of it: a transition that is not sent is gone, one that is new is there', async () => {
    await edit(desk, ({ workflows: [workflow] }) => {
      workflow!.transitions = workflow!.transitions.filter((it) => it.id !== '21');
      workflow!.transitions.push({
        id: '301',
        type: 'GLOBAL',
        name: 'Back to support',
        toStatusReference: STATUS.waitingForSupport,
        links: [],
        validators: [],
        actions: [],
        conditions: {
          operation: 'ALL',
          conditions: [{ ruleKey: 'system:restrict-from-all-users', parameters: { restrictMode: 'users' } }],
        },
      });
    });
    const { body } = await desk.call('app', 'GET', '/rest/api/3/issue/HELP-1/transitions');
    const ids = (body as { transitions: { id: string }[] }).transitions.map((it) => it.id);
    expect([ids.includes('21'), ids.includes('301')]).toEqual([false, true]);
    expect((await desk.move('agent-l1', '301')).status).toBe(400);
  });

  test('refuses an outdated version with 409, and a caller without Administer Jira with 401', async () => {
    const sent = await readFlow(desk);
    expect((await edit(desk, () => undefined)).status).toBe(200);
    const late = await desk.call('admin', 'POST', '/rest/api/3/workflows/update', sent as unknown as JsonObject);
    expect(late.status).toBe(409);
    expect((await edit(desk, () => undefined, 'project-admin')).status).toBe(401);
  });

  test('brings a new status with a reference of the caller’s own, one that exists by its id', async () => {
    const { status, body } = await edit(desk, ({ statuses, workflows: [workflow] }) => {
      statuses.push({ name: 'Handing over', statusCategory: 'IN_PROGRESS', statusReference: UUID(1) });
      statuses.push({ id: STATUS.open, name: 'Open', statusCategory: 'TODO', statusReference: UUID(2) });
      for (const statusReference of [UUID(1), UUID(2)]) workflow!.statuses.push({ statusReference, properties: {} });
      workflow!.transitions.push({
        id: '301',
        type: 'GLOBAL',
        name: 'Hand over',
        toStatusReference: UUID(1),
        links: [],
        validators: [],
        actions: [],
      });
    });
    expect([status, body]).toEqual([200, expect.anything()]);
    expect((await desk.move('agent-l1', '301')).status).toBe(204);
    const entered = desk.site.statuses.get(desk.issue().statusId);
    expect(entered).toMatchObject({ name: 'Handing over', category: 'indeterminate' });
    expect(desk.flow().statusIds).toContain(STATUS.open);
  });

  test('leaves no work behind: a status in use goes only when the request says where to', async () => {
    await desk.move('agent-l1', '21');
    const refused = await edit(desk, (sent) => withoutStatus(sent, STATUS.escalated));
    expect([refused.status, desk.issue().statusId]).toEqual([400, STATUS.escalated]);
    const migration = { oldStatusReference: STATUS.escalated, newStatusReference: STATUS.waitingForSupport };
    const { status } = await edit(desk, (sent) => {
      withoutStatus(sent, STATUS.escalated);
      sent.workflows[0]!['statusMappings'] = [
        { projectId: '10000', issueTypeId: desk.issue().typeId, statusMigrations: [migration] },
      ];
    });
    expect([status, desk.issue().statusId]).toEqual([200, STATUS.waitingForSupport]);
    expect(lastChange(desk.issue())).toMatchObject([{ fieldId: 'status', fromString: 'Escalated' }]);
    expect(desk.issue().history.at(-1)?.author).toBe(account('admin'));
  });

  test('loses how a status waits for approval, and keeps what its screen requires and the portal shows', async () => {
    const [waiting] = desk.flow().statusIds;
    desk.flow().statusProperties = { [waiting!]: { 'approval.active': 'true', 'jira.issue.editable': 'false' } };
    Object.assign(desk.transition('51'), { portal: true, screen: [{ fieldId: 'resolution', required: true }] });
    expect((await edit(desk, () => undefined)).status).toBe(200);
    expect(desk.flow().statusProperties).toEqual({ [waiting!]: { 'jira.issue.editable': 'false' } });
    expect(desk.transition('51').portal).toBe(true);
    expect((await desk.move('agent-l1', '51')).body).toMatchObject({
      errors: { resolution: 'Resolution is required.' },
    });
  });
});

describe('a workflow that is not right', () => {
  const nothing = expect.anything() as unknown;
  test.each<[string, string, (sent: Sent) => void]>([
    [
      'a status name that is taken',
      'You must use a unique status name.',
      ({ statuses }) => void statuses.push({ name: 'open', statusCategory: 'TODO', statusReference: UUID(1) }),
    ],
    [
      'a reference that is no UUID',
      'The status reference must be a UUID.',
      ({ statuses }) => void statuses.push({ name: 'New', statusCategory: 'TODO', statusReference: 'new' }),
    ],
    [
      'conditions on the initial transition',
      'The initial transition must not have conditions.',
      (sent) => void (sentTransition(sent, '1').conditions = { operation: 'ALL', conditions: [] }),
    ],
    [
      'an unknown rule',
      "The rule 'system:nonsense' is not known.",
      (sent) => void sentTransition(sent, '51').validators.push({ ruleKey: 'system:nonsense', parameters: {} }),
    ],
    [
      'a rule at the wrong place',
      "'system:change-assignee' is not a validator.",
      (sent) =>
        void sentTransition(sent, '51').validators.push({
          ruleKey: 'system:change-assignee',
          parameters: { type: 'to-unassigned' },
        }),
    ],
    [
      'a rule of no installed app',
      `No installed app has the rule '${ari('gone')}'.`,
      (sent) => void sentTransition(sent, '51').validators.push(forge('gone')),
    ],
    [
      'a configuration that is too large',
      'The configuration of a rule must be at most 32768 bytes long.',
      (sent) => void sentTransition(sent, '51').validators.push(forge('gate', 'ü'.repeat(16_385))),
    ],
    [
      'a transition id twice',
      'You must use a unique transition id.',
      (sent) => void (sentTransition(sent, '51').id = '61'),
    ],
    [
      'no initial transition',
      'A workflow must have one initial transition.',
      ({ workflows: [it] }) => void (it!.transitions = it!.transitions.filter(({ type }) => type !== 'INITIAL')),
    ],
    [
      'a transition to a status it does not have',
      'A transition must lead to a status of the workflow.',
      (sent) => void (sentTransition(sent, '51').toStatusReference = STATUS.open),
    ],
  ])('with %s is said to be so by the validation, and refused by the update', async (_, message, change) => {
    installRule(desk.site, { moduleKey: 'gate', ruleKey: 'forge:expression-validator' });
    const before = structuredClone(desk.flow());
    expect(onlyMessage(await problemsOf(desk, change))).toEqual([message]);
    expect(await edit(desk, change)).toEqual({ status: 400, body: { errorMessages: [message], errors: {} } });
    expect({ ...desk.flow(), nothing }).toEqual({ ...before, nothing });
  });

  test('needs the operation of its conditions', async () => {
    const { status, body } = await edit(
      desk,
      (sent) => void (sentTransition(sent, '51').conditions = { conditions: [] }),
    );
    expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('conditions.operation')]);
  });

  test('with a rule that Jira has and the site does not follow is a loud 501', async () => {
    const rule = { ruleKey: 'system:trigger-webhook', parameters: { webhookId: '1' } };
    expect((await edit(desk, (sent) => void sentTransition(sent, '51').actions.push(rule))).status).toBe(501);
  });
});

test('a new workflow brings its statuses, once, under a name that is free', async () => {
  const workflow: JsonObject = {
    name: 'Field work',
    statuses: [UUID(1), UUID(2)].map((statusReference) => ({ statusReference, properties: {} })),
    transitions: [
      { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: UUID(1) },
      { type: 'DIRECTED', name: 'Finish', toStatusReference: UUID(2), links: [{ fromStatusReference: UUID(1) }] },
    ],
  };
  const body: JsonObject = {
    scope: { type: 'GLOBAL' },
    statuses: [
      { name: 'To do in the field', statusCategory: 'TODO', statusReference: UUID(1) },
      { name: 'Done in the field', statusCategory: 'DONE', statusReference: UUID(2) },
    ],
    workflows: [workflow],
  };
  const create = (path = '') => desk.call('admin', 'POST', `/rest/api/3/workflows/create${path}`, body);
  const validate = () =>
    desk.call('admin', 'POST', '/rest/api/3/workflows/create/validation', {
      payload: body,
      validationOptions: { levels: ['ERROR'] },
    });
  expect(await validate()).toEqual({ status: 200, body: { errors: [] } });
  expect(await create()).toMatchObject({ status: 200, body: { workflows: [{ name: 'Field work' }] } });
  expect(desk.site.workflows.get('Field work')?.transitions).toMatchObject([{ id: '11', name: 'Finish' }]);
  expect((await create()).status).toBe(400);
  expect(((await validate()).body as { errors: JsonObject[] }).errors.map((it) => it['code'])).toEqual([
    'NON_UNIQUE_STATUS_NAME',
    'NON_UNIQUE_STATUS_NAME',
    'NON_UNIQUE_WORKFLOW_NAME',
  ]);
});
