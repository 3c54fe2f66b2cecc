import { STATUS } from '../../../../sandbox/seed/ids';
import type { JsonObject } from '../../../../sandbox/json';
import { account } from '../issues/a-desk';
import { edit, problemsOf, UUID, type Sent } from './sent-workflow';
import { aWorkflowDesk, type WorkflowDesk } from './workflow-desk';

/* HELP-1 waits in Escalated, a status that its workflow loses. */
let desk: WorkflowDesk;
let typeId: string;
beforeEach(() => {
  desk = aWorkflowDesk();
  desk.issue().statusId = STATUS.escalated;
  ({ typeId } = desk.issue());
});
const withoutEscalated = (sent: Sent): Sent['workflows'][number] => {
  const workflow = sent.workflows[0]!;
  workflow.statuses = workflow.statuses.filter((it) => it['statusReference'] !== STATUS.escalated);
  workflow.transitions = workflow.transitions
    .filter((it) => it.toStatusReference !== STATUS.escalated)
    .map((it) => ({ ...it, links: it.links.filter((link) => link['fromStatusReference'] !== STATUS.escalated) }));
  return workflow;
};
const to = (newStatusReference: string, oldStatusReference: string = STATUS.escalated): JsonObject => ({
  oldStatusReference,
  newStatusReference,
});
const own = (migration: JsonObject, issueTypeId = typeId, projectId = '10000'): JsonObject => ({
  projectId,
  issueTypeId,
  statusMigrations: [migration],
});
const mapped = (more: JsonObject) => (sent: Sent) => void Object.assign(withoutEscalated(sent), more);
const missing = (projectId = '10000', issueTypeId = typeId) => ({
  code: 'MISSING_STATUS_MAPPING',
  type: 'STATUS_MAPPING',
  level: 'ERROR',
  message: "Work is in the status 'Escalated', which is removed: say which status it goes to.",
  elementReference: { statusReference: STATUS.escalated, statusMappingReference: { projectId, issueTypeId } },
});

describe('work in a status that a workflow loses', () => {
  test('is named once for its project and type, whatever there is of it', async () => {
    desk.request().statusId = STATUS.escalated;
    const task = desk.request();
    task.typeId = [...Object.entries(desk.site.projects.get('10000')!.workflows)].find(
      ([id, name]) => name === desk.flow().name && id !== typeId,
    )![0];
    task.statusId = STATUS.escalated;
    expect(await problemsOf(desk, (sent) => void withoutEscalated(sent))).toEqual([
      missing(),
      missing('10000', task.typeId),
    ]);
  });

  test.each<[string, () => JsonObject]>([
    ['of another project', () => ({ statusMappings: [own(to(STATUS.resolved), typeId, '10003')] })],
    ['of another type', () => ({ statusMappings: [own(to(STATUS.resolved), 'other')] })],
    ['of another status', () => ({ statusMappings: [own(to(STATUS.resolved, STATUS.pending))] })],
    ['of another status, by default', () => ({ defaultStatusMappings: [to(STATUS.resolved, STATUS.pending)] })],
    ['to a status that is lost as well', () => ({ defaultStatusMappings: [to(STATUS.escalated)] })],
    ['to a status that the workflow never had', () => ({ defaultStatusMappings: [to(STATUS.open)] })],
  ])('is not mapped by a mapping %s', async (_, more) => {
    expect(await problemsOf(desk, mapped(more()))).toEqual([missing()]);
    expect((await edit(desk, mapped(more()))).status).toBe(400);
    expect(desk.issue().statusId).toBe(STATUS.escalated);
  });

  test('goes where its project and type are mapped to, before what holds by default', async () => {
    const more = {
      defaultStatusMappings: [to(STATUS.closed)],
      statusMappings: [own(to(STATUS.resolved), 'other'), own(to(STATUS.pending)), own(to(STATUS.resolved))],
    };
    expect(await edit(desk, mapped(more))).toMatchObject({ status: 200 });
    expect(desk.issue().statusId).toBe(STATUS.pending);
  });

  test('goes where all of it goes by default, into a status that is new at that', async () => {
    const arrive = (sent: Sent) => {
      sent.statuses.push({ name: 'Handing over', statusCategory: 'IN_PROGRESS', statusReference: UUID(1) });
      const workflow = withoutEscalated(sent);
      workflow.statuses.push({ statusReference: UUID(1), properties: {} });
      workflow['defaultStatusMappings'] = [to(STATUS.pending, STATUS.pending), to(UUID(1))];
    };
    expect(await edit(desk, arrive)).toMatchObject({ status: 200 });
    expect(desk.site.statuses.get(desk.issue().statusId)?.name).toBe('Handing over');
  });

  test('stays where the status stays under another reference, and moves by that reference', async () => {
    const renamed = (sent: Sent) => {
      const status = sent.statuses.find((it) => it['id'] === STATUS.escalated)!;
      status['statusReference'] = UUID(1);
      const workflow = withoutEscalated(sent);
      workflow.statuses.push({ statusReference: UUID(1), properties: {} });
    };
    expect(await problemsOf(desk, renamed)).toEqual([]);
    expect(await edit(desk, renamed)).toMatchObject({ status: 200 });
    expect(desk.issue().history).toEqual([]);
    const gone = (sent: Sent) => {
      sent.statuses.find((it) => it['id'] === STATUS.escalated)!['statusReference'] = UUID(1);
      withoutEscalated(sent)['defaultStatusMappings'] = [to(STATUS.pending, UUID(1))];
    };
    expect(await edit(desk, gone)).toMatchObject({ status: 200 });
    expect(desk.issue().statusId).toBe(STATUS.pending);
  });

  test('tells in its history where it came from, by whom, and rules and apps hear of it', async () => {
    await edit(desk, mapped({ defaultStatusMappings: [to(STATUS.pending)] }));
    expect(desk.issue().history).toMatchObject([
      {
        author: account('admin'),
        items: [
          {
            field: 'status',
            fieldtype: 'jira',
            fieldId: 'status',
            from: STATUS.escalated,
            fromString: 'Escalated',
            to: STATUS.pending,
            toString: 'Pending',
          },
        ],
      },
    ]);
    expect(desk.events).toHaveLength(1);
  });

  test('is left alone where another workflow moves it', async () => {
    const other = desk.request();
    other.typeId = [...Object.entries(desk.site.projects.get('10000')!.workflows)].find(
      ([, name]) => name !== desk.flow().name,
    )![0];
    other.statusId = STATUS.escalated;
    expect(await edit(desk, mapped({ defaultStatusMappings: [to(STATUS.pending)] }))).toMatchObject({ status: 200 });
    expect([desk.issue().statusId, other.statusId]).toEqual([STATUS.pending, STATUS.escalated]);
  });
});
