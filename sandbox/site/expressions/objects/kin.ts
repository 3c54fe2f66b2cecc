import type { Issue } from '../../model';
import { findIssue } from '../../people/find';
import type { HostObject } from '../values';
import { each, eachButLength, lacking, once, type Member } from './typed';
import { sees, type View } from './view';

const parentOf = ({ site }: View, issue: Issue): Issue | undefined => {
  const raw = issue.values['parent'];
  return typeof raw === 'string' ? findIssue(site, raw) : undefined;
};

const childrenOf = (view: View, issue: Issue): Issue[] =>
  [...view.site.issues.values()].filter((it) => parentOf(view, it)?.id === issue.id && sees(view, it));

/**
 * Parents, children and what Jira Software adds. The site has no epics, sprints and flags: an issue is in
 * none and is none, and what only an epic has is not supported.
 * @param draw an issue as an object, handed in, since issues are made of these members
 */
export const kinMembers = (view: View, issue: Issue, draw: (issue: Issue) => HostObject): Record<string, Member> => ({
  parent: once(() => {
    const parent = parentOf(view, issue);
    return parent && sees(view, parent) ? draw(parent) : null;
  }),
  childIssues: once(() => childrenOf(view, issue).map(draw)),
  subtasks: eachButLength(() =>
    childrenOf(view, issue)
      .filter((it) => view.site.issueTypes.get(it.typeId)?.subtask)
      .map(draw),
  ),
  isEpic: once(() => false),
  epic: each(() => null),
  sprint: each(() => null),
  closedSprints: each(() => []),
  flagged: each(() => false),
  ...Object.fromEntries(['name', 'done', 'color', 'stories'].map((name) => [name, lacking(`Issue.${name}`)])),
});
