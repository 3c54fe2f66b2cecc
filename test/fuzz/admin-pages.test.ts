import fc from 'fast-check';
import type { Json, JsonObject } from '../../sandbox/json';
import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { SettingsContract } from '../../src/contract';
import type { SetUpContract, StampingContract } from '../../src/contract/set-up';
import type { SiteContract } from '../../src/contract/site';
import type { VersionsContract } from '../../src/contract/versions';
import { aTicketAtWork, HELP_RULES, OPS_RULES } from '../hand-over/steps';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { ALWAYS, spoiled } from './hostile';
import { accepted, expectQuiet, kept, knock, refused, type Heard } from './knock';

/** What fits is refused all the same: the version is not there, nothing is planned, the rules were changed since. */
const OF_THE_PROJECT: Record<
  keyof (SettingsContract & SetUpContract & StampingContract & VersionsContract),
  JsonObject
> = {
  'rules.read': {},
  'rules.save': { ...HELP_RULES, base: 77 },
  'rules.versions': { before: 1 },
  'rules.version': { version: 99 },
  'rules.restore': { version: 99 },
  'rules.switch': { on: true },
  'rules.judge': { text: '{"format":"tierline-support-rules","form":1,"rules":{}}' },
  'teams.seen': { field: 'customfield_19999' },
  'setup.choices': {},
  'setup.check': {},
  'setup.checked': {},
  'setup.fix': { fix: 'show-panel' },
  'setup.plan.read': {},
  'setup.plan.make': { draft: HELP_RULES, managers: [ACCOUNT.manager], copies: [] },
  'setup.plan.apply': { change: 'workflow' },
  'setup.plan.undo': { change: 'workflow' },
  'setup.plan.forget': {},
  'trial.start': {},
  'trial.read': {},
  'trial.go-on': {},
  'trial.stop': {},
  'stamping.start': {},
  'stamping.read': {},
  'stamping.stop': {},
  'findings.list': {},
  'close-checks.list': {},
  'close-checks.remove': {},
};
const OF_THE_SITE: Record<keyof SiteContract, JsonObject> = {
  'site.desks': {},
  'site.findings': {},
  'site.retry': { projectId: '19999' },
  'site.usage': {},
  'site.diagnostics': {},
  'site.export': { after: '10001:1' },
};
/** They read whatever fits, and what they read is the caller's to see. */
const READS = ['rules.versions', 'rules.version', 'rules.judge', 'teams.seen', 'site.export'];

let desk: ReadyDesk;
let standing: string;
beforeAll(async () => {
  desk = await aReadyDesk();
  await aTicketAtWork(desk);
  // What the set-up of the desk left behind is not what is looked for.
  await ask({ of: 'settings', key: 'setup.plan.forget', payload: {}, context: IN_HELP });
  standing = await kept(desk);
});

interface Asked {
  of: 'settings' | 'site';
  key: string;
  payload: Json;
  context: Json;
  as?: string;
}
const ask = ({ of, key, payload, context, as = ACCOUNT.admin }: Asked): Promise<Heard> =>
  knock(desk, {
    ...{ function: of, module: of === 'site' ? 'tierline-site' : 'support-rules', accountId: as },
    body: { call: { functionKey: key, payload }, context },
  });

const IN_HELP: JsonObject = {
  accountId: ACCOUNT.admin,
  extension: { type: 'jira:projectSettingsPage', project: { id: PROJECT.help, key: 'HELP' } },
};
const ON_SITE: JsonObject = { accountId: ACCOUNT.admin, extension: { type: 'jira:adminPage' } };

/** Refused in words, in time, with nothing changed and nothing of it in the log. */
async function expectStopped(asked: Asked): Promise<void> {
  const heard = await ask(asked);
  expect(heard.threw).toBeUndefined();
  expectQuiet(heard, []);
  // A saving that is refused for what it names, and a look at what is there, are asked of Jira by reading.
  expect(heard.writes).toEqual([]);
  expect(refused(heard.answer) || (READS.includes(asked.key) && accepted(heard.answer))).toBe(true);
  expect((await kept(desk)) === standing).toBe(true);
}

