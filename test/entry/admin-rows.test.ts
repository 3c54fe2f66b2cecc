import type { SettingsContract } from '../../src/contract';
import type { SetUpContract, StampingContract } from '../../src/contract/set-up';
import type { SiteContract } from '../../src/contract/site';
import type { VersionsContract } from '../../src/contract/versions';
import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';

/** Of the project's settings; the compiler holds the list complete. */
const OF_THE_PROJECT: Record<keyof (SettingsContract & SetUpContract & StampingContract & VersionsContract), true> = {
  'rules.read': true,
  'rules.save': true,
  'rules.versions': true,
  'rules.version': true,
  'rules.restore': true,
  'rules.switch': true,
  'rules.judge': true,
  'teams.seen': true,
  'setup.choices': true,
  'setup.check': true,
  'setup.checked': true,
  'setup.fix': true,
  'setup.plan.read': true,
  'setup.plan.make': true,
  'setup.plan.apply': true,
  'setup.plan.undo': true,
  'setup.plan.forget': true,
  'trial.start': true,
  'trial.read': true,
  'trial.go-on': true,
  'trial.stop': true,
  'stamping.start': true,
  'stamping.read': true,
  'stamping.stop': true,
  'findings.list': true,
  'close-checks.list': true,
  'close-checks.remove': true,
};
const OF_THE_SITE: Record<keyof SiteContract, true> = {
  'site.desks': true,
  'site.findings': true,
  'site.retry': true,
  'site.usage': true,
  'site.diagnostics': true,
  'site.export': true,
};
const NO_ADMINS = [
  ACCOUNT.agentL1,
  ACCOUNT.agentL2,
  ACCOUNT.manager,
  ACCOUNT.collaborator,
  ACCOUNT.customer,
  ACCOUNT.outsider,
];

describe('what admins may ask is for nobody else', () => {
  let desk: ReadyDesk;
  beforeAll(async () => {
    desk = await aReadyDesk();
  });

  const asked = async (module: string, key: string, accountId: string, extension: object) => {
    const since = desk.runs().at(-1)?.id ?? 0;
    const reply = await desk.forge.resolve({ module, key, payload: {}, accountId, extension: { ...extension } });
    const runs = desk.runs(since);
    return {
      reply,
      calls: new Set(runs.flatMap((run) => run.rest.map(({ path }) => path))),
      sql: runs.reduce((sum, run) => sum + run.sql, 0),
    };
  };
  // All that was asked of Jira or the ledger is whether they may.
  const nothing = {
    reply: { ok: false, problem: expect.objectContaining({ happened: expect.any(String), next: expect.any(String) }) },
    calls: new Set(['/rest/api/3/mypermissions']),
    sql: 0,
  };

  test.each(Object.keys(OF_THE_PROJECT))('%s, in the settings of a project', async (key) => {
    for (const accountId of NO_ADMINS)
      expect(await asked('support-rules', key, accountId, { project: { id: PROJECT.help } })).toEqual(nothing);
  });

  test.each(Object.keys(OF_THE_SITE))('%s, on the page of the site: not for a project admin either', async (key) => {
    for (const accountId of [...NO_ADMINS, ACCOUNT.projectAdmin])
      expect(await asked('tierline-site', key, accountId, { type: 'jira:adminPage' })).toEqual(nothing);
  });

  test('an admin of one project asks nothing of another', async () => {
    for (const key of Object.keys(OF_THE_PROJECT))
      expect(await asked('support-rules', key, ACCOUNT.projectAdmin, { project: { id: PROJECT.dev } })).toEqual(
        nothing,
      );
  });
});
