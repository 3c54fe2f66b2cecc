import { FIELD, TEAM } from '../../sandbox/seed/ids';
import { aReadyDesk, visitsOf } from '../support/ready-desk';

test('a change of owning team hands the ticket over', async () => {
  const desk = await aReadyDesk();
  const ticket = desk.help.raise({ summary: 'VPN drops' });
  await desk.settle();
  desk.help.assign(ticket, '712020:agent-l1');
  desk.help.moveTo(ticket, 'In Progress');
  await desk.wait(60);
  await desk.rest('PUT', `/rest/api/3/issue/${ticket.key}`, { fields: { [FIELD.team]: TEAM.technical } });
  await desk.settle();
  console.log(JSON.stringify(desk.runs().map((r) => [r.function, r.outcome, r.returned, r.rest.length, r.sql, r.error]), null, 0));
  console.log(await visitsOf(desk, ticket));
  expect(desk.site.statuses.get(ticket.statusId)?.name).toBe('Waiting for support');
  expect(ticket.values['assignee']).toBeNull();
});
