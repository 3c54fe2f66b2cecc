import { STATUS } from '../../../../sandbox/seed/ids';
import type { Json, JsonObject } from '../../../../sandbox/json';
import { account } from '../issues/a-desk';
import { workflowId } from '../../../../sandbox/site/workflow/identity';
import { edit, sentTransition, UUID } from './sent-workflow';
import { aWorkflowDesk, installRule, ruleOf, type WorkflowDesk } from './workflow-desk';

let desk: WorkflowDesk;
beforeEach(() => void (desk = aWorkflowDesk()));
const record = (category: string, summary: string, objectItem: object, changedValues: Json[] = []) => ({
  id: expect.any(Number) as number,
  at: desk.site.clock.now(),
  author: account('admin'),
  summary,
  category,
  eventSource: '',
  objectItem,
  changedValues,
  associatedItems: [],
});
const flowItem = () => ({ id: workflowId(desk.flow()), name: desk.flow().name, typeName: 'WORKFLOW' });
const statusItem = (id: string, name: string) => ({ id, name, typeName: 'STATUS' });

describe('the audit log', () => {
  test('notes a workflow that is made with its statuses, and that it goes', async () => {
    const body: JsonObject = {
      statuses: [
        { id: STATUS.open, name: 'Begun', statusCategory: 'TODO', statusReference: UUID(1) },
        { name: 'On the road', statusCategory: 'TODO', statusReference: UUID(2) },
      ],
      workflows: [
        {
          name: 'Field work',
          statuses: [1, 2].map((it) => ({ statusReference: UUID(it), properties: {} })),
          transitions: [{ id: '1', type: 'INITIAL', name: 'Create', toStatusReference: UUID(1) }],
        },
      ],
    };
    await desk.call('admin', 'POST', '/rest/api/3/workflows/create', body);
    const { id = '', statusIds } = desk.site.workflows.get('Field work')!;
    await desk.call('admin', 'DELETE', `/rest/api/3/workflow/${id}`);
    const item = { id, name: 'Field work', typeName: 'WORKFLOW' };
    expect(desk.site.audit).toEqual([
      record('workflows', 'Workflow created', item),
      record('statuses', 'Status updated', statusItem(STATUS.open, 'Begun'), [
        { fieldName: 'Name', changedFrom: 'Open', changedTo: 'Begun' },
      ]),
      record('statuses', 'Status created', statusItem(statusIds[1]!, 'On the road')),
      record('workflows', 'Workflow deleted', item),
    ]);
  });

  test('notes which statuses and transitions a workflow lost and won when it was saved, and statuses made for it', async () => {
    await edit(desk, ({ statuses, workflows: [workflow] }) => {
      statuses.push({ name: 'Handing over', statusCategory: 'IN_PROGRESS', statusReference: UUID(1) });
      workflow!.statuses.push({ statusReference: UUID(1), properties: {} });
      workflow!.transitions = workflow!.transitions.filter((it) => it.id !== '21');
      const handOver = { id: '301', type: 'GLOBAL', name: 'Hand over', toStatusReference: UUID(1) };
      workflow!.transitions.push({ ...handOver, links: [], validators: [], actions: [] });
    });
    const made = desk.flow().statusIds.at(-1)!;
    expect(desk.site.audit).toEqual([
      record('workflows', 'Workflow updated', flowItem(), [
        { fieldName: 'Status', changedTo: 'Handing over' },
        { fieldName: 'Transition', changedFrom: 'Escalate' },
        { fieldName: 'Transition', changedTo: 'Hand over' },
      ]),
      record('statuses', 'Status created', statusItem(made, 'Handing over')),
    ]);
  });

  test('notes a status that goes from a workflow by its name, or by its id when it is gone', async () => {
    desk.site.statuses.delete(STATUS.pending);
    await edit(desk, ({ statuses, workflows: [workflow] }) => {
      const lost: string[] = [STATUS.pending, STATUS.escalated];
      const stays = (reference: unknown) => !lost.includes(String(reference));
      statuses.splice(0, statuses.length, ...statuses.filter((it) => stays(it['statusReference'])));
      workflow!.statuses = workflow!.statuses.filter((it) => stays(it['statusReference']));
      workflow!.transitions = workflow!.transitions
        .filter((it) => stays(it.toStatusReference))
        .map((it) => ({ ...it, links: it.links.filter((link) => stays(link['fromStatusReference'])) }));
    });
    expect(desk.site.audit).toMatchObject([
      {
        changedValues: [
          { fieldName: 'Status', changedFrom: 'Escalated' },
          { fieldName: 'Status', changedFrom: STATUS.pending },
          { fieldName: 'Transition', changedFrom: 'Escalate' },
          { fieldName: 'Transition', changedFrom: 'Pending' },
          expect.objectContaining({ fieldName: 'Transition' }),
        ],
      },
    ]);
  });

  test.each([
    [
      { name: 'Handed over' },
      'Handed over',
      [{ fieldName: 'Name', changedFrom: 'Escalated', changedTo: 'Handed over' }],
    ],
    [
      { statusCategory: 'DONE' },
      'Escalated',
      [{ fieldName: 'Category', changedFrom: 'indeterminate', changedTo: 'done' }],
    ],
  ])('notes what saving a workflow changed of a status: %j', async (change, name, changed) => {
    await edit(
      desk,
      ({ statuses }) =>
        void Object.assign(
          statuses.find((it) => it['id'] === STATUS.escalated)!,
          change,
        ),
    );
    expect(desk.site.audit).toEqual([
      record('workflows', 'Workflow updated', flowItem()),
      record('statuses', 'Status updated', statusItem(STATUS.escalated, name), changed),
    ]);
  });

  test('notes nothing of statuses that stay as they were, nor of what is only judged', async () => {
    await edit(desk, (sent) => void (sentTransition(sent, '51').name = ''));
    expect(desk.site.audit).toEqual([]);
    await edit(desk, () => undefined);
    expect(desk.site.audit).toEqual([record('workflows', 'Workflow updated', flowItem())]);
  });

  test('notes as the app’s doing that it configured a rule of its own, and only then', async () => {
    const gate = installRule(desk.site, { moduleKey: 'gate', ruleKey: 'forge:expression-validator' });
    desk.transition('51').validators = [{ kind: 'app', rule: ruleOf(gate) }];
    const configure = (id: string) => {
      const validators = [{ id, key: 'gate', configuration: { value: '{}' } }];
      const workflows = [{ workflowId: { name: desk.flow().name }, validators }];
      return desk.call('app', 'PUT', '/rest/api/3/workflow/rule/config', { workflows });
    };
    await configure('nothing');
    expect(desk.site.audit).toEqual([]);
    await configure('rule-1');
    expect(desk.site.audit).toEqual([
      { ...record('workflows', 'Workflow updated', flowItem()), author: account('app-tierline') },
    ]);
    expect(desk.flow().revision).toBe(1);
    await configure('rule-1');
    expect([desk.site.audit.length, desk.flow().revision]).toEqual([2, 2]);
  });
});
