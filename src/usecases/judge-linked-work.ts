import type { RefusedAnswer } from '../domain/answers';
import type { Template } from '../domain/escalation-rules';
import type { Notes } from '../domain/handoff/notes';
import { templateFor } from '../domain/handoff/template-for';
import { unanswered, unknownAnswers, WHY } from '../domain/handoff/unanswered';
import { verbBetween } from '../domain/level';
import type { Policy } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import { refused } from './click';

/** The work that somebody wants to open for a ticket. */
export interface WantedWork {
  readonly level: string;
  readonly summary: string;
  readonly notes: Notes;
  /** What its work type requires beside, in Jira's own form, by field id. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** System fields that a work type may require and that say nothing about whose it is or what it hangs on. */
const SYSTEM_FIELDS = ['components', 'duedate', 'environment', 'fixVersions', 'labels', 'timetracking', 'versions'];

const notOpened = (because: string, means: string, next: string, field?: string): RefusedAnswer =>
  refused({ happened: `No work was opened: ${because}`, means, next, ...(field ? { field } : {}) });

/** What the rules allow, before the ticket itself is read. */
export function judgeWantedWork(policy: Policy, wanted: WantedWork): { template: Template } | RefusedAnswer {
  if (!Object.hasOwn(policy.escalation.linkedWork?.levels ?? {}, wanted.level))
    return notOpened(
      'the support rules name no place for work of this level.',
      'They may have changed since you opened the ticket. Nothing was changed.',
      'Reload the page, or ask a project admin to complete the support rules.',
      'level',
    );
  if (wanted.summary.trim() === '')
    return notOpened('it has no summary.', 'Nothing was changed.', 'Say in one line what is to be done.', 'summary');
  const foreign = Object.keys(wanted.fields).find((field) => !mayBeSet(policy, field));
  if (foreign !== undefined)
    return notOpened(
      `the field ${foreign} is not yours to set here.`,
      'The support rules set it, or it would make a customer’s request of the work. Nothing was changed.',
      'Reload the page, so that it asks only for what can be set.',
      `fields.${foreign}`,
    );
  const template = templateFor(policy.escalation, 'linked-work', wanted.level);
  return wrongNotes(template, wanted.notes, [wanted.summary]) ?? { template };
}

/** Custom fields but those that the rules or the desk set, and a few of Jira's own. */
function mayBeSet({ fields }: Policy, field: string): boolean {
  const kept = [fields.team.id, fields.level, fields.withTeamSince, fields.targetDue, fields.requestType];
  return SYSTEM_FIELDS.includes(field) || (/^customfield_\d{1,10}$/.test(field) && !kept.includes(field));
}

function wrongNotes(template: Template, notes: Notes, copies: readonly string[]): RefusedAnswer | null {
  const [unknown] = unknownAnswers(template, notes);
  if (unknown !== undefined)
    return notOpened(
      'the escalation notes answer something that is not asked.',
      'The support rules may have changed since you began. Nothing was changed.',
      'Close the dialog and open it again: it then asks what is to be answered now.',
      `notes.${unknown}`,
    );
  const [wrong] = unanswered(template, notes, copies);
  return wrong
    ? notOpened(
        `“${wrong.label}” is not answered as it has to be.`,
        'Nothing was changed.',
        WHY[wrong.why],
        `notes.${wrong.key}`,
      )
    : null;
}

/** What the ticket itself allows. */
export function judgeParent(
  policy: Policy,
  projectId: string,
  ticket: Ticket,
  template: Template,
  { level, notes }: WantedWork,
): RefusedAnswer | null {
  if (ticket.projectId !== projectId)
    return notOpened('the ticket is in another project by now.', 'Nothing was changed.', 'Reload the page.');
  if (ticket.status.done)
    return notOpened(
      'the ticket is done.',
      'There is nothing left to do for it, so nothing was changed.',
      'Reopen the ticket first, then open the work.',
    );
  // A ticket that was adopted may have a team and no level yet.
  const present = ticket.level ?? policy.teams.find(({ id }) => id === ticket.team?.id)?.level ?? null;
  if (present !== null && verbBetween(policy.levels, present, level) !== 'escalate')
    return notOpened(
      'its level is not above the ticket’s.',
      'Linked work goes up only. Nothing was changed.',
      'Choose a higher level, or hand the ticket over instead.',
      'level',
    );
  return wrongNotes(template, notes, ticket.texts ?? []);
}
