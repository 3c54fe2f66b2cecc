import { basicCaller } from '../../../../sandbox/site/authenticate';
import type { Caller } from '../../../../sandbox/site/caller';
import { createDoor } from '../../../../sandbox/site/door';
import { browsable, can, needs } from '../../../../sandbox/site/people/permissions';
import { peopleRoutes } from '../../../../sandbox/site/people/routes';
import { Refusal } from '../../../../sandbox/site/refusal';
import { cloudClients } from '../../../support/jira-js';
import { id, smallSite, ticket } from '../../../support/small-site';

const as = (account: string): Caller => ({ client: 'rest', accountId: id(account) });
const refused = (work: () => unknown): { status: number; body: unknown } => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, body: error.body };
    throw error;
  }
  return { status: 200, body: null };
};

describe('who may do what on a desk', () => {
  const site = smallSite();
  const desk = site.projects.get('10000')!;
  const theirs = browsable(site, as('agent-l1'), 'HELP-1');

  test.each([
    ['agent-l1', 'SERVICEDESK_AGENT', true],
    ['collaborator', 'BROWSE_PROJECTS', true],
    ['collaborator', 'SERVICEDESK_AGENT', false],
    ['customer', 'BROWSE_PROJECTS', true],
    ['customer', 'ADD_COMMENTS', true],
    ['other-customer', 'BROWSE_PROJECTS', false],
    ['outsider', 'BROWSE_PROJECTS', false],
    ['admin', 'EDIT_ISSUES', false],
  ])("%s, %s on the customer's request: %s", (account, permission, expected) => {
    expect(can(site, id(account), permission, desk, theirs)).toBe(expected);
  });

  test('an account that was switched off may do nothing', () => {
    const gone = smallSite();
    gone.users.get(id('agent-l1'))!.active = false;
    expect(can(gone, id('agent-l1'), 'BROWSE_PROJECTS', gone.projects.get('10000')!)).toBe(false);
  });

  test('a ticket that may not be seen looks like one that does not exist', () => {
    const hidden = refused(() => browsable(site, as('outsider'), 'HELP-1'));
    expect(hidden).toEqual({
      status: 404,
      body: { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} },
    });
    expect(refused(() => browsable(site, as('agent-l1'), 'HELP-99'))).toEqual(hidden);
    expect(browsable(site, as('customer'), 'help-1').id).toBe(theirs.id);
  });

  test('a ticket that may be seen but not changed is refused with the reason', () => {
    expect(refused(() => needs(site, as('collaborator'), 'EDIT_ISSUES', theirs))).toMatchObject({
      status: 403,
      body: { errorMessages: [expect.stringContaining('edit')] },
    });
    expect(() => needs(site, as('agent-l1'), 'EDIT_ISSUES', theirs)).not.toThrow();
  });
});

describe('signing in', () => {
  const site = smallSite();
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

  test('an e-mail address with the token is that account', () => {
    expect(basicCaller(site, basic('agent-l1@example.com:token'))).toEqual(as('agent-l1'));
    expect(basicCaller(site, undefined)).toEqual({ client: 'rest', accountId: null });
  });

  test.each([
    'agent-l1@example.com:wrong',
    'nobody@example.com:token',
    'app-tierline@example.com:token',
    'agent-l1@example.com',
    '',
  ])('%j is refused', (text) => {
    expect(refused(() => basicCaller(site, basic(text))).status).toBe(401);
  });
});

describe('people over REST, judged by jira.js', () => {
  const site = smallSite();
  ticket(site, 'HELP-2', id('other-customer'));
  const client = cloudClients(createDoor({ site, routes: peopleRoutes }));

  test('everyone can ask who they are', async () => {
    expect(await client(id('agent-l1')).myself.getCurrentUser({})).toMatchObject({
      accountId: id('agent-l1'),
      accountType: 'atlassian',
      timeZone: 'Europe/Berlin',
      active: true,
    });
  });

  test('people find each other by the start of a name; customers find nobody', async () => {
    const found = await client(id('agent-l1')).userSearch.findUsers({ query: 'l1' });
    expect(found.map((user) => user.accountId)).toEqual([id('agent-l1')]);
    expect(await client(id('customer')).userSearch.findUsers({ query: 'agent' })).toEqual([]);
    await expect(client(id('customer')).users.getUser({ accountId: id('agent-l1') })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('only agents of the desk can be assigned', async () => {
    const found = await client(id('agent-l1')).userSearch.findAssignableUsers({ issueKey: 'HELP-1' });
    expect(found.map((user) => user.accountId)).toEqual([id('agent-l1')]);
  });

  test("a customer may comment on the own request and not on another's", async () => {
    const asked = await client(id('customer')).permissions.getMyPermissions({
      issueKey: 'HELP-1',
      permissions: 'ADD_COMMENTS,EDIT_ISSUES',
    });
    expect(asked.permissions).toMatchObject({
      ADD_COMMENTS: { id: '15', type: 'PROJECT', havePermission: true },
      EDIT_ISSUES: { havePermission: false },
    });
    await expect(
      client(id('customer')).permissions.getMyPermissions({ issueKey: 'HELP-2', permissions: 'ADD_COMMENTS' }),
    ).rejects.toMatchObject({ status: 404 });
  });

  test("asking for one's permissions needs a list of known ones", async () => {
    await expect(client(id('agent-l1')).permissions.getMyPermissions({ projectKey: 'HELP' })).rejects.toMatchObject({
      status: 400,
    });
    await expect(client(id('agent-l1')).permissions.getMyPermissions({ permissions: 'FLY' })).rejects.toMatchObject({
      status: 400,
    });
    await expect(
      client(id('agent-l1')).permissions.getMyPermissions({ permissions: 'CREATE_PROJECT' }),
    ).rejects.toMatchObject({ status: 501 });
  });

  test('without a ticket or project, a permission held on any project counts', async () => {
    const { permissions } = await client(id('agent-l1')).permissions.getMyPermissions({
      permissions: 'SERVICEDESK_AGENT,ADMINISTER',
    });
    expect(permissions).toMatchObject({
      SERVICEDESK_AGENT: { havePermission: true },
      ADMINISTER: { havePermission: false },
    });
  });

  test('a bulk check answers the tickets where each permission is held', async () => {
    const check = {
      projectPermissions: [
        { permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], issues: [10001, 10002, 99999], projects: [10000] },
      ],
    };
    expect(await client(id('customer')).permissions.getBulkPermissions(check)).toEqual({
      globalPermissions: [],
      projectPermissions: [
        { permission: 'BROWSE_PROJECTS', projects: [10000], issues: [10001] },
        { permission: 'EDIT_ISSUES', projects: [], issues: [] },
      ],
    });
  });

  test('only a site admin may check what someone else may do', async () => {
    const check = {
      accountId: id('agent-l1'),
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [10001] }],
    };
    await expect(client(id('customer')).permissions.getBulkPermissions(check)).rejects.toMatchObject({ status: 403 });
    expect(await client(id('admin')).permissions.getBulkPermissions(check)).toMatchObject({
      projectPermissions: [{ issues: [10001] }],
    });
  });
});
