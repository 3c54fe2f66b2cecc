import { requestJira } from '@forge/bridge';
import { array, create, literal, nullable, number, optional, record, string, type, unknown } from 'superstruct';
import { is } from '../../domain/fits';
import { counts, isOpen } from '../../domain/gate/blockers';
import { OUTCOME_MARK, OutcomeKind, type OutcomeMark } from '../../domain/gate/outcome';
import { readProjection, type Projection } from '../../domain/projection';
import type { ShownRules } from '../../domain/shown-rules';
import { jiraSays, reading, withJson } from '../ticket/ask-jira';
import { closeCheckOf, countedLinks } from '../ticket/close-check';
import type { LinkFacts } from '../ticket/facts';
import { readLinks } from '../ticket/read-links';
import { readTeam } from '../ticket/read-team';

/** A piece of linked work. `null` where the search has not found it yet, or it has none. */
export interface LinkedItem extends LinkFacts {
  /** The ticket cannot be closed while it is open. */
  readonly counts: boolean;
  readonly open: boolean;
  readonly outcome: OutcomeMark | null;
  readonly level: string | null;
  readonly team: string | null;
  readonly assignee: string | null;
  /** Epoch milliseconds. */
  readonly created: number | null;
}

/** What of the ticket itself the panel needs beside its links. */
export interface Self {
  readonly level: string | null;
  readonly done: boolean;
  readonly outcome: OutcomeMark | null;
  /** How much open work it waits for, as the app saw it, which sees more than a person may; `null`: not told. */
  readonly blocked: number | null;
  /** The customer was told that all of it is closed. */
  readonly replied: boolean;
}

export interface Linked {
  readonly stamp: Projection | null;
  readonly self: Self;
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

const NOT_FOUND = { level: null, team: null, assignee: null, created: null, outcome: null };

const Mark = type({ comment: string(), kind: OutcomeKind });
const markOf = (found: FoundIssue | undefined): OutcomeMark | null => {
  const mark = found?.properties?.[OUTCOME_MARK];
  return is(mark, Mark) ? { comment: mark.comment, kind: mark.kind } : null;
};

/** What a rule sees of it: its own level field, as a rule knows no other. */
const seenByRule = (rules: ShownRules, found: FoundIssue, projectId: string, done: boolean) => {
  const level = found.fields[rules.fields.level];
  const resolved = (found.fields['resolution'] ?? null) !== null;
  return { projectId, level: typeof level === 'string' ? level : null, done, resolved };
};

function itemOf(rules: ShownRules, link: LinkFacts & { counts: boolean }, found: FoundIssue | undefined): LinkedItem {
  const { counting } = closeCheckOf(rules);
  if (!found) return { ...link, ...NOT_FOUND, open: !link.done };
  const { summary, status, created, assignee, project } = create(found.fields, Fields);
  const seen = seenByRule(rules, found, project.id, status.statusCategory.key === 'done');
  const stamp = readProjection(found.properties?.['tierline']);
  const level = found.fields[rules.fields.level];
  const team = readTeam(found.fields[rules.fields.team.id]);
  return {
    key: link.key,
    summary,
    status: status.name,
    done: seen.done,
    counts: link.counts && counting !== null && counts(seen, counting),
    open: counting === null ? !seen.done : isOpen(seen, counting),
    outcome: markOf(found),
    level: typeof level === 'string' ? level : (stamp?.level ?? levelOfProject(rules, project.id)),
    team: team?.name ?? rules.teams.find(({ id }) => id === stamp?.team)?.name ?? null,
    assignee: assignee?.accountId ?? null,
    created: Number.isNaN(Date.parse(created)) ? null : Date.parse(created),
  };
}

/** Work that counts, and what higher levels do by the rules' own links. */
function linksOf(rules: ShownRules, links: unknown): (LinkFacts & { counts: boolean })[] {
  const { linkedWork } = rules.escalation;
  const counted = readLinks(links, countedLinks(rules));
  const opened = linkedWork ? readLinks(links, [{ type: linkedWork.linkType, side: 'outward' }]) : [];
  return [
    ...counted.map((link) => ({ ...link, counts: true })),
    ...opened
      .filter(({ key }) => !counted.some((link) => link.key === key))
      .map((link) => ({ ...link, counts: false })),
  ];
}

const Blocked = type({ blocked: number() });
/** Written over when the ticket is told of its linked work anew. */
const Replied = type({ replied: literal(true) });
const Done = type({ status: type({ statusCategory: type({ key: literal('done') }) }) });

function selfOf(rules: ShownRules, self: FoundIssue | undefined, appId: string | null): Self {
  const level = self?.fields[rules.fields.level];
  const told = appId === null ? null : self?.properties?.[appId];
  return {
    level: typeof level === 'string' ? level : null,
    done: is(self?.fields, Done),
    outcome: markOf(self),
    blocked: is(told, Blocked) ? told.blocked : null,
    replied: is(told, Replied),
  };
}

/** A ticket has few such links; what is beyond stands there as its link tells of it. */
const MOST = 50;

/**
 * The ticket's property and the work that is linked to it, by one search. Jira's index may not know the
 * newest links: the ticket itself is read as it is, and what it names besides is shown as far as the link tells.
 * Throws TicketTrouble.
 *
 * @param appId the key of the property that customers' portals are handed; `null`: not known
 */
export async function readLinked(
  rules: ShownRules,
  issue: { id: string; key: string },
  appId: string | null,
): Promise<Linked> {
  const { team, level } = rules.fields;
  const body = {
    jql: `key = "${issue.key}" OR issue in linkedIssues("${issue.key}")`,
    fields: ['summary', 'status', 'created', 'assignee', 'project', 'issuelinks', 'resolution', team.id, level],
    properties: ['tierline', OUTCOME_MARK, ...(appId === null ? [] : [appId])],
    reconcileIssues: [Number(issue.id)],
    maxResults: MOST,
  };
  const answer = await jiraSays(requestJira('/rest/api/3/search/jql', { method: 'POST', ...withJson(body) }));
  return reading(() => {
    const issues = foundIn(answer);
    const self = issues.find(({ key }) => key === issue.key);
    const links = linksOf(rules, self?.fields['issuelinks']);
    const items = links.map((link) =>
      itemOf(
        rules,
        link,
        issues.find(({ key }) => key === link.key),
      ),
    );
    return { stamp: readProjection(self?.properties?.['tierline']), self: selfOf(rules, self, appId), items };
  });
}
