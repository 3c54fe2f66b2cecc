import type { Policy } from '../policy';
import { lostTypes } from './check-links';
import type { DeskSetup } from './desk-setup';
import type { ChangedBy, CheckReport } from './report';
import { roleForApps } from './ways';

/** Something that a record of Jira's changes speaks of. `kind`: Jira's word for what it is, such as `WORKFLOW`. */
export interface NamedItem {
  readonly id: string | null;
  readonly name: string;
  readonly kind: string;
}

/** A record of who changed what of the site's configuration. */
export interface ChangeRecord extends ChangedBy {
  readonly category: string;
  readonly items: readonly NamedItem[];
}

/**
 * What a report is about, to be found among records: by its name, or by its id and a word of its kind, as numbers are
 * given out to each kind apart. `category`: only changes of that kind.
 */
type Thing = { readonly name: string } | { readonly id: string; readonly kind: RegExp; readonly category?: RegExp };

const PROJECT = /PROJECT/i;
const ROLE = /ROLE/i;
const FIELD = /FIELD/i;

const workflowsOf = ({ workflows }: DeskSetup): Thing[] =>
  'is' in workflows ? workflows.is.found.map(({ name }) => ({ name })) : [];

function workflowOfType({ workTypes, workflows }: DeskSetup, name: string | null): Thing[] {
  const type = 'is' in workTypes ? workTypes.is.find((it) => it.name === name) : undefined;
  const workflow = type && 'is' in workflows ? workflows.is.of[type.id] : undefined;
  return workflow === undefined ? [] : [{ name: workflow }];
}

function roles({ roles: all }: DeskSetup, policy: Policy, check: CheckReport['check']): Thing[] {
  const id = check === 'manager-role' ? policy.escalation.managerRole : 'is' in all ? roleForApps(all.is) : null;
  return [
    ...(id === null ? [] : [{ id, kind: ROLE }]),
    { id: policy.desk.projectId, kind: PROJECT, category: /project/i },
  ];
}

function thingsOf({ check, subject }: CheckReport, policy: Policy, setup: DeskSetup): Thing[] {
  switch (check) {
    case 'waiting-status':
    case 'reentry-way':
      return workflowOfType(setup, subject);
    case 'close-check':
    case 'override-way':
    case 'rules-on-ways':
      return subject === null ? workflowsOf(setup) : [{ name: subject }];
    case 'filter-property':
      return workflowsOf(setup);
    case 'level-on-screens':
      return subject === null ? [{ id: policy.fields.level, kind: FIELD }] : [{ name: subject }];
    case 'team-on-screens':
      return subject === null ? [{ id: policy.fields.team.id, kind: FIELD }] : [{ name: subject }];
    case 'app-fields':
      return [policy.fields.withTeamSince, policy.fields.targetDue].map((id) => ({ id, kind: FIELD }));
    case 'levels-and-teams':
      return [{ id: policy.fields.team.id, kind: FIELD }];
    case 'link-type':
      return 'is' in setup.linkTypes ? lostTypes(policy, setup.linkTypes.is).map((id) => ({ id, kind: /LINK/i })) : [];
    case 'manager-role':
    case 'app-in-role':
      return roles(setup, policy, check);
    case 'app-permissions':
      return [{ id: policy.desk.projectId, kind: PROJECT, category: /permission/i }];
    default:
      // Neither SLAs nor project properties nor other apps' doings are recorded.
      return [];
  }
}

const speaksOf = ({ items, category }: ChangeRecord, thing: Thing): boolean =>
  'name' in thing
    ? items.some(({ name }) => name === thing.name)
    : (thing.category?.test(category) ?? true) &&
      items.some(({ id, kind }) => id === thing.id && thing.kind.test(kind));

/** As Jira sums up that something was made (audit record, `summary`): what goes wrong with it came later. */
const MADE = / created$/i;

/** With who last changed what each wrong report is about, where a record speaks of it. */
export const withWhoChanged = (
  reports: readonly CheckReport[],
  records: readonly ChangeRecord[],
  policy: Policy,
  setup: DeskSetup,
): CheckReport[] => {
  const newest = records.filter(({ summary }) => !MADE.test(summary)).toSorted((a, b) => b.at - a.at);
  return reports.map((report) => {
    if (report.state !== 'wrong') return report;
    // In the order of how surely it is meant.
    const [found] = thingsOf(report, policy, setup).flatMap(
      (thing) => newest.find((record) => speaksOf(record, thing)) ?? [],
    );
    return found
      ? { ...report, changedBy: { accountId: found.accountId, at: found.at, summary: found.summary } }
      : report;
  });
};
