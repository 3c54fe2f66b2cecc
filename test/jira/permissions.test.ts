import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { mayAdministerProject } from '../../src/jira/permissions';
import { standOnNothing } from '../support/forge-platform';
import { atSite, type AtSite } from './at-site';

describe('who may change a project’s support rules', () => {
  let at: AtSite;
  beforeAll(async () => {
    at = await atSite();
  });
  afterEach(() => at.door.clearFaults());
  afterAll(standOnNothing);

  test.each([
    ['Site admin', ACCOUNT.admin, true],
    ['Project admin', ACCOUNT.projectAdmin, true],
    ['Escalation manager', ACCOUNT.manager, false],
    ['L1 agent', ACCOUNT.agentL1, false],
    ['Collaborator', ACCOUNT.collaborator, false],
    ['Customer', ACCOUNT.customer, false],
  ])('%s: Jira is asked, with their own rights', async (_, accountId, may) => {
    const record = at.standAs(accountId);
    expect(await mayAdministerProject(PROJECT.help)).toBe(may);
    expect(record.rest).toEqual([{ method: 'GET', path: '/rest/api/3/mypermissions', status: 200, as: 'user' }]);
  });

  test('who may not see the project is told no, or that it is gone', async () => {
    at.standAs(ACCOUNT.outsider);
    expect(await mayAdministerProject(PROJECT.help).catch((error: unknown) => error)).not.toBe(true);
  });

  test('without an answer nobody may', async () => {
    at.standAs(ACCOUNT.admin);
    at.door.fault({ match: { client: 'app' }, times: 1, status: 500 });
    await expect(mayAdministerProject(PROJECT.help)).rejects.toMatchObject({ kind: 'strange' });
  });
});
