import type { JsonObject } from '../../sandbox/json';
import { handler } from '../../src/entry/close-check';
import { standOnNothing } from '../support/forge-platform';
import { configuration } from '../support/linked-closed-rule';
import { atSite, type AtSite } from '../jira/at-site';

let at: AtSite;
let key: string;
let warned: unknown[][];
beforeAll(async () => {
  at = await atSite();
  key = at.desk.help.raise().key;
  await at.desk.settle();
});
beforeEach(() => {
  at.standAs();
  warned = [];
  vi.spyOn(console, 'warn').mockImplementation((...said: unknown[]) => void warned.push(said));
});
afterEach(() => vi.restoreAllMocks());
afterAll(standOnNothing);

const input = (over: JsonObject = {}): JsonObject => ({
  issue: { key },
  configuration: configuration(at.desk.site),
  transition: { from: { id: '3' }, to: { id: '5' }, modifiedFields: {} },
  ...over,
});
const says = (part: string) => ({ result: false, errorMessage: expect.stringContaining(part) });
const NOT_UNDERSTOOD = 'Tierline got no answer that it understands';
/** What would be refused is looked up in the store, which is not there either. */
const WITHOUT_STORE = ['it could not be told whether the desk is switched off', 'ForgeKvsError'];

describe('the function behind the rule', () => {
  test('answers a ticket without links', async () => {
    expect(await handler(input(), {})).toEqual({ result: true });
    expect(at.calls()).toMatchObject([{ method: 'GET', path: `/rest/api/3/issue/${key}` }]);
  });

  test.each([
    ['inactive', { license: { active: false } }, 0, { result: true }],
    ['active', { license: { active: true } }, 1, { result: true }],
    ['not there, as in development', { license: undefined }, 1, { result: true }],
  ])('with a licence that is %s', async (_, context, calls, verdict) => {
    expect(await handler(input(), context)).toEqual(verdict);
    expect(at.calls()).toHaveLength(calls);
  });

  test('lets everything pass without a licence, however broken', async () => {
    expect(await handler('?', { license: { active: false } })).toEqual({ result: true });
  });

  test('takes what the transition does not change, or does not tell, as no links', async () => {
    expect(await handler(input({ transition: { from: { id: '3' }, to: { id: '5' } } }), {})).toEqual({ result: true });
    const modifiedFields = { issuelinks: null };
    expect(await handler(input({ transition: { modifiedFields } }), {})).toEqual({ result: true });
  });

  test('asks nothing for a ticket that is only just being created', async () => {
    expect(await handler(input({ issue: { key: null } }), {})).toEqual({ result: true });
    expect(at.calls()).toEqual([]);
  });

  test.each([
    ['no settings', { configuration: null }, 'was never set up'],
    ['settings of another kind', { configuration: { counting: [] } }, 'has settings that cannot be read'],
  ])('refuses with %s, in words for the admin', async (_, over, part) => {
    expect(await handler(input(over), {})).toEqual(says(part));
    expect(at.calls()).toEqual([]);
  });

  test.each([
    ['no transition', 'a text'],
    [
      'links of an unknown shape',
      input.bind(null, { transition: { modifiedFields: { issuelinks: [{ type: 'Payroll' }] } } }),
    ],
  ])('refuses what is %s, and never throws', async (_, given) => {
    const body = typeof given === 'string' ? given : given();
    expect(await handler(body, {})).toEqual(says(NOT_UNDERSTOOD));
    expect(warned.filter(([what]) => what !== WITHOUT_STORE[0])).toHaveLength(1);
    expect(String(warned)).not.toContain('Payroll');
  });

  test('logs what went wrong without a customer’s words', async () => {
    at.door.fault({ match: { client: 'app' }, times: 1, status: 500 });
    expect(await handler(input(), {})).toEqual(says(NOT_UNDERSTOOD));
    expect(warned).toEqual([
      ['The linked work could not be read', 'JiraFailure: read links answered 500: strange'],
      WITHOUT_STORE,
    ]);
  });
});
