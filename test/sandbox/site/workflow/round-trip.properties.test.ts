import fc from 'fast-check';
import { STATUS } from '../../../../sandbox/seed/ids';
import type {
  AppRuleKey,
  Transition,
  TransitionAction,
  TransitionCondition,
  TransitionValidator,
} from '../../../../sandbox/site/model';
import type { JsonObject } from '../../../../sandbox/json';
import { edit, lasting, readFlow, type Sent } from './sent-workflow';
import { ari, aWorkflowDesk, installRule, ruleOf, type WorkflowDesk } from './workflow-desk';

const KEYS: AppRuleKey[] = ['forge:expression-condition', 'forge:expression-validator', 'forge:workflow-post-function'];
const statusId = fc.constantFrom(STATUS.waitingForSupport, STATUS.inProgress, STATUS.resolved, STATUS.closed);
const text = fc.string({ maxLength: 12 });

const app = (ruleKey: AppRuleKey) =>
  fc.record({ config: text, disabled: fc.boolean(), tag: text, id: fc.uuid() }).map((more) => ({
    kind: 'app' as const,
    rule: { ...more, ruleKey, key: ari(ruleKey) },
  }));
const native = (ruleKey: string, parameters: Record<string, string>) =>
  fc.constant({ kind: 'native' as const, rule: { ruleKey, parameters } });

const { condition } = fc.letrec<{ condition: TransitionCondition; group: TransitionCondition }>((tie) => ({
  group: fc.record({
    kind: fc.constant('group' as const),
    operation: fc.constantFrom('ALL' as const, 'ANY' as const),
    conditions: fc.array(tie('condition'), { minLength: 1, maxLength: 2 }),
  }),
  condition: fc.oneof(
    { maxDepth: 2 },
    fc.constant<TransitionCondition>({ kind: 'app-only' }),
    fc.constant<TransitionCondition>({ kind: 'role', roleName: 'Administrators' }),
    fc.constant<TransitionCondition>({ kind: 'permission', permission: 'DELETE_ISSUES' }),
    native('system:restrict-issue-transition', { accountIds: 'allow-assignee', roleIds: '10002' }),
    app('forge:expression-condition'),
    tie('group'),
  ),
}));
const validator = fc.oneof(
  text.map((message): TransitionValidator => ({ kind: 'field-required', fieldId: 'assignee', message })),
  native('system:previous-status-validator', { previousStatusIds: STATUS.escalated }),
  app('forge:expression-validator'),
);
const action: fc.Arbitrary<TransitionAction> = fc.oneof(
  native('system:change-assignee', { type: 'to-unassigned' }),
  app('forge:workflow-post-function'),
);
const sets = fc.constantFrom<NonNullable<Transition['sets']>[number]>(
  { fieldId: 'resolution', value: '10000' },
  { fieldId: 'resolution', value: null },
  { fieldId: 'assignee', value: null },
);

const transition = fc.record(
  {
    name: fc.string({ minLength: 1, maxLength: 8 }).map((it) => `T${it}`),
    from: fc.option(fc.uniqueArray(statusId, { minLength: 1, maxLength: 3 })),
    to: statusId,
    description: text,
    properties: fc.dictionary(fc.constantFrom('a.b', 'c'), text),
    screen: fc.array(
      fc.constantFrom('resolution', 'assignee').map((fieldId) => ({ fieldId, required: true })),
      { maxLength: 1 },
    ),
    conditions: fc.array(condition, { maxLength: 3 }),
    conditionOperation: fc.constantFrom('ALL' as const, 'ANY' as const),
    validators: fc.array(validator, { maxLength: 2 }),
    sets: fc.array(sets, { maxLength: 1 }),
    actions: fc.array(action, { maxLength: 2 }),
  },
  { requiredKeys: ['name', 'from', 'to'] },
);

const offeredTo = async (desk: WorkflowDesk, who: string) =>
  (await desk.call(who, 'GET', '/rest/api/3/issue/HELP-1/transitions?includeUnavailableTransitions=true')).body;

test('what is read of a workflow, written back unchanged, changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(transition, { maxLength: 4 }), async (transitions) => {
      const desk = aWorkflowDesk();
      for (const ruleKey of KEYS) installRule(desk.site, { moduleKey: ruleKey, ruleKey, expression: 'config == null' });
      desk.flow().transitions = transitions.map((it, index) => ({ ...it, id: String(11 + 10 * index) }));
      const seen = await Promise.all(['agent-l1', 'project-admin', 'app'].map((who) => offeredTo(desk, who)));
      const before = lasting(await readFlow(desk));
      expect(await edit(desk, () => undefined)).toMatchObject({ status: 200 });
      expect(lasting(await readFlow(desk))).toEqual(before);
      expect(await Promise.all(['agent-l1', 'project-admin', 'app'].map((who) => offeredTo(desk, who)))).toEqual(seen);
    }),
    { numRuns: 40, seed: 11 },
  );
});

test('a rule of an app that is gone stays when the workflow is written back', async () => {
  const desk = aWorkflowDesk();
  const module = installRule(desk.site, { moduleKey: 'gate', ruleKey: 'forge:expression-validator' });
  desk.transition('51').validators = [{ kind: 'app', rule: ruleOf(module) }];
  desk.site.appRules.clear();
  expect((await edit(desk, () => undefined)).status).toBe(200);
  expect(desk.transition('51').validators).toHaveLength(1);
});

test('every workflow of the template can be written back as it was read', async () => {
  const desk = aWorkflowDesk();
  const read = async () =>
    (await desk.call('admin', 'POST', '/rest/api/3/workflows', { workflowNames: [...desk.site.workflows.keys()] }))
      .body;
  const before = (await read()) as unknown as Sent;
  const written = await desk.call('admin', 'POST', '/rest/api/3/workflows/update', before as unknown as JsonObject);
  expect(written).toMatchObject({ status: 200 });
  expect(lasting((await read()) as unknown as Sent)).toEqual(lasting(before));
});
