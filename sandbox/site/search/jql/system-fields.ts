import { adfText } from '../../adf/text';
import type { CategoryKey, Issue } from '../../model';
import { byIdOrName, choiceField } from './fields/choice';
import { instantField } from './fields/instant';
import { issueKeyField } from './fields/issue-key';
import { labelsField } from './fields/labels';
import { localDay } from './fields/day';
import { approvalsField } from './fields/approvals';
import { categoryChanged } from './fields/category-changed';
import { everyText, commentField } from './fields/every-text';
import { linkTypeField, parentField } from './fields/linked';
import { peopleField, personField } from './fields/person';
import { textField } from './fields/text';
import { watchersSeen } from './fields/watchers';
import { argumentsOf } from './functions';
import { projectsOf } from './project-functions';
import type { JqlField } from './scope';

const textIn = (issue: Issue, id: string): string | null => {
  const raw = issue.values[id];
  return typeof raw === 'string' ? raw : null;
};
const numberIn = (issue: Issue, id: string): number | null => {
  const raw = issue.values[id];
  return typeof raw === 'number' ? raw : null;
};
const one = (id: string | null): string[] => (id === null ? [] : [id]);

const indexIn = (ids: Iterable<string>, id: string): number => [...ids].indexOf(id);

const project = choiceField({
  name: 'project',
  ids: (issue) => [issue.projectId],
  find: (value, { site, seesProject }) => {
    const named = [...site.projects.values()].filter(
      ({ id, key, name }) => id === value || key === value.toUpperCase() || name.toLowerCase() === value.toLowerCase(),
    );
    return named.map(({ id }) => id).filter(seesProject);
  },
  call: projectsOf,
  sort: (id, { site }) => [site.projects.get(id)?.name.toLowerCase() ?? ''],
});

const issueType = choiceField({
  name: 'issuetype',
  ids: (issue) => [issue.typeId],
  find: (value, { site }) => byIdOrName(site.issueTypes.values(), value),
  call(operand, { site }) {
    const name = operand.name.toLowerCase();
    if (name !== 'standardissuetypes' && name !== 'subtaskissuetypes') return undefined;
    argumentsOf(operand, 0);
    const types = [...site.issueTypes.values()].filter(({ subtask }) => subtask === (name === 'subtaskissuetypes'));
    return types.map(({ id }) => id);
  },
  sort: (id, { site }) => [site.issueTypes.get(id)?.name.toLowerCase() ?? ''],
});

const status = choiceField({
  name: 'status',
  ids: (issue) => [issue.statusId],
  find: (value, { site }) => byIdOrName(site.statuses.values(), value),
  sort: (id, { site }) => [indexIn(site.statuses.keys(), id)],
  past: { fieldId: 'status', now: ({ statusId }) => statusId },
});

const CATEGORIES: { key: CategoryKey; id: string; name: string }[] = [
  { key: 'new', id: '2', name: 'To Do' },
  { key: 'indeterminate', id: '4', name: 'In Progress' },
  { key: 'done', id: '3', name: 'Done' },
];

const statusCategory = choiceField({
  name: 'statusCategory',
  ids: (issue, { site }) => one(site.statuses.get(issue.statusId)?.category ?? null),
  find: (value) =>
    CATEGORIES.filter(({ key, id, name }) => [key, id, name.toLowerCase()].includes(value.toLowerCase())).map(
      ({ key }) => key,
    ),
  sort: (key) => [CATEGORIES.findIndex((category) => category.key === key)],
});

/** The highest priority is the greatest, though it ranks first. */
const priority = choiceField({
  name: 'priority',
  ids: (issue) => one(textIn(issue, 'priority')),
  find: (value, { site }) => byIdOrName(site.priorities, value),
  rank: (id, { site }) => -(site.priorities.find((one) => one.id === id)?.rank ?? Infinity),
  sort: (id, { site }) => [-(site.priorities.find((one) => one.id === id)?.rank ?? Infinity)],
  descends: true,
  past: { fieldId: 'priority', now: (issue) => textIn(issue, 'priority') },
});

const resolution = choiceField({
  name: 'resolution',
  ids: (issue) => one(textIn(issue, 'resolution')),
  find: (value, { site }) => byIdOrName(site.resolutions, value),
  emptyWord: 'unresolved',
  sort: (id, { site }) => [site.resolutions.findIndex((one) => one.id === id)],
  past: { fieldId: 'resolution', now: (issue) => textIn(issue, 'resolution') },
});

/** Who sees the issue, by the name or id of the level; levels of projects the viewer cannot see do not exist. */
const level = choiceField({
  name: 'level',
  ids: ({ securityLevelId }) => one(securityLevelId ?? null),
  find: (value, { site, seesProject }) =>
    byIdOrName(
      [...site.projects.values()].filter(({ id }) => seesProject(id)).flatMap((it) => it.securityLevels ?? []),
      value,
    ),
});

const description = textField('description', (issue) => adfText(issue.values['description'] ?? null) || null, false);

/** System fields by their names in JQL, in lower case. */
export const SYSTEM_FIELDS: ReadonlyMap<string, JqlField> = new Map([
  ['project', project],
  ...['key', 'issuekey', 'issue', 'id'].map((name): [string, JqlField] => [name, issueKeyField(name)]),
  ['issuetype', issueType],
  ['type', issueType],
  ['status', status],
  ['statuscategory', statusCategory],
  ['priority', priority],
  ['resolution', resolution],
  ['assignee', personField('assignee', (issue) => textIn(issue, 'assignee'), 'assignee')],
  ['reporter', personField('reporter', (issue) => textIn(issue, 'reporter'), 'reporter')],
  ['creator', personField('creator', (issue) => issue.creator)],
  ['labels', labelsField('labels', 'labels')],
  ['summary', textField('summary', (issue) => textIn(issue, 'summary'))],
  ['description', description],
  ['text', everyText],
  ['comment', commentField],
  ['parent', parentField],
  ['issuelinktype', linkTypeField],
  ['level', level],
  ...['watcher', 'watchers'].map((name): [string, JqlField] => [name, peopleField(name, watchersSeen)]),
  ['approvals', approvalsField],
  ['statuscategorychangeddate', instantField('statusCategoryChangedDate', categoryChanged, true)],
  ...['created', 'createddate'].map((name): [string, JqlField] => [
    name,
    instantField('created', (issue) => issue.created, true),
  ]),
  ...['updated', 'updateddate'].map((name): [string, JqlField] => [
    name,
    instantField('updated', (issue) => issue.updated, true),
  ]),
  ...['resolved', 'resolutiondate'].map((name): [string, JqlField] => [
    name,
    instantField('resolved', (issue) => numberIn(issue, 'resolutiondate'), true),
  ]),
  ...['due', 'duedate'].map((name): [string, JqlField] => [name, instantField('due', localDay('duedate'))]),
]);

/** System fields of Jira that the sandbox cannot search: 501, not 400. */
export const SYSTEM_FIELDS_LACKING: ReadonlySet<string> = new Set([
  'component',
  'fixversion',
  'affectedversion',
  'sprint',
  'voter',
  'votes',
  'issuelink',
  'attachments',
  'environment',
  'category',
  'filter',
  'timespent',
  'originalestimate',
  'remainingestimate',
  'workratio',
  'worklogauthor',
  'worklogcomment',
  'worklogdate',
  'lastviewed',
  'request-channel-type',
  'request-last-activity-time',
  'hierarchylevel',
  'rank',
  'projecttype',
]);
