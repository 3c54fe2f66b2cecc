import type { JsonObject } from '../../../../sandbox/json';
import { INCIDENT_WORKFLOW } from '../../../../sandbox/seed/stock/workflows';
import { aWorkflowDesk, installRule, ruleOf, type WorkflowDesk } from './workflow-desk';

const PATH = '/rest/api/3/workflow/rule/config';
let desk: WorkflowDesk;
/** Rules of one app: two conditions, one of them in a group, a validator at creation, a post function; and one of another workflow. */
beforeEach(() => {
  desk = aWorkflowDesk();
  const condition = installRule(desk.site, { moduleKey: 'only', ruleKey: 'forge:expression-condition' });
  const validator = installRule(desk.site, { moduleKey: 'gate', ruleKey: 'forge:expression-validator' });
  const after = installRule(desk.site, { moduleKey: 'after', ruleKey: 'forge:workflow-post-function' });
  const app = (module: typeof after, id: string, more = {}) => ({
    kind: 'app' as const,
    rule: ruleOf(module, { id, ...more }),
  });
  desk.flow().initial = { id: '1', name: 'Create', validators: [app(validator, 'v-1')] };
  Object.assign(desk.transition('51'), {
    conditions: [
      { kind: 'permission', permission: 'DELETE_ISSUES' },
      app(condition, 'c-1', { disabled: true }),
      { kind: 'group', operation: 'ANY', conditions: [{ kind: 'app-only' }, app(condition, 'c-2', { tag: 'deep' })] },
    ],
    validators: [{ kind: 'field-required', fieldId: 'assignee', message: 'Who?' }],
    actions: [
      { kind: 'native', rule: { ruleKey: 'system:change-assignee', parameters: { type: 'to-unassigned' } } },
      app(after, 'p-1', { config: 'plain' }),
    ],
  });
  const [first] = desk.site.workflows.get(INCIDENT_WORKFLOW)!.transitions;
  first!.validators = [app(validator, 'v-2', { tag: 'deep' })];
});
const ALL = 'types=postfunction&types=condition&types=validator';
const find = async (query: string) => {
  const answer = await desk.call('app', 'GET', `${PATH}?${query}`);
  return {
    status: answer.status,
    ...(answer.body as { total: number; values: Record<List | 'workflowId', JsonObject[]>[] }),
  };
};
type List = 'postFunctions' | 'conditions' | 'validators';
const idsOf = async (query: string) =>
  (await find(query)).values
    .flatMap((it) => [...it.conditions, ...it.validators, ...it.postFunctions])
    .map((it) => it['id']);
const configure = (lists: Partial<Record<List, JsonObject[]>>, name = desk.flow().name) =>
  desk.call('app', 'PUT', PATH, { workflows: [{ workflowId: { name }, ...lists }] });
const sent = (id: string, configuration: JsonObject = { value: '{}' }) => ({ id, key: 'any', configuration });
const answered = (ruleUpdateErrors: JsonObject) => ({
  status: 200,
  body: {
    updateResults: [{ workflowId: { name: desk.flow().name, draft: false }, ruleUpdateErrors, updateErrors: [] }],
  },
});

describe('the rules of an app', () => {
  test('are listed by workflow and sort, wherever they stand', async () => {
    const { body } = await desk.call('app', 'GET', `${PATH}?${ALL}`);
    const on = (value: string, more = {}) => ({ value, disabled: false, ...more });
    expect(body).toEqual({
      self: `${desk.site.baseUrl}${PATH}`,
      startAt: 0,
      maxResults: 10,
      total: 2,
      isLast: true,
      values: [
        {
          workflowId: { name: desk.flow().name, draft: false },
          conditions: [
            { id: 'c-1', key: 'only', configuration: { value: '', disabled: true } },
            { id: 'c-2', key: 'only', configuration: on('', { tag: 'deep' }) },
          ],
          validators: [{ id: 'v-1', key: 'gate', configuration: on('') }],
          postFunctions: [{ id: 'p-1', key: 'after', configuration: on('plain') }],
        },
        {
          workflowId: { name: INCIDENT_WORKFLOW, draft: false },
          conditions: [],
          validators: [{ id: 'v-2', key: 'gate', configuration: on('', { tag: 'deep' }) }],
          postFunctions: [],
        },
      ],
    });
  });

  test('are told with their transitions when asked, that of the creation too', async () => {
    const { values } = await find('types=validator&expand=transition');
    expect(values.map((it) => it.validators[0]!['transition'])).toEqual([
      { id: 1, name: 'Create' },
      { id: 11, name: 'Investigate' },
    ]);
  });

  test.each([
    ['types=condition', ['c-1', 'c-2']],
    ['types=postfunction', ['p-1']],
    [`${ALL}&keys=gate`, ['v-1', 'v-2']],
    [`${ALL}&keys=gate&keys=after`, ['v-1', 'p-1', 'v-2']],
    [`${ALL}&keys=gone`, []],
    [`${ALL}&withTags=deep`, ['c-2', 'v-2']],
    [`${ALL}&withTags=deep&keys=only`, ['c-2']],
    [`${ALL}&workflowNames=${encodeURIComponent(INCIDENT_WORKFLOW)}`, ['v-2']],
    [`${ALL}&maxResults=1&startAt=1`, ['v-2']],
    [`${ALL}&draft=true`, []],
    [`${ALL}&draft=false&withTags=deep`, ['c-2', 'v-2']],
  ])('are found by what is asked of them: %s', async (query, ids) => {
    expect(await idsOf(query)).toEqual(ids);
  });

  test('are asked for by their sorts, of which there are three', async () => {
    expect(await desk.call('app', 'GET', PATH)).toEqual({
      status: 400,
      body: { errorMessages: ["The 'types' query parameter is required."], errors: {} },
    });
    expect(await desk.call('app', 'GET', `${PATH}?types=validator&types=screen`)).toEqual({
      status: 404,
      body: { errorMessages: ["The rule type 'screen' is not supported."], errors: {} },
    });
  });
});

