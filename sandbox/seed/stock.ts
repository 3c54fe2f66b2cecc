import type { Site } from '../site/model';
import { createGoalMatcher } from '../site/search/goal-matcher';
import { FIELD, GROUP, ISSUE_TYPE, PROJECT } from './ids';
import { deskGrants, deskRoles } from './roles';
import { seedFields } from './stock/fields';
import { ACCOUNT, AGENTS, seedPeople } from './stock/people';
import { helpQueues, helpRequestTypes } from './stock/requests';
import { seedCalendars, stockMetrics } from './stock/slas';
import { seedVocabulary } from './stock/vocabulary';
import { INCIDENT_WORKFLOW, SERVICE_REQUEST_WORKFLOW, seedWorkflows } from './stock/workflows';

/** A site as the ITSM template leaves it, with the desk HELP and its gaps: the day before anybody set up tiers. */
export function seedStock(site: Site): void {
  site.goalMatches ??= createGoalMatcher(site);
  seedPeople(site);
  seedVocabulary(site);
  seedFields(site);
  seedWorkflows(site);
  seedCalendars(site);
  site.projects.set(PROJECT.help, {
    id: PROJECT.help,
    key: 'HELP',
    name: 'IT help desk',
    typeKey: 'service_desk',
    style: 'classic',
    leadAccountId: ACCOUNT.admin,
    issueTypeIds: [ISSUE_TYPE.incident, ISSUE_TYPE.serviceRequest],
    workflows: { [ISSUE_TYPE.incident]: INCIDENT_WORKFLOW, [ISSUE_TYPE.serviceRequest]: SERVICE_REQUEST_WORKFLOW },
    roles: deskRoles({
      administrators: [ACCOUNT.admin, ACCOUNT.projectAdmin],
      team: AGENTS,
      customers: [ACCOUNT.customer],
    }),
    grants: deskGrants({ group: GROUP.collaborators }),
    properties: {},
    fieldIds: [FIELD.team, FIELD.requestType, FIELD.timeToFirstResponse, FIELD.timeToResolution],
    nextIssueNumber: 1,
    serviceDesk: { id: '1', requestTypes: helpRequestTypes(), queues: helpQueues(), slas: stockMetrics() },
  });
}
