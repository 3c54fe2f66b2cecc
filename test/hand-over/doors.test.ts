import { z } from 'zod';
import { FIELD, PROJECT, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Json, JsonObject } from '../../sandbox/json';
import type { Issue } from '../../sandbox/site/model';
import { aReadyDesk, person, visitsOf, type ReadyDesk } from '../support/ready-desk';
import { aTicketAtWork, ask, findingsOf, HELP_RULES, lastExchange, lastRun, OPS_RULES, teamsOf } from './steps';

const Refused = z.object({
  ok: z.literal(false),
  problem: z.object({
    happened: z.string().min(5),
    means: z.string().min(5),
    next: z.string().min(5),
    field: z.string().optional(),
  }),
});
const Saved = z.object({ ok: z.literal(true), value: z.object({ rules: z.object({ version: z.number() }) }) });

let desk: ReadyDesk;
let issue: Issue;
let standing: string;
beforeEach(async () => {
  standing = await everything();
});
beforeAll(async () => {
  desk = await aReadyDesk();
  issue = await aTicketAtWork(desk);
});

/** All that a door may change: the rules, what the filters read, the ledger, and the tickets. */
async function everything(): Promise<string> {
  const rules = await Promise.all(
    [PROJECT.help, PROJECT.ops].map((project) => ask(desk, 'rules.read', {}, ACCOUNT.admin, project)),
  );
  const properties = [desk.help.project.properties, desk.ops.project.properties];
  const issues = [...desk.site.issues.values()].map(({ key, version, properties: its }) => [key, version, its]);
  const ledger = await Promise.all(['visit', 'finding', 'ticket'].map((table) => desk.rows(`SELECT * FROM ${table}`)));
  return JSON.stringify([rules, properties, issues, ledger, desk.site.mails.length]);
}

/** A yes or no: the whole of it would tell nobody anything. */
async function expectUnchanged(): Promise<void> {
  await desk.settle();
  expect((await everything()) === standing).toBe(true);
}

async function expectRefused(reply: Json | undefined): Promise<z.infer<typeof Refused>['problem']> {
  const { problem } = Refused.parse(reply);
  await expectUnchanged();
  return problem;
}

describe('who may not', () => {
  const UNENTITLED = [
    ACCOUNT.agentL1,
    ACCOUNT.manager,
    ACCOUNT.customer,
    ACCOUNT.outsider,
    ACCOUNT.collaborator,
    ACCOUNT.projectAdmin,
    '712020:nobody',
  ];
  const administrators = () => desk.help.project.roles.find(({ name }) => name === 'Administrators')?.members;
  /** The project admin administers OPS alone. */
  beforeAll(() => void administrators()?.delete(ACCOUNT.projectAdmin));
  afterAll(() => void administrators()?.add(ACCOUNT.projectAdmin));

  test.each(UNENTITLED)('%s is told so, whatever is asked', async (account) => {
    await expectRefused(await ask(desk, 'rules.read', {}, account));
    await expectRefused(await ask(desk, 'findings.list', {}, account));
    await expectRefused(await ask(desk, 'rules.save', { ...HELP_RULES, enabled: false }, account));
  });

  test.each<JsonObject>([
    { projectId: PROJECT.ops },
    { extension: { project: { id: PROJECT.ops } } },
    { context: { accountId: ACCOUNT.admin } },
    { desk: { projectId: PROJECT.ops, projectKey: 'OPS' } },
    { accountId: ACCOUNT.admin },
  ])('another project’s administrator gains nothing by claiming %p', async (claim) => {
    await expectRefused(await ask(desk, 'rules.save', { ...HELP_RULES, ...claim }, ACCOUNT.projectAdmin));
    await expectRefused(await ask(desk, 'rules.read', claim, ACCOUNT.projectAdmin));
  });
});

