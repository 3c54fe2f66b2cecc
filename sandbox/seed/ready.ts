import type { LoadedApp } from '../forge/app';
import type { Forge } from '../forge/forge.types';
import type { Site } from '../site/model';
import { FIELD, PROJECT } from './ids';
import { finishByHand } from './ready/after-set-up';
import { askApp } from './ready/ask-app';
import { openToAgents } from './ready/engineering';
import { prepareHelp } from './ready/help';
import { onceFor } from './ready/once';
import { prepareOps } from './ready/ops';
import { runSetUp } from './ready/run-set-up';
import { TIME_WITH_TEAM } from './ready/team-metric';
import { READY_DRAFTS } from './rules';
import { seedStock } from './stock';
import { addSlaField } from './stock/fields';

/**
 * The stock site with what its admin did by hand for tiers, where Jira has no API: an SLA of the team, queues of teams, a
 * second desk. All else the app's own set-up makes (`setUpReady`): a site without the app stays as far as this.
 */
export function seedReady(site: Site): void {
  seedStock(site);
  addSlaField(site, FIELD.timeWithTeam, TIME_WITH_TEAM);
  const help = site.projects.get(PROJECT.help);
  if (!help) throw new Error('The stock seed has no project HELP');
  const engineering = site.projects.get(PROJECT.dev);
  if (!engineering) throw new Error('The stock seed has no project DEV');
  prepareHelp(help);
  openToAgents(engineering);
  prepareOps(site);
}

/**
 * Both desks are set up by the app that is installed: statuses, workflows, screens, links, roles, rules and panels are its
 * doing. An app that offers no such set-up is refused by name.
 */
export async function setUpReady(site: Site, forge: Forge, app: LoadedApp): Promise<void> {
  const once = onceFor({ app, site, forge });
  await once('set-up', async () => {
    for (const { projectId, rules } of READY_DRAFTS) await runSetUp(forge, projectId, rules);
  });
  finishByHand(site);
  // The admin looks whether all is in order now: what breaks later is told by comparing with this.
  await once('check', async () => {
    for (const { projectId } of READY_DRAFTS) await askApp(forge, projectId, 'setup.check', {});
  });
}

/** What the admin says of new desks when asked: of this no API tells the app. */
export async function confirmSetUp(forge: Forge): Promise<void> {
  for (const { projectId } of READY_DRAFTS) await askApp(forge, projectId, 'setup.fix', { fix: 'portal-looked-at' });
}
