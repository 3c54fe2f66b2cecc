import type { JsonObject } from '../../sandbox/json';
import { PROJECT, STATUS } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import type { LinkedNewsData } from '../../src/domain/gate/linked-news';
import { closedNews } from '../../src/domain/gate/news-document';
import { jiraDeskFacts } from '../../src/jira/desk-facts';
import { jiraLinkedNews } from '../../src/jira/linked-news';
import { jiraLinkedProjects } from '../../src/jira/linked-projects';
import { standOnNothing, tierlineIdentity } from '../support/forge-platform';
import { person } from '../support/ready-desk';
import { aLinkingDesk } from '../close-check/other-direction';
import { atSite, type AtSite } from './at-site';

const outcome = { rootCause: 'A lease that ended', kind: 'article', text: 'https://kb.example.com/vpn' } as const;
const item = { key: 'DEV-1', level: null, status: 'Done' };
const { document, draft } = closedNews(
  [
    { ...item, outcome },
    { ...item, outcome: { ...outcome, kind: 'answer', text: 'Restart it.\n\nThen wait.' } },
    { ...item, outcome: null },
    item,
  ],
  { more: 1, guarded: 2, gone: ['DEV-9'] },
);
const data = (operation: string): LinkedNewsData => ({ operation, told: 'closed', items: ['DEV-1'], draft });

describe('news of linked work', () => {
  let at: AtSite;
  let issue: Issue;
  beforeAll(async () => {
    at = await atSite();
  });
  beforeEach(async () => {
    issue = at.desk.help.raise();
    await at.desk.settle();
  });
  afterEach(() => at.door.clearFaults());
  afterAll(standOnNothing);

  test('are one internal comment by the app, which the customer neither reads nor is mailed', async () => {
    const mails = at.desk.site.mails.length;
    const record = at.standAs();
    const id = await jiraLinkedNews.write(issue.id, document, data('one'));
    expect(record.rest).toEqual([
      { method: 'POST', path: `/rest/api/3/issue/${issue.id}/comment`, status: 201, as: 'app' },
    ]);
    const { accountId } = tierlineIdentity();
    expect(issue.comments).toMatchObject([{ id, author: accountId, public: false }]);
    expect(issue.comments[0]?.properties['tierline-linked']).toEqual(data('one'));
    const path = `/rest/servicedeskapi/request/${issue.key}/comment`;
    expect(await at.desk.rest('GET', path, undefined, person(ACCOUNT.customer))).toMatchObject({ size: 0 });
    expect(at.desk.site.mails.slice(mails).map(({ to }) => to)).not.toContain(ACCOUNT.customer);
  });

  test('are found again by their operation, and by no other', async () => {
    at.standAs();
    at.door.fault({ match: { method: 'POST', client: 'app' }, times: 1, drop: true });
    await expect(jiraLinkedNews.write(issue.id, document, data('lost'))).rejects.toMatchObject({ kind: 'unknown' });
    expect(await jiraLinkedNews.find(issue.id, 'lost')).toBe(issue.comments[0]?.id);
    expect(await jiraLinkedNews.find(issue.id, 'another')).toBeNull();
  });

  test('stand in the property that the portal hands to the app’s page, in one edit with who has it', async () => {
    const record = at.standAs();
    await jiraLinkedNews.show(issue.id, { blocked: 2 });
    await jiraLinkedNews.show(issue.id, { blocked: 3, assignee: ACCOUNT.agentL2 });
    await jiraLinkedNews.show(issue.id, { blocked: 0, assignee: null });
    expect(record.rest).toHaveLength(3);
    expect(issue.properties[tierlineIdentity().appId]).toEqual({ blocked: 0 });
    expect(issue.values['assignee']).toBeNull();
    await expect(jiraLinkedNews.show(issue.id, { blocked: 1, assignee: ACCOUNT.outsider })).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('a project in which desks have work done', () => {
  let at: AtSite;
  beforeAll(async () => {
    at = await atSite();
  });
  afterAll(standOnNothing);
  const property = (): JsonObject => at.desk.site.projects.get(PROJECT.dev)!.properties['tierline'] as JsonObject;

  test('is marked by the admin who saves, with two calls, and unmarked with one', async () => {
    const record = at.standAs(ACCOUNT.admin);
    await jiraDeskFacts.markLinked(PROJECT.dev, [PROJECT.help]);
    expect(property()).toEqual({ enabled: false, watch: [], done: [STATUS.done], linked: true, desks: [PROJECT.help] });
    expect(await jiraDeskFacts.isMarkedLinked(PROJECT.dev)).toBe(true);
    await jiraDeskFacts.markLinked(PROJECT.dev, []);
    expect(property()).toMatchObject({ done: [], linked: false });
    expect(await jiraDeskFacts.isMarkedLinked(PROJECT.dev)).toBe(false);
    expect(record.rest.map(({ method, as }) => `${method} ${as}`)).toEqual([
      'GET user',
      'PUT user',
      'GET app',
      'PUT user',
      'GET app',
    ]);
  });

  test('is marked by nobody who does not administer it', async () => {
    at.standAs(ACCOUNT.agentL1);
    await expect(jiraDeskFacts.markLinked(PROJECT.dev, [PROJECT.help])).rejects.toMatchObject({ name: 'JiraFailure' });
  });
});

test('what went into or out of Done there lately is one search, with the links of each', async () => {
  const at = await atSite();
  const linking = await aLinkingDesk(at.desk);
  const front = await linking.front();
  const [closed, untouched] = [linking.work(front), linking.work(front)];
  await linking.settle();
  await linking.wait(60);
  await linking.close(closed);
  const record = at.standAs();
  const { items, next } = await jiraLinkedProjects.changedWithin(PROJECT.dev, 30, null);
  expect([record.rest.length, next, items.map(({ id }) => id)]).toEqual([1, null, [closed.id]]);
  expect(items[0]).toMatchObject({ status: { done: true }, links: [{ side: 'inward', key: front.key, done: false }] });
  expect((await jiraLinkedProjects.changedWithin(PROJECT.dev, 120, null)).items.map(({ id }) => id)).toContain(
    untouched.id,
  );
  standOnNothing();
});
