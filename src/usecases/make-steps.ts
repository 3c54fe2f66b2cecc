import { transitionTo, type Edit, type Plan } from '../domain/plan';
import { projectionOf } from '../domain/project-visit';
import type { Ticket, Transition } from '../domain/ticket';
import type { Visit } from '../domain/visit';
import { JiraFailure } from '../ports';
import type { Look, ReconcileDeps } from './look';

/** A step is only begun while so much of the lease is left that Jira will have answered before it ends. */
const STEP_MS = 10_000;

/** How far the steps of one attempt came. What was not needed counts as made. */
export interface Made {
  readonly reentered: boolean;
  readonly fields: boolean;
  readonly status: boolean;
  /** Jira refused the person it was to go to, so it went to nobody. */
  readonly personRefused: boolean;
  /** What ended the attempt; `null`: nothing did. */
  readonly failure: JiraFailure | null;
}

/** Makes the steps of a plan, one after the other, and answers how far that went. */
export async function makeSteps(
  { tickets, clock }: Pick<ReconcileDeps, 'tickets' | 'clock'>,
  at: Look,
  ticket: Ticket,
  visit: Visit,
  { reenter, edit, wait, person }: Plan,
): Promise<Made> {
  const step = async <T>(make: () => Promise<T>): Promise<T> => {
    if (clock.now() > at.lease.until - STEP_MS) throw new JiraFailure('unknown', 'lease ran out');
    return make();
  };
  const as = (transitions: boolean) => ({ transitions, ...(at.as ? { as: at.as } : {}) });
  const set = (change: Edit, transitions: boolean) => {
    const stamped = { ...change, level: visit.level, stamp: projectionOf(visit, at.visits) };
    return step(() => tickets.edit(at.policy, ticket.id, stamped, as(transitions)));
  };

  let made: Made = {
    reentered: false,
    fields: edit === null,
    status: wait === null,
    personRefused: false,
    failure: null,
  };
  try {
    let open: readonly Transition[] = ticket.transitions;
    if (reenter) {
      await step(() => tickets.enter(ticket.id, reenter.transition));
      made = { ...made, reentered: true };
    }
    if (edit) {
      const edited = await setFields(set, edit, wait !== null && wait.transition === null);
      open = edited.open ?? open;
      made = { ...made, fields: true, personRefused: edited.personRefused };
    }
    if (wait) {
      const transition = wait.transition ?? transitionTo(open, wait.status, visit.attempts);
      // Out of the re-entry status there has to be a way: it is looked for again.
      if (!transition) throw new JiraFailure('no-way', `status ${wait.status}`);
      made = { ...made, status: await enters(visit, () => step(() => tickets.enter(ticket.id, transition))) };
    }
    if (person !== undefined) {
      const level = { level: visit.level };
      const toPerson = (change: Edit) =>
        step(() => tickets.edit(at.policy, ticket.id, { ...change, ...level }, as(false)));
      const { personRefused } = await setFields(toPerson, { assignee: { to: person } }, false);
      made = { ...made, personRefused };
    }
    return made;
  } catch (error) {
    if (!(error instanceof JiraFailure)) throw error;
    return { ...made, failure: error };
  }
}

/** Jira refuses an assignee who left, or who may not be assigned any more: then the ticket goes to nobody. */
async function setFields(
  set: (change: Edit, transitions: boolean) => Promise<readonly Transition[] | null>,
  edit: Edit,
  transitions: boolean,
): Promise<{ open: readonly Transition[] | null; personRefused: boolean }> {
  try {
    return { open: await set(edit, transitions), personRefused: false };
  } catch (error) {
    const toPerson = edit.assignee !== undefined && edit.assignee !== 'clear';
    if (!toPerson || !(error instanceof JiraFailure)) throw error;
    if (error.kind !== 'forbidden' && error.kind !== 'field') throw error;
    return { open: await set({ ...edit, assignee: 'clear' }, transitions), personRefused: true };
  }
}

/** What is undone stays in its status where Jira refuses the way back: that is told, and holds nothing up. */
async function enters({ beginning }: Visit, enter: () => Promise<void>): Promise<boolean> {
  try {
    await enter();
    return true;
  } catch (error) {
    if (beginning !== 'undone' || !(error instanceof JiraFailure) || !error.lasting) throw error;
    return false;
  }
}
