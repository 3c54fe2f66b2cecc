import fc from 'fast-check';
import type { Json, JsonObject } from '../../sandbox/json';
import { PROJECT, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import type { TicketContract } from '../../src/contract';
import { click, NOTES, TO_FUNCTIONAL } from '../hand-over/click-steps';
import { aTicketAtWork } from '../hand-over/steps';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { ALWAYS, spoiled } from './hostile';
import { expectQuiet, kept, knock, refused } from './knock';

const SECRET = 'Only agents of the desk may read this sentence';

/** What an honest page would send; what is refused of it is refused for its state, not for its shape. */
const ASKS: { [K in keyof TicketContract]: JsonObject } = {
  'hand-over.make': { verb: 'transfer', team: TEAM.technical, notes: {}, reason: 'Theirs, not ours.', seen: 1 },
  'hand-over.undo': { visit: 1 },
  'linked-work.open': {
    ...{ level: 'L3', summary: 'Find out why', notes: NOTES },
    fields: { labels: ['vpn'], project: { key: 'OPS' } },
  },
  'notes.asked': {},
  'notes.add': { visit: 1, notes: NOTES },
  'outcome.record': {
    ...{ operation: 'outcome-0001', again: false, rootCause: 'The gateway closes.', kind: 'article' },
    text: 'ftp://no-page.example.com',
  },
  'visits.list': {},
};
const RUNS = 30;

let desk: ReadyDesk;
let issue: Issue;
let standing: string;
beforeAll(async () => {
  desk = await aReadyDesk();
  issue = await aTicketAtWork(desk);
  await click(desk, issue, 'hand-over.make', { ...TO_FUNCTIONAL, notes: { ...NOTES, tried: `${SECRET}.` } });
  await desk.settle();
  await desk.wait(5);
  standing = await kept(desk);
});

const context = (): JsonObject => ({
  accountId: ACCOUNT.agentL1,
  extension: {
    ...{ type: 'jira:issueContext', issue: { id: issue.id, key: issue.key } },
    project: { id: PROJECT.help, key: 'HELP', type: 'service_desk' },
  },
});
const call = (key: string, payload: Json, where: Json = context(), of = 'escalation') =>
  knock(desk, {
    ...{ function: of, module: of === 'escalation' ? 'escalation-glance' : 'outcome-panel' },
    body: { call: { functionKey: key, payload }, context: where },
    accountId: ACCOUNT.agentL1,
  });

/** Refused in words, in time, with nothing changed and nothing of it in the log. */
async function expectStopped(key: string, payload: Json, where?: Json, of?: string): Promise<void> {
  const heard = await call(key, payload, where, of);
  expect(heard.threw).toBeUndefined();
  expectQuiet(heard, [SECRET, String(issue.values['summary'])]);
  expect(heard.writes).toEqual([]);
  // A click that fits is late here: somebody else's was sooner, which is told as such.
  const late = JSON.stringify(heard.answer)?.includes('"outcome":"overtaken"') ?? false;
  expect(refused(heard.answer) || late).toBe(true);
  expect((await kept(desk)) === standing).toBe(true);
}

const DOORS = Object.keys(ASKS).map((key) => [key as keyof TicketContract] as const);

describe('a ticket’s page, whose payload somebody forged', () => {
  test.each(DOORS)('%s: is refused in words, and nothing is written', async (key) => {
    await fc.assert(
      fc.asyncProperty(spoiled(ASKS[key]), (payload) => expectStopped(key, payload)),
      { ...ALWAYS, numRuns: RUNS },
    );
  });

  test('outcome.record on linked work', async () => {
    const key = 'outcome.record';
    await fc.assert(
      fc.asyncProperty(spoiled(ASKS[key]), (payload) => expectStopped(key, payload, undefined, 'outcome')),
      { ...ALWAYS, numRuns: RUNS },
    );
  });
});

describe('a ticket’s page, whose context somebody forged', () => {
  /** Of another kind of page, of no page, of a ticket that is not there. */
  const forged = spoiled({
    accountId: ACCOUNT.agentL1,
    extension: { type: 'jira:issueContext', issue: { id: '19999' }, project: { id: PROJECT.help } },
  });

  test.each(DOORS)('%s', async (key) => {
    await fc.assert(
      fc.asyncProperty(forged, async (where) => {
        const heard = await call(key, ASKS[key], where);
        expect(heard.threw).toBeUndefined();
        expect(heard.writes).toEqual([]);
        expect(refused(heard.answer)).toBe(true);
        expectQuiet(heard, [SECRET]);
        expect(JSON.stringify(heard.answer)).not.toContain(SECRET);
      }),
      { ...ALWAYS, numRuns: 15 },
    );
    expect((await kept(desk)) === standing).toBe(true);
  });

  test('a forged account gains nothing: rights are asked of Jira for who really calls', async () => {
    for (const accountId of [ACCOUNT.customer, ACCOUNT.outsider, ACCOUNT.collaborator])
      for (const [key] of DOORS.filter(([it]) => it !== 'outcome.record')) {
        const body = { call: { functionKey: key, payload: ASKS[key] }, context: context() };
        const heard = await knock(desk, { function: 'escalation', module: 'escalation-glance', body, accountId });
        expect(refused(heard.answer)).toBe(true);
        expect(heard.run?.rest.map(({ path }) => path)).toEqual(['/rest/api/3/mypermissions']);
      }
  });
});

test('after all that, an honest click is as good as ever', async () => {
  const done = await click(desk, issue, 'hand-over.make', { ...ASKS['hand-over.make'], seen: 2 }, ACCOUNT.agentL2);
  expect(done).toMatchObject({ outcome: 'handed-over', to: { teamName: 'Technical Support' } });
});
