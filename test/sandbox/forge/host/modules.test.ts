import { id } from '../../../support/small-site';
import { signpost, type Signpost } from '../signpost';

describe('which modules a page shows', () => {
  it('shows those of the types it has a place for, in the manifest’s words', async () => {
    const it = await signpost();
    expect(it.one({ types: ['jira:issuePanel'], accountId: id('agent-l1'), issueKey: 'HELP-1' })).toEqual({
      id: it.ari('panel'),
      key: 'panel',
      type: 'jira:issuePanel',
      entryPoint: 'main',
      title: 'Sign posts',
      icon: 'resource:main;icon.svg',
      resource: { key: 'main', render: 'native' },
      resolver: true,
      viewportSize: 'medium',
      extension: expect.objectContaining({ type: 'jira:issuePanel' }),
    });
  });

  it.each([
    ['an agent', 'agent-l1', ['panel']],
    ['a collaborator', 'collaborator', ['panel']],
    ['somebody without access to the desk', 'outsider', []],
    ['the customer, whom the app does not let in', 'customer', []],
    ['nobody signed in', null, []],
  ])('of a work item: to %s', async (_, account, expected) => {
    expect((await signpost()).onTicket('jira:issuePanel', account)).toEqual(expected);
  });

  it('hides what a display condition on a permission, a property or an expression hides', async () => {
    const { onTicket, issue } = await signpost();
    expect(onTicket('jira:issueAction', 'agent-l1')).toEqual(['edit-action']);
    expect(onTicket('jira:issueAction', 'collaborator')).toEqual([]);
    issue.statusId = '2';
    expect(onTicket('jira:issueAction', 'collaborator')).toEqual(['admin-or-done']);
    issue.properties.signpost = { panel: { hidden: true } };
    expect(onTicket('jira:issuePanel', 'agent-l1')).toEqual([]);
  });

  it.each([
    ['jira:projectSettingsPage', 'agent-l1', 0],
    ['jira:projectSettingsPage', 'project-admin', 1],
    ['jira:projectPage', 'agent-l1', 1],
    ['jira:projectPage', 'outsider', 0],
    ['jira:adminPage', 'project-admin', 0],
    ['jira:adminPage', 'admin', 1],
    ['jira:globalPage', 'outsider', 1],
    ['jira:globalPage', 'customer', 0],
    ['jiraServiceManagement:queuePage', 'collaborator', 0],
    ['jiraServiceManagement:queuePage', 'agent-l1', 1],
  ])('%s to %s: %d', async (type, account, count) => {
    const { forge } = await signpost();
    expect(forge.host.modules({ types: [type], accountId: id(account), projectKey: 'HELP' })).toHaveLength(count);
  });

  it('names sub-pages, without those that a condition hides', async () => {
    const it = await signpost();
    const routes = (account: string): unknown =>
      it
        .one({ types: ['jira:projectPage'], accountId: id(account), projectKey: 'HELP' })
        .pages?.map(({ route }) => route);
    expect(routes('agent-l1')).toEqual(['teams']);
    expect(routes('project-admin')).toEqual(['teams', 'secrets']);
  });

  it('says where a command leads', async () => {
    const { forge } = await signpost();
    const commands = forge.host.modules({ types: ['jira:command'], accountId: id('agent-l1') });
    expect(commands.map(({ resource, command }) => [resource, command])).toEqual([
      [null, { page: 'everything', shortcut: 'g e', keywords: ['all'] }],
      [{ key: 'main', render: 'native' }, { keywords: [] }],
    ]);
  });

  describe('in the portal', () => {
    const detail = ({ forge }: Signpost, account: string | null): number =>
      forge.host.modules({
        types: ['jiraServiceManagement:portalRequestDetail'],
        accountId: account === null ? null : id(account),
        requestKey: 'HELP-1',
      }).length;

    it('shows the customer a module of their own request that lets customers in, and no other customer', async () => {
      const it = await signpost();
      expect(['customer', 'other-customer', 'agent-l1', null].map((account) => detail(it, account))).toEqual([
        1, 0, 1, 0,
      ]);
    });

    it('shows no module of a work item that is no request', async () => {
      const it = await signpost();
      delete it.issue.requestTypeId;
      expect(detail(it, 'agent-l1')).toBe(0);
    });

    it('shows a strip on the pages that it names', async () => {
      const { forge } = await signpost();
      const on = (portalPage: 'portal' | 'profile') =>
        forge.host.modules({ types: ['jiraServiceManagement:portalHeader'], accountId: null, portalPage }).length;
      expect([on('portal'), on('profile')]).toEqual([1, 0]);
    });
  });

  it('shows a field’s view and editor where the app has opted in, and no editor of a read-only field', async () => {
    const { forge } = await signpost();
    const on = (renderContext: 'issue-view' | 'issue-create' | 'issue-transition') =>
      forge.host
        .modules({ types: ['jira:customField'], accountId: id('agent-l1'), issueKey: 'HELP-1', renderContext })
        .map(({ key, entryPoint }) => `${key} ${entryPoint}`);
    expect(on('issue-view')).toEqual(['level view', 'level edit', 'since view']);
    expect(on('issue-transition')).toEqual(['level edit']);
    expect(on('issue-create')).toEqual([]);
  });

  it('shows the forms of a rule to who administers the site', async () => {
    const { forge } = await signpost();
    const forms = (account: string, configuration?: string) =>
      forge.host
        .modules({
          types: ['jira:workflowValidator'],
          accountId: id(account),
          workflow: { workflowId: 'w', ...(configuration === undefined ? {} : { configuration }) },
        })
        .map(({ entryPoint }) => entryPoint);
    expect([forms('admin'), forms('admin', '{}'), forms('project-admin')]).toEqual([['create'], ['edit', 'view'], []]);
  });

  it('shows nothing once the app is gone, and refuses a type that no page shows', async () => {
    const { forge, onTicket } = await signpost();
    expect(() => forge.host.modules({ types: ['jira:issueGlance'], accountId: null })).toThrow('jira:issueGlance');
    expect(() => forge.host.modules({ types: ['jira:issuePanel'], accountId: id('admin') })).toThrow('issueKey');
    await forge.uninstall();
    expect(onTicket('jira:issuePanel', 'agent-l1')).toEqual([]);
  });
});
