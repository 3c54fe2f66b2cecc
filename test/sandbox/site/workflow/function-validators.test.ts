import { ISSUE_TYPE, STATUS } from '../../../../sandbox/seed/ids';
import type { Json, JsonObject } from '../../../../sandbox/json';
import type { AppRuleModule } from '../../../../sandbox/site/model';
import { account, adf, LEVEL, OWNING_TEAM, REQUEST_TYPE, SINCE } from '../issues/a-desk';
import { aWorkflowDesk, installRule, ruleOf, type WorkflowDesk } from './workflow-desk';

const BLOCKED = 'This transition was blocked by a rule of the workflow.';
const PASS = { result: true };
const reading = new Set(['read:jira-work']);
let desk: WorkflowDesk;
let asked: JsonObject[];
beforeEach(() => {
  desk = aWorkflowDesk();
  asked = [];
});
const module = (moduleKey: string, more: Partial<AppRuleModule> = {}) =>
  installRule(desk.site, {
    moduleKey,
    ruleKey: 'forge:expression-validator',
    scopes: reading,
    validate: (input: Json) => {
      asked.push(input as JsonObject);
      return Promise.resolve(PASS);
    },
    ...more,
  });
const guard = (...modules: AppRuleModule[]) =>
  (desk.transition('51').validators = modules.map((it) => ({ kind: 'app', rule: ruleOf(it) })));
const show = (...fieldIds: string[]) =>
  (desk.transition('51').screen = fieldIds.map((fieldId) => ({ fieldId, required: false })));
const says = (...errorMessages: string[]) => ({ status: 400, body: { errorMessages, errors: {} } });
const told = () => (asked.at(-1)!['transition'] as JsonObject)['modifiedFields'];
const moving = (more: JsonObject) => desk.move('agent-l1', '51', more);

describe('what a validator of an app is told of the screen', () => {
  test('is each field in the shape that Jira’s REST API gives it, and people by their id alone', async () => {
    guard(module('check'));
    show('resolution', 'description', 'priority', 'labels', 'assignee', LEVEL, SINCE, OWNING_TEAM);
    const fields = {
      resolution: { name: 'Done' },
      description: adf('It was the cable.'),
      priority: { id: '1' },
      labels: ['vpn'],
      assignee: { accountId: account('agent-l1') },
      [LEVEL]: 'L2',
      [SINCE]: '2026-11-16T10:00:00+0100',
      [OWNING_TEAM]: { id: '10020' },
    };
    expect((await moving({ fields })).status).toBe(204);
    expect(told()).toEqual({
      resolution: expect.objectContaining({ id: '10000', name: 'Done' }),
      description: adf('It was the cable.'),
      priority: expect.objectContaining({ id: '1' }),
      labels: ['vpn'],
      assignee: { accountId: account('agent-l1') },
      [LEVEL]: 'L2',
      [SINCE]: '2026-11-16T09:00:00.000+0000',
      [OWNING_TEAM]: expect.objectContaining({ id: '10020', value: 'Control room' }),
    });
  });

  test('leaves out what stays as it is, and system fields that the documents do not name', async () => {
    guard(module('check'));
    show('summary', 'duedate', 'labels', LEVEL);
    desk.issue().values['labels'] = ['vpn'];
    const fields = { summary: 'New', duedate: '2026-12-24', labels: ['vpn'], [LEVEL]: 'L2' };
    expect((await moving({ fields })).status).toBe(204);
    expect(told()).toEqual({ [LEVEL]: 'L2' });
  });

  test('is null where a field is cleared', async () => {
    guard(
      module('check', { validate: (input) => (asked.push(input as JsonObject), Promise.resolve({ result: false })) }),
    );
    show('assignee', LEVEL, 'labels');
    Object.assign(desk.issue().values, { assignee: account('agent-l2'), [LEVEL]: 'L1', labels: ['vpn'] });
    await moving({ fields: { assignee: null, [LEVEL]: null, labels: [] } });
    expect(told()).toEqual({ assignee: null, [LEVEL]: null, labels: null });
  });

  test('has the links that the screen adds, each with the end that is the other work', async () => {
    guard(module('check'));
    show('issuelinks');
    const [cause, effect] = [desk.request(), desk.request({ priority: null })];
    const add = (end: string, { key }: { key: string }): JsonObject => ({
      add: { type: { name: 'Blocks' }, [end]: { key } },
    });
    const update = { issuelinks: [add('inwardIssue', cause), add('outwardIssue', effect)] };
    expect((await moving({ update })).status).toBe(204);
    const type = desk.site.linkTypes.find(({ name }) => name === 'Blocks')!;
    const other = ({ id, key }: { id: string; key: string }) => ({
      id,
      key,
      self: `${desk.site.baseUrl}/rest/api/3/issue/${id}`,
      fields: expect.objectContaining({ summary: 'Mail does not arrive' }) as object,
    });
    const { inward, outward } = type;
    const self = `${desk.site.baseUrl}/rest/api/3/issueLinkType/${type.id}`;
    const linkType = { id: type.id, name: 'Blocks', inward, outward, self };
    expect(told()).toEqual({
      issuelinks: [
        { type: linkType, inwardIssue: other(cause) },
        { type: linkType, outwardIssue: other(effect) },
      ],
    });
    expect(desk.site.links).toMatchObject([
      { inward: cause.id, outward: desk.issue().id },
      { inward: desk.issue().id, outward: effect.id },
    ]);
  });

  test('is nothing where nothing is changed', async () => {
    guard(module('check'));
    show(LEVEL);
    expect((await moving({})).status).toBe(204);
    expect(asked).toEqual([
      {
        issue: { key: 'HELP-1' },
        configuration: null,
        transition: { from: { id: STATUS.waitingForSupport }, to: { id: STATUS.resolved }, modifiedFields: {} },
      },
    ]);
  });
});

