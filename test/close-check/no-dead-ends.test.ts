import { z } from 'zod';
import { addLink } from '../../sandbox/site/links/add-link';
import type { Issue } from '../../sandbox/site/model';
import { appRulesOf } from '../../sandbox/site/workflow/admin/rules-of';
import { STATUS } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { INCIDENT_WORKFLOW } from '../../sandbox/seed/stock/workflows';
import { aReadyDesk, person, type ReadyDesk } from '../support/ready-desk';

const Offered = z.object({
  transitions: z.array(z.object({ id: z.string(), name: z.string(), to: z.object({ id: z.string() }) })),
});
const OVERRIDE = 'Close with override';
const REASON = 'The customer has left; the work goes on as a problem of ours.';

/** A ticket with a piece of L2 work that is open, linked by *Escalation*. */
async function blocked(desk: ReadyDesk, raise: Parameters<ReadyDesk['help']['raise']>[0] = {}) {
  const { site, help } = desk;
  const ticket = help.raise(raise);
  const work = help.raise({ requestType: null, workType: 'Problem', team: 'Technical Support', by: ACCOUNT.agentL1 });
  await desk.settle();
  const type = site.linkTypes.find(({ name }) => name === 'Escalation');
  if (!type) throw new Error('no link type Escalation');
  addLink(site, type, ticket, work, { accountId: ACCOUNT.agentL1 });
  await desk.settle();
  return { ticket, work };
}

async function offered(desk: ReadyDesk, issue: Issue, who: string): Promise<Map<string, string>> {
  const read = await desk.rest('GET', `/rest/api/3/issue/${issue.key}/transitions`, undefined, person(who));
  return new Map(Offered.parse(read).transitions.map(({ id, name }) => [name, id]));
}

/** Takes the transition of that name. Resolves to what was refused, `null` when nothing was. */
async function take(desk: ReadyDesk, issue: Issue, name: string, who: string, fields = {}): Promise<string | null> {
  const id = (await offered(desk, issue, who)).get(name);
  if (id === undefined) return 'not offered';
  const path = `/rest/api/3/issue/${issue.key}/transitions`;
  const body = { transition: { id }, ...(Object.keys(fields).length > 0 ? { fields } : {}) };
  return desk.rest('POST', path, body, person(who)).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : 'refused'),
  );
}

const reasonField = ({ site }: ReadyDesk): string =>
  [...site.fields.values()].find(({ app }) => app?.moduleKey === 'override-reason')?.id ?? 'none';

