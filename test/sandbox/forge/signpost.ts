import { join } from 'node:path';
import { createTimeline, type Timeline } from '../../../sandbox/clock';
import { loadApp, type LoadedApp } from '../../../sandbox/forge/app';
import { createForge, type ForgeOptions } from '../../../sandbox/forge/forge';
import type { Forge, Invocation } from '../../../sandbox/forge/forge.types';
import type { ShownModule } from '../../../sandbox/forge/host/host.types';
import { extensionAri, identify } from '../../../sandbox/forge/install/identity';
import type { Json } from '../../../sandbox/json';
import { createDoor } from '../../../sandbox/site/door';
import type { Issue, Site } from '../../../sandbox/site/model';
import { permissionRoutes } from '../../../sandbox/site/people/permission-routes';
import { id, smallSite } from '../../support/small-site';

export const SIGNPOST = join(__dirname, '../../fixtures/forge-modules');
const START = Date.UTC(2026, 10, 16, 9);

let loaded: Promise<LoadedApp> | undefined;
/** Bundled once per test file. */
const signpostApp = (): Promise<LoadedApp> => (loaded ??= loadApp(SIGNPOST));

export interface Signpost {
  site: Site;
  forge: Forge;
  timeline: Timeline;
  issue: Issue;
  app: LoadedApp;
  ari(moduleKey: string): string;
  /** Keys of the modules that an account is shown on the ticket. */
  onTicket(type: string, account: string | null): string[];
  one(ask: Parameters<Forge['host']['modules']>[0]): ShownModule;
  /** Asks the panel's resolver, as an agent on the ticket. */
  panel(key: string, payload?: Json, account?: string): Promise<Json | undefined>;
  runs(module: string): Invocation[];
}

/** The fixture app on a desk with people and permissions; time stands on a Monday at nine. */
export async function signpost(options: Partial<ForgeOptions> = {}): Promise<Signpost> {
  const timeline = createTimeline({ startAt: START });
  const site = { ...smallSite(), clock: timeline };
  for (const project of site.projects.values()) {
    const requestType = { id: '7', name: 'Get help', description: '', issueTypeId: '10', customerStatusNames: {} };
    project.serviceDesk = { id: '1', requestTypes: [requestType], queues: [], slas: [] };
    project.roles.push({ id: '10010', name: 'atlassian-addons-project-access', members: new Set() });
  }
  const door = createDoor({ site, routes: permissionRoutes, delay: (ms) => timeline.sleep(ms) });
  const app = await signpostApp();
  const forge = createForge({ site, door, timeline, app, ...options });
  await forge.install();
  await timeline.settle();
  const issue = [...site.issues.values()][0]!;
  issue.requestTypeId = '7';
  for (const panel of site.appPanels.values()) panel.pinnedIn.add(issue.projectId);
  const identity = identify(app);
  const account = (name: string | null): string | null => (name === null ? null : id(name));
  return {
    site,
    forge,
    timeline,
    issue,
    app,
    ari: (moduleKey) => extensionAri(identity, moduleKey),
    onTicket: (type, name) =>
      forge.host.modules({ types: [type], accountId: account(name), issueKey: issue.key }).map(({ key }) => key),
    one(ask) {
      const [first] = forge.host.modules(ask);
      if (!first) throw new Error('nothing is shown');
      return first;
    },
    panel: (key, payload = {}, name = 'agent-l1') =>
      forge.host.resolve(
        { id: extensionAri(identity, 'panel'), ask: { accountId: account(name), issueKey: issue.key } },
        { key, payload },
      ),
    runs: (module) => forge.invocations().filter((it) => it.module === module),
  };
}
