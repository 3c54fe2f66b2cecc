import type { RefusedAnswer, Said } from '../../domain/answers';
import { listed } from '../../domain/doctor/words';
import type { PlannedChange } from '../../domain/set-up/plan';

export const refused = (said: Said): RefusedAnswer => ({ outcome: 'refused', said });

export const NO_PLAN = refused({
  happened: 'There is no set-up plan for this project.',
  means: 'Nothing was changed.',
  next: 'Begin the set-up again: what was made already stays made.',
});

export const NOT_IN_PLAN = refused({
  happened: 'The plan has no such change any more.',
  means: 'Nothing was changed.',
  next: 'Reload the page and look at the plan as it is now.',
});

/** `key`: the project's. */
export const unfit = (key: string, why: 'team-managed' | 'not-a-service-project'): RefusedAnswer =>
  refused(
    why === 'team-managed'
      ? {
          happened: `${key} is a team-managed project.`,
          means: 'Jira gives apps no way to check its transitions, and its fields and statuses belong to it alone.',
          next: 'Set support rules up in a company-managed service project, and move the work there.',
        }
      : {
          happened: `${key} is not a service project.`,
          means: 'It has no customers, no requests and no SLAs: teams have no clock there.',
          next: 'Set support rules up in a project of Jira Service Management.',
        },
  );

export const contradicts = (wrong: readonly string[]): RefusedAnswer =>
  refused({
    happened: `These support rules contradict themselves: ${wrong.slice(0, 5).join('; ')}.`,
    means: 'No plan was made.',
    next: 'Go back and correct them.',
  });

/** Nobody undoes another's change unseen. */
export const OVERTAKEN: Said = {
  happened: 'The support rules were not saved: somebody saved others since this plan was made.',
  means: 'Theirs are in force, and nothing was changed.',
  next: 'Look at them under Versions. To have these in their place, press “Look again”, then go on.',
};

/** Jira itself judges who may. */
export const whoMay = ({ who }: Pick<PlannedChange, 'who'>): Said =>
  who === 'jira-admin'
    ? {
        happened: 'Only a Jira admin can do this.',
        means: 'Nothing was changed. The plan is kept.',
        next: 'Send it to your Jira admin, who opens this page and applies the rest.',
      }
    : {
        happened: 'Jira did not let you do this.',
        means: 'Nothing was changed. The plan is kept.',
        next: 'Ask an administrator of this project, or a Jira admin.',
      };

export const earlier = (names: readonly string[]): Said => ({
  happened: `Jira does not have ${listed(names)} yet.`,
  means: 'This rests on it, and cannot be done before.',
  next: 'Apply the changes above this one first.',
});

/** `what`: of a call, for who looks it up; no text of a customer. */
export const refusedByJira = (what: string): Said => ({
  happened: `Jira refused: ${what}.`,
  means: 'It was not done, or not all of it.',
  next: 'Look at it in Jira, correct what stands in the way, and try again.',
});
