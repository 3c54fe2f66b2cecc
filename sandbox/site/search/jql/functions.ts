import type { Refusal } from '../../refusal';
import type { Operand } from './clause';
import { badArguments, badFunctionValue, lacking, noFunction } from './refusals';

type Call = Extract<Operand, { kind: 'call' }>;

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

/** Those that the sandbox knows, on other fields than the one they were used with. */
const KNOWN_HERE = new Set([
  'currentuser',
  'now',
  'startofday',
  'endofday',
  'breached',
  'everbreached',
  'completed',
  'running',
  'paused',
  'withincalendarhours',
  'elapsed',
  'remaining',
]);

/** Why a function cannot be used with a field. */
export function unusable({ name, args }: Call, field: string): Refusal {
  const known = name.toLowerCase();
  if (!JIRA_FUNCTIONS.has(known)) return noFunction(name, args);
  return KNOWN_HERE.has(known) ? badFunctionValue(name, field) : lacking(`the function ${name}()`);
}

/** The arguments, `min` to `max` of them. Throws Jira's 400 otherwise. */
export function argumentsOf({ name, args }: Call, min: number, max = min): string[] {
  if (args.length < min || args.length > max) throw badArguments(name, max, args.length);
  return args;
}
