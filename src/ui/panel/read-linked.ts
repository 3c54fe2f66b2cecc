import { requestJira } from '@forge/bridge';
import { array, create, nullable, optional, record, string, type, unknown } from 'superstruct';
import { readProjection, type Projection } from '../../domain/projection';
import type { ShownRules } from '../../domain/shown-rules';
import { jiraSays, reading, withJson } from '../ticket/ask-jira';
import type { LinkFacts } from '../ticket/facts';
import { readLinks } from '../ticket/read-links';
import { readTeam } from '../ticket/read-team';

/** A piece of linked work. `null` where the search has not found it yet, or it has none. */
export interface LinkedItem extends LinkFacts {
  readonly level: string | null;
  readonly team: string | null;
  readonly assignee: string | null;
  /** Epoch milliseconds. */
  readonly created: number | null;
}

export interface Linked {
  readonly stamp: Projection | null;
  readonly items: readonly LinkedItem[];
}

const Found = type({
  issues: array(
    type({
      key: string(),
      fields: record(string(), unknown()),
      properties: optional(record(string(), unknown())),
    }),
  ),
});
const Fields = type({
  summary: string(),
  status: type({ name: string(), statusCategory: type({ key: string() }) }),
  created: string(),
  assignee: optional(nullable(type({ accountId: string() }))),
  project: type({ id: string() }),
});

type FoundIssue = ReturnType<typeof foundIn>[number];
const foundIn = (answer: unknown) => create(answer, Found).issues;

/** The level that has its linked work opened in that project, where only one has. */
function levelOfProject(rules: ShownRules, projectId: string): string | null {
  const levels = Object.entries(rules.escalation.linkedWork?.levels ?? {}).filter(
    ([, where]) => where.projectId === projectId,
  );
  return levels.length === 1 ? (levels[0]?.[0] ?? null) : null;
}

const NOT_FOUND = { level: null, team: null, assignee: null, created: null };

function itemOf(rules: ShownRules, link: LinkFacts, found: FoundIssue | undefined): LinkedItem {
  if (!found) return { ...link, ...NOT_FOUND };
  const { summary, status, created, assignee, project } = create(found.fields, Fields);
  const stamp = readProjection(found.properties?.['tierline']);
  const level = found.fields[rules.fields.level];
  const team = readTeam(found.fields[rules.fields.team.id]);
  return {
    key: link.key,
    summary,
    status: status.name,
    done: status.statusCategory.key === 'done',
    level: typeof level === 'string' ? level : (stamp?.level ?? levelOfProject(rules, project.id)),
    team: team?.name ?? rules.teams.find(({ id }) => id === stamp?.team)?.name ?? null,
    assignee: assignee?.accountId ?? null,
    created: Number.isNaN(Date.parse(created)) ? null : Date.parse(created),
  };
}

/** A ticket has few such links; what is beyond stands there as its link tells of it. */
const MOST = 50;

/**
 * The ticket's property and the work that is linked to it, by one search. Jira's index may not know the
 * newest links: the ticket itself is read as it is, and what it names besides is shown as far as the link tells.
 * Throws TicketTrouble.
 */
export async function readLinked(rules: ShownRules, issue: { id: string; key: string }): Promise<Linked> {
  const { team, level } = rules.fields;
  const body = {
    jql: `key = "${issue.key}" OR issue in linkedIssues("${issue.key}")`,
    fields: ['summary', 'status', 'created', 'assignee', 'project', 'issuelinks', team.id, level],
    properties: ['tierline'],
    reconcileIssues: [Number(issue.id)],
    maxResults: MOST,
  };
  const answer = await jiraSays(requestJira('/rest/api/3/search/jql', { method: 'POST', ...withJson(body) }));
  return reading(() => {
    const issues = foundIn(answer);
    const self = issues.find(({ key }) => key === issue.key);
    const links = readLinks(self?.fields['issuelinks'], rules.escalation.linkedWork?.linkType);
    const items = links.map((link) =>
      itemOf(
        rules,
        link,
        issues.find(({ key }) => key === link.key),
      ),
    );
    return { stamp: readProjection(self?.properties?.['tierline']), items };
  });
}
