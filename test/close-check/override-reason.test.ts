import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { statusName } from '../hand-over/steps';
import { person } from '../support/ready-desk';
import { aLinkingDesk } from './other-direction';

const REASON = 'The customer has left the company.';

test('the reason of a ticket that was closed with open work is kept in the ledger, and gone from the ticket once it is reopened', async () => {
  const desk = await aLinkingDesk();
  const front = await desk.front();
  desk.work(front);
  await desk.settle();
  const field = [...desk.site.fields.values()].find(({ app }) => app?.moduleKey === 'override-reason')!.id;
  const path = `/rest/api/3/issue/${front.key}/transitions`;
  const override = { transition: { id: '231' }, fields: { [field]: REASON } };
  await desk.rest('POST', path, override, person(ACCOUNT.manager));
  await desk.settle();
  const kept = 'SELECT seq, override_by, override_reason FROM ending WHERE issue_id = ?';
  expect(await desk.rows(kept, Number(front.id))).toEqual([
    { seq: 1, override_by: ACCOUNT.manager, override_reason: REASON },
  ]);
  expect(front.values[field]).toBe(REASON);
  await desk.rest('POST', path, { transition: { id: '221' } }, person(ACCOUNT.agentL1));
  await desk.settle();
  expect(statusName(desk, front)).not.toBe('Closed');
  expect(front.values[field] ?? null).toBeNull();
  expect(await desk.rows(kept, Number(front.id))).toHaveLength(1);
  expect(desk.told(front)).toEqual([]);
  expect(desk.blocked(front)).toEqual({ blocked: 1 });
});
