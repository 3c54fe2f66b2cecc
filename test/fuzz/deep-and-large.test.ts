import type { JsonObject } from '../../sandbox/json';
import { is } from '../../src/domain/fits';
import { handler as escalation } from '../../src/entry/escalation';
import { handler as closeCheck } from '../../src/entry/close-check';
import { runErrand } from '../../src/entry/reconcile';
import { handler as settings } from '../../src/entry/settings';
import { handler as site } from '../../src/entry/site';
import { readRulesFile } from '../../src/domain/rules/rules-file';
import { array, enums, number, object, string, type } from 'superstruct';
import { kvsService } from '../../sandbox/forge/kvs/service';
import { PlatformFaults } from '../../sandbox/forge/faults/platform-faults';
import { jiraService } from '../../sandbox/forge/platform/jira';
import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { aReadyDesk } from '../support/ready-desk';
import { standOn, standOnNothing, tierlineIdentity } from '../support/forge-platform';
import { DEEP, deepList, deepObject, MARK } from './hostile';
import { refused } from './knock';

/** More than any door takes, and more than the platform hands on (500 kB of a page's call, 5 MB of anything). */
const TEN_MEGABYTES = MARK.repeat(1_200_000);
const JUNK: [string, () => unknown][] = [
  ['lists ten thousand deep', deepList],
  ['objects ten thousand deep', deepObject],
  ['ten megabytes of text', () => TEN_MEGABYTES],
  ['ten megabytes for a key', () => ({ [TEN_MEGABYTES]: 1 })],
  ['a million entries', () => Array.from({ length: 1_000_000 }, () => 1)],
  ['a key toString', () => JSON.parse('{"toString":1,"valueOf":1}') as unknown],
  ['a key __proto__', () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown],
  ['no number', () => Number.NaN],
  ['a number beyond all', () => Number.POSITIVE_INFINITY],
  ['nothing below zero', () => -0],
];
/** On a machine that is busy with other tests. */
const BOUND_MS = 5_000;

/** The platform hands on less than this; the doors themselves are asked, in this process. */
type Handler = typeof escalation;
const asked = (handler: Handler, functionKey: string, payload: unknown, extension: JsonObject) =>
  handler(
    { call: { functionKey, payload: payload as never }, context: { accountId: ACCOUNT.admin, extension } as never },
    {} as never,
  );

const said: string[] = [];
beforeAll(async () => {
  const desk = await aReadyDesk();
  const { door, timeline } = desk.sandbox.world();
  const identity = tierlineIdentity();
  const faults = new PlatformFaults(timeline);
  const issue = desk.help.raise();
  standOn({
    ...{ site: desk.site, timeline, accountId: ACCOUNT.admin },
    services: [
      jiraService({ site: desk.site, door, identity }),
      kvsService(timeline, identity, { entities: () => [], faults, perSecond: undefined }),
    ],
  });
  ON_TICKET['issue'] = { id: issue.id };
  for (const level of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void said.push(words.map(String).join(' ')));
});
afterAll(() => {
  vi.restoreAllMocks();
  standOnNothing();
});

const IN_PROJECT: JsonObject = { project: { id: PROJECT.help } };
const ON_TICKET: JsonObject = { project: { id: PROJECT.help }, issue: { id: '0' } };

/** One place of each kind that takes more than a plain text or number. */
const PLACES: [string, (junk: unknown) => Promise<unknown>][] = [
  ['a ticket’s page, the input itself', (it) => asked(escalation, 'hand-over.make', it, ON_TICKET)],
  ['a ticket’s page, a key too many', (it) => asked(escalation, 'visits.list', { it }, ON_TICKET)],
  [
    'a ticket’s page, a field of linked work',
    (it) =>
      asked(
        escalation,
        'linked-work.open',
        { level: 'L3', summary: 'x', notes: {}, fields: { project: it } },
        ON_TICKET,
      ),
  ],
  ['a ticket’s page, notes', (it) => asked(escalation, 'notes.add', { visit: 1, notes: { tried: it } }, ON_TICKET)],
  ['the settings, the input itself', (it) => asked(settings, 'rules.save', it, IN_PROJECT)],
  ['the settings, the levels', (it) => asked(settings, 'rules.save', { levels: it }, IN_PROJECT)],
  ['the settings, a file', (it) => asked(settings, 'rules.judge', { text: [it] }, IN_PROJECT)],
  ['the site’s page', (it) => asked(site, 'site.retry', { projectId: it }, { type: 'jira:adminPage' })],
  ['no page at all', (it) => asked(escalation, 'visits.list', {}, it as JsonObject)],
];

describe.each(JUNK)('%s', (_, junk) => {
  test.each(PLACES)('%s: refused in words', async (_place, ask) => {
    const begun = performance.now();
    const answer = (await ask(junk())) as never;
    expect(refused(answer)).toBe(true);
    expect(JSON.stringify(answer).length).toBeLessThan(2_000);
    expect(performance.now() - begun).toBeLessThan(BOUND_MS);
  });

  test('a rule’s function answers in words', async () => {
    const verdict = await closeCheck({ issue: { key: 'HELP-1' }, configuration: junk() }, {});
    expect(verdict).toMatchObject({ result: false, errorMessage: expect.any(String) });
  });

  test('the queue’s consumer lets it go', async () => {
    const event = { body: { issueId: junk(), projectId: '1', cause: 'event', at: 1 }, eventId: 'j#1' };
    await expect(runErrand(event as never)).resolves.toBeUndefined();
  });
});

test('a file of rules nested without end is read as what it is', () => {
  for (const text of ['['.repeat(DEEP), `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`, `{"format":${'[1,'.repeat(DEEP)}`])
    expect(readRulesFile(text).ok).toBe(false);
  const rules = `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`;
  expect(readRulesFile(`{"format":"tierline-support-rules","form":1,"rules":${rules}}`).ok).toBe(false);
});

test('no value makes a check of its shape break off', () => {
  const Shape = type({ a: string(), b: array(enums(['x'])), c: object({ d: number() }) });
  for (const [, junk] of JUNK)
    for (const place of ['a', 'b', 'c', 'd'])
      expect(is({ a: 'a', b: ['x'], c: { d: 1 }, [place]: junk() }, Shape)).toBe(
        place === 'd' || (place === 'a' && typeof junk() === 'string'),
      );
});

test('nothing that every object has was changed, and the log says nothing of what was sent', () => {
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(said.join('\n')).not.toContain(MARK);
  expect(said.join('\n').length).toBeLessThan(20_000);
});
