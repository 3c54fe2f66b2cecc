import type { DeskSetup } from '../../domain/doctor/desk-setup';
import type { Policy } from '../../domain/policy';
import type { DeskSetups } from '../../ports/desk-setup';
import { looked } from './ask';
import { fixLinkType } from './fix-link-type';
import { addAppToRole } from './fix-role';
import { lookAtAppHere } from './look-app';
import { lookAsApp } from './look-as-app';
import { markProject } from './mark-project';
import { changesOf, readQueues } from './look-changes';
import { meetTickets, partOf } from './look-met';
import {
  lookAtLinked,
  readFields,
  readLinkTypes,
  readManagers,
  readProject,
  readProperty,
  readWorkTypes,
} from './look-project';
import { readPortalNames } from './look-portal';
import { addToScreens, readScreens, screensWith } from './look-screens';
import { pinPanel } from './show-panel';
import { readRecords } from './look-records';
import { readTeamOptions } from './look-teams';
import { readRules } from './look-rules';
import { readWorkflows } from './look-workflows';

/** About twenty calls, most of them at once; the longest row of calls that wait for each other is four. */
async function lookAsPerson(policy: Policy): Promise<DeskSetup> {
  const reason = policy.fields.overrideReason;
  const types = looked(() => readWorkTypes(policy));
  const tickets = looked(() => meetTickets(policy));
  const placed = looked(readRules);
  const parts = {
    project: looked(() => readProject(policy)),
    workTypes: types,
    workflows: types.then((known) => looked(() => readWorkflows(policy, known))),
    met: tickets.then((found) => partOf(found, ({ met }) => met)),
    changes: tickets.then((found) => changesOf(policy, found)),
    queues: looked(() => readQueues(policy)),
    app: looked(() => lookAtAppHere(policy.desk.projectId)),
    managers: looked(() => readManagers(policy)),
    fields: looked(() => readFields()),
    closeChecks: placed.then((found) => partOf(found, ({ closeChecks }) => closeChecks)),
    rules: placed.then((found) => partOf(found, ({ rules }) => rules)),
    screens: looked(() => readScreens(policy)),
    reasonScreens: looked(async () => (reason === undefined ? [] : screensWith(reason))),
    linkTypes: looked(() => readLinkTypes()),
    property: looked(() => readProperty(policy)),
    linkedProjects: lookAtLinked(policy),
    teamOptions: looked(() => readTeamOptions(policy)),
    portalNames: looked(() => readPortalNames(policy)),
  };
  // One that rejects for another reason than Jira must not leave the others unheard.
  await Promise.all(Object.values(parts));
  const project = await parts.project;
  return {
    project,
    roles: 'is' in project ? { is: project.is.roles } : project,
    workTypes: await parts.workTypes,
    workflows: await parts.workflows,
    met: await parts.met,
    changes: await parts.changes,
    queues: await parts.queues,
    app: await parts.app,
    managers: await parts.managers,
    fields: await parts.fields,
    closeChecks: await parts.closeChecks,
    rules: await parts.rules,
    screens: await parts.screens,
    reasonScreens: await parts.reasonScreens,
    linkTypes: await parts.linkTypes,
    property: await parts.property,
    linkedProjects: await parts.linkedProjects,
    teamOptions: await parts.teamOptions,
    portalNames: await parts.portalNames,
  };
}

/** Through Jira's REST API, as the admin who asks; only what the app itself may do and its own rules are asked as the app. */
export const jiraDeskSetups: DeskSetups = {
  look: (policy, as) => (as === 'app' ? lookAsApp(policy) : lookAsPerson(policy)),
  mark: markProject,
  records: (since) => looked(() => readRecords(since)),
  async fix(policy, what) {
    switch (what) {
      case 'add-level-to-screens':
        await addToScreens(policy, policy.fields.level);
        return policy;
      case 'add-team-to-screens':
        await addToScreens(policy, policy.fields.team.id);
        return policy;
      case 'add-app-to-role':
        await addAppToRole(policy);
        return policy;
      case 'make-link-type':
        return fixLinkType(policy);
      case 'show-panel':
        await pinPanel(policy.desk.projectId);
        return policy;
    }
  },
};
