import type { Refusal } from '../../refusal';
import type { Call } from './clause';
import { badArguments, badFunctionValue, lacking, noFunction } from './refusals';

/** Functions of Jira (support.atlassian.com, JQL functions); what the sandbox lacks of them is 501. */
const JIRA_FUNCTIONS = new Set([
  'approved',
  'approver',
  'breached',
  'cascadeoption',
  'choiceoption',
  'closedsprints',
  'completed',
  'componentsleadbyuser',
  'currentlogin',
  'currentuser',
  'customerdetail',
  'earliestunreleasedversion',
  'elapsed',
  'endofday',
  'endofmonth',
  'endofweek',
  'endofyear',
  'entitlementdetail',
  'entitlementproduct',
  'everbreached',
  'futuresprints',
  'issuehistory',
  'issueswithremotelinksbyglobalid',
  'lastlogin',
  'latestreleasedversion',
  'linkedissue',
  'linkedissues',
  'membersof',
  'myapproval',
  'mypending',
  'mypendingapproval',
  'now',
  'opensprints',
  'organizationdetail',
  'organizationmembers',
  'parentepic',
  'paused',
  'pending',
  'pendingby',
  'projectsleadbyuser',
  'projectswhereuserhaspermission',
  'projectswhereuserhasrole',
  'releasedversions',
  'remaining',
  'running',
  'standardissuetypes',
  'startofday',
  'startofmonth',
  'startofweek',
  'startofyear',
  'subtaskissuetypes',
  'unreleasedversions',
  'updatedby',
  'votedissues',
  'watchedissues',
  'withincalendarhours',
]);

/** Those that the sandbox lacks. */
const LACKING = new Set([
  'cascadeoption',
  'choiceoption',
  'closedsprints',
  'componentsleadbyuser',
  'currentlogin',
  'customerdetail',
  'earliestunreleasedversion',
  'entitlementdetail',
  'entitlementproduct',
  'futuresprints',
  'issuehistory',
  'issueswithremotelinksbyglobalid',
  'lastlogin',
  'latestreleasedversion',
  'linkedissue',
  'mypendingapproval',
  'opensprints',
  'organizationdetail',
  'parentepic',
  'releasedversions',
  'unreleasedversions',
  'votedissues',
]);

/** Is it a function of Jira's that the sandbox has? */
export const knowsFunction = (name: string): boolean =>
  JIRA_FUNCTIONS.has(name.toLowerCase()) && !LACKING.has(name.toLowerCase());

/** Why a function cannot be used with a field. */
export function unusable({ name, args }: Call, field: string): Refusal {
  const known = name.toLowerCase();
  if (!JIRA_FUNCTIONS.has(known)) return noFunction(name, args);
  return LACKING.has(known) ? lacking(`the function ${name}()`) : badFunctionValue(name, field);
}

/** The arguments, `min` to `max` of them. Throws Jira's 400 otherwise. */
export function argumentsOf({ name, args }: Call, min: number, max = min): string[] {
  if (args.length < min || args.length > max) throw badArguments(name, max, args.length);
  return args;
}
