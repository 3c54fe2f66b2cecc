import { adfText } from '../../../adf/text';
import { visibleComments } from '../../../comments/visibility';
import type { Issue } from '../../../model';
import type { Scope } from '../scope';
import { textsField } from './text';

/** Comments that the viewer may read: internal ones are for those who work on requests. */
const comments = (issue: Issue, { site, viewer }: Scope): string[] =>
  issue.comments.length === 0 ? [] : visibleComments(site, viewer, issue).map(({ body }) => adfText(body));

/** What Jira searches for `text`: summary, description, comments and custom text fields, apps' fields apart. */
function allTexts(issue: Issue, scope: Scope): string[] {
  const texts = comments(issue, scope);
  for (const { id, kind, app } of scope.site.fields.values()) {
    const raw = issue.values[id];
    if (raw === undefined || raw === null || app) continue;
    if (kind === 'adf') texts.push(adfText(raw));
    else if ((kind === 'summary' || kind === 'string') && typeof raw === 'string') texts.push(raw);
  }
  return texts;
}

export const commentField = textsField({ name: 'comment', read: comments, operators: ['~', '!~'], sortable: false });
export const everyText = textsField({ name: 'text', read: allTexts, operators: ['~'], sortable: false });
