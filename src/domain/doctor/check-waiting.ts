import type { Policy } from '../policy';
import { missingAtTickets } from './check-met';
import type { DeskSetup, FoundStatus } from './desk-setup';
import { PLACES } from './places';
import type { CheckReport } from './report';
import { rolesOfApp, stranded } from './ways';
import { fine, listed, unknown, wrong, type Matter } from './words';

/** The status in which work of a type waits for its team: it is there, and the app gets to it. One report a work type. */
export const checkWaiting = (policy: Policy, setup: DeskSetup): CheckReport[] =>
  Object.entries(policy.workTypes).map(([typeId, { waiting, reentry }]) => {
    const { workTypes } = setup;
    const known = 'is' in workTypes ? workTypes.is.find(({ id }) => id === typeId) : undefined;
    const matter: Matter = {
      check: 'waiting-status',
      subject: known?.name ?? typeId,
      title: `${known?.name ?? 'Work'} that changes hands waits for its new team`,
      who: 'jira-admin',
      path: PLACES.workflows(policy.desk.projectKey),
      affectsHandOvers: true,
    };
    if (!('is' in workTypes)) return unknown(matter, workTypes.unseen);
    if (!known)
      return wrong(matter, {
        happened: 'The project no longer has a work type that the support rules name.',
        means: 'Nothing waits under that name; other work of this project is handed over as before.',
        next: 'Take the work type out of the support rules, or add it to the project again.',
      });
    return judged(matter, setup, { typeId, waiting, reentry, statuses: known.statuses });
  });

interface Waiting {
  readonly typeId: string;
  readonly waiting: string;
  readonly reentry: string | undefined;
  readonly statuses: readonly FoundStatus[];
}

function judged(matter: Matter, setup: DeskSetup, { typeId, waiting, reentry, statuses }: Waiting): CheckReport {
  const status = statuses.find(({ id }) => id === waiting);
  if (!status)
    return wrong(
      matter,
      {
        happened: `The workflow of ${matter.subject} no longer has the waiting status that the support rules name.`,
        means: 'A ticket that changes hands keeps its status, and no queue shows that it waits.',
        next: 'Add the status to the workflow again, or name another one in the support rules.',
      },
      { steps: ['Open the project’s workflows.', 'Add the status, and a transition to it from every open status.'] },
    );
  if (status.done)
    return wrong(matter, {
      happened: `The waiting status “${status.name}” is now one of the Done statuses.`,
      means: 'A ticket that changes hands would count as closed.',
      next: 'Put the status back into another category, or name another one in the support rules.',
    });
  if (!('is' in setup.workflows)) {
    const wanted = { typeId, to: waiting, name: status.name, between: reentry };
    const means = 'A ticket that changes hands there keeps its status.';
    return missingAtTickets(matter, setup, wanted, { means }) ?? unknown(matter, setup.workflows.unseen);
  }
  const { of, found } = setup.workflows.is;
  const workflow = found.find(({ name }) => name === of[typeId]);
  if (!workflow) return unknown(matter, 'not-shown');
  const from = stranded(workflow, waiting, rolesOfApp(setup), reentry);
  if (from.length === 0) return fine(matter);
  return wrong(
    matter,
    {
      happened: `The workflow has no transition to “${status.name}” that the app may use from ${listed(from)}.`,
      means: 'A ticket that changes hands there keeps its status.',
      next: `Add a transition from these statuses to “${status.name}”, and let the app’s project role use it.`,
    },
    {
      steps: [
        `Open the workflow “${workflow.name}”.`,
        `Add a transition to “${status.name}” from any status.`,
        'Where you restrict who may use it, name the role atlassian-addons-project-access as well.',
      ],
    },
  );
}
