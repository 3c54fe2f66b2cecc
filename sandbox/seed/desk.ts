import { adfFromText } from '../site/adf/text';
import { addComment } from '../site/comments/add-comment';
import { createIssue } from '../site/issues/create-issue';
import { editIssue } from '../site/issues/edit-issue';
import type { AccountId, Comment, Field, Issue, Project, Site } from '../site/model';
import { findProject } from '../site/people/find';
import { makeTransition } from '../site/workflow/make-transition';
import { pathTo } from './path';
import { ACCOUNT } from './stock/people';

export interface Raise {
  summary?: string;
  description?: string;
  /** A request type's name; the desk's first when absent. `null`: an agent's own work, no customer request. */
  requestType?: string | null;
  /** A work type's name, where no request type says it. */
  workType?: string;
  priority?: string;
  /** A team's name. */
  team?: string;
  by?: AccountId;
}

/** What people do at a desk, by name: for stories and tests. Every call is done at the clock's instant. */
export interface DeskHands {
  readonly project: Project;
  raise(request?: Raise): Issue;
  /**
   * Brings the issue to the status of that name on the shortest path its workflow leaves this person. Functions of apps
   * on the way are not asked.
   */
  moveTo(issue: Issue, statusName: string, by?: AccountId): Issue;
  assign(issue: Issue, to: AccountId | null, by?: AccountId): Issue;
  /** Sets the desk's team field, by the team's name; `null` clears it. */
  changeTeam(issue: Issue, team: string | null, by?: AccountId): Issue;
  comment(issue: Issue, text: string, how?: { internal?: boolean; by?: AccountId }): Comment;
}

function named<It extends { name: string }>(all: Iterable<It>, name: string, what: string): It {
  for (const it of all) if (it.name === name) return it;
  throw new Error(`There is no ${what} "${name}"`);
}

/** Jira's Team field or a select list: the one of the two that the project has. */
function teamField(site: Site, project: Project): Field {
  for (const id of project.fieldIds) {
    const field = site.fields.get(id);
    if (field?.kind === 'team' || (field?.kind === 'select' && !field.app)) return field;
  }
  throw new Error(`${project.key} has no team field`);
}

const teamValue = (site: Site, field: Field, team: string): string =>
  field.kind === 'team'
    ? named(site.teams, team, 'team').id
    : named(
        (field.options ?? []).map(({ id, value }) => ({ id, name: value })),
        team,
        `option of ${field.name}`,
      ).id;

/** @throws Error for a desk, and later for any name, that the site does not have. */
export function atDesk(site: Site, projectKey = 'HELP'): DeskHands {
  const project = findProject(site, projectKey);
  const desk = project?.serviceDesk;
  if (!project || !desk) throw new Error(`There is no desk ${projectKey}`);
  const edit = (issue: Issue, fieldId: string, value: string | null, by: AccountId): Issue => {
    editIssue(site, issue, { [fieldId]: value }, { accountId: by });
    return issue;
  };

  return {
    project,
    raise({
      summary = 'The VPN drops every ten minutes',
      description,
      requestType,
      workType,
      priority,
      team,
      by = ACCOUNT.customer,
    } = {}) {
      const wanted = requestType === undefined && workType === undefined ? desk.requestTypes[0]?.name : requestType;
      const type = wanted ? named(desk.requestTypes, wanted, 'request type') : undefined;
      const typeId = type?.issueTypeId ?? named(site.issueTypes.values(), workType ?? '', 'work type').id;
      const field = team === undefined ? undefined : teamField(site, project);
      const values = {
        summary,
        ...(description === undefined ? {} : { description: adfFromText(description) }),
        ...(priority === undefined ? {} : { priority: named(site.priorities, priority, 'priority').id }),
        ...(field && team !== undefined ? { [field.id]: teamValue(site, field, team) } : {}),
      };
      return createIssue(
        site,
        { projectId: project.id, typeId, values, ...(type ? { requestTypeId: type.id } : {}) },
        { accountId: by },
      );
    },
    moveTo(issue, statusName, by = ACCOUNT.agentL1) {
      const actor = { accountId: by };
      const workflow = site.workflows.get(project.workflows[issue.typeId] ?? '');
      const statuses = (workflow?.statusIds ?? []).flatMap((id) => site.statuses.get(id) ?? []);
      const status = named(statuses, statusName, `status of ${issue.key}`);
      for (const step of pathTo(site, issue, status.id, actor))
        makeTransition(site, issue, step.id, {}, actor, { unasked: true });
      return issue;
    },
    assign: (issue, to, by = ACCOUNT.agentL1) => edit(issue, 'assignee', to, by),
    changeTeam(issue, team, by = ACCOUNT.agentL1) {
      const field = teamField(site, project);
      return edit(issue, field.id, team === null ? null : teamValue(site, field, team), by);
    },
    comment: (issue, text, { internal = false, by = ACCOUNT.agentL1 } = {}) =>
      addComment(site, issue, { body: adfFromText(text), public: !internal }, { accountId: by }),
  };
}
