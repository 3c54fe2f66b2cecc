import type { JsonObject } from '../../../../sandbox/json';
import type { Workflow } from '../../../../sandbox/site/model';
import { UUID, type Sent } from './sent-workflow';
import { aWorkflowDesk, type WorkflowDesk } from './workflow-desk';

let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const uuid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/) as string;
const create = (body: JsonObject) => desk.call('admin', 'POST', '/rest/api/3/workflows/create', body);
const made = async (body: JsonObject) => {
  const answer = await create(body);
  expect(answer.status).toBe(200);
  return answer.body as unknown as Sent;
};
const kept = (name = 'Field work') => desk.site.workflows.get(name)!;

const unassign = { ruleKey: 'system:change-assignee', parameters: { type: 'to-unassigned' } };
const nobody = { ruleKey: 'system:restrict-from-all-users', parameters: { restrictMode: 'users' } };
const needed = {
  ruleKey: 'system:validate-field-value',
  parameters: { ruleType: 'fieldRequired', fieldsRequired: 'assignee' },
};
const transition = (id: string | undefined, more: JsonObject) => ({
  ...(id === undefined ? {} : { id }),
  name: `To ${id ?? 'new'}`,
  type: 'GLOBAL',
  toStatusReference: UUID(2),
  ...more,
});

/** A workflow of which everything is said that can be said. */
const whole = (screenId: string): JsonObject => ({
  statuses: [
    { name: ' On the road ', statusCategory: 'TODO', statusReference: UUID(1), description: 'Somebody drives.' },
    { name: 'There', statusCategory: 'DONE', statusReference: UUID(2) },
  ],
  workflows: [
    {
      name: 'Field work',
      description: 'What is done outside.',
      startPointLayout: { x: 1, y: 2 },
      loopedTransitionContainerLayout: { x: 3, y: 4 },
      statuses: [
        { statusReference: UUID(1), properties: { 'jira.issue.editable': 'false' }, layout: { x: 5, y: 6 } },
        { statusReference: UUID(2), properties: {} },
      ],
      transitions: [
        {
          id: '7',
          type: 'INITIAL',
          name: 'Set out',
          description: 'The van leaves.',
          toStatusReference: UUID(1),
          properties: { 'a.b': 'c' },
          validators: [needed],
        },
        transition('40', {
          type: 'DIRECTED',
          description: 'The van arrives.',
          links: [
            { fromStatusReference: UUID(1), fromPort: 3, toPort: 0 },
            { fromStatusReference: UUID(2), toPort: 7 },
          ],
          properties: { 'd.e': 'f' },
          conditions: {
            operation: 'ANY',
            conditions: [nobody],
            conditionGroups: [{ operation: 'ALL', conditions: [nobody] }],
          },
          validators: [needed],
          actions: [unassign],
          transitionScreen: { ruleKey: 'system:transition-screen', parameters: { screenId } },
        }),
        transition(undefined, {}),
      ],
    },
  ],
});

