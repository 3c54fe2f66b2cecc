import fc from 'fast-check';
import type { Json, JsonObject } from '../../sandbox/json';
import { FIELD, PROJECT, TEAM } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Issue } from '../../sandbox/site/model';
import { aTicketAtWork, expectHandedOver, handOver } from '../hand-over/steps';
import { see } from '../hand-over/matrix/seen';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { ALWAYS, hostileText, spoiled } from './hostile';
import { expectQuiet, kept, knock } from './knock';

let desk: ReadyDesk;
let issue: Issue;
let standing: string;
beforeAll(async () => {
  desk = await aReadyDesk();
  issue = await aTicketAtWork(desk);
  standing = await kept(desk);
});
const SUMMARY = (): string => String(issue.values['summary']);

/** An event about a ticket as Jira sends it, of a project that is no desk. */
const event = (projectId: string): JsonObject => ({
  eventType: 'avi:jira:updated:issue',
  issue: { id: issue.id, key: issue.key, fields: { summary: 'x', project: { id: projectId } } },
  atlassianId: ACCOUNT.agentL1,
  timestamp: 1_794_820_000_000,
  changelog: { items: [{ field: 'Team', fieldId: FIELD.team, from: TEAM.vendor, to: TEAM.technical }] },
});

describe('ticket-changed', () => {
  const told = (body: Json) => knock(desk, { function: 'ticket-changed', module: 'ticket-updated', body });

  test('what is no event is refused, and asks Jira for nothing', async () => {
    await fc.assert(
      fc.asyncProperty(spoiled(event('19999')), async (body) => {
        const heard = await told(body);
        expect(heard.writes).toEqual([]);
        expect(heard.run?.rest).toEqual([]);
        expectQuiet(heard, [SUMMARY()]);
        if (heard.threw === undefined) expect(heard.answer).toEqual({ sent: 0 });
      }),
      { ...ALWAYS, numRuns: 120 },
    );
    expect((await kept(desk)) === standing).toBe(true);
  });

  // That a ticket was deleted is believed, as there is nothing left to look at; only Jira sends events.
  test('a forged event of a desk is a reason to look, and what is found there is that nothing happened', async () => {
    const before = await see(desk, issue);
    const forged: Json[] = [
      event(PROJECT.help),
      { ...event(PROJECT.help), atlassianId: ACCOUNT.admin, timestamp: '9999-12-31T23:59:59Z' },
      { ...event(PROJECT.help), timestamp: -8.64e15 },
    ];
    for (const body of forged) {
      await told(body);
      await desk.settle();
    }
    expect(await see(desk, issue)).toEqual(before);
    expect((await kept(desk)) === standing).toBe(true);
  });
});

describe('run-errand', () => {
  const body = (over: JsonObject = {}): JsonObject => ({
    ...{ issueId: '19999', projectId: '19999', cause: 'event', at: 1, by: ACCOUNT.agentL1 },
    ...{ changed: { team: { id: null, name: null }, level: null } },
    ...over,
  });
  const take = (it: Json) =>
    knock(desk, {
      ...{ function: 'run-errand', module: 'errands' },
      body: { queueName: 'errands', jobId: 'j', eventId: 'j#1', body: it },
    });

  test('what is no errand is let go, and never comes back', async () => {
    await fc.assert(
      fc.asyncProperty(spoiled(body()), async (it) => {
        const heard = await take(it);
        expect(heard.threw).toBeUndefined();
        expect(heard.writes).toEqual([]);
        expectQuiet(heard, [SUMMARY()]);
      }),
      { ...ALWAYS, numRuns: 120 },
    );
    expect((await kept(desk)) === standing).toBe(true);
  });

  test('an errand that claims what never happened changes nothing', async () => {
    const before = await see(desk, issue);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('event', 'repair', 'audit', 'again', 'rules', 'stamp', 'linked'),
        hostileText,
        async (cause, text) => {
          const claim = { by: text, fromTeam: { id: text, name: text }, changed: { team: { id: text, name: text } } };
          const heard = await take(body({ issueId: issue.id, projectId: PROJECT.help, cause, ...claim }));
          expect(heard.threw).toBeUndefined();
          expectQuiet(heard, [SUMMARY()]);
        },
      ),
      { ...ALWAYS, numRuns: 40 },
    );
    await desk.settle();
    expect(await see(desk, issue)).toEqual(before);
  });
});

test('report-accounts: what is no message of ours, and a turn that nobody began, do nothing', async () => {
  const standing = await kept(desk);
  await fc.assert(
    fc.asyncProperty(spoiled({ turn: 77 }), async (it) => {
      const body = { queueName: 'accounts', jobId: 'j', eventId: 'j#1', body: it };
      const heard = await knock(desk, { function: 'report-accounts', module: 'accounts', body });
      expect(heard.threw).toBeUndefined();
      expect(heard.writes).toEqual([]);
      expectQuiet(heard, [SUMMARY()]);
    }),
    { ...ALWAYS, numRuns: 20 },
  );
  expect((await kept(desk)) === standing).toBe(true);
});

describe('what Forge calls by itself uses nothing of what it is handed', () => {
  const QUIET = ['repair', 'audit', 'daily', 'weekly', 'installed', 'take-out-rules'];

  test.each(QUIET)('%s', async (name) => {
    const honest = await knock(desk, { function: name, module: name, body: {} });
    await desk.settle();
    await fc.assert(
      fc.asyncProperty(spoiled({ context: { cloudId: 'x' }, contextToken: 'y', id: PROJECT.help }), async (payload) => {
        const heard = await knock(desk, { function: name, module: name, body: payload });
        expect(heard.threw).toBe(honest.threw);
        expect(heard.answer).toEqual(honest.answer);
        expectQuiet(heard, [SUMMARY()]);
      }),
      { ...ALWAYS, numRuns: 4 },
    );
  });
});

test('after all that, a hand-over is made as ever', async () => {
  const before = await see(desk, issue);
  await handOver(desk, issue);
  await expectHandedOver(desk, issue, before);
});