describe('nobody is ever locked out of closing a ticket', () => {
  let desk: ReadyDesk;
  beforeEach(async () => {
    desk = await aReadyDesk();
  });

  test('an agent is refused while linked work is open, and closes when it is done', async () => {
    const { ticket, work } = await blocked(desk);
    expect(await take(desk, ticket, 'Resolve this issue', ACCOUNT.agentL1)).toContain(work.key);
    expect(ticket.statusId).toBe(STATUS.waitingForSupport);
    desk.help.moveTo(work, 'Completed', ACCOUNT.agentL2);
    expect(await take(desk, ticket, 'Resolve this issue', ACCOUNT.agentL1)).toBeNull();
  });

  test('canceling is not checked', async () => {
    const { ticket } = await blocked(desk);
    expect(await take(desk, ticket, 'Cancel request', ACCOUNT.agentL1)).toBeNull();
  });

  test.each([
    ['request', {}, STATUS.closed],
    ['incident', { requestType: 'Report a system problem' }, STATUS.completed],
    ['problem', { requestType: null, workType: 'Problem', by: ACCOUNT.agentL1 }, STATUS.completed],
  ] as const)(
    'an escalation manager closes a %s past the check, with a reason, and nobody else',
    async (_, raise, to) => {
      const { ticket } = await blocked(desk, raise);
      for (const who of [ACCOUNT.agentL1, ACCOUNT.agentL3, ACCOUNT.admin])
        expect(await take(desk, ticket, OVERRIDE, who, { [reasonField(desk)]: REASON })).toBe('not offered');
      expect(await take(desk, ticket, OVERRIDE, ACCOUNT.manager)).toContain('Say why it is closed');
      expect(await take(desk, ticket, OVERRIDE, ACCOUNT.manager, { [reasonField(desk)]: REASON })).toBeNull();
      expect(ticket.statusId).toBe(to);
    },
  );

  test('with Forge down altogether the check refuses, and the manager closes without any function', async () => {
    const { ticket } = await blocked(desk);
    desk.forge.fault({ forge: { down: true } });
    expect(await take(desk, ticket, 'Resolve this issue', ACCOUNT.agentL1)).toContain('blocked');
    const before = desk.forge.invocations().at(-1)?.id ?? 0;
    expect(await take(desk, ticket, OVERRIDE, ACCOUNT.manager, { [reasonField(desk)]: REASON })).toBeNull();
    expect(ticket.statusId).toBe(STATUS.closed);
    expect(desk.forge.invocations(before)).toEqual([]);

    desk.forge.clearFaults();
    await desk.settle();
    expect(await desk.rows('SELECT issue_id, override_by, override_reason FROM ending')).toEqual([
      { issue_id: Number(ticket.id), override_by: ACCOUNT.manager, override_reason: REASON },
    ]);
  });

  test('an inactive licence never blocks', async () => {
    const { ticket } = await blocked(desk);
    desk.forge.setLicense('inactive');
    expect(await take(desk, ticket, 'Resolve this issue', ACCOUNT.agentL1)).toBeNull();
  });

  test('after the app is uninstalled tickets are closed as before it came', async () => {
    const { ticket } = await blocked(desk);
    await desk.forge.uninstall();
    expect(await take(desk, ticket, 'Resolve this issue', ACCOUNT.agentL1)).toBeNull();
    expect(await take(desk, ticket, 'Close', ACCOUNT.agentL1)).toBeNull();
  });

  test('where the app administers Jira, it leaves no rule behind', async () => {
    desk.site.globalAdmins.add(desk.forge.app.accountId);
    await desk.forge.uninstall();
    for (const workflow of desk.site.workflows.values()) expect(appRulesOf(workflow)).toEqual([]);
  });

  test('where it does not, its rules are left switched off', async () => {
    await desk.forge.uninstall();
    const workflow = desk.site.workflows.get(INCIDENT_WORKFLOW);
    const left = workflow ? appRulesOf(workflow).map(({ rule }) => rule.disabled) : [];
    expect(left).toEqual([true, true]);
  });

  test('a workflow API that fails stops no uninstallation', async () => {
    const { door } = desk.sandbox.world();
    door.fault({ match: { path: '/rest/api/3/workflow/rule/config' }, times: 5, status: 500 });
    await desk.forge.uninstall();
    expect(desk.forge.installed()).toBe(false);
  });

  test('agents and the app reopen, customers and collaborators do not', async () => {
    const ticket = desk.help.raise();
    desk.help.moveTo(ticket, 'Resolved');
    await desk.settle();
    expect([...(await offered(desk, ticket, ACCOUNT.collaborator)).keys()]).not.toContain('Back to support');
    expect(await take(desk, ticket, 'Back to support', ACCOUNT.agentL1)).toBeNull();
  });
});

describe('taking the close checks out on the app’s own page', () => {
  let desk: ReadyDesk;
  beforeEach(async () => {
    desk = await aReadyDesk();
  });
  const ask = (key: string, accountId: string) =>
    desk.forge.resolve({
      module: 'support-rules',
      key,
      payload: {},
      accountId,
      extension: { project: { id: desk.help.project.id } },
    });

  test('is for Jira admins; others see nothing of other projects’ workflows', async () => {
    expect(await ask('close-checks.list', ACCOUNT.projectAdmin)).toEqual({
      ok: true,
      value: { allowed: false, checks: [] },
    });
    expect(await ask('close-checks.list', ACCOUNT.agentL1)).toMatchObject({ ok: false });
    for (const who of [ACCOUNT.projectAdmin, ACCOUNT.agentL1])
      expect(await ask('close-checks.remove', who)).toMatchObject({ ok: false });
    const listed = await ask('close-checks.list', ACCOUNT.admin);
    expect(listed).toMatchObject({ ok: true, value: { allowed: true } });
  });

  test('leaves tickets to be closed, and the hidden stock Escalate hidden', async () => {
    const { ticket } = await blocked(desk);
    const removed = await ask('close-checks.remove', ACCOUNT.admin);
    expect(removed).toMatchObject({
      ok: true,
      value: { removed: Array.from({ length: 4 }, () => ({ ended: 'taken-out' })) },
    });
    expect(await ask('close-checks.list', ACCOUNT.admin)).toEqual({ ok: true, value: { allowed: true, checks: [] } });
    expect(await take(desk, ticket, 'Resolve this issue', ACCOUNT.agentL1)).toBeNull();
    expect([...(await offered(desk, desk.help.raise(), ACCOUNT.agentL1)).keys()]).not.toContain('Escalate');
  });

  test('lets tickets go even where Jira refuses the workflow itself', async () => {
    const { ticket } = await blocked(desk);
    desk.sandbox.world().door.fault({ match: { path: '/rest/api/3/workflows/update' }, times: 20, status: 409 });
    expect(await ask('close-checks.remove', ACCOUNT.admin)).toMatchObject({
      ok: true,
      value: { removed: Array.from({ length: 4 }, () => ({ ended: 'changed' })) },
    });
    expect(await take(desk, ticket, 'Resolve this issue', ACCOUNT.agentL1)).toBeNull();
  });
});
