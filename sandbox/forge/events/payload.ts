import type { Json, JsonObject } from '../../json';
import type { AccountId, ChangeItem, Comment, Issue, IssueLink, Site, SiteEvent } from '../../site/model';

/** `2026-11-21T09:00:00.000+0000`, as Jira writes times. */
const jiraTime = (time: number): string => new Date(time).toISOString().replace('Z', '+0000');

const person = (account: Json | undefined): Json => (typeof account === 'string' ? { accountId: account } : null);

const CATEGORIES = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

function statusOf(site: Site, statusId: string): Json {
  const status = site.statuses.get(statusId);
  if (!status) return null;
  const self = `${site.baseUrl}/rest/api/3/status/${status.id}`;
  return { self, id: status.id, name: status.name, statusCategory: { ...CATEGORIES[status.category] } };
}

function typeOf(site: Site, typeId: string): Json {
  const type = site.issueTypes.get(typeId);
  if (!type) return null;
  const self = `${site.baseUrl}/rest/api/3/issuetype/${type.id}`;
  return {
    self,
    id: type.id,
    name: type.name,
    description: type.description,
    subtask: type.subtask,
    hierarchyLevel: type.subtask ? -1 : 0,
  };
}

function projectOf(site: Site, projectId: string): Json {
  const project = site.projects.get(projectId);
  if (!project) return null;
  const self = `${site.baseUrl}/rest/api/3/project/${project.id}`;
  return {
    self,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.typeKey,
    simplified: false,
  };
}

/** Few system fields only; custom fields are not in it. */
const issueOf = (site: Site, issue: Issue): JsonObject => ({
  id: issue.id,
  key: issue.key,
  fields: {
    summary: issue.values.summary ?? null,
    issuetype: typeOf(site, issue.typeId),
    creator: person(issue.creator),
    created: jiraTime(issue.created),
    project: projectOf(site, issue.projectId),
    reporter: person(issue.values.reporter),
    assignee: person(issue.values.assignee),
    updated: jiraTime(issue.updated),
    status: statusOf(site, issue.statusId),
  },
});

const item = (change: ChangeItem): JsonObject => ({ ...change });

const eventType = (items: ChangeItem[]): string => {
  const fields = items.map(({ fieldId, field }) => fieldId ?? field);
  if (fields.includes('status')) return 'issue_generic';
  return fields.length === 1 && fields[0] === 'assignee' ? 'issue_assigned' : 'issue_updated';
};

function peopleIn(site: Site, items: ChangeItem[]): Json[] {
  const ids = items.filter(({ fieldId }) => site.fields.get(fieldId ?? '')?.kind === 'user' || fieldId === 'assignee');
  const accounts = new Set<AccountId>(ids.flatMap(({ from, to }) => [from, to]).filter((it) => it !== null));
  return [...accounts].map((accountId) => ({ accountId }));
}

function statusesIn(site: Site, items: ChangeItem[]): Json[] {
  const ids = items.filter(({ fieldId }) => fieldId === 'status').flatMap(({ from, to }) => [from, to]);
  return ids.flatMap((id) => (id === null ? [] : [statusOf(site, id)]));
}

/** What the parts of payloads that are about an issue share. */
const common = (site: Site, event: SiteEvent & { issue: Issue }, name: string, appId: string): JsonObject => ({
  eventType: name,
  timestamp: event.at,
  selfGenerated: event.appId === appId,
  issue: issueOf(site, event.issue),
  atlassianId: event.actor,
  associatedUsers: [],
  associatedStatuses: [],
});

function commentOf({ id, author, body, at, edited, public: seen }: Comment): JsonObject {
  const changed: JsonObject = edited ? { updateAuthor: person(edited.by), updated: jiraTime(edited.at) } : {};
  return { id, author: person(author), body, created: jiraTime(at), ...changed, jsdPublic: seen };
}

/** The issue that the sentence "X blocks Y" names first is the source. */
function linkOf(site: Site, link: IssueLink): JsonObject {
  const type = site.linkTypes.find((it) => it.id === link.typeId);
  const project = (issueId: string): Json => site.issues.get(issueId)?.projectId ?? null;
  return {
    id: link.id,
    sourceIssueId: link.inward,
    destinationIssueId: link.outward,
    sourceProjectId: project(link.inward),
    destinationProjectId: project(link.outward),
    issueLinkType: type ? { id: type.id, name: type.name, inward: type.inward, outward: type.outward } : null,
  };
}

/** What is told of an event, as the site stands now. `name` is the platform's name of it. */
export function payloadOf(site: Site, event: SiteEvent, name: string, appId: string): JsonObject {
  switch (event.kind) {
    case 'issue-created':
      return { ...common(site, event, name, appId), jiraEventTypeName: 'issue_created' };
    case 'issue-updated': {
      const { id, items } = event.changes;
      return {
        ...common(site, event, name, appId),
        jiraEventTypeName: eventType(items),
        changelog: { id, items: items.map(item) },
        associatedUsers: peopleIn(site, items),
        associatedStatuses: statusesIn(site, items),
      };
    }
    case 'issue-deleted':
      return { ...common(site, event, name, appId), jiraEventTypeName: 'issue_deleted' };
    case 'comment-added':
    case 'comment-updated': {
      const jiraEventTypeName = event.kind === 'comment-added' ? 'issue_commented' : 'issue_comment_edited';
      return { ...common(site, event, name, appId), jiraEventTypeName, comment: commentOf(event.comment) };
    }
    case 'comment-deleted':
      return { ...common(site, event, name, appId), comment: commentOf(event.comment) };
    case 'link-created':
    case 'link-deleted':
      return {
        eventType: name,
        timestamp: event.at,
        selfGenerated: event.appId === appId,
        atlassianId: event.actor,
        ...linkOf(site, event.link),
      };
    case 'property-set':
      throw new Error('no app is told of a property');
  }
}
