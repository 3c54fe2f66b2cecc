import type { Json, JsonObject } from '../../sandbox/json';
import { PROJECT, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { askOn, click, NOTES, Refused, TO_FUNCTIONAL, type Problem } from './click-steps';
import { aTicketAtWork, lastRun } from './steps';

const SECRET = 'Only agents of the desk may read this sentence';

let desk: ReadyDesk;
/** Handed over by a click, so that there is something to undo, to read, and to leak. */
let issue: Issue;
let standing: string;
beforeAll(async () => {
  desk = await aReadyDesk();
  issue = await aTicketAtWork(desk);
  await click(desk, issue, 'hand-over.make', { ...TO_FUNCTIONAL, notes: { ...NOTES, tried: `${SECRET}.` } });
  await desk.settle();
});
beforeEach(async () => {
  standing = await everything();
});

/** All that a click may change. */
async function everything(): Promise<string> {
  const issues = [...desk.site.issues.values()].map(({ key, version, properties, comments }) => [
    key,
    version,
    properties,
    comments.length,
  ]);
  const ledger = await Promise.all(['visit', 'finding'].map((table) => desk.rows(`SELECT * FROM ${table}`)));
  return JSON.stringify([issues, desk.site.links.length, ledger, desk.site.mails.length]);
}

/** Refused in words, without a word of the ticket, and nothing was changed. */
async function expectRefused(reply: Json | undefined): Promise<Problem> {
  const { problem } = Refused.parse(reply);
  const text = JSON.stringify(reply);
  for (const leak of [
    SECRET,
    'Functional Support',
    TEAM.functional,
    ACCOUNT.agentL1,
    issue.values['summary'] as string,
  ])
    expect(text).not.toContain(leak);
  await desk.settle();
  expect((await everything()) === standing).toBe(true);
  return problem;
}

const LINKED: JsonObject = { level: 'L3', summary: 'Find out why', notes: NOTES, fields: {} };
/** What a page of ours would send. */
const HONEST: [string, JsonObject][] = [
  [
    'hand-over.make',
    { ...TO_FUNCTIONAL, team: TEAM.technical, verb: 'transfer', reason: 'Theirs', notes: {}, seen: 2 },
  ],
  ['hand-over.undo', { visit: 2 }],
  ['linked-work.open', LINKED],
  ['visits.list', {}],
];

describe('who is no agent of the desk', () => {
  const NOT_AGENTS = [ACCOUNT.collaborator, ACCOUNT.customer, ACCOUNT.outsider, '712020:nobody'];

  describe.each(NOT_AGENTS)('%s', (account) => {
    test.each(HONEST)('is refused %s', async (key, payload) => {
      const after = lastRun(desk);
      const problem = await expectRefused(await askOn(desk, issue, key, payload, account));
      expect(problem.happened).toMatch('agents');
      // Nothing but the question who they are was asked of Jira.
      const [run] = desk.runs(after);
      expect(run?.rest.map(({ path }) => path)).toEqual(['/rest/api/3/mypermissions']);
      expect(run?.sql).toBe(0);
    });

    test.each<[string, JsonObject]>([
      ['an account', { accountId: ACCOUNT.agentL1, by: ACCOUNT.manager }],
      ['a context', { context: { accountId: ACCOUNT.agentL1, extension: { project: { id: PROJECT.help } } } }],
      ['another ticket', { issueId: '10000', issueKey: 'HELP-1', issue: { id: '10000' } }],
      ['another project', { projectId: PROJECT.ops, project: { id: PROJECT.ops } }],
      ['an operation', { operation: 'mine', role: 'manager', manager: true, as: 'app' }],
    ])('gains nothing by claiming %s', async (_, claim) => {
      for (const [key, payload] of HONEST)
        await expectRefused(await askOn(desk, issue, key, { ...payload, ...claim }, account));
    });
  });

  test('an agent of another desk is none of this one', async () => {
    const withheld = (desk.site.withheld ??= new Map());
    withheld.set(ACCOUNT.agentL3, new Set(['SERVICEDESK_AGENT']));
    for (const [key, payload] of HONEST) await expectRefused(await askOn(desk, issue, key, payload, ACCOUNT.agentL3));
    withheld.delete(ACCOUNT.agentL3);
  });

  test('an agent who may not see this ticket is none for it', async () => {
    issue.securityLevelId = 'none-of-theirs';
    for (const [key, payload] of HONEST) await expectRefused(await askOn(desk, issue, key, payload, ACCOUNT.agentL2));
    delete issue.securityLevelId;
  });
});

describe('what an agent may not either', () => {
  const refusal = async (key: string, payload: Json, account: string = ACCOUNT.agentL2): Promise<Problem> =>
    expectRefused(await askOn(desk, issue, key, payload, account));

  test.each(['rules.read', 'rules.save', 'findings.list', 'constructor', '__proto__', 'hand-over', ''])(
    'ask for %s at a ticket',
    async (key) => {
      await expect(askOn(desk, issue, key, {}, ACCOUNT.admin)).rejects.toThrow();
      expect((await everything()) === standing).toBe(true);
    },
  );

  const [make = {}] = HONEST.map(([, payload]) => payload);
  test.each<[string, string, Json, string]>([
    ['an unknown verb', 'hand-over.make', { ...make, verb: 'delete' }, 'verb'],
    ['no verb', 'hand-over.make', { ...TO_FUNCTIONAL, verb: null }, 'verb'],
    ['a team that is no text', 'hand-over.make', { ...make, team: { id: TEAM.technical } }, 'team'],
    ['a team of any length', 'hand-over.make', { ...make, team: 'x'.repeat(100_000) }, 'team'],
    ['notes that are a list', 'hand-over.make', { ...make, notes: ['x'] }, 'notes'],
    ['a note that is an object', 'hand-over.make', { ...make, notes: { tried: { text: 'x' } } }, 'notes.tried'],
    ['a note that is huge', 'hand-over.make', { ...make, notes: { tried: 'x'.repeat(4_001) } }, 'notes.tried'],
    [
      'more notes than any template asks',
      'hand-over.make',
      { ...make, notes: Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`note-${index}`, 'x'])) },
      'notes',
    ],
    ['a reason that is huge', 'hand-over.make', { ...make, reason: 'x'.repeat(4_001) }, 'reason'],
    ['a reply that is huge', 'hand-over.make', { ...make, reply: 'x'.repeat(8_001) }, 'reply'],
    ['a visit that is no number', 'hand-over.make', { ...make, seen: '2' }, 'seen'],
    ['a visit below none', 'hand-over.make', { ...make, seen: -1 }, 'seen'],
    ['a ticket of their choice', 'hand-over.make', { ...make, issueId: '10000' }, 'issueId'],
    ['an assignee of their choice', 'hand-over.make', { ...make, person: ACCOUNT.manager }, 'person'],
    ['a visit that is none', 'hand-over.undo', { visit: 2.5 }, 'visit'],
    ['no visit', 'hand-over.undo', {}, 'visit'],
    ['a project of their choice', 'linked-work.open', { ...LINKED, projectId: PROJECT.ops }, 'projectId'],
    ['a summary longer than Jira’s', 'linked-work.open', { ...LINKED, summary: 'x'.repeat(256) }, 'summary'],
    ['no summary', 'linked-work.open', { ...LINKED, summary: '' }, 'summary'],
    ['fields that are none', 'linked-work.open', { ...LINKED, fields: 'all' }, 'fields'],
    ['fields beyond measure', 'linked-work.open', { ...LINKED, fields: { labels: ['x'.repeat(20_001)] } }, 'fields'],
    [
      'a project among the fields',
      'linked-work.open',
      { ...LINKED, fields: { project: { key: 'OPS' } } },
      'fields.project',
    ],
    [
      'a request type',
      'linked-work.open',
      { ...LINKED, fields: { customfield_10010: '1' } },
      'fields.customfield_10010',
    ],
    ['somebody else’s history', 'visits.list', { issueId: '10000' }, 'issueId'],
  ])('send %s: the wrong input is named', async (_, key, payload, field) => {
    const problem = await refusal(key, payload);
    expect(problem.field).toBe(field);
    expect(JSON.stringify(problem).length).toBeLessThan(1_000);
  });

  test.each<Json>([null, 7, 'x', true, [], [{}]])('send %j for an input', async (payload) => {
    for (const key of ['hand-over.make', 'hand-over.undo', 'linked-work.open']) await refusal(key, payload);
  });

  test.each<[string, JsonObject]>([
    ['a team that the rules do not know', { team: 'constructor' }],
    ['the team that has it', { team: TEAM.functional }],
    ['another verb than the way is', { verb: 'escalate' }],
    ['a level skipped', { verb: 'escalate', team: TEAM.vendor, notes: NOTES, reason: 'It is urgent for the board.' }],
    ['no reason', { reason: '' }],
  ])('hand over with %s', async (_, over) => {
    await refusal('hand-over.make', { ...make, ...over });
  });

  test('ask from a page that is no ticket’s: it is told so, not thrown', async () => {
    const contexts: (JsonObject | undefined)[] = [
      undefined,
      {},
      { project: { id: PROJECT.help } },
      { issue: { id: issue.id } },
      { issue: { id: `${issue.id} OR 1=1` }, project: { id: PROJECT.help } },
      { issue: { id: '../user' }, project: { id: PROJECT.help } },
      { issue: { id: Number(issue.id) }, project: { id: PROJECT.help } },
    ];
    for (const extension of contexts) {
      const call = { module: 'escalation-glance', key: 'visits.list', payload: {}, accountId: ACCOUNT.agentL1 };
      const reply = await desk.forge.resolve({ ...call, ...(extension ? { extension } : {}) });
      expect((await expectRefused(reply)).next).toMatch('Open the ticket');
    }
  });

  test('act on a ticket by way of another project, whose rules are not its', async () => {
    const elsewhere = { ...issue, projectId: PROJECT.ops };
    await expectRefused(await askOn(desk, elsewhere, 'hand-over.make', make, ACCOUNT.agentL2));
    await expectRefused(await askOn(desk, elsewhere, 'linked-work.open', LINKED, ACCOUNT.agentL2));
    const none = { ...issue, projectId: PROJECT.dev };
    await expectRefused(await askOn(desk, none, 'hand-over.make', make, ACCOUNT.agentL2));
  });
});

test('when Jira takes no more calls, the agent is told when to try again', async () => {
  const { door } = desk.sandbox.world();
  door.fault({ match: { client: 'app' }, times: 1, status: 429, headers: { 'Retry-After': '40' } });
  const problem = await expectRefused(await askOn(desk, issue, 'visits.list', {}, ACCOUNT.agentL2));
  expect(problem.next).toBe('Try again in 40 seconds.');
  door.clearFaults();
});

test.each([ACCOUNT.agentL1, ACCOUNT.agentL2, ACCOUNT.manager, ACCOUNT.projectAdmin])(
  '%s, an agent of the desk, reads the history',
  async (account) => {
    expect(await askOn(desk, issue, 'visits.list', {}, account)).toMatchObject({
      ok: true,
      value: { visits: [{ sequence: 2, teamName: 'Functional Support' }, { sequence: 1 }] },
    });
  },
);
