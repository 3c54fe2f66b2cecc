import type { JsonObject } from '../../../../sandbox/json';
import { installRule, aWorkflowDesk, ruleOf, type WorkflowDesk } from './workflow-desk';

const PATH = '/rest/api/3/workflow/rule/config';
let desk: WorkflowDesk;
beforeEach(() => {
  desk = aWorkflowDesk();
  const gate = installRule(desk.site, {
    moduleKey: 'gate',
    ruleKey: 'forge:expression-validator',
    expression: 'false',
  });
  desk.transition('51').validators = [{ kind: 'app', rule: ruleOf(gate, { config: '{"a":1}', tag: 'old' }) }];
  desk.transition('61').validators = [
    { kind: 'app', rule: ruleOf(gate, { key: 'ari:cloud:ecosystem::extension/another-app/env-1/static/gate' }) },
  ];
});
const update = (validators: JsonObject[], name = desk.flow().name) =>
  desk.call('app', 'PUT', PATH, { workflows: [{ workflowId: { name }, validators }] });

test('an app finds its own rules, and nobody else’s', async () => {
  const { body } = await desk.call('app', 'GET', `${PATH}?types=validator&types=condition&expand=transition`);
  expect(body).toMatchObject({
    total: 1,
    values: [
      {
        workflowId: { name: desk.flow().name, draft: false },
        conditions: [],
        validators: [
          {
            id: 'rule-1',
            key: 'gate',
            configuration: { value: '{"a":1}', disabled: false, tag: 'old' },
            transition: { id: 51, name: 'Resolve this issue' },
          },
        ],
      },
    ],
  });
  expect((await desk.call('app', 'GET', `${PATH}?types=postfunction`)).body).toMatchObject({ total: 0 });
  expect((await desk.call('app', 'GET', `${PATH}?types=validator&withTags=new`)).body).toMatchObject({ total: 0 });
});

test('an app switches its rule off, which takes effect at once', async () => {
  expect((await desk.move('agent-l1', '51')).status).toBe(400);
  const { body } = await update([{ id: 'rule-1', key: 'gate', configuration: { value: '{"a":2}', disabled: true } }]);
  expect(body).toEqual({
    updateResults: [{ workflowId: { name: desk.flow().name, draft: false }, ruleUpdateErrors: {}, updateErrors: [] }],
  });
  expect((await desk.move('agent-l1', '51')).status).toBe(204);
});

test('what it cannot change is said rule by rule', async () => {
  const rule = { id: 'nothing', key: 'gate', configuration: { value: '{}' } };
  expect((await update([rule])).body).toMatchObject({
    updateResults: [{ ruleUpdateErrors: { nothing: ['The rule with this id does not exist: nothing'] } }],
  });
  expect((await update([rule], 'No such')).body).toMatchObject({
    updateResults: [{ updateErrors: [expect.stringContaining('Workflow not found')] }],
  });
});

test('people have no business there', async () => {
  const refused = {
    status: 403,
    body: { errorMessages: ['Only Connect and Forge apps can use this resource.'], errors: {} },
  };
  expect(await desk.call('admin', 'GET', `${PATH}?types=validator`)).toEqual(refused);
  expect(await desk.call('admin', 'PUT', PATH, { workflows: [] })).toEqual(refused);
});

test('a draft, of which there is none, is neither found nor changed in place of the workflow', async () => {
  const workflowId = { name: desk.flow().name, draft: true };
  const validators = [{ id: 'rule-1', key: 'gate', configuration: { value: 'new' } }];
  const { body } = await desk.call('app', 'PUT', PATH, { workflows: [{ workflowId, validators }] });
  expect(body).toMatchObject({ updateResults: [{ workflowId, updateErrors: [expect.stringContaining('not found')] }] });
  expect(desk.transition('51').validators).toMatchObject([{ rule: { config: '{"a":1}' } }]);
  expect((await desk.call('app', 'GET', `${PATH}?types=validator&draft=perhaps`)).status).toBe(400);
});
