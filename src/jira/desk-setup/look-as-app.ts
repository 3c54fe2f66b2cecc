import type { DeskSetup, Looked } from '../../domain/doctor/desk-setup';
import type { Policy } from '../../domain/policy';
import { app, looked } from './ask';
import { lookAtAppHere } from './look-app';
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
import { readRules } from './look-rules';

const ADMINS: Looked<never> = { unseen: 'jira-admins-only' };
const HIDDEN: Looked<never> = { unseen: 'not-shown' };

/** The app sees nothing of the project: that alone is to be told. */
const blind = (seen: Pick<DeskSetup, 'app' | 'linkedProjects'>): DeskSetup => ({
  ...seen,
  project: HIDDEN,
  roles: HIDDEN,
  managers: HIDDEN,
  fields: HIDDEN,
  workTypes: HIDDEN,
  workflows: ADMINS,
  met: HIDDEN,
  closeChecks: HIDDEN,
  rules: HIDDEN,
  screens: ADMINS,
  reasonScreens: ADMINS,
  linkTypes: HIDDEN,
  property: HIDDEN,
  teamOptions: ADMINS,
  portalNames: HIDDEN,
  queues: HIDDEN,
  changes: HIDDEN,
});

/** What the app may see without anybody there: about ten calls. Workflows, screens and options are for Jira admins. */
export async function lookAsApp(policy: Policy): Promise<DeskSetup> {
  const [own, linkedProjects] = await Promise.all([
    looked(() => lookAtAppHere(policy.desk.projectId)),
    lookAtLinked(policy),
  ]);
  if (!('is' in own) || !own.is.permissions.includes('BROWSE_PROJECTS')) return blind({ app: own, linkedProjects });
  const tickets = looked(() => meetTickets(policy));
  const [project, managers, fields, workTypes, met, changes, queues, placed, linkTypes, property] = await Promise.all([
    looked(() => readProject(policy, app)),
    looked(() => readManagers(policy, app)),
    looked(() => readFields(app)),
    looked(() => readWorkTypes(policy, app)),
    tickets,
    tickets.then((found) => changesOf(policy, found)),
    looked(() => readQueues(policy)),
    looked(readRules),
    looked(() => readLinkTypes(app)),
    looked(() => readProperty(policy, app)),
  ]);
  const select = policy.fields.team.kind === 'select';
  return {
    app: own,
    linkedProjects,
    project,
    roles: 'is' in project ? { is: project.is.roles } : project,
    managers,
    fields,
    workTypes,
    workflows: ADMINS,
    met: partOf(met, (found) => found.met),
    changes,
    queues,
    closeChecks: partOf(placed, ({ closeChecks }) => closeChecks),
    rules: partOf(placed, ({ rules }) => rules),
    screens: ADMINS,
    reasonScreens: ADMINS,
    linkTypes,
    property,
    teamOptions: select ? ADMINS : { is: [] },
    portalNames: partOf(met, (found) => found.portalNames),
  };
}
