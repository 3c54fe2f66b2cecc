import { object } from 'superstruct';
import { FINDINGS } from '../domain/finding';
import { mayAdministerJira } from '../jira/permissions';
import { jiraWorkflowRules } from '../jira/workflow-rules';
import { sqlLedger } from '../storage/ledger';
import { closeChecksPlaced, removeCloseChecks } from '../usecases/remove-close-checks';
import { platformClock } from './clock';
import { projectDoor, type ProjectPlace } from './door';
import { expose } from './expose';
import { admins } from './settings/admins';
import { checkRows, thenChecked } from './settings/check-rows';
import { setUpRows } from './settings/set-up-rows';
import { stampingRows } from './settings/stamping-rows';
import { trialRows } from './settings/trial-rows';
import { versionsRows } from './settings/versions-rows';

const MOST_FINDINGS = 200;

/** Workflows are shared by projects, so that they are no matter of one project's administrator. */
const jiraAdmins = async (place: ProjectPlace): Promise<boolean> => (await mayAdministerJira()) && admins(place);
const ledger = sqlLedger(platformClock);
const placed = closeChecksPlaced(jiraWorkflowRules);
const remove = removeCloseChecks(jiraWorkflowRules);

/** What the project's settings page may ask. */
export const handler = expose(projectDoor, {
  ...checkRows,
  ...setUpRows,
  ...stampingRows,
  ...trialRows,
  ...versionsRows,
  'rules.save': thenChecked<'rules.save'>(versionsRows['rules.save']),
  'rules.restore': thenChecked<'rules.restore'>(versionsRows['rules.restore']),
  'rules.switch': thenChecked<'rules.switch'>(versionsRows['rules.switch']),
  'findings.list': {
    may: admins,
    takes: object({}),
    run: async ({ projectId }) => ({
      findings: (await ledger.findings(projectId, MOST_FINDINGS)).map(({ code, issueId, at, detail }) => ({
        code,
        issueId,
        at,
        detail,
        ...FINDINGS[code],
      })),
    }),
  },
  'close-checks.list': {
    may: admins,
    takes: object({}),
    run: async () =>
      (await mayAdministerJira()) ? { allowed: true, checks: await placed() } : { allowed: false, checks: [] },
  },
  'close-checks.remove': {
    may: jiraAdmins,
    takes: object({}),
    run: async () => ({ removed: await remove() }),
  },
});
