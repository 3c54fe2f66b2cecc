import type { JsonObject } from '../../sandbox/json';
import { ISSUE_TYPE, PROJECT, TEAM } from '../../sandbox/seed/ids';
import { saveRules } from '../../sandbox/seed/rules';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import { aReadyDesk, visitsOf, type ReadyDesk } from '../support/ready-desk';
import { askOn, click, counted, NOTES, Refused } from './click-steps';
import { see } from './matrix/seen';
import { aTicketAtWork, HELP_RULES } from './steps';

const ESCALATION: JsonObject = {
  linkedWork: {
    linkType: '10007',
    levels: {
      L2: { projectId: PROJECT.help, projectKey: 'HELP', workType: ISSUE_TYPE.problem, team: TEAM.functional },
      L3: { projectId: PROJECT.dev, projectKey: 'DEV', workType: ISSUE_TYPE.bug, team: TEAM.engineering },
    },
  },
};
const wanted = (level: string): JsonObject => ({ level, summary: 'Find out why', notes: NOTES, fields: {} });

let desk: ReadyDesk;
let issue: Issue;
beforeAll(async () => {
  desk = await aReadyDesk();
  // Engineering lets the first agent bring it work, and nobody else of the desk.
  const { grants } = desk.site.projects.get(PROJECT.dev)!;
  for (const permission of ['CREATE_ISSUES', 'LINK_ISSUES'])
    grants[permission] = [{ role: 'Developers' }, { account: ACCOUNT.agentL1 }];
  await saveRules(desk.forge, PROJECT.help, { ...HELP_RULES, escalation: ESCALATION });
});
beforeEach(async () => {
  issue = await aTicketAtWork(desk);
});

const made = (key: unknown): Issue => desk.site.issues.get(desk.site.issueKeys.get(String(key)) ?? '')!;

describe('work opened for a ticket', () => {
  test.each([
    ['in the desk itself', 'L2', PROJECT.help],
    ['in the other project', 'L3', PROJECT.dev],
  ])('%s takes one invocation of four calls', async (_, level, projectId) => {
    const { answer, calls } = await counted(desk, issue, 'linked-work.open', wanted(level));
    expect(calls).toEqual([
      'GET mypermissions user',
      'GET issue/ID app',
      'POST issue user',
      'POST issue/ID/comment user',
    ]);
    expect(answer).toMatchObject({ outcome: 'opened', notes: 'written' });
    expect(made(answer['key'])).toMatchObject({ projectId, creator: ACCOUNT.agentL1 });
    expect(desk.site.links.filter(({ inward }) => inward === issue.id)).toMatchObject([
      { typeId: '10007', outward: answer['id'] },
    ]);
  });

  test('leaves the ticket with its team, its agent, its clocks and its customer, who hears nothing', async () => {
    const before = await see(desk, issue);
    for (const level of ['L2', 'L3']) await click(desk, issue, 'linked-work.open', wanted(level));
    await desk.settle();
    expect(await see(desk, issue)).toEqual(before);
    expect(issue.comments).toMatchObject([{ public: false }, { public: false }]);
    expect(await visitsOf(desk, issue)).toHaveLength(1);
  });

  test('is never a customer’s request, and in the desk it begins with its own team', async () => {
    const mails = desk.site.mails.length;
    const { key } = await click(desk, issue, 'linked-work.open', wanted('L2'));
    await desk.settle();
    const work = made(key);
    expect(work.requestTypeId).toBeUndefined();
    expect(await visitsOf(desk, work)).toMatchObject([{ seq: 1, team_id: TEAM.functional, level_id: 'L2' }]);
    expect(desk.site.mails.slice(mails).map(({ to }) => to)).not.toContain(ACCOUNT.customer);
  });

  test('is for Jira to refuse: who may not create there is told so, and nothing is left behind', async () => {
    const count = desk.site.issues.size;
    const { problem } = Refused.parse(await askOn(desk, issue, 'linked-work.open', wanted('L3'), ACCOUNT.agentL2));
    expect(problem.happened).toMatch('DEV');
    expect(problem.next).toMatch('admin of DEV');
    expect([desk.site.issues.size, issue.comments.length]).toEqual([count, 0]);
  });

  test('is made once, though its answer was lost', async () => {
    const { door } = desk.sandbox.world();
    const count = desk.site.issues.size;
    door.fault({ match: { client: 'app', method: 'POST', path: '/rest/api/3/issue' }, times: 1, drop: true });
    const { answer, calls } = await counted(desk, issue, 'linked-work.open', wanted('L3'));
    door.clearFaults();
    expect(answer).toMatchObject({ outcome: 'opened', notes: 'written' });
    expect(desk.site.issues.size).toBe(count + 1);
    expect(calls).toHaveLength(6);
  });
});