/** The rules have the most places that can be spoiled. */
const runsOf = (honest: JsonObject): number => (Object.keys(honest).length > 2 ? 80 : 12);
/** Refused whatever it says; but the switch, which any yes or no would turn. */
const turns = (key: string, payload: Json): boolean =>
  key === 'rules.switch' && JSON.stringify(payload).replace(/true|false/, '') === '{"on":}';

describe('the settings of a project, whose payload somebody forged', () => {
  const keys = Object.entries(OF_THE_PROJECT).filter(([key]) => key !== 'setup.plan.make');
  test.each(keys)('%s: is refused in words, and nothing is written', async (key, honest) => {
    const payloads = spoiled(honest).filter((it) => !turns(key, it));
    await fc.assert(
      fc.asyncProperty(payloads, (payload) => expectStopped({ of: 'settings', key, payload, context: IN_HELP })),
      { ...ALWAYS, numRuns: runsOf(honest) },
    );
  });

  test('setup.plan.make: what is no plan is refused, what fits becomes one and no more', async () => {
    const honest = OF_THE_PROJECT['setup.plan.make'];
    await fc.assert(
      fc.asyncProperty(spoiled(honest), async (payload) => {
        const heard = await ask({ of: 'settings', key: 'setup.plan.make', payload, context: IN_HELP });
        expect(heard.threw).toBeUndefined();
        expect(heard.writes).toEqual([]);
        expectQuiet(heard, []);
        expect(refused(heard.answer) || accepted(heard.answer)).toBe(true);
      }),
      { ...ALWAYS, numRuns: 40 },
    );
    await ask({ of: 'settings', key: 'setup.plan.forget', payload: {}, context: IN_HELP });
    expect((await kept(desk)) === standing).toBe(true);
  });
});

test.each(Object.entries(OF_THE_SITE))('the site’s page, whose payload somebody forged: %s', async (key, honest) => {
  await fc.assert(
    fc.asyncProperty(spoiled(honest), (payload) => expectStopped({ of: 'site', key, payload, context: ON_SITE })),
    { ...ALWAYS, numRuns: runsOf(honest) },
  );
});

describe('a page of admins, whose context somebody forged', () => {
  /** The place is not there, so that no kind of context is one that may. */
  const forged = spoiled({
    accountId: ACCOUNT.admin,
    extension: { type: 'jira:projectSettingsPage', project: { id: '19999' } },
  });
  const doors: ['settings' | 'site', string, JsonObject][] = [
    ...Object.entries(OF_THE_PROJECT).map(([key, honest]) => ['settings', key, honest] as const),
    ...Object.entries(OF_THE_SITE).map(([key, honest]) => ['site', key, honest] as const),
  ].map(([of, key, honest]) => [of, key, honest]);

  test.each(doors)('%s, %s', async (of, key, payload) => {
    await fc.assert(
      fc.asyncProperty(forged, async (context) => {
        const heard = await ask({ of, key, payload, context });
        expect(heard.threw).toBeUndefined();
        expect(heard.writes).toEqual([]);
        expect(refused(heard.answer)).toBe(true);
        expectQuiet(heard, []);
      }),
      { ...ALWAYS, numRuns: 6 },
    );
    expect((await kept(desk)) === standing).toBe(true);
  });

  test('the desk of another project is out of reach, whatever the payload claims', async () => {
    const claims: JsonObject[] = [
      { projectId: PROJECT.ops },
      { desk: { projectId: PROJECT.ops, projectKey: 'OPS' } },
      { context: { extension: { project: { id: PROJECT.ops } } } },
      JSON.parse(`{"__proto__":{"projectId":"${PROJECT.ops}"}}`) as JsonObject,
    ];
    for (const claim of claims)
      for (const [key, honest] of Object.entries(OF_THE_PROJECT))
        await expectStopped({ of: 'settings', key, payload: { ...honest, ...OPS_RULES, ...claim }, context: IN_HELP });
  });
});
