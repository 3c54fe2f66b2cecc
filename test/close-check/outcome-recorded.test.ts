import type { JsonObject } from '../../sandbox/json';
import { GROUP, PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { editIssue } from '../../sandbox/site/issues/edit-issue';
import type { Issue } from '../../sandbox/site/model';
import { askOn, click, NOTES, Refused } from '../hand-over/click-steps';
import { aTicketAtWork, LEVEL } from '../hand-over/steps';
import { aRuledDesk, passed, refused, type RuledDesk } from './a-ruled-desk';

const CONFIG = {
  ...{ rule: 'outcome-recorded', version: 1, levels: ['L3'], withoutLevel: false },
  kinds: ['article', 'answer', 'none'],
  fields: { level: LEVEL, team: null },
};
const OUTCOME: JsonObject = {
  ...{ operation: 'outcome-0001', again: false, rootCause: 'The gateway closes after ten minutes.', kind: 'article' },
  text: 'https://kb.example.com/vpn',
};
const GET = 'GET /KEY';

let desk: RuledDesk;
beforeAll(async () => {
  desk = await aRuledDesk('outcome-recorded');
}, 60_000);
beforeEach(() => desk.guard(CONFIG));
afterEach(() => {
  desk.sandbox.world().door.clearFaults();
  desk.forge.setLicense('none');
});

/** A ticket that engineering has. */
async function ofL3(): Promise<Issue> {
  const issue = await aTicketAtWork(desk);
  desk.help.changeTeam(issue, 'Product Engineering');
  await desk.settle();
  desk.help.assign(issue, ACCOUNT.agentL3, ACCOUNT.agentL3);
  await desk.settle();
  return issue;
}

/** From the panel on linked work, whose project the platform vouches for. */
const onWork = (issue: Issue, payload: JsonObject, accountId: string, type = 'software') =>
  desk.forge.resolve({
    ...{ module: 'outcome-panel', key: 'outcome.record', payload, accountId },
    extension: {
      ...{ type: 'jira:issuePanel', issue: { id: issue.id, key: issue.key } },
      project: { id: issue.projectId, type },
    },
  });

describe('a ticket of L3', () => {
  test('closes with its outcome, which the ledger keeps and the customer does not read', async () => {
    const issue = await ofL3();
    expect(await desk.close(issue, {}, ACCOUNT.agentL3)).toEqual(
      refused('The outcome of this work is not recorded yet. Choose “Record outcome” on its page', GET),
    );
    const { comment } = (await click(desk, issue, 'outcome.record', OUTCOME, ACCOUNT.agentL3)) as { comment?: string };
    expect(issue.comments.at(-1)).toMatchObject({ id: comment, author: ACCOUNT.agentL3, public: false });
    expect(await desk.rows('SELECT * FROM ending WHERE issue_id = ?', Number(issue.id))).toMatchObject([
      { seq: 2, outcome_comment: comment, outcome_kind: 'article' },
    ]);
    expect(await desk.close(issue, {}, ACCOUNT.agentL3)).toEqual(passed(GET, `GET /ID/comment/${comment}`));
  });

  test('does not close on one of a kind that the rule does not take, or whose comment is gone', async () => {
    const issue = await ofL3();
    await click(
      desk,
      issue,
      'outcome.record',
      { ...OUTCOME, kind: 'none', text: 'A broken cable, replaced.' },
      ACCOUNT.agentL3,
    );
    desk.guard({ ...CONFIG, kinds: ['article', 'answer'] });
    expect(await desk.close(issue, {}, ACCOUNT.agentL3)).toEqual(refused('which is not enough here'));
    issue.comments.length = 0;
    expect(await desk.close(issue, {}, ACCOUNT.agentL3)).toEqual(refused('was deleted'));
  });

  test('needs another after it was reopened', async () => {
    const issue = await ofL3();
    await click(desk, issue, 'outcome.record', OUTCOME, ACCOUNT.agentL3);
    expect(await desk.close(issue, {}, ACCOUNT.agentL3)).toMatchObject({ status: 204 });
    await desk.settle();
    await desk.wait(5);
    desk.help.moveTo(issue, 'In Progress', ACCOUNT.agentL3);
    await desk.settle();
    expect(await desk.close(issue, {}, ACCOUNT.agentL3)).toEqual(
      refused('was reopened after its outcome was recorded'),
    );
    await desk.wait(1);
    await click(desk, issue, 'outcome.record', { ...OUTCOME, operation: 'outcome-0002' }, ACCOUNT.agentL3);
    expect(await desk.close(issue, {}, ACCOUNT.agentL3)).toMatchObject({ status: 204 });
  });
});

describe('whose outcome is asked for', () => {
  test('not that of a ticket of L1', async () => {
    expect(await desk.close(await aTicketAtWork(desk), {}, ACCOUNT.agentL1)).toEqual(passed(GET));
  });

  test('that of work without a level where the rule says so: engineering’s own project', async () => {
    desk.guard({ ...CONFIG, withoutLevel: true });
    const bug = desk.bug();
    expect(await desk.close(bug, {}, ACCOUNT.agentL3)).toEqual(refused('not recorded yet'));
    expect(await onWork(bug, OUTCOME, ACCOUNT.agentL3)).toMatchObject({ ok: true, value: { outcome: 'recorded' } });
    expect(bug.comments).toMatchObject([{ public: true, author: ACCOUNT.agentL3 }]);
    expect(await desk.close(bug, {}, ACCOUNT.agentL3)).toMatchObject({ status: 204 });
    expect(await desk.rows('SELECT * FROM ending WHERE issue_id = ?', Number(bug.id))).toEqual([]);
  });

  test('work that was reopened in a project without a ledger is known by its resolution', async () => {
    desk.guard({ ...CONFIG, withoutLevel: true });
    const bug = desk.bug();
    await onWork(bug, OUTCOME, ACCOUNT.agentL3);
    const by = { accountId: ACCOUNT.agentL3 };
    editIssue(desk.site, bug, { resolution: '10000' }, by);
    await desk.wait(1);
    editIssue(desk.site, bug, { resolution: null }, by);
    expect(await desk.close(bug, {}, ACCOUNT.agentL3)).toEqual(refused('was reopened'));
  });
});

describe('no dead ends', () => {
  test('throttled it refuses in words; with the hour’s points gone the ledger decides; without a licence nothing is asked', async () => {
    const issue = await ofL3();
    const { door } = desk.sandbox.world();
    door.fault({ match: { client: 'app' }, times: 1, status: 429, headers: { 'Retry-After': '30' } });
    expect(await desk.close(issue, {}, ACCOUNT.agentL3)).toEqual(
      refused('The outcome could not be checked: Jira takes no more'),
    );
    const headers = { 'RateLimit-Reason': 'jira-quota-global-based', 'Retry-After': '600' };
    door.fault({ match: { client: 'app' }, times: 1, status: 429, headers });
    expect(await desk.close(issue, {}, ACCOUNT.agentL3)).toEqual(refused('does not know this work item'));
    desk.forge.setLicense('inactive');
    expect(await desk.close(issue, {}, ACCOUNT.agentL3)).toMatchObject({ status: 204, calls: [] });
  });
});

describe('who may record an outcome', () => {
  const CLAIMS: JsonObject[] = [
    {},
    { accountId: ACCOUNT.agentL3, as: 'app' },
    { issueId: '10000', project: { type: 'software' } },
    { context: { accountId: ACCOUNT.agentL3, extension: { project: { type: 'software' } } } },
  ];

  test.each([ACCOUNT.collaborator, ACCOUNT.customer, ACCOUNT.outsider, '712020:nobody'])(
    'not %s on a desk, by whatever door',
    async (account) => {
      const issue = await ofL3();
      const before = issue.comments.length;
      for (const claim of CLAIMS) {
        const payload = { ...OUTCOME, ...claim };
        Refused.parse(await askOn(desk, issue, 'outcome.record', payload, account));
        Refused.parse(await onWork(issue, payload, account, 'service_desk'));
      }
      expect(issue.comments).toHaveLength(before);
      expect(issue.properties['tierline-outcome']).toBeUndefined();
    },
  );

  test('not who may edit and comment on a desk without being its agent', async () => {
    const issue = await ofL3();
    const { grants } = desk.help.project;
    const before = { ...grants };
    for (const permission of ['EDIT_ISSUES', 'ADD_COMMENTS'])
      grants[permission] = [...(grants[permission] ?? []), { group: GROUP.collaborators }];
    for (const type of ['service_desk', '', 'product_discovery'])
      Refused.parse(await onWork(issue, OUTCOME, ACCOUNT.collaborator, type));
    Refused.parse(await askOn(desk, issue, 'outcome.record', OUTCOME, ACCOUNT.collaborator));
    desk.help.project.grants = before;
    expect(issue.properties['tierline-outcome']).toBeUndefined();
  });

  test('not who may not edit in engineering’s project', async () => {
    const bug = desk.bug();
    for (const account of [ACCOUNT.customer, ACCOUNT.outsider])
      for (const claim of CLAIMS) Refused.parse(await onWork(bug, { ...OUTCOME, ...claim }, account));
    expect(bug.comments).toEqual([]);
  });

  test.each<[JsonObject, string]>([
    [{ ...OUTCOME, kind: 'all' }, 'kind'],
    [{ ...OUTCOME, rootCause: '' }, 'rootCause'],
    [{ ...OUTCOME, rootCause: 'n/a' }, 'rootCause'],
    [{ ...OUTCOME, text: 'x'.repeat(4_001) }, 'text'],
    [{ ...OUTCOME, operation: '../comment' }, 'operation'],
    [{ ...OUTCOME, notes: NOTES }, 'notes'],
  ])('an agent who sends %j is told what is wrong', async (payload, field) => {
    const issue = await ofL3();
    const { problem } = Refused.parse(await askOn(desk, issue, 'outcome.record', payload, ACCOUNT.agentL3));
    expect(problem.field).toBe(field);
  });

  test('nothing else is asked of the small door', async () => {
    const bug = desk.bug();
    const call = { module: 'outcome-panel', payload: {}, accountId: ACCOUNT.admin };
    const extension = { issue: { id: bug.id, key: bug.key }, project: { id: PROJECT.dev, type: 'software' } };
    for (const key of ['visits.list', 'hand-over.make', 'constructor'])
      await expect(desk.forge.resolve({ ...call, key, extension })).rejects.toThrow();
  });
});
