import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import { jiraPeople } from '../../src/jira/people';
import { standOnNothing } from '../support/forge-platform';
import { atSite, type AtSite } from './at-site';

const MANAGERS = '10110';

describe('who asks', () => {
  let at: AtSite;
  let issue: Issue;
  beforeAll(async () => {
    at = await atSite();
    issue = at.desk.help.raise({ summary: 'The VPN drops' });
    await at.desk.settle();
  });
  afterEach(() => at.door.clearFaults());
  afterAll(standOnNothing);

  test.each([
    ['L1 agent', ACCOUNT.agentL1, true],
    ['L3 agent', ACCOUNT.agentL3, true],
    ['Escalation manager', ACCOUNT.manager, true],
    ['Collaborator', ACCOUNT.collaborator, false],
    ['Customer', ACCOUNT.customer, false],
    ['Outsider', ACCOUNT.outsider, false],
  ])(
    '%s: Jira is asked in one call, with their own rights, and an agent or not is all that comes back',
    async (_, who, is) => {
      const record = at.standAs(who);
      expect(await jiraPeople.agentOf(issue.id)).toBe(is);
      expect(record.rest).toHaveLength(1);
      expect(record.rest[0]).toMatchObject({ method: 'GET', path: '/rest/api/3/mypermissions', as: 'user' });
    },
  );

  test.each(['SERVICEDESK_AGENT', 'EDIT_ISSUES', 'ASSIGN_ISSUES', 'ADD_COMMENTS'])(
    'without %s nobody is an agent here',
    async (permission) => {
      const withheld = (at.desk.site.withheld ??= new Map());
      withheld.set(ACCOUNT.agentL2, new Set([permission]));
      at.standAs(ACCOUNT.agentL2);
      expect(await jiraPeople.agentOf(issue.id)).toBe(false);
      withheld.delete(ACCOUNT.agentL2);
      expect(await jiraPeople.agentOf(issue.id)).toBe(true);
    },
  );

  test('of a ticket that is not there, nobody is an agent', async () => {
    at.standAs(ACCOUNT.agentL1);
    expect(await jiraPeople.agentOf('99999999')).toBe(false);
  });

  test('without an answer it is not known', async () => {
    at.standAs(ACCOUNT.agentL1);
    at.door.fault({ match: { client: 'app' }, times: 1, status: 500 });
    await expect(jiraPeople.agentOf(issue.id)).rejects.toMatchObject({ kind: 'strange' });
  });

  test.each([
    ['Escalation manager', ACCOUNT.manager, true],
    ['L1 agent', ACCOUNT.agentL1, false],
    ['Site admin', ACCOUNT.admin, false],
  ])('%s: the role is theirs or not, by their own roles in the project', async (_, who, has) => {
    const record = at.standAs(who);
    expect(await jiraPeople.inRole(PROJECT.help, MANAGERS)).toBe(has);
    expect(record.rest).toMatchObject([{ method: 'POST', path: '/rest/api/3/expression/evaluate', as: 'user' }]);
  });

  test('a role in one project is none in another', async () => {
    at.desk.ops.project.roles.find(({ id }) => id === MANAGERS)?.members.delete(ACCOUNT.manager);
    at.standAs(ACCOUNT.manager);
    expect(await jiraPeople.inRole(PROJECT.ops, MANAGERS)).toBe(false);
  });

  test('in a project that they may not see nobody has a role', async () => {
    at.standAs(ACCOUNT.outsider);
    await expect(jiraPeople.inRole(PROJECT.help, MANAGERS)).rejects.toMatchObject({ name: 'JiraFailure' });
  });
});
