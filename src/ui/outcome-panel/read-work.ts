import { requestJira } from '@forge/bridge';
import { array, boolean, create, optional, record, string, type, unknown, type Infer } from 'superstruct';
import { is } from '../../domain/fits';
import { Counting } from '../../domain/gate/counting';
import { OUTCOME_MARK, OutcomeKind, type OutcomeMark } from '../../domain/gate/outcome';
import { jiraSays, reading, withJson } from '../ticket/ask-jira';
import { TicketTrouble } from '../ticket/trouble';

/** A ticket of a desk that waits for this work. */
export interface WaitingTicket {
  readonly key: string;
  readonly summary: string;
  readonly status: string;
}

/** Work in a project that desks have work done in. */
export interface Work {
  readonly outcome: OutcomeMark | null;
  readonly waiting: readonly WaitingTicket[];
}

/** So many desks at most are asked for their rules. */
const MOST_DESKS = 3;
const MOST_TICKETS = 50;

const Property = type({ value: unknown() });
const Linked = type({ desks: array(string()) });
const Desk = type({ enabled: boolean(), closeCheck: type({ counting: Counting }) });

/** A project's property of the app, as who looks may read it: `null` where they may not, or there is none. */
async function propertyOf(projectId: string): Promise<unknown> {
  try {
    const answer = await jiraSays(
      requestJira(`/rest/api/3/project/${encodeURIComponent(projectId)}/properties/tierline`, { method: 'GET' }),
    );
    return reading(() => create(answer, Property)).value;
  } catch (error) {
    if (error instanceof TicketTrouble && (error.status === 404 || error.status === 403)) return null;
    throw error;
  }
}

const Status = type({ name: string(), statusCategory: type({ key: string() }) });
const Found = type({
  issues: array(
    type({
      key: string(),
      fields: type({
        summary: string(),
        status: Status,
        project: type({ id: string() }),
        issuelinks: optional(unknown()),
      }),
      properties: optional(record(string(), unknown())),
    }),
  ),
});
type Issue = Infer<typeof Found>['issues'][number];

const End = optional(type({ key: string() }));
const Links = array(type({ type: type({ id: string() }), outwardIssue: End, inwardIssue: End }));
const Mark = type({ comment: string(), kind: OutcomeKind });

/** Does a ticket at that end count this work? From there, the link is seen from its other side. */
function awaits({ links }: Counting, self: Issue, key: string): boolean {
  return create(self.fields.issuelinks ?? [], Links).some(({ type: { id }, outwardIssue, inwardIssue }) => {
    const side = outwardIssue?.key === key ? 'inward' : inwardIssue?.key === key ? 'outward' : null;
    return links.some((link) => link.type === id && link.side === side);
  });
}

/**
 * The work's outcome, and the open tickets of desks that wait for it: two requests, and one for each of the desks.
 * Throws TicketTrouble.
 */
export async function readWork(issue: { id: string; key: string; projectId: string }): Promise<Work> {
  const body = {
    jql: `key = "${issue.key}" OR issue in linkedIssues("${issue.key}")`,
    fields: ['summary', 'status', 'project', 'issuelinks'],
    properties: [OUTCOME_MARK],
    reconcileIssues: [Number(issue.id)],
    maxResults: MOST_TICKETS,
  };
  const [answer, own] = await Promise.all([
    jiraSays(requestJira('/rest/api/3/search/jql', { method: 'POST', ...withJson(body) })),
    propertyOf(issue.projectId),
  ]);
  const ids = is(own, Linked) ? own.desks.slice(0, MOST_DESKS) : [];
  const desks = new Map(
    await Promise.all(
      ids.map(async (id) => {
        const desk = await propertyOf(id);
        return [id, is(desk, Desk) && desk.enabled ? desk.closeCheck.counting : null] as const;
      }),
    ),
  );
  return reading(() => {
    const { issues } = create(answer, Found);
    const self = issues.find(({ key }) => key === issue.key);
    const mark = self?.properties?.[OUTCOME_MARK];
    const waiting = issues.filter(({ key, fields: { status, project } }) => {
      const counting = desks.get(project.id);
      return self && counting && status.statusCategory.key !== 'done' && awaits(counting, self, key);
    });
    return {
      outcome: is(mark, Mark) ? { comment: mark.comment, kind: mark.kind } : null,
      waiting: waiting.map(({ key, fields: { summary, status } }) => ({ key, summary, status: status.name })),
    };
  });
}
