import { FIELD, ISSUE_TYPE, PROJECT, RESOLUTION, STATUS, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { createIssue } from '../../sandbox/site/issues/create-issue';
import type { Issue } from '../../sandbox/site/model';
import { jiraLinkedWork } from '../../src/jira/linked-work';
import { LEVEL } from '../hand-over/steps';
import { standOnNothing } from '../support/forge-platform';
import { upTo } from '../domain/gate/some-links';
import { atSite, type AtSite } from './at-site';

const ESCALATION = '10007';
const FIELDS = { level: LEVEL, team: FIELD.team };

let at: AtSite;
let ticket: Issue;
beforeAll(async () => {
  at = await atSite();
  ticket = at.desk.help.raise();
  await at.desk.settle();
});
beforeEach(() => {
  at.desk.site.links = [];
  at.standAs();
});
afterEach(() => at.door.clearFaults());
afterAll(standOnNothing);

const made = (projectId: string, typeId: string, values: Issue['values'] = {}): Issue =>
  createIssue(
    at.desk.site,
    { projectId, typeId, values: { summary: 'Find out why', ...values } },
    { accountId: ACCOUNT.agentL2 },
  );
const problem = (values?: Issue['values']): Issue => made(PROJECT.help, ISSUE_TYPE.problem, values);
const bug = (): Issue => made(PROJECT.dev, ISSUE_TYPE.bug);
function link(inward: Issue, outward: Issue): void {
  const { site } = at.desk;
  site.links.push({ id: site.nextId('link'), typeId: ESCALATION, inward: inward.id, outward: outward.id });
}

describe('a ticket’s links', () => {
  test('come with one GET, each with its type, side and the status at its other end', async () => {
    const [below, above] = [problem(), bug()];
    link(ticket, below);
    link(above, ticket);
    above.statusId = STATUS.done;
    expect(await jiraLinkedWork.linksOf(ticket.key, { level: LEVEL })).toEqual({
      id: ticket.id,
      key: ticket.key,
      projectId: PROJECT.help,
      level: 'L1',
      status: { id: STATUS.waitingForSupport, done: false },
      assignee: null,
      links: [
        {
          ...{ type: ESCALATION, side: 'outward', issueId: below.id, key: below.key },
          ...{ status: at.desk.site.statuses.get(below.statusId)?.name, done: false },
        },
        { type: ESCALATION, side: 'inward', issueId: above.id, key: above.key, status: 'Done', done: true },
      ],
    });
    expect(at.calls()).toMatchObject([
      { method: 'GET', query: { fields: `issuelinks,project,status,assignee,${LEVEL}` }, status: 200 },
    ]);
  });

  test('of a ticket that is not there, or not to be seen, are no links but a failure', async () => {
    await expect(jiraLinkedWork.linksOf('HELP-9999', { level: null })).rejects.toMatchObject({ kind: 'gone' });
  });
});

describe('linked work', () => {
  test('comes with one POST, read for itself', async () => {
    const below = problem({ [LEVEL]: 'L2', [FIELD.team]: TEAM.technical, resolution: RESOLUTION.done });
    const there = bug();
    expect(await jiraLinkedWork.items([there.id, below.id], FIELDS)).toEqual([
      {
        ...{ issueId: below.id, key: below.key, projectId: PROJECT.help, created: below.created },
        ...{ status: at.desk.site.statuses.get(below.statusId)?.name, done: false, resolved: true },
        ...{ level: 'L2', team: 'Technical Support', guarded: false },
      },
      {
        ...{ issueId: there.id, key: there.key, projectId: PROJECT.dev, created: there.created },
        ...{ status: 'To Do', done: false, resolved: false, level: null, team: null, guarded: false },
      },
    ]);
    expect(at.calls()).toMatchObject([{ method: 'POST', path: '/rest/api/3/issue/bulkfetch', status: 200 }]);
  });

  test('that is gone, or that the app may not see, is left out', async () => {
    const [seen, guarded, hidden] = [problem(), problem(), problem()];
    const app = [...at.desk.site.users.values()].find(({ accountType }) => accountType === 'app')!;
    const level = { name: 'Some', description: 'Only some.' };
    at.desk.help.project.securityLevels = [
      { ...level, id: '20001', grants: [{ account: app.accountId }] },
      { ...level, id: '20002', grants: [{ account: ACCOUNT.manager }] },
    ];
    guarded.securityLevelId = '20001';
    hidden.securityLevelId = '20002';
    const items = await jiraLinkedWork.items([hidden.id, '99999999', guarded.id, seen.id], FIELDS);
    expect(items.map(({ key, guarded: by }) => [key, by])).toEqual([
      [seen.key, false],
      [guarded.key, true],
    ]);
  });

  test('is a hundred at a time, and no call for none', async () => {
    const ids = upTo(100).map(() => problem().id);
    at.standAs();
    expect(await jiraLinkedWork.items(ids, FIELDS)).toHaveLength(100);
    expect(await jiraLinkedWork.items([], FIELDS)).toEqual([]);
    expect(at.calls()).toHaveLength(1);
    await expect(jiraLinkedWork.items([...ids, ticket.id], FIELDS)).rejects.toMatchObject({ kind: 'refused' });
  });

  test.each([
    [{ status: 429, reason: 'jira-quota-global-based' }, 'quota'],
    [{ status: 429, reason: 'jira-burst-based' }, 'busy'],
    [{ status: 500 }, 'strange'],
    [{ drop: true }, 'unknown'],
  ] as const)('with an answer of %j fails as %s', async (fault, kind) => {
    at.door.fault({ match: { client: 'app' }, times: 1, ...fault });
    await expect(jiraLinkedWork.items([ticket.id], FIELDS)).rejects.toMatchObject({ kind });
  });
});