describe('a workflow that is made', () => {
  test('is answered as it was sent, with the ids that it was given', async () => {
    const [screenId] = [...desk.site.screens.keys()] as [string];
    const { workflows, statuses } = await made(whole(screenId));
    const [road, there] = kept().statusIds as [string, string];
    const withId = (rule: JsonObject) => ({ id: uuid, ...rule });
    const bare = { description: '', links: [], properties: {}, triggers: [], validators: [], actions: [] };
    expect(statuses).toEqual([
      {
        id: road,
        name: 'On the road',
        statusCategory: 'TODO',
        scope: { type: 'GLOBAL' },
        description: 'Somebody drives.',
        statusReference: road,
      },
      {
        id: there,
        name: 'There',
        statusCategory: 'DONE',
        scope: { type: 'GLOBAL' },
        description: '',
        statusReference: there,
      },
    ]);
    expect(workflows).toEqual([
      {
        id: uuid,
        name: 'Field work',
        description: 'What is done outside.',
        scope: { type: 'GLOBAL' },
        isEditable: true,
        version: { id: uuid, versionNumber: 0 },
        startPointLayout: { x: 1, y: 2 },
        loopedTransitionContainerLayout: { x: 3, y: 4 },
        statuses: [
          {
            statusReference: road,
            properties: { 'jira.issue.editable': 'false' },
            deprecated: false,
            layout: { x: 5, y: 6 },
          },
          { statusReference: there, properties: {}, deprecated: false },
        ],
        transitions: [
          {
            ...bare,
            id: '7',
            type: 'INITIAL',
            name: 'Set out',
            description: 'The van leaves.',
            toStatusReference: road,
            properties: { 'a.b': 'c' },
            validators: [withId(needed)],
          },
          {
            id: '40',
            type: 'DIRECTED',
            name: 'To 40',
            description: 'The van arrives.',
            toStatusReference: there,
            links: [
              { fromStatusReference: road, fromPort: 3, toPort: 0 },
              { fromStatusReference: there, toPort: 7 },
            ],
            properties: { 'd.e': 'f' },
            triggers: [],
            conditions: {
              operation: 'ANY',
              conditions: [withId(nobody)],
              conditionGroups: [{ operation: 'ALL', conditions: [withId(nobody)], conditionGroups: [] }],
            },
            validators: [withId(needed)],
            actions: [withId(unassign)],
            transitionScreen: withId({ ruleKey: 'system:transition-screen', parameters: { screenId } }),
          },
          { ...bare, id: '50', type: 'GLOBAL', name: 'To new', toStatusReference: there },
        ],
      },
    ]);
  });

  test('is kept without what was not said of it', async () => {
    const plain: JsonObject = {
      statuses: [{ name: 'Here', statusCategory: 'TODO', statusReference: UUID(2) }],
      workflows: [
        {
          name: 'Field work',
          description: '',
          startPointLayout: null,
          statuses: [{ statusReference: UUID(2), properties: {} }],
          transitions: [
            transition(undefined, { type: 'INITIAL' }),
            transition('21', { conditions: { operation: 'ALL', conditions: [] } }),
            transition('31', {
              conditions: { operation: 'ALL', conditions: [nobody] },
              type: 'DIRECTED',
              links: [{ fromStatusReference: UUID(2), fromPort: null }],
            }),
          ],
        },
      ],
    };
    await made(plain);
    const [here] = kept().statusIds as [string];
    expect(kept()).toStrictEqual<Workflow>({
      id: uuid,
      name: 'Field work',
      initialStatusId: here,
      statusIds: [here],
      initial: { id: '1', name: 'To new' },
      transitions: [
        { id: '21', name: 'To 21', from: null, to: here },
        { id: '31', name: 'To 31', from: [here], to: here, conditions: [{ kind: 'native', rule: nobody }] },
      ],
      layout: { statuses: {} },
    });
  });

  test('gives its transitions ids above all that were named, ten apart, in whatever order they come', async () => {
    const body = whole([...desk.site.screens.keys()][0]!);
    const [workflow] = body['workflows'] as [JsonObject & { transitions: JsonObject[] }];
    workflow.transitions.push(transition(undefined, {}), transition('25', {}), workflow.transitions.shift()!);
    await made(body);
    expect(kept().transitions.map(({ id }) => id)).toEqual(['40', '50', '60', '25']);
    expect(kept().initial).toMatchObject({ id: '7', name: 'Set out' });
  });

  test('has an id that no other ever had, though it bears the same name', async () => {
    const body = whole([...desk.site.screens.keys()][0]!);
    const first = (await made(body)).workflows[0]!['id'];
    expect((await desk.call('admin', 'DELETE', `/rest/api/3/workflow/${String(first)}`)).status).toBe(204);
    const [again] = body['statuses'] as [JsonObject];
    body['statuses'] = [
      { ...again, name: 'Away', description: '' },
      { ...again, name: 'Back', statusReference: UUID(2) },
    ];
    expect((await made(body)).workflows[0]!['id']).not.toBe(first);
  });
});