describe('what is refused of an administrator too', () => {
  const junk: Json[] = [
    null,
    7,
    'rules',
    true,
    [],
    {},
    [HELP_RULES],
    { ...HELP_RULES, levels: 'L1' },
    { ...HELP_RULES, more: 1 },
  ];
  test.each(junk.map((payload) => [JSON.stringify(payload).slice(0, 60), payload] as const))(
    '%s',
    async (_, payload) => {
      await expectRefused(await ask(desk, 'rules.save', payload, ACCOUNT.admin));
    },
  );

  test.each<[string, JsonObject, string | RegExp]>([
    ['a team field that is none', { teamField: FIELD.timeToResolution }, FIELD.timeToResolution],
    ['a team field that does not exist', { teamField: 'customfield_19999' }, 'customfield_19999'],
    ['an SLA that is none', { teamClock: { field: FIELD.team, stopsOn: 'reentry', proven: true } }, FIELD.team],
    ['a customer’s SLA that does not exist', { customerClocks: ['customfield_19999'] }, 'customfield_19999'],
    ['a target of no time', { targets: [{ minutes: 0 }] }, 'targets.0.minutes'],
    ['an unknown time zone', { hours: { timeZone: 'Europe/Nowhere', hours: [], holidays: [] } }, 'timeZone'],
    ['new tickets for a team that is not listed', { entryTeam: 'somebody' }, 'new tickets go to a team'],
    [
      'a team of an unknown level',
      { teams: [...teamsOf(HELP_RULES), { id: 'x', name: 'Night shift', level: 'L9' }] },
      'Night shift',
    ],
  ])('rules with %s, which is named', async (_, wrong, named) => {
    const problem = await expectRefused(await ask(desk, 'rules.save', { ...HELP_RULES, ...wrong }, ACCOUNT.admin));
    expect(`${problem.happened} ${problem.field ?? ''}`).toMatch(named);
  });

  test('rules with more texts than pages can read, of which nothing is in force then', async () => {
    const owns = 'x'.repeat(600);
    const field = { key: 'a', label: 'x'.repeat(120), help: 'x'.repeat(120), kind: 'choice', required: false };
    const options = Array.from({ length: 30 }, (_, index) => `${index} ${'x'.repeat(110)}`);
    const template = Array.from({ length: 12 }, (_, index) => ({ ...field, key: `a${index}`, options }));
    const levels = ['L1', 'L2', 'L3', 'L4'].map((id) => ({ id, name: id, owns }));
    const rules = { ...HELP_RULES, levels, escalation: { templates: { L2: template } } };
    const problem = await expectRefused(await ask(desk, 'rules.save', rules, ACCOUNT.admin));
    expect(problem.happened).toMatch('characters');
  });

  test.each(['hand-over.make', 'visits.list', 'constructor'])('%s, which is asked at a ticket', async (key) => {
    await expect(ask(desk, key, {}, ACCOUNT.admin)).rejects.toThrow();
    await expectUnchanged();
  });

  test('rules of a project that does not exist', async () => {
    await expectRefused(await ask(desk, 'rules.save', HELP_RULES, ACCOUNT.admin, '19999'));
  });
});

describe('what comes by the back doors', () => {
  const bodies: Json[] = [
    {},
    { issueId: 'HELP-1', projectId: '10000', cause: 'event', at: 1 },
    { issueId: '1 OR 1=1', projectId: '10000', cause: 'deleted', at: 1 },
    { issueId: 10_000, projectId: '10000', cause: 'event', at: 1 },
    { issueId: '10000', projectId: '10000', cause: 'promote', at: 1 },
    [],
    'x',
    null,
  ];
  test.each(bodies.map((body) => [JSON.stringify(body), body] as const))(
    'a queue body %s is let go, and never comes back',
    async (_, body) => {
      const calls = lastExchange(desk);
      const event = { queueName: 'errands', jobId: 'j', eventId: 'j#1', body };
      expect(await desk.forge.invoke({ function: 'run-errand', module: 'errands', body: event })).toBeUndefined();
      expect(desk.sandbox.world().door.traffic(calls)).toEqual([]);
      await expectUnchanged();
    },
  );

  test.each<Json>([
    null,
    'x',
    {},
    { eventType: 'avi:jira:updated:issue' },
    { eventType: 'avi:jira:deleted:issue', issue: { id: "1'; DROP TABLE visit" } },
    { eventType: 'avi:jira:deleted:issue', issue: { id: 'HELP-1', fields: { project: { id: PROJECT.help } } } },
  ])('an event %p changes nothing', async (payload) => {
    const after = lastRun(desk);
    await desk.forge
      .invoke({ function: 'ticket-changed', module: 'ticket-updated', body: payload })
      .catch(() => undefined);
    await expectUnchanged();
    expect(desk.runs(after).flatMap(({ rest }) => rest.filter(({ as }) => as === 'app'))).toEqual([]);
  });

  test('an issue property that somebody forged decides nothing', async () => {
    const stamp = { visit: 9, operation: 'mine', level: 'L4', team: TEAM.vendor, since: 0, due: null, handOvers: 0 };
    await desk.rest('PUT', `/rest/api/3/issue/${issue.key}/properties/tierline`, stamp, person());
    desk.help.changeTeam(issue, 'Technical Support');
    await desk.settle();
    expect((await visitsOf(desk, issue)).at(-1)).toMatchObject({
      seq: 2,
      team_id: TEAM.technical,
      progress: 'done',
      verification: 'restarted',
    });
    expect(issue.properties['tierline']).toMatchObject({ visit: 2, team: TEAM.technical });
  });
});

test('a project’s administrator saves its rules without administering Jira', async () => {
  for (const [project, rules] of [
    [PROJECT.help, HELP_RULES],
    [PROJECT.ops, OPS_RULES],
  ] as const) {
    const reply = Saved.parse(await ask(desk, 'rules.save', rules, ACCOUNT.projectAdmin, project));
    expect(reply.value.rules.version).toBe(2);
  }
  expect(await findingsOf(desk)).toEqual([]);
});
