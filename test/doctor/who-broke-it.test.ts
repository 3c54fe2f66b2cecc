import { z } from 'zod';
import { PROJECT, SCREEN } from '../../sandbox/seed/ids';
import { INCIDENT_WORKFLOW, SERVICE_REQUEST_WORKFLOW } from '../../sandbox/seed/stock/workflows';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Json } from '../../sandbox/json';
import { aReadyDesk, person, type ReadyDesk } from '../support/ready-desk';
import { check } from './at-desk';
import { own } from './breaks/break';

const admin = person(ACCOUNT.admin);
const Any = z.record(z.string(), z.json());
const Read = z.object({
  statuses: z.array(Any),
  workflows: z.array(z.object({ id: z.string(), version: Any, statuses: z.array(Any), transitions: z.array(Any) })),
});

/** Saves a workflow without one of its transitions, as the workflow editor does. */
async function withoutTransition(desk: ReadyDesk, workflow: string, id: string): Promise<void> {
  const read = Read.parse(await desk.rest('POST', '/rest/api/3/workflows', { workflowNames: [workflow] }, admin));
  const [found] = read.workflows;
  if (!found) throw new Error(`no workflow ${workflow}`);
  const used = new Set(found.statuses.map((it) => it['statusReference']));
  const statuses = read.statuses
    .filter((it) => used.has(it['statusReference']))
    .map(({ id: statusId, name, statusCategory, statusReference }) => ({
      id: statusId,
      name,
      statusCategory,
      statusReference,
    }));
  const body = {
    statuses,
    workflows: [{ ...found, transitions: found.transitions.filter((it) => it['id'] !== id) }].map(
      ({ id: workflowId, version, statuses: own, transitions }) => ({
        id: workflowId,
        version,
        statuses: own,
        transitions,
      }),
    ),
  } as Json;
  await desk.rest('POST', '/rest/api/3/workflows/update', body, admin);
}

interface Way {
  readonly how: string;
  readonly found: string;
  readonly summary: string;
  readonly to: (desk: ReadyDesk) => Promise<unknown>;
}

const appOf = (desk: ReadyDesk): string =>
  [...desk.site.users.values()].find(({ accountType }) => accountType === 'app')?.accountId ?? '';

const WAYS: readonly Way[] = [
  {
    how: 'deleted the link type',
    found: 'link-type',
    summary: 'Issue link type deleted',
    to: (desk) => desk.rest('DELETE', '/rest/api/3/issueLinkType/10007', undefined, admin),
  },
  {
    how: 'took Support Level off a screen',
    found: 'level-on-screens',
    summary: 'Field removed from screen',
    to: async (desk) => {
      const field = own('support-level')(desk.site);
      const tab = desk.site.screens.get(SCREEN.requestViewEdit)?.tabs.find(({ fieldIds }) => fieldIds.includes(field));
      await desk.rest(
        'DELETE',
        `/rest/api/3/screens/${SCREEN.requestViewEdit}/tabs/${tab?.id}/fields/${field}`,
        undefined,
        admin,
      );
    },
  },
  {
    how: 'took the app out of its role',
    found: 'app-in-role',
    summary: 'Project roles changed',
    to: (desk) =>
      desk.rest('DELETE', `/rest/api/3/project/${PROJECT.help}/role/10003?user=${appOf(desk)}`, undefined, admin),
  },
  {
    how: 'took the only escalation manager out of the role',
    found: 'manager-role',
    summary: 'Project roles changed',
    to: (desk) =>
      desk.rest('DELETE', `/rest/api/3/project/${PROJECT.help}/role/10110?user=${ACCOUNT.manager}`, undefined, admin),
  },
  {
    how: 'deleted the transition to the waiting status',
    found: 'waiting-status',
    summary: 'Workflow updated',
    to: (desk) => withoutTransition(desk, INCIDENT_WORKFLOW, '221'),
  },
  {
    how: 'deleted the way past the close check',
    found: 'override-way',
    summary: 'Workflow updated',
    to: (desk) => withoutTransition(desk, SERVICE_REQUEST_WORKFLOW, '231'),
  },
];

describe('who broke it', () => {
  let desk: ReadyDesk;
  beforeEach(async () => {
    desk = await aReadyDesk();
    await desk.wait(10);
  });

  test.each(WAYS)('somebody $how: a Jira admin reads who, when and what', async ({ to, found, summary }) => {
    await to(desk);
    const at = desk.now();
    await desk.wait(5);
    const findings = (await check(desk)).filter(({ state }) => state === 'wrong');
    expect(findings).toMatchObject([{ check: found, changedBy: { accountId: ACCOUNT.admin, at, summary } }]);
  });

  test('what somebody did elsewhere is not held against them', async () => {
    await desk
      .rest('DELETE', `/rest/api/3/project/${PROJECT.ops}/role/10110?user=${ACCOUNT.manager}`, undefined, admin)
      .catch(() => undefined);
    desk.site.linkTypes = desk.site.linkTypes.filter(({ id }) => id !== '10007');
    const findings = (await check(desk)).filter(({ state }) => state === 'wrong');
    expect(findings).toMatchObject([{ check: 'link-type', changedBy: null }]);
  });

  test('a project admin, who may not read the record of changes, is told all the same what is wrong', async () => {
    await WAYS[0]?.to(desk);
    const findings = (await check(desk, { accountId: ACCOUNT.projectAdmin })).filter(({ state }) => state === 'wrong');
    expect(findings).toMatchObject([{ check: 'link-type', changedBy: null }]);
  });
});
