import { nameOfLevel } from '../domain/level';
import type { LinkedWorkAnswer, RefusedAnswer } from '../domain/answers';
import type { Template } from '../domain/escalation-rules';
import type { NotesData } from '../domain/handoff/notes';
import { notesDocument, type AboutHandOver } from '../domain/handoff/notes-document';
import { scoreOf } from '../domain/handoff/score';
import { REFUSALS } from '../domain/moves/refusals';
import type { Policy } from '../domain/policy';
import type { Ticket } from '../domain/ticket';
import { JiraFailure, type Conversation, type LinkedItems, type Policies, type Tickets } from '../ports';
import { refused, shownHolder, type Click } from './click';
import { judgeParent, judgeWantedWork, type WantedWork } from './judge-linked-work';
import { keepOpenedWork, type KeepOpenedWorkDeps } from './keep-opened-work';
import { writeComment } from './write-comment';

export interface OpenLinkedWorkDeps extends KeepOpenedWorkDeps {
  policies: Policies;
  tickets: Pick<Tickets, 'read'>;
  linkedItems: LinkedItems;
  conversation: Conversation;
  /** Hears of what is no reason to say that it failed. */
  warn: (error: unknown) => void;
}

/**
 * Opens a work item at a higher level for a ticket, which stays with its team and its customer: the notes
 * are the item's description and an internal comment on the ticket. Whether the person is an agent of the
 * desk is asked before; whether they may create the item is for Jira to say, as whom it is made.
 *
 * Rejects with JiraFailure when the ticket cannot be read, or nobody knows whether the item was made.
 *
 * @param operation names this click and no other
 */
export const openLinkedWork =
  (deps: OpenLinkedWorkDeps) =>
  async (click: Click, wanted: WantedWork, operation: string): Promise<LinkedWorkAnswer | RefusedAnswer> => {
    const policy = await deps.policies.of(click.projectId);
    if (!policy?.enabled) return refused(REFUSALS['not-set-up']);
    const judged = judgeWantedWork(policy, wanted);
    if ('outcome' in judged) return judged;
    const ticket = await deps.tickets.read(policy, click.issueId, { history: false, texts: true });
    const wrong = judgeParent(policy, click.projectId, ticket, judged.template, wanted);
    if (wrong) return wrong;
    const notes = describe(policy, ticket, wanted, judged.template, operation);
    const { level, fields } = wanted;
    const work = {
      operation,
      parentId: ticket.id,
      parentKey: ticket.key,
      level,
      summary: wanted.summary.trim(),
      document: notesDocument({ ...notes.about, linkedKey: ticket.key }, judged.template, wanted.notes),
      priority: ticket.priority,
      fields,
    };
    let item: { id: string; key: string };
    try {
      item = await deps.linkedItems.open(policy, work);
    } catch (error) {
      const said = error instanceof JiraFailure ? refusedByJira(policy, level, error) : null;
      if (!said) throw error;
      return said;
    }
    const document = notesDocument({ ...notes.about, linkedKey: item.key }, judged.template, wanted.notes);
    await keepOpenedWork(deps, policy, ticket, item).catch(deps.warn);
    // The item is there; without its comment the ticket still has the link.
    const comment = { kind: 'internal', document, data: notes.data } as const;
    const written = await writeComment(deps.conversation, ticket.id, comment);
    return { outcome: 'opened', ...item, notes: 'comment' in written ? 'written' : 'not-written' };
  };

function describe(
  policy: Policy,
  ticket: Ticket,
  wanted: WantedWork,
  template: Template,
  operation: string,
): { about: AboutHandOver; data: NotesData } {
  const { level, notes } = wanted;
  const target = policy.escalation.linkedWork?.levels[level];
  const team = target?.team ?? policy.defaultTeams[level] ?? target?.projectKey ?? level;
  const { score } = scoreOf(template, notes);
  const asked = template.map(({ key, label, kind }) => ({ key, label, kind }));
  const from = ticket.team && ticket.level !== null ? { team: ticket.team.id, level: ticket.level } : null;
  return {
    about: {
      verb: 'linked-work',
      toName: shownHolder(policy, { team, level }).teamName,
      toLevel: nameOfLevel(policy.levels, level),
      fromName: ticket.team?.name ?? null,
      score,
    },
    data: { operation, verb: 'linked-work', from, to: { team, level }, notes, asked, score },
  };
}

/** What Jira says of single fields, told to who filled them in. `null`: it is about something else. */
function refusedByJira(policy: Policy, level: string, { fields }: JiraFailure): RefusedAnswer | null {
  const project = policy.escalation.linkedWork?.levels[level]?.projectKey ?? '';
  const [named] = Object.entries(fields);
  if (!named) return null;
  const [field, says] = named;
  if (field === 'project' || field === 'issuetype' || field === 'issuelinks')
    return refused({
      happened: `No work was opened: Jira does not let you create or link it in ${project}. ${says}`.trim(),
      means: 'Nothing was changed. Your text is still here.',
      next: `Ask an admin of ${project} to let you create and link work there, or hand the ticket over instead.`,
    });
  return refused({
    happened: `No work was opened: Jira did not take ${field === 'summary' ? 'the summary' : field}. ${says}`.trim(),
    means: 'Nothing was changed. Your text is still here.',
    next: 'Correct it and try again.',
    field: field === 'summary' ? field : `fields.${field}`,
  });
}
