import { evaluateExpression } from '../../site/expressions/evaluate';
import { ExpressionError } from '../../site/expressions/expression-error';
import { EXPRESSION_LIMITS } from '../../site/expressions/limits';
import { sceneVariables } from '../../site/expressions/objects/scene';
import type { Json } from '../../json';
import type { AccountId, Site } from '../../site/model';
import { administers, administersSite, can, holdsGlobally } from '../../site/people/permissions';
import { unsupported } from '../../site/refusal';
import type { Identity } from '../install/identity';
import {
  PERMISSION_CONDITIONS,
  type Conditions,
  type DisplayConditions,
  type SimpleConditions,
} from '../manifest/display-conditions';
import type { License } from '../modules/license';
import { contains, equals, exists } from './entity-property';
import { accountTypeOf } from './person';
import type { Place } from './place';

export interface Beholder {
  site: Site;
  identity: Identity;
  license: License;
  accountId: AccountId | null;
  place: Place;
}

type Name = keyof Conditions;
type Entity = Conditions['entityPropertyExists']['entity'];

function propertiesOf({ place }: Beholder, entity: Entity): Record<string, Json> | undefined {
  if (entity === 'issue') return place.issue?.properties;
  if (entity === 'project') return place.project?.properties;
  throw unsupported(`display conditions on properties of ${entity}`, 'sandbox/forge/host/conditions.ts');
}

/** Does the place have one of these names? */
const among = (wanted: string | string[], own: string | undefined): boolean =>
  own !== undefined && [wanted].flat().includes(own);

function holds({ site, accountId, place }: Beholder, permission: string): boolean {
  return place.project !== undefined && can(site, accountId, permission, place.project, place.issue);
}

/** Works at a service project somewhere, as agent. */
const servesDesks = ({ site, accountId }: Beholder): boolean =>
  [...site.projects.values()].some(
    (project) => project.serviceDesk !== undefined && can(site, accountId, 'SERVICEDESK_AGENT', project),
  );

/** False too where the expression fails: what is not known to hold is not shown (assumed). */
function expressionHolds({ site, accountId, place, identity, license }: Beholder, expression: string): boolean {
  const licensed = license.details();
  const app = { id: identity.appId, ...(licensed ? { licenseActive: licensed.active } : {}) };
  const variables = sceneVariables({ site, viewer: accountId, issue: place.issue, project: place.project, app });
  try {
    return evaluateExpression(expression, { variables, limits: EXPRESSION_LIMITS }).value === true;
  } catch (error) {
    if (error instanceof ExpressionError) return false;
    throw error;
  }
}

type Judge<Value> = (beholder: Beholder, wanted: Value) => boolean;
type Judges = { [N in Name]: Judge<Conditions[N]> };

const flag =
  (is: (beholder: Beholder) => boolean): Judge<boolean> =>
  (beholder, wanted) =>
    is(beholder) === wanted;
const named =
  (own: (beholder: Beholder) => string | undefined): Judge<string | string[]> =>
  (beholder, wanted) =>
    among(wanted, own(beholder));

const permissions = Object.fromEntries(
  Object.entries(PERMISSION_CONDITIONS).map(([name, permission]) => [name, flag((it) => holds(it, permission))]),
) as Pick<Judges, keyof typeof PERMISSION_CONDITIONS>;

const JUDGES: Judges = {
  ...permissions,
  appIsLicensed: flag(({ license }) => license.active),
  canAdministerJira: flag(({ site, accountId }) => administersSite(site, accountId)),
  canBrowseUsers: flag(({ site, accountId }) => holdsGlobally(site, accountId, 'USER_PICKER')),
  hasServiceDeskAccess: flag(servesDesks),
  hasServiceManagementAccess: flag(servesDesks),
  isAdmin: flag(({ site, accountId }) => administersSite(site, accountId)),
  isSiteAdmin: flag(({ site, accountId }) => administersSite(site, accountId)),
  isLoggedIn: flag(({ site, accountId }) => accountTypeOf(site, accountId) !== 'anonymous'),
  isProjectAdmin: flag(
    ({ site, accountId, place: { project } }) => project !== undefined && administers(site, accountId, project),
  ),
  isProjectArchived: flag(({ place }) => place.project?.archived !== undefined),
  hasGlobalPermission: ({ site, accountId }, wanted) => holdsGlobally(site, accountId, wanted),
  hasProjectPermission: holds,
  hasIssuePermission: holds,
  issueId: named(({ place }) => place.issue?.id),
  issueKey: named(({ place }) => place.issue?.key),
  issueType: named(({ site, place }) => site.issueTypes.get(place.issue?.typeId ?? '')?.name),
  projectId: named(({ place }) => place.project?.id),
  projectKey: named(({ place }) => place.project?.key),
  projectName: named(({ place }) => place.project?.name),
  projectType: named(({ place }) => place.project?.typeKey),
  jiraExpression: expressionHolds,
  entityPropertyExists: (it, wanted) => exists(propertiesOf(it, wanted.entity), wanted),
  entityPropertyEqualTo: (it, wanted) => equals(propertiesOf(it, wanted.entity), wanted),
  entityPropertyContainsAny: (it, wanted) => contains(propertiesOf(it, wanted.entity), wanted, 'some'),
  entityPropertyContainsAll: (it, wanted) => contains(propertiesOf(it, wanted.entity), wanted, 'every'),
};

function one<N extends Name>(beholder: Beholder, conditions: SimpleConditions, name: N): boolean {
  const wanted: Conditions[N] | undefined = conditions[name];
  return wanted === undefined || JUDGES[name](beholder, wanted);
}

/** All that stands side by side, joined by `and` unless inside an `or`. */
function* parts(beholder: Beholder, conditions: DisplayConditions): Iterable<boolean> {
  const { and, or, not, ...simple } = conditions;
  for (const name of Object.keys(simple) as Name[]) yield one(beholder, simple, name);
  if (and) yield every(parts(beholder, and));
  if (or) yield some(parts(beholder, or));
  if (not) yield !every(parts(beholder, not));
}

function every(list: Iterable<boolean>): boolean {
  for (const it of list) if (!it) return false;
  return true;
}
function some(list: Iterable<boolean>): boolean {
  for (const it of list) if (it) return true;
  return false;
}

/** Whether a module's display conditions let it be shown; none: always. */
export const passes = (beholder: Beholder, conditions: DisplayConditions | undefined): boolean =>
  conditions === undefined || every(parts(beholder, conditions));
