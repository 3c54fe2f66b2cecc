import type { Site } from '../site/model';
import { FIELD, PROJECT } from './ids';
import { openToAgents } from './ready/engineering';
import { addHandingOverStatus } from './ready/handing-over';
import { setUpHelp } from './ready/help';
import { setUpOps } from './ready/ops';
import { TIME_WITH_TEAM } from './ready/team-metric';
import { seedStock } from './stock';
import { addSlaField } from './stock/fields';

/** The stock site after its admin set it up for tiers: a way to hand over, a team clock, team queues, a second desk. */
export function seedReady(site: Site): void {
  seedStock(site);
  addHandingOverStatus(site);
  addSlaField(site, FIELD.timeWithTeam, TIME_WITH_TEAM);
  site.linkTypes.push({ id: '10007', name: 'Escalation', inward: 'is escalated from', outward: 'is escalated to' });
  const help = site.projects.get(PROJECT.help);
  if (!help) throw new Error('The stock seed has no project HELP');
  const engineering = site.projects.get(PROJECT.dev);
  if (!engineering) throw new Error('The stock seed has no project DEV');
  setUpHelp(site, help);
  openToAgents(engineering);
  setUpOps(site);
}
