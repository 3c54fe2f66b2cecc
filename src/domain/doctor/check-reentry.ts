import type { Policy } from '../policy';
import { missingAtTickets } from './check-met';
import type { DeskSetup, FoundWorkflow } from './desk-setup';
import { PLACES } from './places';
import type { CheckReport } from './report';
import { leads, rolesOfApp, stranded } from './ways';
import { fine, listed, unknown, wrong, type Matter } from './words';

/** Is a status of its own in use, through which the team's SLA is made to start anew? */
export const usesReentry = ({ teamClock, workTypes }: Policy): boolean =>
  teamClock !== null &&
  teamClock.stopsOn !== 'none' &&
  Object.values(workTypes).some(({ reentry }) => reentry !== undefined);

/** The way out and in again that restarts the team's SLA, for each work type. */
export function checkReentry(policy: Policy, setup: DeskSetup): CheckReport[] {
  const matter = (subject: string | null): Matter => ({
    check: 'reentry-way',
    subject,
    title: `${subject ?? 'Work'} goes through the re-entry status, so that the team’s SLA starts anew`,
    who: 'jira-admin',
    path: PLACES.workflows(policy.desk.projectKey),
    affectsHandOvers: true,
  });
  const named = Object.entries(policy.workTypes).flatMap(([typeId, { waiting, reentry }]) =>
    reentry === undefined ? [] : [{ typeId, waiting, reentry }],
  );
  if (!usesReentry(policy)) return [fine({ ...matter(null), title: 'The support rules use no re-entry status' })];
  return named.flatMap(({ typeId, waiting, reentry }) => {
    const type = 'is' in setup.workTypes ? setup.workTypes.is.find(({ id }) => id === typeId) : undefined;
    // A work type that is gone is told of where its waiting status is.
    if ('is' in setup.workTypes && !type) return [];
    const about = matter(type?.name ?? typeId);
    if (type && !type.statuses.some(({ id }) => id === reentry)) return [noStatus(about)];
    if (!('is' in setup.workflows)) {
      const name = type?.statuses.find(({ id }) => id === reentry)?.name ?? reentry;
      const means = 'A ticket changes hands there, but the SLA of its new team does not start anew.';
      const missing = missingAtTickets(about, setup, { typeId, to: reentry, name }, { means });
      return [missing ?? unknown(about, setup.workflows.unseen)];
    }
    const { of, found } = setup.workflows.is;
    const workflow = found.find(({ name }) => name === of[typeId]);
    if (!workflow) return [unknown(about, 'not-shown')];
    return [judged(about, workflow, { waiting, reentry }, rolesOfApp(setup))];
  });
}

const noStatus = (matter: Matter): CheckReport =>
  wrong(
    matter,
    {
      happened: `The workflow of ${matter.subject} no longer has the re-entry status that the support rules name.`,
      means: 'A ticket changes hands, but the SLA of its new team does not start anew.',
      next: 'Add the status with its transitions to the workflow again, or choose another way in the support rules.',
    },
    {
      steps: [
        'Open the project’s workflows.',
        'Add the status, a transition to it from any status, and one from it to the waiting status.',
        'Let only apps use the way in: people have no business there.',
      ],
    },
  );

function judged(
  matter: Matter,
  workflow: FoundWorkflow,
  { waiting, reentry }: { waiting: string; reentry: string },
  roles: readonly string[],
): CheckReport {
  const name = workflow.statuses.find(({ id }) => id === reentry)?.name ?? reentry;
  const waits = workflow.statuses.find(({ id }) => id === waiting)?.name;
  const from = stranded(workflow, reentry, roles);
  if (from.length > 0)
    return wrong(
      matter,
      {
        happened: `The workflow has no transition into “${name}” that the app may use from ${listed(from)}.`,
        means: 'A ticket changes hands there, but the SLA of its new team does not start anew.',
        next: `Add a transition from any status to “${name}” that apps may use.`,
      },
      {
        steps: [
          `Open the workflow “${workflow.name}”.`,
          `Add a transition to “${name}” from any status, for apps only.`,
        ],
      },
    );
  // A waiting status that is gone is a matter of its own.
  if (waits === undefined || leads(workflow, reentry, waiting, roles)) return fine(matter);
  return wrong(
    matter,
    {
      happened: `The workflow has no transition from “${name}” to “${waits}” that the app may use.`,
      means: 'A ticket that changes hands would be left in a status in which nobody looks for it.',
      next: `Add a transition from “${name}” to “${waits}” that apps may use.`,
    },
    { steps: [`Open the workflow “${workflow.name}”.`, `Add a transition from “${name}” to “${waits}”.`] },
  );
}
