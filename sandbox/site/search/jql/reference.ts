import type { JsonObject } from '../../../json';
import type { Field, Site } from '../../model';
import { Refusal } from '../../refusal';
import { customField } from './custom-fields';
import type { JqlField } from './scope';
import { SYSTEM_FIELDS } from './system-fields';

/** Java's names of what fields and functions hold, as Jira's reference data gives them. */
const TYPE = {
  text: 'java.lang.String',
  number: 'java.lang.Number',
  date: 'java.util.Date',
  issue: 'com.atlassian.jira.issue.Issue',
  type: 'com.atlassian.jira.issue.issuetype.IssueType',
  label: 'com.atlassian.jira.issue.label.Label',
  option: 'com.atlassian.jira.issue.customfields.option.Option',
  person: 'com.atlassian.jira.user.ApplicationUser',
  priority: 'com.atlassian.jira.issue.priority.Priority',
  project: 'com.atlassian.jira.project.Project',
  resolution: 'com.atlassian.jira.issue.resolution.Resolution',
  status: 'com.atlassian.jira.issue.status.Status',
} as const;

const SYSTEM_TYPES: Record<string, string> = {
  project: TYPE.project,
  issuetype: TYPE.type,
  type: TYPE.type,
  status: TYPE.status,
  priority: TYPE.priority,
  resolution: TYPE.resolution,
  labels: TYPE.label,
  ...Object.fromEntries(['assignee', 'reporter', 'creator', 'watcher'].map((name) => [name, TYPE.person])),
  ...Object.fromEntries(['key', 'issuekey', 'issue', 'id', 'parent'].map((name) => [name, TYPE.issue])),
  ...Object.fromEntries(['summary', 'description', 'text', 'comment'].map((name) => [name, TYPE.text])),
  ...Object.fromEntries(['created', 'updated', 'resolved', 'due', 'duedate'].map((name) => [name, TYPE.date])),
};

const CUSTOM_TYPES: Partial<Record<Field['kind'], string>> = {
  select: TYPE.option,
  user: TYPE.person,
  users: TYPE.person,
  date: TYPE.date,
  datetime: TYPE.date,
  number: TYPE.number,
  string: TYPE.text,
  adf: TYPE.text,
  labels: TYPE.label,
};

const FUNCTIONS: readonly { name: string; type: string; list?: true }[] = [
  { name: 'currentUser()', type: TYPE.person },
  { name: 'membersOf("")', type: TYPE.person, list: true },
  ...[
    'now()',
    ...['start', 'end'].flatMap((edge) => ['Day', 'Week', 'Month', 'Year'].map((it) => `${edge}Of${it}()`)),
  ].map((name) => ({ name, type: TYPE.date })),
  ...['linkedIssues("")', 'updatedBy("")', 'watchedIssues()'].map((name) => ({
    name,
    type: TYPE.issue,
    list: true as const,
  })),
  ...['projectsLeadByUser()', 'projectsWhereUserHasPermission("")', 'projectsWhereUserHasRole("")'].map((name) => ({
    name,
    type: TYPE.project,
    list: true as const,
  })),
  ...['standardIssueTypes()', 'subtaskIssueTypes()'].map((name) => ({ name, type: TYPE.type, list: true as const })),
];

/** Words that JQL keeps to itself, as Jira lists them: those of its grammar. */
const RESERVED = 'after and asc before by changed desc during empty from in is not null on or order to was'.split(' ');

const entry = (value: string, displayName: string, { operators, sort }: JqlField, type?: string): JsonObject => ({
  value,
  displayName,
  operators: [...operators],
  orderable: String(sort !== undefined),
  searchable: 'true',
  ...(type ? { types: [type] } : {}),
});

/** The field's entry; none where the sandbox cannot search it. */
function customEntry(field: Field): JsonObject[] {
  const cfid = `cf[${field.id.replace('customfield_', '')}]`;
  try {
    const it = entry(field.name, `${field.name} - ${cfid}`, customField(field), CUSTOM_TYPES[field.kind]);
    return [{ ...it, cfid }];
  } catch (error) {
    if (error instanceof Refusal && error.status === 501) return [];
    throw error;
  }
}

/**
 * What can be asked for in JQL here: fields that the sandbox can search, those of some projects alone where
 * they are named, and functions.
 */
export function referenceData(site: Site, projectIds: readonly string[]): JsonObject {
  const inUse = new Set(projectIds.flatMap((id) => site.projects.get(id)?.fieldIds ?? []));
  const custom = [...site.fields.values()].filter(
    ({ id, custom }) => custom && (projectIds.length === 0 || inUse.has(id)),
  );
  return {
    jqlReservedWords: RESERVED,
    visibleFieldNames: [
      ...[...SYSTEM_FIELDS].map(([name, field]) => entry(name, name, field, SYSTEM_TYPES[name])),
      ...custom.flatMap(customEntry),
    ],
    visibleFunctionNames: FUNCTIONS.map(({ name, type, list }) => ({
      value: name,
      displayName: name,
      types: [type],
      ...(list ? { isList: 'true' } : {}),
    })),
  };
}
