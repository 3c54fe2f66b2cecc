import { labelsIn } from '../../fields/kinds/labels';
import type { Issue, IssueLink } from '../../model';
import { findIssue } from '../../people/find';
import { can, projectOf } from '../../people/permissions';
import { ExpressionError } from '../expression-error';
import { Callable, type HostObject, type Value } from '../values';
import { calendarDateOrNull } from './calendar-date';
import { changelogObjects, newestChangelog } from './changelog';
import { issueTypeObject, priorityObject, resolutionObject, statusObject } from './choices';
import { commentObjects } from './comment';
import { customFieldValue } from './custom-field';
import { date, dateOrNull } from './date';
import { kinMembers } from './kin';
import { linkObjects } from './link';
import { projectObject } from './project';
import { entityProperties } from './properties';
import { richTextOrNull } from './rich-text';
import { securityLevelObject } from './security-level';
import { each, eachButLength, free, lacking, method, once, typed, type Member } from './typed';
import { userObject } from './user';
import { idNumber, type View } from './view';

/** What every issue has and this site has none of: the values are those of an issue without any. */
const ABSENT: Record<string, Member> = {
  environment: free(() => null),
  originalEstimate: free(() => null),
  remainingEstimate: free(() => null),
  timeSpent: free(() => null),
  versions: once(() => []),
  fixVersions: once(() => []),
  components: once(() => []),
  attachments: once(() => []),
  worklogs: once(() => []),
  votes: lacking('Issue.votes'),
  voters: lacking('Issue.voters'),
};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function ownMembers(view: View, issue: Issue): Record<string, Member> {
  const value = (fieldId: string) => issue.values[fieldId];
  return {
    id: free(() => idNumber(issue.id)),
    key: free(() => issue.key),
    summary: free(() => text(value('summary'))),
    description: free(() => richTextOrNull(value('description'))),
    priority: free(() => priorityObject(view, value('priority'))),
    issueType: free(() => issueTypeObject(view, issue.typeId)),
    status: free(() => statusObject(view, issue.statusId)),
    resolution: free(() => resolutionObject(view, value('resolution'))),
    securityLevel: free(() => securityLevelObject(view, issue)),
    created: free(() => date(view, issue.created)),
    updated: free(() => date(view, issue.updated)),
    dueDate: free(() => calendarDateOrNull(value('duedate'))),
    resolutionDate: free(() => dateOrNull(view, value('resolutiondate'))),
    project: once(() => projectObject(view, projectOf(view.site, issue))),
    assignee: once(() => userObject(view, text(value('assignee')))),
    reporter: once(() => userObject(view, text(value('reporter')))),
    creator: once(() => userObject(view, issue.creator)),
    labels: once(() => labelsIn(value('labels') ?? null)),
    watches: once(() => issue.watchers?.size ?? 0),
    watchers: once(() => watchers(view, issue)),
  };
}

function watchers(view: View, issue: Issue): Value {
  if (!can(view.site, view.viewer.accountId, 'VIEW_VOTERS_AND_WATCHERS', projectOf(view.site, issue), issue))
    throw new ExpressionError('You do not have permission to view the watchers of this issue.', 'other');
  return [...(issue.watchers ?? [])].map((accountId) => userObject(view, accountId));
}

/** An Issue the viewer may see. @param proposed links about to be added to it */
export function issueObject(view: View, issue: Issue, proposed: readonly IssueLink[] = []): HostObject {
  const { drawIssue } = view;
  const draw = (other: Issue): HostObject => issueObject(view, other);
  return typed(
    'Issue',
    issue.id,
    {
      ...ownMembers(view, issue),
      ...kinMembers(view, issue, draw),
      ...ABSENT,
      comments: eachButLength(() => commentObjects(view, issue)),
      links: each(() => linkObjects(view, issue, proposed, draw)),
      changelogs: each(() => changelogObjects(view, issue)),
      getNewestChangelog: method('getNewestChangelog', (args) => newestChangelog(view, issue, args), 'each'),
      properties: free(() => entityProperties('Issue', issue.id, issue.properties)),
    },
    {
      other: (name, purse) => customFieldValue(view, issue, name, purse),
      ...(drawIssue ? { toJson: () => drawIssue(issue) } : {}),
    },
  );
}

/** `new Issue(idOrKey)`: null when it does not exist or the viewer may not see it. */
export const issueConstructor = (view: View): Callable =>
  new Callable('Issue', ([idOrKey = null], purse) => {
    if (typeof idOrKey !== 'string' && typeof idOrKey !== 'number')
      throw new ExpressionError('The argument of new Issue must be a Number or a String.', 'type');
    purse.spend('expensiveOperations');
    const issue = findIssue(view.site, String(idOrKey));
    const seen = issue && can(view.site, view.viewer.accountId, 'BROWSE_PROJECTS', projectOf(view.site, issue), issue);
    return issue && seen ? issueObject(view, issue) : null;
  });
