import { STATUS } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { createIssue } from '../../sandbox/site/issues/create-issue';
import type { Json } from '../../sandbox/json';
import type { Issue } from '../../sandbox/site/model';
import { ISSUE_TYPE, PROJECT, TEAM, FIELD } from '../../sandbox/seed/ids';
import { LEVEL } from '../hand-over/steps';
import { aReadyDesk, person, type ReadyDesk } from '../support/ready-desk';

/** The rule as the ready desk has it, whichever way somebody takes to close a ticket. */
describe('a ticket whose linked work is open', () => {
  let desk: ReadyDesk;
  let ticket: Issue;
  let work: Issue;

  beforeAll(async () => {
    desk = await aReadyDesk();
  });
  beforeEach(async () => {
    ticket = desk.help.raise();
    await desk.settle();
    work = createIssue(
      desk.site,
      {
        projectId: PROJECT.help,
        typeId: ISSUE_TYPE.problem,
        values: { summary: 'Find out why', [FIELD.team]: TEAM.technical, [LEVEL]: 'L2' },
      },
      { accountId: ACCOUNT.agentL2 },
    );
    desk.site.links.push({
      id: desk.site.nextId('link'),
      typeId: '10007',
      inward: ticket.id,
      outward: work.id,
    });
    await desk.settle();
  });

  const RESOLVE = '51';
  const close = () => void (work.statusId = STATUS.closed);

  async function send(path: string, body: Json, account: string): Promise<{ status: number; text: string }> {
    const { door } = desk.sandbox.world();
    const headers = { 'content-type': 'application/json' };
    const request = new Request(`http://site${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer = await door.fetch(request, person(account));
    return { status: answer.status, text: await answer.text() };
  }

  const overRest = () =>
    send(`/rest/api/3/issue/${ticket.key}/transitions`, { transition: { id: RESOLVE } }, ACCOUNT.agentL1);
  const onThePortal = () =>
    send(`/rest/servicedeskapi/request/${ticket.key}/transition`, { id: RESOLVE }, ACCOUNT.customer);

  async function inBulk(others: readonly Issue[]): Promise<{ failed: Record<string, string[]>; done: string[] }> {
    const answer = await send(
      '/rest/api/3/bulk/issues/transition',
      {
        bulkTransitionInputs: [
          { selectedIssueIdsOrKeys: [ticket, ...others].map(({ key }) => key), transitionId: RESOLVE },
        ],
      },
      ACCOUNT.agentL1,
    );
    const { taskId } = JSON.parse(answer.text) as { taskId: string };
    const task = (await desk.rest('GET', `/rest/api/3/bulk/queue/${taskId}`)) as {
      failedAccessibleIssues: Record<string, string[]>;
      processedAccessibleIssues: number[];
    };
    return { failed: task.failedAccessibleIssues, done: task.processedAccessibleIssues.map(String) };
  }

  it('cannot be resolved over REST, and the message names the work', async () => {
    const refused = await overRest();
    expect(refused.status).toBe(400);
    expect(refused.text).toContain(work.key);
    expect(ticket.statusId).toBe(STATUS.waitingForSupport);
    close();
    expect((await overRest()).status).toBe(204);
    expect(ticket.statusId).toBe(STATUS.resolved);
  });

  it('cannot be resolved on the portal, where Jira says no more than that', async () => {
    const refused = await onThePortal();
    expect(refused.status).toBe(400);
    expect(ticket.statusId).toBe(STATUS.waitingForSupport);
    close();
    expect((await onThePortal()).status).toBe(204);
    expect(ticket.statusId).toBe(STATUS.resolved);
  });

  it('is left out of a bulk transition, which closes the others', async () => {
    const free = desk.help.raise();
    await desk.settle();
    const { failed, done } = await inBulk([free]);
    expect(Object.keys(failed)).toEqual([ticket.id]);
    expect(failed[ticket.id]?.join(' ')).toContain(work.key);
    expect(done).toEqual([free.id]);
    expect([ticket.statusId, free.statusId]).toEqual([STATUS.waitingForSupport, STATUS.resolved]);
    close();
    expect((await inBulk([])).failed).toEqual({});
    expect(ticket.statusId).toBe(STATUS.resolved);
  });

  it('can be canceled: what nobody wants any more needs no answer from anybody', async () => {
    const path = `/rest/api/3/issue/${ticket.key}/transitions`;
    expect((await send(path, { transition: { id: '61' } }, ACCOUNT.agentL1)).status).toBe(204);
    expect(ticket.statusId).toBe(STATUS.canceled);
  });
});
