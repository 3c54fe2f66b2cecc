import type { Issue } from '../model';

/** The issue as it is now: what changes in place is copied, what is replaced when it changes is shared. */
export const snapshot = (issue: Issue): Issue => ({
  ...issue,
  values: { ...issue.values },
  properties: { ...issue.properties },
  history: [...issue.history],
  comments: issue.comments.map((it) => ({ ...it, properties: { ...it.properties } })),
  ...(issue.watchers ? { watchers: new Set(issue.watchers) } : {}),
  ...(issue.approvals
    ? { approvals: issue.approvals.map((it) => ({ ...it, approvers: it.approvers.map((one) => ({ ...one })) })) }
    : {}),
  ...(issue.loops ? { loops: [...issue.loops] } : {}),
});
