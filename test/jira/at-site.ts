import { z } from 'zod';
import type { Invocation } from '../../sandbox/forge/forge.types';
import { jiraService } from '../../sandbox/forge/platform/jira';
import type { Service } from '../../sandbox/forge/platform/platform';
import { PROJECT } from '../../sandbox/seed/ids';
import { ACCOUNT } from '../../sandbox/seed/stock/people';
import type { Door, Exchange } from '../../sandbox/site/door.types';
import { parsePolicy, type Policy } from '../../src/domain/policy';
import { standOn, tierlineIdentity } from '../support/forge-platform';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';

export interface AtSite {
  desk: ReadyDesk;
  door: Door;
  help: Policy;
  ops: Policy;
  /** From now on this test's process is the app, on behalf of an account or of nobody. Answers what it does. */
  standAs(accountId?: string, around?: (jira: Service) => Service): Invocation;
  /** The exchanges of the app's code in this process since `standAs`. */
  calls(): Exchange[];
}

const Reply = z.object({ ok: z.literal(true), value: z.object({ rules: z.json() }) });

/** The ready site with its two desks; the adapters speak to it through the real `@forge/api`. */
export async function atSite(): Promise<AtSite> {
  const desk = await aReadyDesk();
  const { door, timeline } = desk.sandbox.world();
  const rulesOf = async (projectId: string): Promise<Policy> => {
    const call = {
      module: 'support-rules',
      key: 'rules.read',
      payload: {},
      accountId: ACCOUNT.admin,
      extension: { project: { id: projectId } },
    };
    return parsePolicy(Reply.parse(await desk.forge.resolve(call)).value.rules);
  };
  let since = 0;
  return {
    desk,
    door,
    help: await rulesOf(PROJECT.help),
    ops: await rulesOf(PROJECT.ops),
    standAs(accountId, around = (jira) => jira) {
      since = door.traffic().at(-1)?.id ?? 0;
      const jira = jiraService({ site: desk.site, door, identity: tierlineIdentity() });
      return standOn({ site: desk.site, timeline, services: [around(jira)], accountId });
    },
    calls: () => door.traffic(since).filter(({ client }) => client === 'app'),
  };
}
