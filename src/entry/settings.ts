import { enums, object } from 'superstruct';
import type { FixCode } from '../domain/doctor/report';
import { FINDINGS } from '../domain/finding';
import { PolicyDraft } from '../domain/policy';
import { jiraDeskFacts } from '../jira/desk-facts';
import { jiraDeskSetups } from '../jira/desk-setup/desk-setups';
import { mayAdministerJira, mayAdministerProject } from '../jira/permissions';
import { jiraWorkflowRules } from '../jira/workflow-rules';
import { sqlLedger } from '../storage/ledger';
import { storedLinkedDesks } from '../storage/linked-desks';
import { storedPolicies } from '../storage/policies';
import { checkSetUp } from '../usecases/check-set-up';
import { mendSetUp } from '../usecases/mend-set-up';
import { closeChecksPlaced, removeCloseChecks } from '../usecases/remove-close-checks';
import { savePolicy } from '../usecases/save-policy';
import { platformClock } from './clock';
import { queuedErrands } from './errand-queue';
import { projectDoor, type ProjectPlace } from './door';
import { expose } from './expose';

const MOST_FINDINGS = 200;

const admins = ({ projectId }: ProjectPlace): Promise<boolean> => mayAdministerProject(projectId);
/** Workflows are shared by projects, so that they are no matter of one project's administrator. */
const jiraAdmins = async (place: ProjectPlace): Promise<boolean> => (await mayAdministerJira()) && admins(place);
const ledger = sqlLedger(platformClock);
const save = savePolicy({
  clock: platformClock,
  policies: storedPolicies,
  ledger,
  errands: queuedErrands,
  desk: jiraDeskFacts,
  linkedDesks: storedLinkedDesks,
});

const checked = checkSetUp({ policies: storedPolicies, setups: jiraDeskSetups });
const mend = mendSetUp({
  clock: platformClock,
  policies: storedPolicies,
  ledger,
  desk: jiraDeskFacts,
  linkedDesks: storedLinkedDesks,
  setups: jiraDeskSetups,
});
const FIXES: readonly FixCode[] = [
  'write-property',
  'add-level-to-screens',
  'add-team-to-screens',
  'make-link-type',
  'add-app-to-role',
];

const placed = closeChecksPlaced(jiraWorkflowRules);
const remove = removeCloseChecks(jiraWorkflowRules);

/** What the project's settings page may ask. */
export const handler = expose(projectDoor, {
  'rules.read': {
    may: admins,
    takes: object({}),
    run: async ({ projectId }) => ({ rules: await storedPolicies.of(projectId) }),
  },
  'rules.save': {
    may: admins,
    takes: PolicyDraft,
    run: async ({ projectId }, draft) => ({ rules: await save(projectId, draft) }),
  },
  'setup.check': {
    may: admins,
    takes: object({}),
    run: ({ projectId }) => checked(projectId),
  },
  'setup.fix': {
    may: admins,
    takes: object({ fix: enums(FIXES) }),
    run: ({ projectId }, { fix }) => mend(projectId, fix),
  },
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
