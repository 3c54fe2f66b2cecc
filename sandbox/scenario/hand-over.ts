import { z } from 'zod';
import { clientOf, type Client } from './client';

const Field = z.object({ id: z.string(), name: z.string() });
const Team = z.object({ id: z.string(), name: z.string() });
const Created = z.object({ key: z.string() });
const Ticket = z.object({
  fields: z.looseObject({
    status: z.object({ name: z.string() }),
    assignee: z.object({ accountId: z.string() }).nullable(),
  }),
});
const Transitions = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })),
});
const Slas = z.object({
  values: z.array(
    z.object({
      name: z.string(),
      completedCycles: z.array(z.unknown()),
      ongoingCycle: z.object({ startTime: z.object({ epochMillis: z.number() }) }).optional(),
    }),
  ),
});
const Myself = z.object({ accountId: z.string() });

function expectThat(true_: boolean, what: string): asserts true_ {
  if (!true_) throw new Error(`This did not come true: ${what}`);
}

async function clocks(client: Client, key: string) {
  const { values } = Slas.parse(await client.get(`/rest/servicedeskapi/request/${key}/sla`));
  return new Map(
    values.map((sla) => [
      sla.name,
      { completed: sla.completedCycles.length, start: sla.ongoingCycle?.startTime.epochMillis },
    ]),
  );
}

async function moveTo(client: Client, key: string, status: string): Promise<void> {
  const { transitions } = Transitions.parse(await client.get(`/rest/api/3/issue/${key}/transitions`));
  const found = transitions.find((transition) => transition.to.name === status);
  if (!found) throw new Error(`${key} has no transition to ${status}`);
  await client.send('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: found.id } });
}

/** A ticket is raised, worked on, escalated, solved and reopened. Rejects at the first thing that is not as it should be. */
export async function handOverScenario(url: string, say: (line: string) => void): Promise<void> {
  const agent = clientOf(url, 'agent-l1');
  const control = (path: string, body = {}) => agent.control(path, body);
  const fields = z.array(Field).parse(await agent.get('/rest/api/3/field'));
  const fieldId = (name: string): string => fields.find((field) => field.name === name)?.id ?? '';
  const teams = z.array(Team).parse(await agent.control('/teams'));
  const technical = teams.find((team) => team.name === 'Technical Support');
  expectThat(technical !== undefined, 'the site has a team Technical Support');
  const { accountId } = Myself.parse(await agent.get('/rest/api/3/myself'));

  const { key } = Created.parse(
    await agent.send('POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'HELP' },
        issuetype: { name: 'Service request' },
        summary: 'Scenario: the VPN drops',
        [fieldId('Request Type')]: '1',
      },
    }),
  );
  await control('/settle');
  say(`${key} was raised and placed`);

  await agent.send('PUT', `/rest/api/3/issue/${key}/assignee`, { accountId });
  await moveTo(agent, key, 'In Progress');
  await control('/clock', { advance: 'PT30M' });
  const before = await clocks(agent, key);

  await agent.send('PUT', `/rest/api/3/issue/${key}`, { fields: { [fieldId('Team')]: technical.id } });
  await control('/settle');
  const { fields: seen } = Ticket.parse(
    await agent.get(`/rest/api/3/issue/${key}?fields=*all&expand=transitions,changelog`),
  );
  expectThat(seen.assignee === null, 'the assignee is gone');
  expectThat(seen.status.name === 'Waiting for support', 'the status is back at Waiting for support');
  expectThat(seen[fieldId('Support Level')] === 'L2', 'the support level followed the team');
  const after = await clocks(agent, key);
  expectThat(
    after.get('Time with team')?.completed === (before.get('Time with team')?.completed ?? 0) + 1,
    'the team has a new cycle',
  );
  for (const clock of ['Time to resolution', 'Time to first response']) {
    expectThat(JSON.stringify(after.get(clock)) === JSON.stringify(before.get(clock)), `${clock} ran on untouched`);
  }
  say(`${key} was handed over to ${technical.name}; the customer's clocks ran on`);

  await moveTo(agent, key, 'Resolved');
  await control('/clock', { advance: 'PT10M' });
  await moveTo(agent, key, 'Waiting for support');
  await control('/settle');
  say(`${key} was resolved and reopened`);
}
