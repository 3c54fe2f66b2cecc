import { keepRequests } from '../site/jsm/keep-requests';
import type { Site } from '../site/model';
import { createGoalMatcher } from '../site/search/goal-matcher';
import { GROUP, LINK_TYPE, MANAGER_ROLE, PROJECT, STATUS } from './ids';
import { deskGrants, deskRoles } from './roles';
import { seedCustomers } from './stock/customers';
import { seedFacilities } from './stock/facilities';
import { deskFieldIds, seedFields } from './stock/fields';
import { ACCOUNT, AGENTS, seedPeople } from './stock/people';
import { helpDesk } from './stock/requests';
import { helpScreens, seedScreens } from './stock/screens';
import { seedCalendars } from './stock/slas';
import { seedSoftware } from './stock/software';
import { seedVocabulary } from './stock/vocabulary';
import { seedWorkflows, templateWorkflows } from './stock/workflows';

/** As on a site that is not quite new, ids go on past those of things that are gone: a set-up is given these next. */
const NEXT_IDS: Readonly<Record<string, string>> = {
  status: STATUS.handingOver,
  role: MANAGER_ROLE,
  'link type': LINK_TYPE.escalation,
};

function passIds(site: Site): void {
  for (const [kind, next] of Object.entries(NEXT_IDS)) while (Number(site.nextId(kind)) + 1 < Number(next));
}

/**
 * A site as the ITSM template leaves it, with the desk HELP and its gaps: the day before anybody set up tiers.
 * Beside it the software project that L3 works in, and a second desk that shares a workflow and a screen with HELP.
 */
export function seedStock(site: Site): void {
  site.goalMatches ??= createGoalMatcher(site);
  keepRequests(site);
  seedPeople(site);
  seedVocabulary(site);
  seedFields(site);
  seedWorkflows(site);
  seedCalendars(site);
  const fieldIds = deskFieldIds();
  seedScreens(site, fieldIds);
  seedCustomers(site);
  const workflows = templateWorkflows();
  site.projects.set(PROJECT.help, {
    id: PROJECT.help,
    key: 'HELP',
    name: 'IT help desk',
    typeKey: 'service_desk',
    style: 'classic',
    leadAccountId: ACCOUNT.admin,
    issueTypeIds: Object.keys(workflows),
    workflows,
    roles: deskRoles({
      administrators: [ACCOUNT.admin, ACCOUNT.projectAdmin],
      team: AGENTS,
      customers: [ACCOUNT.customer],
    }),
    grants: deskGrants({ group: GROUP.collaborators }),
    properties: {},
    fieldIds,
    screens: helpScreens(Object.keys(workflows)),
    nextIssueNumber: 1,
    serviceDesk: helpDesk(),
  });
  seedSoftware(site);
  seedFacilities(site);
  passIds(site);
}
