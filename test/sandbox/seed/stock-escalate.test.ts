import { PROJECT, STATUS } from '../../../sandbox/seed/ids';
import { atDesk } from '../../../sandbox/seed/desk';
import { saveRules } from '../../../sandbox/seed/rules';
import { ACCOUNT } from '../../../sandbox/seed/stock/people';
import { SERVICE_REQUEST_WORKFLOW } from '../../../sandbox/seed/stock/workflows';
import type { Issue } from '../../../sandbox/site/model';
import { aReadyDesk, person, type ReadyDesk } from '../../support/ready-desk';
import { HELP_RULES } from '../../hand-over/steps';
import { z } from 'zod';

const Ways = z.object({ transitions: z.array(z.object({ name: z.string(), to: z.object({ id: z.string() }) })) });

let desk: ReadyDesk;
beforeAll(async () => {
  desk = await aReadyDesk();
});

async function waysOf(issue: Issue, as: string = ACCOUNT.agentL1): Promise<string[]> {
  const answer = await desk.rest('GET', `/rest/api/3/issue/${issue.key}/transitions`, undefined, person(as));
  return Ways.parse(answer).transitions.map(({ name }) => name);
}

describe('the stock Escalate, which moves no team', () => {
  test('is not offered at a desk whose rules hide it, to nobody', async () => {
    const request = desk.help.raise();
    for (const account of [ACCOUNT.agentL1, ACCOUNT.manager, ACCOUNT.admin]) {
      const ways = await waysOf(request, account);
      expect(ways).toContain('In progress');
      expect(ways).not.toContain('Escalate');
    }
    desk.help.moveTo(request, 'Waiting for customer');
    expect(await waysOf(request)).not.toContain('Escalate this issue');
    await desk.settle();
  });

  test('cannot be made by its id either', async () => {
    const request = desk.help.raise();
    await expect(
      desk.rest('POST', `/rest/api/3/issue/${request.key}/transitions`, { transition: { id: '21' } }),
    ).rejects.toThrow('400');
    expect(request.statusId).toBe(STATUS.waitingForSupport);
    await desk.settle();
  });

  test('is left alone in the project that shares the workflow', async () => {
    const help = desk.site.projects.get(PROJECT.help)!;
    const fac = desk.site.projects.get(PROJECT.fac)!;
    expect(Object.values(fac.workflows)).toEqual([SERVICE_REQUEST_WORKFLOW]);
    expect(Object.values(help.workflows)).toContain(SERVICE_REQUEST_WORKFLOW);
    const request = atDesk(desk.site, 'FAC').raise({ by: ACCOUNT.projectAdmin });
    expect(await waysOf(request, ACCOUNT.projectAdmin)).toContain('Escalate');
    fac.roles.find(({ name }) => name === 'Service Desk Team')?.members.add(ACCOUNT.agentL1);
    expect(await waysOf(request)).toContain('Escalate');
    await desk.settle();
  });

  test('is there again as soon as the rules leave it alone', async () => {
    const request = desk.help.raise();
    const escalation = { stockEscalate: { how: 'left', statuses: [] } };
    await saveRules(desk.forge, PROJECT.help, { ...HELP_RULES, escalation });
    expect(await waysOf(request)).toContain('Escalate');
    await saveRules(desk.forge, PROJECT.help, HELP_RULES);
    expect(await waysOf(request)).not.toContain('Escalate');
    await desk.settle();
  });

  test('leaves the rest of the workflow as it was', () => {
    const { transitions } = desk.site.workflows.get(SERVICE_REQUEST_WORKFLOW)!;
    const conditional = transitions.filter(({ conditions = [] }) => conditions.some(({ kind }) => kind === 'app'));
    expect(conditional.map(({ name }) => name)).toEqual(['Escalate', 'Escalate this issue']);
    expect(transitions.filter(({ portal }) => portal).map(({ name }) => name)).toEqual([
      'Resolve this issue',
      'Cancel request',
      'Respond to support',
      'Escalate this issue',
    ]);
    expect(transitions.find(({ id }) => id === '201')?.conditions).toHaveLength(1);
  });
});
