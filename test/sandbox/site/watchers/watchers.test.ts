import { cloudClients } from '../../../support/jira-js';
import { account, adf, aDesk, issueAt, type Desk } from '../issues/a-desk';

const PATH = '/rest/api/3/issue/HELP-1/watchers';
let desk: Desk;
beforeEach(() => void (desk = aDesk()));
const watching = () => [...(issueAt(desk, 'HELP-1').watchers ?? [])];

test('a person watches a ticket and stops again', async () => {
  const jira = cloudClients(desk.door)(account('agent-l1'));
  await jira.issueWatchers.addWatcher({ issueIdOrKey: 'HELP-1', accountId: account('agent-l1') } as never);
  const watchers = await jira.issueWatchers.getIssueWatchers({ issueIdOrKey: 'HELP-1' });
  expect([watchers.watchCount, watchers.isWatching]).toEqual([1, true]);
  const { body } = await desk.as('agent-l2')('GET', '/rest/api/3/issue/HELP-1?fields=watches');
  expect(body).toMatchObject({ fields: { watches: { watchCount: 1, isWatching: false } } });
  await jira.issueWatchers.removeWatcher({ issueIdOrKey: 'HELP-1', accountId: account('agent-l1') });
  expect(watching()).toEqual([]);
});

test('without a body it is oneself', async () => {
  expect((await desk.as('agent-l1')('POST', PATH)).status).toBe(204);
  expect(watching()).toEqual([account('agent-l1')]);
});

test('others are added and removed by those who manage watchers', async () => {
  expect((await desk.as('collaborator')('POST', PATH, account('agent-l2'))).status).toBe(403);
  expect((await desk.as('collaborator')('POST', PATH, account('collaborator'))).status).toBe(204);
  expect((await desk.as('agent-l1')('POST', PATH, account('agent-l2'))).status).toBe(204);
  expect((await desk.as('collaborator')('DELETE', `${PATH}?accountId=${account('agent-l2')}`)).status).toBe(403);
  expect((await desk.as('agent-l1')('DELETE', `${PATH}?accountId=${account('agent-l2')}`)).status).toBe(204);
  expect((await desk.as('agent-l1')('DELETE', PATH)).status).toBe(400);
  expect((await desk.as('agent-l1')('POST', PATH, account('nobody'))).status).toBe(404);
  expect((await desk.as('agent-l1')('POST', PATH, account('outsider'))).status).toBe(400);
  expect((await desk.as('outsider')('GET', PATH)).status).toBe(404);
});

test('who may not view watchers reads the number, and oneself', async () => {
  for (const who of ['agent-l1', 'collaborator']) await desk.as(who)('POST', PATH);
  expect((await desk.as('collaborator')('GET', PATH)).body).toMatchObject({
    watchCount: 2,
    isWatching: true,
    watchers: [{ accountId: account('collaborator') }],
  });
});

test('an agent who comments watches from then on; customers and apps do not', async () => {
  const comment = (who: string) => desk.as(who)('POST', '/rest/api/3/issue/HELP-1/comment', { body: adf('Hi') });
  for (const who of ['customer', 'app', 'agent-l2']) await comment(who);
  expect(watching()).toEqual([account('agent-l2')]);
});

test('an agent watches what the agent creates', async () => {
  const { body } = await desk.as('agent-l1')('POST', '/rest/api/3/issue', {
    fields: { project: { key: 'HELP' }, issuetype: { name: 'Incident' }, summary: 'Down' },
  });
  expect([...(issueAt(desk, (body as { key: string }).key).watchers ?? [])]).toEqual([account('agent-l1')]);
});

test('watchers are told when somebody notifies them', async () => {
  await desk.as('agent-l2')('POST', PATH);
  await desk.as('agent-l1')('POST', '/rest/api/3/issue/HELP-1/notify', { textBody: 'Look', to: { watchers: true } });
  expect(desk.site.mails).toMatchObject([{ to: account('agent-l2'), why: 'notify' }]);
});