describe('configuring rules of an app', () => {
  const condition = () => desk.transition('51').conditions![1] as { rule: object };

  test('changes all that is configured: what is not sent is as at the beginning', async () => {
    const all = sent('c-1', { value: '{"a":1}', disabled: false, tag: 'new' });
    expect(await configure({ conditions: [all] })).toEqual(answered({}));
    expect(condition().rule).toMatchObject({ config: '{"a":1}', disabled: false, tag: 'new' });
    await configure({ conditions: [sent('c-1', { value: '', disabled: true })] });
    expect(condition().rule).toMatchObject({ config: '', disabled: true, tag: '' });
    await configure({ conditions: [sent('c-1')] });
    expect(condition().rule).toMatchObject({ config: '{}', disabled: false, tag: '' });
  });

  test('takes each rule from the list of its own sort', async () => {
    const error = (id: string) => ({ [id]: [`The rule with this id does not exist: ${id}`] });
    expect(await configure({ validators: [sent('c-1')], postFunctions: [sent('v-1')] })).toEqual(
      answered({ ...error('c-1'), ...error('v-1') }),
    );
    const right = { conditions: [sent('c-2')], validators: [sent('v-1')], postFunctions: [sent('p-1')] };
    expect(await configure(right)).toEqual(answered({}));
    const { values } = await find(`${ALL}&keys=only&keys=gate&keys=after`);
    const [{ conditions, validators, postFunctions }] = values as [(typeof values)[number]];
    expect([conditions[1], validators[0], postFunctions[0]]).toMatchObject([
      { configuration: { value: '{}' } },
      { configuration: { value: '{}' } },
      { configuration: { value: '{}' } },
    ]);
  });

  test('takes 32 KiB and a tag of 255 characters, and says of more that it is too much', async () => {
    const most = { value: 'ü'.repeat(16_384), tag: 'x'.repeat(255) };
    expect(await configure({ conditions: [sent('c-1', most)] })).toEqual(answered({}));
    const more = { ...most, value: `${most.value}x` };
    expect(await configure({ conditions: [sent('c-1', more), sent('c-2')] })).toEqual(
      answered({ 'c-1': ['The configuration of a rule must be at most 32768 bytes long.'] }),
    );
    expect(condition().rule).toMatchObject({ config: most.value });
    expect((await configure({ conditions: [sent('c-1', { ...most, tag: 'x'.repeat(256) })] })).status).toBe(400);
    expect((await configure({ conditions: [{ id: 'c-1' }] })).status).toBe(400);
  });

  test('makes the workflow another version when a rule changed, and only then', async () => {
    const revision = () => desk.flow().revision;
    await configure({ conditions: [sent('gone')] });
    expect(revision()).toBeUndefined();
    await configure({ conditions: [sent('gone'), sent('c-1')], validators: [sent('v-1')] });
    expect(revision()).toBe(1);
    await configure({ postFunctions: [sent('p-1')] });
    expect(revision()).toBe(2);
    expect(desk.site.workflows.get(INCIDENT_WORKFLOW)!.revision).toBeUndefined();
  });

  test('says which workflow it did not find', async () => {
    expect(await configure({}, 'Gone')).toEqual({
      status: 200,
      body: {
        updateResults: [
          {
            workflowId: { name: 'Gone', draft: false },
            ruleUpdateErrors: {},
            updateErrors: ['Workflow not found: WorkflowIdBean{name=Gone, draft=false}'],
          },
        ],
      },
    });
  });
});