describe('validators of apps', () => {
  const refusing = (key: string, errorMessage?: string, wait = Promise.resolve()) =>
    module(key, { validate: () => wait.then(() => ({ result: false, ...(errorMessage ? { errorMessage } : {}) })) });

  test('all say why, in their order, and one without words in general ones', async () => {
    const slow = Promise.resolve().then(() => undefined);
    guard(refusing('a', 'First.', slow), module('b'), refusing('c', 'Second.'), refusing('d'));
    expect(await moving({})).toEqual(says('First.', 'Second.', BLOCKED));
  });

  test('are asked only when nothing else stands against the transition', async () => {
    guard(module('a'));
    desk.transition('51').validators!.push({ kind: 'field-required', fieldId: 'assignee', message: 'Who?' });
    expect(await moving({})).toEqual(says('Who?'));
    expect(asked).toEqual([]);
  });

  test('with an expression are not asked as functions', async () => {
    guard(module('a', { expression: 'true' }));
    desk
      .transition('51')
      .validators!.push({ kind: 'app', rule: ruleOf(module('b'), { config: '{"expression":"true"}' }) });
    expect((await moving({})).status).toBe(204);
    expect(asked).toEqual([]);
  });

  test('that are gone block, and nothing is asked in their place', async () => {
    const gone = module('gone');
    desk.site.appRules.delete(gone.ari);
    guard(gone);
    expect(await moving({})).toEqual(says(BLOCKED));
    guard(module('neither', { validate: undefined }));
    expect(await moving({})).toEqual(says(BLOCKED));
    const condition = module('other', { ruleKey: 'forge:expression-condition', expression: 'true' });
    guard({ ...condition, ruleKey: 'forge:expression-validator' });
    expect(await moving({})).toEqual(says(BLOCKED));
  });
});

describe('at the creation of work', () => {
  const create = (fields: JsonObject = {}, update: JsonObject = {}) =>
    desk.call('agent-l1', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'HELP' }, issuetype: { id: desk.issue().typeId }, summary: 'Help', ...fields },
      update,
    });
  const standing = (...modules: AppRuleModule[]) => {
    const validators = modules.map((it) => ({ kind: 'app' as const, rule: ruleOf(it) }));
    desk.flow().initial = { id: '1', name: 'Create', validators };
  };

  test('a validator is told no key and no status to come from, but the fields', async () => {
    standing(module('check'));
    expect((await create({ [LEVEL]: 'L1', priority: { id: '1' } })).status).toBe(201);
    expect(asked).toEqual([
      {
        issue: { key: null },
        configuration: null,
        transition: {
          from: { id: null },
          to: { id: STATUS.waitingForSupport },
          modifiedFields: { [LEVEL]: 'L1', priority: expect.objectContaining({ id: '1' }) },
        },
      },
    ]);
  });

  test.each([
    ['the fields that are sent', "issue.summary == 'Help'"],
    ['who reports it', "issue.reporter.displayName == 'L1 agent' && issue.creator.displayName == 'L1 agent'"],
    ['the transition', "transition.name == 'Create' && transition.from == null && transition.hasScreen"],
    ['no comments and no links', 'issue.comments.length == 0 && issue.links.length == 0'],
    ['the workflow', "workflow.name.includes('Service Request Fulfilment')"],
  ])('an expression sees %s', async (_, expression) => {
    standing(module('check', { expression, errorMessage: 'Not seen.' }));
    expect((await create()).status).toBe(201);
  });

  test('there is no issue as it was before', async () => {
    standing(module('check', { expression: 'originalIssue == null', validate: undefined }));
    expect(await create()).toEqual(says(BLOCKED));
  });

  test('an expression sees the request type and the security level', async () => {
    const { requestTypeId = '' } = desk.issue();
    const help = desk.site.projects.get('10000')!;
    help.securityLevels = [
      { id: '10301', name: 'Agents', description: '', grants: [{ account: account('agent-l1') }] },
    ];
    const form = desk.site.screens.get(help.screens![desk.issue().typeId]!.create);
    form!.tabs[0]!.fieldIds.push('security');
    help.grants['SET_ISSUE_SECURITY'] = [{ account: account('agent-l1') }];
    const seen = `customerRequest.requestType.id == ${requestTypeId} && issue.securityLevel.name == 'Agents'`;
    standing(module('check', { expression: seen, validate: undefined }));
    const fields = { [REQUEST_TYPE]: requestTypeId };
    expect(await create(fields)).toEqual(says(BLOCKED));
    expect(await create({ ...fields, security: { id: '10301' } })).toMatchObject({ status: 201 });
  });

  test('the links that are sent are told, and seen', async () => {
    const add = { type: { name: 'Blocks' }, inwardIssue: { key: 'HELP-1' } };
    standing(
      module('see', { expression: "issue.links.length == 1 && issue.links[0].direction == 'inward'" }),
      module('check'),
    );
    expect(await create({}, { issuelinks: [{ add }] })).toMatchObject({ status: 201 });
    expect(told()).toMatchObject({ issuelinks: [{ inwardIssue: { key: 'HELP-1' } }] });
  });

  test('no rule, no question', async () => {
    standing();
    expect((await create()).status).toBe(201);
    delete desk.flow().initial;
    expect((await create()).status).toBe(201);
  });

  test('what is refused is not created', async () => {
    standing(module('check', { validate: () => Promise.resolve({ result: false, errorMessage: 'No.' }) }));
    const before = desk.site.issues.size;
    expect(await create()).toEqual(says('No.'));
    expect(desk.site.issues.size).toBe(before);
    const type = { issuetype: { id: ISSUE_TYPE.incident } };
    expect((await create(type)).status).toBe(201);
  });
});
